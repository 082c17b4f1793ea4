// Lines into outlines: each letter as a path, so that no font has to be there where the picture is drawn.
import bidiFactory from 'bidi-js'
import { Buffer, Direction, shape } from 'harfbuzzjs'
import type { Case, Cut } from './faces.ts'
import type { Lettering } from './model.ts'

/** Its types say `default` where Node's own reading of the module has the function itself. */
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

interface Glyph {
  readonly path: string
  readonly x: number
  readonly y: number
  readonly perUnit: number
}
/** For a size of 1, from the left. */
export interface Line {
  readonly glyphs: readonly Glyph[]
  readonly width: number
}

/** Letters of one font and one direction. */
interface Run {
  readonly text: string
  readonly cut: Cut
  readonly level: number
}

export function setLine(
  text: string,
  { language, direction }: Pick<Lettering, 'language' | 'direction'>,
  letters: Case,
): Line {
  let width = 0
  const glyphs: Glyph[] = []
  for (const run of inOrderOfSight(runsOf(text, direction, letters))) {
    const { perUnit } = run.cut
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of shaped(run, language)) {
      const path = run.cut.font.glyphToPath(codepoint)
      if (path !== '') glyphs.push({ path, x: width + xOffset * perUnit, y: yOffset * perUnit, perUnit })
      width += xAdvance * perUnit
    }
  }
  return { glyphs, width }
}

function runsOf(text: string, direction: 'ltr' | 'rtl', letters: Case): readonly Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const runs: Run[] = []
  let at = 0
  for (const letter of text) {
    const level = levels[at] ?? 0
    at += letter.length
    const before = runs.at(-1)
    // A sign that belongs to the letter before it is set in that letter's font.
    const cut = /\p{M}|\p{Cf}/u.test(letter) ? (before?.cut ?? letters(letter)) : letters(letter)
    if (!cut) continue
    if (before && before.cut === cut && before.level === level)
      runs[runs.length - 1] = { ...before, text: before.text + letter }
    else runs.push({ text: letter, cut, level })
  }
  return runs
}

/** https://www.unicode.org/reports/tr9/#L2 */
function inOrderOfSight(runs: readonly Run[]): readonly Run[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < ordered.length; from++) {
      let to = from
      while ((ordered[to]?.level ?? 0) >= level) to++
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).toReversed())
      from = Math.max(from, to)
    }
  return ordered
}

function shaped({ text, cut, level }: Run, language: string) {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setLanguage(language)
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
  shape(cut.font, buffer)
  return buffer.getGlyphInfosAndPositions()
}
