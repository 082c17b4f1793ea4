import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#kernel/time.ts'
import { later } from '#kernel/time.ts'
import { networkOf } from '#platform/http/network.ts'
import { openedAt, stampFor, suspicionOf } from './suspicion.ts'

const now = '2026-03-01T12:00:00.000Z' as Instant
const before = (seconds: number): Instant => later(now, -seconds * 1000)

const letters: readonly (readonly [
  string,
  Parameters<typeof suspicionOf>[0],
  ReturnType<typeof suspicionOf>,
])[] = [
  [
    'a reader’s',
    {
      trap: '',
      text: 'The bridge is in Almaty, see https://a.example and www.b.example.',
      openedAt: before(60),
    },
    null,
  ],
  [
    'one that filled the trap',
    { trap: 'https://pills.example', text: 'Nice site', openedAt: before(60) },
    'trap',
  ],
  ['one typed in two seconds', { trap: '', text: 'Hello', openedAt: before(2) }, 'haste'],
  ['one typed in three', { trap: '', text: 'Hello', openedAt: before(3) }, null],
  ['one full of links', { trap: '', text: 'http://a http://b [url=c]', openedAt: before(60) }, 'links'],
]
for (const [what, evidence, why] of letters)
  test(`${what} letter is ${why === null ? 'nothing to suspect' : `suspected: ${why}`}`, () =>
    assert.equal(suspicionOf(evidence, now), why))

test('a stamp holds for a day, and only with its seal', () => {
  const seal = (text: string): string => `sealed-${text}`
  const isSealed = (text: string, given: string): boolean => given === seal(text)
  const stamp = stampFor(now, seal)
  assert.equal(openedAt(stamp, isSealed, later(now, 3_600_000)), now)
  assert.equal(openedAt(stamp, isSealed, later(now, 24 * 3_600_000 + 1)), undefined)
  assert.equal(openedAt(stamp, isSealed, before(1)), undefined)
  for (const forged of [
    '',
    'x',
    `${now} x`,
    `${before(9)} ${seal(now)}`,
    '2026-03-01 sealed-2026-03-01',
    now,
  ])
    assert.equal(openedAt(forged, isSealed, now), undefined, forged)
})

const networks: readonly (readonly [string, string])[] = [
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
]
for (const [address, network] of networks)
  test(`${address || 'no address'} is of the network ${network || 'nowhere'}`, () =>
    assert.equal(networkOf(address), network))
