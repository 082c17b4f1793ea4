import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { alignment } from '#kernel/alignment.ts'
import { differenceOf } from './difference.ts'

const said = (text: string) =>
  text
    .split(' ')
    .map((word) =>
      word.startsWith('(') ? { text: word.slice(1, -1), isLoose: true } : { text: word, isLoose: false },
    )
const between = (source: string, page: string) => differenceOf(said(source), said(page))

test('the same words in the same order are no difference', () => {
  const { words, kept, first } = between('the mole stands since dawn', 'the mole stands since dawn')
  assert.deepEqual([words, kept, first], [5, 5, null])
})

test('a word that is gone is missing, and the place is quoted', () => {
  const { missing, moved, added, first } = between('the old mole stands', 'the mole stands')
  assert.deepEqual([missing, moved, added], [1, 0, 0])
  assert.deepEqual(first, { source: 'the old mole stands', page: 'the mole stands' })
})

test('two words that have changed places are moved, not missing', () => {
  const { missing, moved, added } = between('a b c d e f', 'a c b d e f')
  assert.deepEqual([missing, moved, added], [0, 1, 0])
})

test('a whole paragraph elsewhere is moved', () => {
  const { missing, moved, added } = between('a b c d e f g h', 'e f g h a b c d')
  assert.deepEqual([missing, moved, added], [0, 4, 0])
})

test('what nobody wrote is added', () => {
  const { missing, added } = between('a b c', 'a b READ MORE c')
  assert.deepEqual([missing, added], [0, 2])
})

test('a word that may be missing is no loss, and where it stands it is no addition', () => {
  assert.equal(between('a (b) c', 'a c').first, null)
  assert.equal(between('a (b) c', 'a b c').first, null)
  assert.equal(between('a (b) c d', 'a c').missing, 1)
})

test('what may be missing never stands in the way of what may not', () => {
  assert.equal(between('a (x) (y) x b', 'a x b').first, null)
  assert.equal(between('(x) (y) x z', 'x y x z').first, null)
})

test('a loose word of the page is no addition', () => {
  assert.equal(between('a b c', 'a (Listen) b c (Credit)').first, null)
  assert.equal(between('a b c', 'a (b) c').missing, 0)
  assert.equal(between('a b c', 'a (x) c').missing, 1)
})

test('nothing is lost exactly where some way passes over loose words alone', () => {
  const word = fc.record({ text: fc.constantFrom('a', 'b', 'c'), isLoose: fc.boolean() })
  const words = fc.array(word, { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (source, page) => {
      const free = [...page.keys(), page.length].map((at) =>
        page.slice(0, at).every(({ isLoose }) => isLoose),
      )
      let above = free
      for (const { text, isLoose } of source) {
        const here = [isLoose && above[0] === true]
        for (const [at, other] of page.entries())
          here.push(
            (isLoose && above[at + 1] === true) ||
              (other.isLoose && here[at] === true) ||
              (other.text === text && above[at] === true),
          )
        above = here
      }
      // A loose word that the page has elsewhere may be firm there: that is no loss either, so only one way round is certain.
      if (above.at(-1)) assert.equal(differenceOf(source, page).first, null)
      else if (source.every(({ isLoose }) => !isLoose))
        assert.notEqual(differenceOf(source, page).first, null)
    }),
  )
})

test('the words that two texts share are in order in both, and none is left over', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const { ofSource, ofPage } = alignment(one, other)
      const shared = one.filter((_, at) => ofSource[at])
      assert.deepEqual(
        shared,
        other.filter((_, at) => ofPage[at]),
      )
      assert.equal(shared.length, longestCommon(one, other))
    }),
  )
})

/** The slow and certain way. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const best = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0))
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const [row = [], above = []] = [best[i], best[i - 1]]
      row[j] =
        one[i - 1] === other[j - 1] ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0)
    }
  return best.at(-1)?.at(-1) ?? 0
}
