import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#kernel/time.ts'
import { secondSaid } from './moments.ts'

for (const [moment, zone, said] of [
  ['2027-10-31T00:30:00.000Z', 'Europe/London', '2027-10-31 01:30:00 BST'],
  ['2027-10-31T01:30:00.000Z', 'Europe/London', '2027-10-31 01:30:00 GMT'],
  ['2027-10-31T02:30:00.000Z', 'Europe/London', '2027-10-31 02:30:00'],
  // In spring no hour comes twice: one is missing.
  ['2027-03-28T01:30:15.000Z', 'Europe/London', '2027-03-28 02:30:15'],
  ['2027-10-31T00:30:00.000Z', 'Asia/Almaty', '2027-10-31 05:30:00'],
] as const)
  test(`${moment} in ${zone} is told as ${said}`, () => {
    assert.equal(secondSaid(moment as Instant, zone), said)
  })
