import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTidings } from './tidings.ts'

const long = 3_600_000
const front = [{ tags: ['front'], urgent: false }]
const staying = (): AbortSignal => new AbortController().signal

test('whoever waits is told once, and only of what they wait for', async () => {
  const { wait, tell } = openTidings()
  const [first, second] = [wait(['front', 'menu'], long, staying()), wait(['story:1'], long, staying())]
  tell(front)
  assert.equal(await first, 'fallen')
  tell([{ tags: ['topic:1', 'story:1'], urgent: true }])
  assert.equal(await second, 'fallen')
})

test('nothing for so long is an answer too', async () => {
  assert.equal(await openTidings().wait(['front'], 1, staying()), 'nothing')
})

test('whoever goes waits no longer, before and after', async () => {
  const { wait, tell } = openTidings()
  const leaving = new AbortController()
  const waiting = wait(['front'], long, leaving.signal)
  leaving.abort()
  assert.equal(await waiting, 'over')
  tell(front)
  assert.equal(await wait(['front'], long, leaving.signal), 'over')
})

test('at the end of the process all are let go, and nobody may wait after that', async () => {
  const { wait, end } = openTidings()
  const waiting = wait(['front'], long, staying())
  end()
  assert.equal(await waiting, 'over')
  assert.equal(await wait(['front'], long, staying()), 'over')
})
