import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beside, daysOf, firstWeekday, weekStart } from './calendar-days.ts'

test('a week begins with the day with which weeks begin in the paper’s language', () => {
  assert.equal(firstWeekday('en-GB'), 1)
  assert.equal(firstWeekday('en-US'), 7)
  assert.equal(firstWeekday('fa-IR'), 6)
  assert.equal(weekStart('2026-11-26', 1), '2026-11-23')
  assert.equal(weekStart('2026-11-26', 7), '2026-11-22')
  assert.equal(weekStart('2026-11-23', 1), '2026-11-23')
})

test('a month is shown in whole weeks, over the ends of months and years', () => {
  const days = daysOf('month', '2026-12-09', 1)
  assert.equal(days[0], '2026-11-30')
  assert.equal(days.at(-1), '2027-01-03')
  assert.equal(days.length % 7, 0)
  assert.equal(new Set(days).size, days.length)
  assert.deepEqual(daysOf('month', '2027-02-14', 1).length, 28)
})

test('before and after a week and a month', () => {
  assert.equal(beside('week', '2026-12-30', 1), '2027-01-06')
  assert.equal(beside('month', '2026-12-31', 1), '2027-01-01')
  assert.equal(beside('month', '2026-03-31', -1), '2026-02-01')
})
