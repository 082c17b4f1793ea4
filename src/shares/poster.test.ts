// Out of the very fonts that the paper's pages are sent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue, spokenLanguages } from '#languages/catalogue.ts'
import { svgOf } from '#platform/pictures/lettering/drawing.ts'
import { openCase } from '#platform/pictures/lettering/faces.ts'
import type { Lettering } from '#platform/pictures/lettering/model.ts'
import { setLine } from '#platform/pictures/lettering/setting.ts'
import { firstLook } from '#ui/theme/look.ts'
import { themes } from '#ui/theme/themes.ts'
import { posterOf } from './poster.ts'

const said = (words: string, language: string, direction: 'ltr' | 'rtl' = 'ltr') => ({
  words,
  language,
  direction,
})
const headline = (words: string, language: string, direction: 'ltr' | 'rtl' = 'ltr'): Lettering => {
  const nothing = said('', language)
  const [lettering] = posterOf({
    headline: said(words, language, direction),
    section: nothing,
    paper: nothing,
    look: firstLook,
  }).letterings
  return lettering ?? assert.fail('nothing is lettered')
}

test('every letter of every language that the paper speaks can be drawn', async () => {
  for (const language of spokenLanguages) {
    const words = JSON.stringify(catalogue[language])
    const letters = await openCase(headline(words, language))
    const missing = [...new Set(words)].filter((letter) => /[\p{L}\p{N}]/u.test(letter) && !letters(letter))
    assert.deepEqual(missing, [], language)
  }
})

test('Kazakh letters come from the file that has them, whatever the ranges promise', async () => {
  const letters = await openCase(headline('ұшулар', 'kk'))
  const { font } = letters('ұ') ?? assert.fail('ұ is missing')
  assert.notEqual(font.glyphToPath(font.nominalGlyph(0x4b1) ?? 0), font.glyphToPath(0))
})

test('Arabic letters are joined, and run from the right; figures in them from the left', async () => {
  const joined = headline('سلام', 'ar', 'rtl')
  const letters = await openCase(joined)
  const apart = Array.from('سلام').map((letter) => setLine(letter, joined, letters))
  const whole = setLine('سلام', joined, letters)
  assert.ok(whole.width < apart.reduce((sum, { width }) => sum + width, 0) * 0.9)
  assert.notDeepEqual(
    new Set(whole.glyphs.map(({ path }) => path)),
    new Set(apart.map(({ glyphs }) => glyphs[0]?.path)),
  )

  const counted = headline('عام 12', 'ar', 'rtl')
  const cases = await openCase(counted)
  const { glyphs } = setLine('عام 12', counted, cases)
  const first = Array.from('12').map((figure) => setLine(figure, counted, cases).glyphs[0]?.path)
  assert.deepEqual(
    glyphs.slice(0, 2).map(({ path }) => path),
    first,
  )
})

test('what no font has is left out, and what looks like markup is letters', async () => {
  const poster = (words: string) => ({ width: 9, height: 9, shapes: '', letterings: [headline(words, 'en')] })
  assert.equal(await svgOf(poster('A 🎉 B')), await svgOf(poster('A B')))
  assert.doesNotMatch(await svgOf(poster('<script>alert(1)</script>')), /script|alert/)
})

test('a card wears the look of its paper: theme, type, and the accent that was set', async () => {
  const words = { headline: said('Rain', 'en'), section: said('Weather', 'en'), paper: said('Packet', 'en') }
  const usual = await svgOf(posterOf({ ...words, look: firstLook }))
  for (const name of ['paper', 'ink', 'line', 'accent'] as const)
    assert.ok(usual.includes(themes.broadsheet.light[name]), name)
  const accent = { light: '#0b6b3a', dark: '#7fd1a3' } as const
  const other = await svgOf(posterOf({ ...words, look: { theme: 'local', pair: 'franklin', accent } }))
  assert.ok(other.includes(accent.light) && !other.includes(themes.local.light.accent))
  // Another face: no letter of the one headline is drawn as in the other.
  const outlines = (svg: string) => Array.from(svg.matchAll(/ d="([^"]+)"/g), ([, path]) => path)
  const serif = new Set(outlines(usual))
  assert.ok(
    outlines(other)
      .slice(-10)
      .every((path) => !serif.has(path)),
  )
})
