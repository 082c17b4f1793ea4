import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeUrl } from './safe-url.ts'

test('what a browser would run is no address', () => {
  for (const href of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    '\u200bvbscript:x',
  ])
    assert.equal(safeUrl(href), '#', href)
})

test('an address has no letter that addresses may not have, and everything else stays', () => {
  const cases = [
    ['http://shop.example/a.php?blog[itemid]=8|9', 'http://shop.example/a.php?blog%5Bitemid%5D=8%7C9'],
    ['https://film.example/?title=Check out this', 'https://film.example/?title=Check%20out%20this'],
    ['Rédiger un rapport', 'Rédiger%20un%20rapport'],
    ['http://[::1]:8080/a[b]', 'http://[::1]:8080/a%5Bb%5D'],
    [' /2022/03/08/story?a=1&b=%5B#top ', '/2022/03/08/story?a=1&b=%5B#top'],
    ['//other.example/a"b', '//other.example/a%22b'],
    ['mailto:desk@paper.example?subject=A tip', 'mailto:desk@paper.example?subject=A%20tip'],
    ['#notes', '#notes'],
  ]
  for (const [href = '', written] of cases) assert.equal(safeUrl(href), written)
})
