// Slow: it waits for hosts that do not answer.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { makeFolder } from '../../../test/harness/folder.ts'
import { type HostileHost, openHostileHost } from '../../../test/harness/hostile-host.ts'
import { openFetcher, type Wish } from './fetcher.ts'

const picture = Buffer.from('a picture, let us say')

/** A fetcher that may talk to this host and to nobody else here, with a resolver that says what we tell it. */
function fetching(t: TestContext, host: Pick<HostileHost, 'also'>, names: Record<string, string[]> = {}) {
  const folder = makeFolder(t, 'fetched')
  const fetcher = openFetcher({
    also: host.also,
    resolve: async (name) => {
      const addresses = names[name]
      if (!addresses) throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    },
  })
  t.after(() => fetcher.close())
  const file = join(folder, 'it')
  const wish = { file, largest: 100_000, seconds: 10, takes: (type: string) => type.startsWith('image/') }
  const fetch = (url: string, more: Partial<Wish> = {}) => fetcher.fetch(url, { ...wish, ...more })
  /** What the fetcher says, and that it leaves nothing behind when it says no. */
  const why = async (url: string, more: Partial<Wish> = {}) => {
    const outcome = await fetch(url, more)
    if (!outcome.ok) assert.deepEqual(readdirSync(folder), [], url)
    return outcome.ok ? 'fetched' : outcome.why
  }
  return { fetch, why, file }
}

test('what is at an address comes into a file, after a redirect too', async (t) => {
  const host = await openHostileHost(t, {
    '/old.jpg': (response) => response.writeHead(301, { location: '/mole.jpg?v=2' }).end(),
    '/mole.jpg': (response) => response.writeHead(200, { 'content-type': 'image/jpeg; q=1' }).end(picture),
  })
  const { fetch, file } = fetching(t, host, { 'old.example': ['127.0.0.1'] })
  const outcome = await fetch(`http://old.example:${host.port}/old.jpg`)
  assert.deepEqual(outcome, {
    ok: true,
    value: {
      url: `http://old.example:${host.port}/mole.jpg?v=2`,
      type: 'image/jpeg',
      bytes: picture.byteLength,
    },
  })
  assert.deepEqual(readFileSync(file), picture)
})

test('the own house is not fetched from, whatever it is called', async (t) => {
  const host = await openHostileHost(t, {})
  const { why } = fetching(
    t,
    { also: new Set() },
    {
      'localhost.': ['127.0.0.1'],
      localhost: ['127.0.0.1', '::1'],
      '127.0.0.1.nip.example': ['127.0.0.1'],
      'mapped.example': ['::ffff:127.0.0.1'],
      'cloud.example': ['169.254.169.254'],
      'inside.example': ['10.1.2.3', 'fd00::1'],
    },
  )
  const { port } = host
  const hosts = [
    ...[
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '0x7f.1',
      '127.0.0.1.',
      '0',
      '0.0.0.0',
    ],
    ...[
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[fe80::1]',
      '[fd00::1]',
      '[64:ff9b::7f00:1]',
    ],
    ...[
      'localhost',
      'localhost.',
      '127.0.0.1.nip.example',
      'mapped.example',
      'cloud.example',
      'inside.example',
    ],
    ...[
      '169.254.169.254',
      '10.0.0.1',
      '192.168.0.1',
      '172.16.0.1',
      '100.64.0.1',
      '224.0.0.1',
      '１２７.０.０.１',
    ],
  ]
  for (const name of hosts) assert.equal(await why(`http://${name}:${port}/`), 'forbidden-address', name)
  assert.deepEqual(host.asked, [])
})

test('other schemes, other ports, and names with a password are not tried', async (t) => {
  const { why } = fetching(t, { also: new Set() }, { 'old.example': ['9.9.9.9'] })
  for (const url of ['file:///etc/passwd', 'ftp://old.example/', 'gopher://old.example/', 'data:image/png,x'])
    assert.equal(await why(url), 'forbidden-scheme', url)
  for (const port of [22, 25, 6379, 5432])
    assert.equal(await why(`http://old.example:${port}/`), 'forbidden-port', String(port))
  assert.equal(await why('http://me:secret@old.example/'), 'not-an-address')
  assert.equal(await why('//old.example/mole.jpg'), 'not-an-address')
  assert.equal(await why('http://nowhere.example/'), 'unknown-host')
})

test('a redirect into the own house, or round in a circle, is not followed', async (t) => {
  const to = (location: string) => (response: { writeHead(...a: unknown[]): { end(): void } }) =>
    response.writeHead(302, { location }).end()
  const host = await openHostileHost(t, {
    '/inside': to('http://169.254.169.254/latest/meta-data/'),
    '/number': to('http://2130706433:6379/'),
    '/name': to('http://inside.example/'),
    '/scheme': to('file:///etc/passwd'),
    '/round': to('/round'),
  })
  const { why } = fetching(t, host, { 'old.example': ['127.0.0.1'], 'inside.example': ['10.0.0.7'] })
  const at = (path: string) => why(`http://old.example:${host.port}${path}`)
  assert.equal(await at('/inside'), 'forbidden-address')
  assert.equal(await at('/number'), 'forbidden-address')
  assert.equal(await at('/name'), 'forbidden-address')
  assert.equal(await at('/scheme'), 'forbidden-scheme')
  assert.equal(await at('/round'), 'too-many-redirects')
  assert.equal(host.asked.filter((path) => path === '/round').length, 6)
})

test('a name whose answer changes leads only where it was judged', async (t) => {
  const host = await openHostileHost(t, {
    '/': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(picture),
  })
  const answers = ['9.9.9.9', '127.0.0.1']
  const fetcher = openFetcher({
    resolve: async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }],
  })
  t.after(() => fetcher.close())
  const wish = { file: join(makeFolder(t), 'it'), largest: 1000, seconds: 0.3, takes: () => true }
  // The first answer is the one that is connected to; there is nobody there from here, or there is, but never our own host.
  const first = await fetcher.fetch(`http://flip.example:${host.port}/`, wish)
  assert.ok(!first.ok)
  const second = await fetcher.fetch(`http://flip.example:${host.port}/`, wish)
  assert.deepEqual(second, { ok: false, why: 'forbidden-address' })
  assert.deepEqual(host.asked, [])
})

test('too much, too slow, packed to burst, and what is no picture', async (t) => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  const image = { 'content-type': 'image/jpeg' }
  const host = await openHostileHost(t, {
    '/announced': (response) => response.writeHead(200, { ...image, 'content-length': 1e10 }).write('x'),
    '/endless': (response) => {
      response.writeHead(200, image)
      const chunk = Buffer.alloc(16_384)
      const pour = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', pour)
      }
      pour()
    },
    '/bomb': (response) => response.writeHead(200, { ...image, 'content-encoding': 'gzip' }).end(bomb),
    '/unknown': (response) => response.writeHead(200, { ...image, 'content-encoding': 'zstd' }).end(bomb),
    '/packed': (response) =>
      response.writeHead(200, { ...image, 'content-encoding': 'gzip' }).end(gzipSync(picture)),
    '/silent': () => {},
    '/drip': (response) => response.writeHead(200, image).write('x'),
    '/page': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Not here</p>'),
    '/broken': (response) =>
      response.writeHead(200, { ...image, 'content-length': 1000 }).write('x', () => response.destroy()),
    '/error': (response) => response.writeHead(503).end(),
  })
  const { why } = fetching(t, host, { 'old.example': ['127.0.0.1'] })
  const at = (path: string, more = {}) => why(`http://old.example:${host.port}${path}`, more)
  const before = process.memoryUsage().rss
  assert.equal(await at('/announced'), 'too-large')
  assert.equal(await at('/endless'), 'too-large')
  assert.equal(await at('/bomb'), 'too-large')
  assert.equal(await at('/unknown'), 'wrong-type')
  assert.ok(process.memoryUsage().rss - before < 100e6)
  assert.equal(await at('/silent', { seconds: 0.2 }), 'too-slow')
  assert.equal(await at('/drip', { seconds: 0.2 }), 'too-slow')
  assert.equal(await at('/page'), 'wrong-type')
  assert.equal(await at('/broken'), 'broken-off')
  assert.equal(await at('/error'), 'bad-status')
  assert.equal(await at('/nothing'), 'not-there')
  assert.equal(await at('/packed'), 'fetched')
})

test('a file that is there already is not written over', async (t) => {
  const host = await openHostileHost(t, {
    '/': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(picture),
  })
  const { fetch, file } = fetching(t, host, { 'old.example': ['127.0.0.1'] })
  assert.ok((await fetch(`http://old.example:${host.port}/`)).ok)
  await assert.rejects(fetch(`http://old.example:${host.port}/`), /EEXIST/)
  assert.ok(existsSync(file))
})
