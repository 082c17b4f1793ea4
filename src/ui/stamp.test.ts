import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#kernel/time.ts'
import { dayStampOf, stampOf } from './stamp.ts'

const at = (text: string) => text as Instant

test('a moment is told in the zone of the paper, and machines are told the offset', () => {
  const stamp = stampOf(at('2022-03-03T21:05:00.000Z'), { zone: 'Asia/Almaty', language: 'en-GB' })
  assert.equal(stamp.iso, '2022-03-04T03:05:00+06:00')
  assert.equal(stamp.day, '4 March 2022')
  assert.equal(stamp.time, '03:05')
  assert.equal(Date.parse(stamp.iso), Date.parse('2022-03-03T21:05:00.000Z'))
})

test('summer time and places west of Greenwich keep the same moment', () => {
  assert.equal(
    stampOf(at('2022-07-01T12:00:00.000Z'), { zone: 'Europe/London', language: 'en-GB' }).iso,
    '2022-07-01T13:00:00+01:00',
  )
  assert.equal(
    stampOf(at('2022-03-01T01:15:00.000Z'), { zone: 'America/St_Johns', language: 'en' }).iso,
    '2022-02-28T21:45:00-03:30',
  )
})

test('the masthead names the day', () => {
  assert.equal(
    dayStampOf(at('2022-03-09T06:00:00.000Z'), { zone: 'UTC', language: 'en-GB' }).text,
    'Wednesday 9 March 2022',
  )
})
