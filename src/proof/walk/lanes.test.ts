import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inLanes } from './lanes.ts'

test('work that never waits for anything lets others be heard meanwhile', async () => {
  let isHeard = false
  setTimeout(() => (isHeard = true))
  let heardAt: number | undefined
  const work = async (one: number): Promise<void> => {
    for (const began = performance.now(); performance.now() - began < 2; );
    if (isHeard) heardAt ??= one
  }
  await inLanes(Array(200).keys(), 2, work)
  assert.notEqual(heardAt, undefined)
})
