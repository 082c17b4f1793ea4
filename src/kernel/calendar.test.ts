import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayBeside, dayOf, endOfYear, momentAt, momentsAt, startOfDay } from './calendar.ts'
import type { Instant } from './time.ts'

const moment = (text: string) => text as Instant

test('a day is a day where the paper is printed', () => {
  assert.equal(dayOf(moment('2026-11-23T23:30:00.000Z'), 'Asia/Almaty'), '2026-11-24')
  assert.equal(dayOf(moment('2026-11-23T23:30:00.000Z'), 'America/New_York'), '2026-11-23')
  assert.equal(startOfDay('2026-07-01', 'Europe/Berlin'), '2026-06-30T22:00:00.000Z')
  assert.equal(dayBeside('2024-02-28', 1), '2024-02-29')
  assert.equal(dayBeside('2026-03-01', -1), '2026-02-28')
})

test('wall time becomes a moment, also where the clocks change', () => {
  assert.equal(momentAt('2026-07-01 12:00', 'Europe/Berlin'), '2026-07-01T10:00:00.000Z')
  assert.equal(momentAt('2026-01-01T12:00', 'Europe/Berlin'), '2026-01-01T11:00:00.000Z')
  // Half past two does not exist on this night: the later hour is meant.
  assert.equal(momentAt('2026-03-29T02:30', 'Europe/Berlin'), '2026-03-29T01:30:00.000Z')
})

test('a wall time comes once, in spring at times never, and in autumn at times twice', () => {
  assert.deepEqual(momentsAt('2027-07-01 12:00', 'Europe/London'), ['2027-07-01T11:00:00.000Z'])
  assert.deepEqual(momentsAt('2027-03-28 01:30', 'Europe/London'), [])
  assert.deepEqual(momentsAt('2027-10-31 01:30', 'Europe/London'), [
    '2027-10-31T00:30:00.000Z',
    '2027-10-31T01:30:00.000Z',
  ])
  assert.deepEqual(momentsAt('2026-11-01 01:59:59', 'America/New_York'), [
    '2026-11-01T05:59:59.000Z',
    '2026-11-01T06:59:59.000Z',
  ])
  // Half an hour, on Lord Howe Island.
  assert.equal(momentsAt('2027-04-04 01:45', 'Australia/Lord_Howe').length, 2)
  assert.equal(momentsAt('2027-02-30 01:30', 'Europe/London').length, 0)
})

test('a day begins with its first moment, also where clocks change at midnight', () => {
  // In Havana the hour after midnight comes twice, in Beirut it does not come.
  assert.equal(startOfDay('2026-11-01', 'America/Havana'), '2026-11-01T04:00:00.000Z')
  assert.equal(startOfDay('2027-03-28', 'Asia/Beirut'), '2027-03-27T22:00:00.000Z')
})

test('what no calendar and no clock shows is not a moment', () => {
  for (const wall of ['2026-02-30', '2026-13-01', '2026-01-01 25:00', '2026-01-01 12:60', 'tomorrow', ''])
    assert.equal(momentAt(wall, 'UTC'), undefined, wall)
})

test('the copyright year ends at midnight there', () => {
  assert.equal(endOfYear(moment('2026-11-23T23:30:00.000Z'), 'America/New_York'), '2027-01-01T05:00:00.000Z')
})
