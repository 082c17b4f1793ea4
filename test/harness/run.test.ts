import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeFolder } from './folder.ts'
import type { Tally } from './report.ts'

test('an error that nobody catches fails the test that is running, and no other', async (t) => {
  const folder = makeFolder(t, 'run')
  const file = join(folder, 'stray.ts')
  writeFileSync(
    file,
    `import { test } from 'node:test'
     const later = () => new Promise((done) => setTimeout(done, 50))
     test('goes well before', later)
     test('rejects', async () => { void Promise.reject(new Error('left alone')); await later() })
     test('goes well between', later)
     test('throws', async () => { setTimeout(() => { throw new Error('thrown late') }, 1); await later() })
     test('quotes', () => { throw new Error('logged {"stack":"at step (node:internal/x:1:1)"} here') })
     test('goes well after', later)`,
  )
  const tally = join(folder, 'tally.json')
  const { BROADSHEET_TAKEN: _, ...environment } = process.env
  const run = spawn(process.execPath, ['test/harness/run.ts', file], {
    env: { ...environment, BROADSHEET_TALLY: tally, BROADSHEET_ONLY: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  run.stdout.on('data', (text) => (said += text))
  await once(run, 'close')
  assert.equal(run.exitCode, 1)
  const { passed, failed, failures } = JSON.parse(readFileSync(tally, 'utf8')) as Tally
  assert.deepEqual([passed, failed], [3, 3])
  assert.deepEqual(
    failures.map(({ name, error }) => [name, /left alone|thrown late|logged .* here/.exec(error)?.[0]]),
    [
      ['rejects', 'left alone'],
      ['throws', 'thrown late'],
      ['quotes', 'logged {"stack":"at step (node:internal/x:1:1)"} here'],
    ],
  )
  assert.match(said, /\n +rejects\n[^]*left alone[^]*\n +throws\n[^]*thrown late/)
})

test('two processes work through the same files, each of them once, and tell of one that cannot be loaded', async (t) => {
  const folder = makeFolder(t, 'run')
  const taken = makeFolder(t, 'taken')
  const files = ['a', 'b', 'c', 'd', 'e'].map((name) => join(folder, `${name}.ts`))
  for (const file of files)
    writeFileSync(
      file,
      file.endsWith('c.ts')
        ? "import './nowhere.ts'"
        : `import { test } from 'node:test'
           import { setTimeout as pause } from 'node:timers/promises'
           for (const turn of [1, 2]) test(turn + ' of ${file}', () => pause(50))`,
    )
  const outcomes = await Promise.all(
    [0, 1].map(async (lane) => {
      const tally = join(folder, `${lane}.json`)
      const env = { ...process.env, BROADSHEET_TAKEN: taken, BROADSHEET_TALLY: tally, BROADSHEET_ONLY: '' }
      const run = spawn(process.execPath, ['test/harness/run.ts', ...files], { env, stdio: 'ignore' })
      await once(run, 'close')
      return JSON.parse(readFileSync(tally, 'utf8')) as Tally
    }),
  )
  assert.equal(
    outcomes.reduce((sum, { passed }) => sum + passed, 0),
    8,
  )
  assert.equal(
    outcomes.reduce((sum, { failed }) => sum + failed, 0),
    1,
  )
})
