import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composed } from './lines.ts'
import type { Lettering } from './model.ts'

/** Every letter as wide as it is high. */
const measure = (text: string): number => text.length

const setting = (words: string, given: Partial<Lettering> = {}): Lettering => ({
  words,
  language: 'en',
  direction: 'ltr',
  faces: [],
  weight: 400,
  sizes: [4, 2, 1],
  leading: 1,
  colour: '#000',
  box: { left: 0, top: 0, width: 40, height: 8 },
  align: 'start',
  ...given,
})
const lines = (words: string, given?: Partial<Lettering>) => composed(setting(words, given), measure)

test('words are as large as their box allows', () => {
  assert.deepEqual(lines('Rain'), { size: 4, lines: ['Rain'] })
  assert.equal(lines('The wall stands as it stood').size, 2)
})

test('lines are about as long as one another, not full and then empty', () => {
  assert.deepEqual(lines('one two three four five', { box: { left: 0, top: 0, width: 80, height: 8 } }), {
    size: 4,
    lines: ['one two three', 'four five'],
  })
})

test('a word longer than the line makes everything smaller, and is parted only at the smallest size', () => {
  assert.deepEqual(lines('Rechtsschutzversicherung'), { size: 1, lines: ['Rechtsschutzversicherung'] })
  const { lines: parted } = lines('x'.repeat(95))
  assert.deepEqual(
    parted.map((line) => line.length),
    [40, 40, 15],
  )
})

test('what does not fit is cut off, and a sign says so', () => {
  const { size, lines: cut } = lines('All of the words, '.repeat(30))
  assert.equal(size, 1)
  assert.equal(cut.length, 8)
  assert.match(cut.at(-1) ?? '', /[a-z]…$/)
  assert.ok(cut.every((line) => line.length <= 40))
})

test('Chinese breaks between words, and no line begins with what closes or ends with what opens', () => {
  const { lines: set } = lines('港务局投票决定渡轮泊位保留至十月，“海堤”修缮须等下一年预算。', {
    language: 'zh',
    box: { left: 0, top: 0, width: 40, height: 16 },
  })
  assert.ok(set.length > 1)
  assert.equal(set.join(''), '港务局投票决定渡轮泊位保留至十月，“海堤”修缮须等下一年预算。')
  for (const line of set) {
    assert.doesNotMatch(line, /^[，。”]/)
    assert.doesNotMatch(line, /“$/)
  }
})

test('a no-break space holds', () => {
  assert.deepEqual(lines('« Oui »', { box: { left: 0, top: 0, width: 28, height: 9 } }).lines, ['« Oui »'])
})

test('no words make no lines', () => {
  assert.deepEqual(lines('').lines.join(''), '')
})
