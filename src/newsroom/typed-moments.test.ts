import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#kernel/time.ts'
import { hoursOf, momentParts, readMoment, together, typedMoment, typedSecond } from './typed-moments.ts'

const london = 'Europe/London'
const said = (typed: string | readonly string[], zone = london): string => {
  const read = readMoment(together(typed), zone, 'no moment')
  return read.ok ? `${read.at}${read.hasHour ? '' : ', a day'}` : read.why
}

for (const [typed, means] of [
  ['2027-07-09 18:30', '2027-07-09T17:30:00.000Z'],
  ['2027-07-09T18:30:05', '2027-07-09T17:30:05.000Z'],
  ['2027-07-09', '2027-07-08T23:00:00.000Z, a day'],
  // A day and its hour are two fields, and the hour may be empty.
  [['2027-07-09', '18:30'], '2027-07-09T17:30:00.000Z'],
  [['2027-07-09', ''], '2027-07-08T23:00:00.000Z, a day'],
  [['', '18:30'], 'no moment'],
  ['2027-02-30 10:00', 'no moment'],
  ['2027-02-30', 'no moment'],
  ['2027-03-01 25:00', 'no moment'],
  ['tomorrow', 'no moment'],
  ['tomorrow noon', 'no moment'],
  ['', 'no moment'],
  // The night on which clocks go back.
  ['2027-10-31T01:30', 'Clocks go back in that night, and 01:30 comes twice. Choose which is meant.'],
  [['2027-10-31T01:30', ''], 'Clocks go back in that night, and 01:30 comes twice. Choose which is meant.'],
  [['2027-10-31T01:30', 'first'], '2027-10-31T00:30:00.000Z'],
  [['2027-10-31T01:30', 'second'], '2027-10-31T01:30:00.000Z'],
  [['2027-10-31', '01:30', 'second'], '2027-10-31T01:30:00.000Z'],
  // What was chosen for another night means nothing in this one.
  [['2027-10-30T01:30', 'second'], '2027-10-30T00:30:00.000Z'],
  // And that on which they go forward.
  [
    '2027-03-28 01:30',
    'There is no 01:30 on that day: clocks in Europe/London go forward. What would have been 01:30 is 02:30. Choose that, or another time.',
  ],
] as const)
  test(`${JSON.stringify(typed)} in London is ${means}`, () => {
    assert.equal(said(typed), means)
  })

test('what stands in a field is read as the same moment again, also in that night', () => {
  for (const at of ['2027-10-31T00:30:15.000Z', '2027-10-31T01:30:00.000Z', '2027-10-31T02:30:00.000Z'])
    for (const typed of [typedSecond(at as Instant, london), typedMoment(at as Instant, london)])
      assert.equal(said(typed), at, typed)
  assert.equal(typedMoment('2027-10-31T01:30:00.000Z' as Instant, london), '2027-10-31 01:30 second')
  assert.deepEqual(momentParts('2027-10-31 01:30 second'), {
    day: '2027-10-31',
    time: '01:30',
    which: 'second',
  })
})

test('the two hours are told by what the clock is called then', () => {
  assert.deepEqual(
    hoursOf('2027-10-31T01:30 second', london).map(({ label, isChosen }) => [label, isChosen]),
    [
      ['The first 01:30 (BST)', false],
      ['The second 01:30 (GMT)', true],
    ],
  )
  assert.deepEqual(hoursOf('2027-10-31', london), [])
  assert.deepEqual(hoursOf('2027-10-31T03:30', london), [])
})
