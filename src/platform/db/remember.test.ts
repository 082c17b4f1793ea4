import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fallen } from '../press/page.ts'
import { beginMoment, createMemory, forget, remembered } from './remember.ts'
import type { Reader } from './rights.ts'

/** A snapshot that shows the value at the moment at which it began. */
const snapshot = (value: number): Reader & { value: number } => ({ value }) as Reader & { value: number }
const fallen = (...tags: string[]): readonly Fallen[] => [{ tags, urgent: false }]

function lookUp(tag: string) {
  let asked = 0
  const find = remembered(tag, async (db: Reader) => {
    asked += 1
    return (db as Reader & { value: number }).value
  })
  return { find, times: () => asked }
}

test('what was found once is not looked for again until its tag falls', async () => {
  const memory = createMemory()
  const { find, times } = lookUp('lamps')
  const [first, second, third] = [snapshot(1), snapshot(1), snapshot(2)]
  for (const one of [first, second]) beginMoment(one, memory)
  assert.equal(await find(first), 1)
  assert.equal(await find(second), 1)
  assert.equal(times(), 1)
  forget(memory, fallen('curtains'))
  assert.equal(await find(second), 1)
  assert.equal(times(), 1)
  forget(memory, fallen('lamps'))
  beginMoment(third, memory)
  assert.equal(await find(third), 2)
})

test('a snapshot that began before a fall neither takes nor leaves anything', async () => {
  const memory = createMemory()
  const { find } = lookUp('carpets')
  const [old, fresh] = [snapshot(1), snapshot(2)]
  beginMoment(old, memory)
  forget(memory, fallen('carpets'))
  beginMoment(fresh, memory)
  assert.equal(await find(old), 1)
  assert.equal(await find(fresh), 2)
  assert.equal(await find(old), 1)
})

test('a look-up that failed is not remembered, and nothing is outside of a snapshot', async () => {
  const memory = createMemory()
  let fails = true
  const find = remembered('stairs', async () => {
    if (fails) throw new Error('the disk is gone')
    return 'there'
  })
  const one = snapshot(1)
  beginMoment(one, memory)
  await assert.rejects(find(one))
  fails = false
  assert.equal(await find(one), 'there')
  const { find: other, times } = lookUp('doors')
  const outside = snapshot(3)
  await other(outside)
  await other(outside)
  assert.equal(times(), 2)
})

test('whoever shares a look-up with a snapshot that ended before it was over looks for itself', async () => {
  const memory = createMemory()
  const ending = Promise.withResolvers<number>()
  const [ended, lasting] = [snapshot(1), snapshot(1)]
  const find = remembered('windows', (db) => (db === ended ? ending.promise : Promise.resolve(1)))
  for (const one of [ended, lasting]) beginMoment(one, memory)
  const [first, second] = [find(ended), find(lasting)]
  ending.reject(new Error('Transaction is already rolled back'))
  await assert.rejects(first)
  assert.equal(await second, 1)
})
