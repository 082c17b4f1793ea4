import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { type Environment, type Flags, readConfig } from './config.ts'

const why = (env: Environment, flags: Flags = {}): string => {
  const read = readConfig(env, flags)
  assert.equal(read.ok, false)
  return read.ok ? '' : read.why
}

test('a machine with nothing set has a paper on port 4000, in ./data, on SQLite, with the demo edition', () => {
  assert.deepEqual(readConfig({}), {
    ok: true,
    value: {
      port: 4000,
      dataFolder: resolve('data'),
      publicUrl: 'http://localhost:4000',
      trustedProxies: 0,
      databaseUrl: undefined,
      mediaStore: undefined,
      cdnPurgeUrl: undefined,
      mail: undefined,
      demo: true,
    },
  })
})

test('the public address follows the port, and a flag wins over the environment', () => {
  const read = readConfig({ PORT: '80', BROADSHEET_DEMO: '0', TRUST_PROXY: '2' }, { PORT: '8080' })
  assert.ok(read.ok)
  const { port, publicUrl, demo, trustedProxies } = read.value
  assert.deepEqual(
    { port, publicUrl, demo, trustedProxies },
    { port: 8080, publicUrl: 'http://localhost:8080', demo: false, trustedProxies: 2 },
  )
  assert.throws(() => Object.assign(read.value, { port: 1 }), TypeError)
})

test('an empty value is no value, as a shell writes it', () => {
  assert.deepEqual(readConfig({ PORT: '', PUBLIC_URL: ' ', DATABASE_URL: '' }), readConfig({}))
})

test('a public address is an origin and nothing more', () => {
  const origin = (text: string) => {
    const read = readConfig({ PUBLIC_URL: text })
    return read.ok && read.value.publicUrl
  }
  assert.equal(origin('https://Paper.example/'), 'https://paper.example')
  assert.equal(origin('http://[::1]:4000'), 'http://[::1]:4000')
  for (const wrong of [
    'paper.example',
    'ftp://paper.example',
    'https://paper.example/news',
    'https://u:p@paper.example',
    'https://paper.example?',
  ]) {
    assert.equal(origin(wrong), false, wrong)
  }
})

test('every wrong value is one line that names the setting, the value and what is allowed', () => {
  const cases: [Environment, string][] = [
    [{ PORT: '70000' }, 'PORT is "70000", but must be a whole number from 0 (any free port) to 65535.'],
    [{ PORT: 'http' }, 'PORT is "http", but must be a whole number from 0 (any free port) to 65535.'],
    [
      { PUBLIC_URL: 'paper.example' },
      'PUBLIC_URL is "paper.example", but must be an address such as https://paper.example: http or https, nothing after the host and port.',
    ],
    [
      { TRUST_PROXY: 'yes' },
      'TRUST_PROXY is "yes", but must be the number of proxies in front (0 to 16), or true (one) or false (none).',
    ],
    [{ BROADSHEET_DEMO: 'no' }, 'BROADSHEET_DEMO is "no", but must be 0 or 1.'],
    [
      { DATABASE_URL: 'mysql://desk:secret@db/paper' },
      'DATABASE_URL is "mysql://desk:…@db/paper", but must be an address such as postgres://user:password@host:5432/name; leave it out for SQLite.',
    ],
    [
      { MEDIA_URL: 's3://KEY:se/cret@s3.example/bucket' },
      'MEDIA_URL is "s3://KEY:…@s3.example/bucket", but must be an address such as s3://KEY:SECRET@s3.example/bucket?region=eu-central-1 (a / in them is written %2F); leave it out for the data folder.',
    ],
  ]
  for (const [env, line] of cases) assert.equal(why(env), line)
})

test('a password with an @ in it is not told either', () => {
  assert.doesNotMatch(why({ DATABASE_URL: 'mysql://desk:se@cret@db/paper' }), /cret/)
})

test('a data folder that is a file, or below one, is refused', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-config-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'file')
  writeFileSync(file, '')
  for (const wrong of [file, join(file, 'data')]) {
    assert.equal(
      why({ BROADSHEET_DATA: wrong }),
      `BROADSHEET_DATA is "${wrong}", but must be a folder that can be made and written to.`,
    )
  }
  assert.ok(readConfig({ BROADSHEET_DATA: join(folder, 'a', 'b') }).ok)
})
