import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { arbitraryBody } from './arbitrary-body.ts'
import { changesBetween, type LineChange, partsBetween, wordsChanged } from './changes.ts'
import { linesOf, tokensOf } from './lines.ts'
import { bodyOfMarkdown } from './markdown.ts'
import type { Body } from './model.ts'

const body = (markdown: string): Body => {
  const read = bodyOfMarkdown(markdown)
  assert.ok(read.ok)
  return read.value
}
const told = (changes: readonly LineChange[]): readonly string[] =>
  changes.map(
    ({ how, parts }) =>
      `${how}: ${parts.map(({ how: part, text }) => (part === 'same' ? text : part === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('')}`,
  )
const between = (one: string, other: string): readonly string[] =>
  told(changesBetween(linesOf(body(one)), linesOf(body(other))))

test('a changed word is marked in its sentence, and its neighbours stay', () => {
  assert.deepEqual(between('The wall stands. Nobody spoke.', 'The wall fell. Nobody spoke.'), [
    'changed: The wall [-stands-]{+fell+}. Nobody spoke.',
  ])
})

test('two words that changed beside each other are one change, with the space between them', () => {
  assert.deepEqual(between('It was seven to four in the end.', 'It was eight against three in the end.'), [
    'changed: It was [-seven to four-]{+eight against three+} in the end.',
  ])
})

test('paragraphs that came, went and stayed are told apart', () => {
  assert.deepEqual(
    between('One stays.\n\nTwo goes away.\n\nThree stays.', 'One stays.\n\nThree stays.\n\nFour comes.'),
    ['same: One stays.', 'gone: [-Two goes away.-]', 'same: Three stays.', 'new: {+Four comes.+}'],
  )
})

test('a link that was bent is a change although its words are the same', () => {
  const [line] = changesBetween(
    linesOf(body('See [the report](https://example.org/a).')),
    linesOf(body('See [the report](https://example.org/b).')),
  )
  assert.deepEqual(
    line?.parts.filter(({ how }) => how !== 'same').map(({ how, text, href }) => [how, text, href]),
    [
      ['gone', 'the report', 'https://example.org/a'],
      ['new', 'the report', 'https://example.org/b'],
    ],
  )
})

test('Chinese is told apart character by character', () => {
  const parts = partsBetween(tokensOf('桥已关闭'), tokensOf('桥已开放'))
  assert.deepEqual(
    parts.map(({ how, text }) => [how, text]),
    [
      ['same', '桥已'],
      ['gone', '关闭'],
      ['new', '开放'],
    ],
  )
})

test('how much changed is counted in words', () => {
  const changes = changesBetween(linesOf(body('One two three.')), linesOf(body('One four three five.')))
  assert.deepEqual(wordsChanged(changes), { gone: 1, come: 2 })
})

test('whatever two texts say: what stayed and went is the first, what stayed and came is the second', () => {
  const text = (changes: readonly LineChange[], left: 'gone' | 'new'): string =>
    changes.flatMap(({ parts }) => parts.filter(({ how }) => how !== left).map((part) => part.text)).join('')
  const whole = (one: Body): string =>
    linesOf(one)
      .flatMap(({ tokens }) => tokens.map((token) => token.text))
      .join('')
  fc.assert(
    fc.property(arbitraryBody, arbitraryBody, (one, other) => {
      const changes = changesBetween(linesOf(one), linesOf(other))
      assert.equal(text(changes, 'new'), whole(one))
      assert.equal(text(changes, 'gone'), whole(other))
    }),
    { numRuns: 300 },
  )
})
