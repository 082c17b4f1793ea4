import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isClick, isImpression } from './counted.ts'
import { hostOf, linkOf } from './link.ts'
import { createTally } from './tally.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0'
const asked = (headers: Record<string, string>) => new Headers({ 'user-agent': firefox, ...headers })

test('a person is counted, a robot and what is fetched in case are not', () => {
  const people = [
    {},
    { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148 Safari/604.1' },
    {
      'user-agent':
        'Mozilla/5.0 (Linux; Android 15; CUBOT X30) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    },
    { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' },
  ]
  for (const headers of people) assert.ok(isImpression(asked(headers), 'image'), JSON.stringify(headers))
  const others = [
    { 'user-agent': '' },
    { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' },
    { 'user-agent': 'AdsBot-Google (+http://www.google.com/adsbot.html)' },
    { 'user-agent': 'facebookexternalhit/1.1' },
    { 'user-agent': 'Mozilla/5.0 AppleWebKit/537.36 HeadlessChrome/140.0.0.0 Safari/537.36' },
    { 'user-agent': 'Mozilla/5.0 Chrome-Lighthouse' },
    { 'user-agent': 'curl/8.1' },
    { 'user-agent': 'node' },
    { 'user-agent': 'python-requests/2.31' },
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'x-moz': 'prefetch' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' },
    { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' },
  ]
  for (const headers of others) assert.ok(!isImpression(asked(headers), 'image'), JSON.stringify(headers))
})

test('a click is a link that was followed, out of a sandbox too', () => {
  assert.ok(isClick(asked({})))
  assert.ok(isClick(asked({ 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'cross-site' })))
  assert.ok(!isClick(asked({ 'sec-fetch-mode': 'no-cors' })))
  assert.ok(!isClick(asked({ 'sec-purpose': 'prefetch', 'sec-fetch-mode': 'navigate' })))
})

test('an advertisement leads to a page of the paper or to a written-out address on the web, and nowhere else', () => {
  const good = {
    '/about': '/about',
    ' https://shop.example/a?b=c#d ': 'https://shop.example/a?b=c#d',
    'http://shop.example': 'http://shop.example/',
    'https://кофе.example/меню': 'https://xn--e1ajmy.example/%D0%BC%D0%B5%D0%BD%D1%8E',
  }
  for (const [typed, link] of Object.entries(good)) assert.equal(linkOf(typed), link)
  const bad = [
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'mailto:a@b.example',
    'ftp://a.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https://user@evil.example/',
    'https://user:password@evil.example/',
    'https://localhost/',
    'https://shop.example/\r\nset-cookie: a=b',
    'https://shop.example/a b',
    'shop.example',
    `https://shop.example/${'a'.repeat(2000)}`,
  ]
  for (const typed of bad) assert.equal(linkOf(typed), undefined, typed)
})

test('a frame may be allowed a host, and no more can be written into its policy', () => {
  assert.equal(hostOf('https://assets.example'), 'https://assets.example')
  assert.equal(hostOf('https://assets.example:8443/'), 'https://assets.example:8443')
  for (const typed of [
    '',
    '*',
    'https://*.example',
    'http://assets.example',
    'https://assets.example/path',
    "https://a.example 'unsafe-eval'",
    'https://a.example; script-src *',
    'https://localhost',
    'data:',
    'https://a@b.example',
  ])
    assert.equal(hostOf(typed), undefined, typed)
})

test('what could not be written is added to what came in meanwhile', () => {
  const tally = createTally()
  const of = { day: '2026-05-04', creativeId: 'creative_a', slot: 'story-end' } as const
  tally.note('impressions', of)
  tally.note('impressions', of)
  const taken = tally.take()
  tally.note('clicks', of)
  tally.giveBack(taken)
  assert.deepEqual(tally.take(), [{ ...of, impressions: 2, clicks: 1 }])
  assert.deepEqual(tally.take(), [])
})

test('F3: counts that wait are bounded, and those that wait already are counted on', () => {
  const tally = createTally()
  const of = (at: number) => ({ day: `${at}`, creativeId: 'creative_a', slot: 'story-end' }) as const
  for (let at = 0; at < 50_000; at++) tally.note('impressions', of(at))
  tally.note('clicks', of(0))
  const taken = tally.take()
  assert.equal(taken.length, 20_000)
  assert.equal(taken[0]?.clicks, 1)
})
