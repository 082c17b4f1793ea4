// The card, drawn: headline, section, the paper's name, on its own paper and under its own colour.
import type { Lettering, Poster, Typeface } from '#platform/pictures/lettering/model.ts'
import { chinese, type Face, faces, fontPath } from '#ui/theme/fonts.ts'
import { type Card, type Said, size } from './model.ts'

/** Those of the paper by day (ui/theme/tokens.css); a test compares. */
export const colours = { paper: '#faf6ee', ink: '#1d1915', line: '#d9d0c0', accent: '#9c2a1c' } as const
const { paper, ink, line, accent } = colours

const margin = 80
const inner = size.width - 2 * margin
const foot = 522

export const posterOf = (card: Card): Poster => ({
  ...size,
  shapes:
    rectangle(0, 0, size.width, size.height, paper) +
    rectangle(0, 0, size.width, 16, accent) +
    rectangle(margin, foot, inner, 2, line),
  letterings: [section(card.section), headline(card.headline), name(card.paper)].filter(
    ({ words }) => words !== '',
  ),
})

const rectangle = (x: number, y: number, width: number, height: number, colour: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`

const section = (said: Said): Lettering => ({
  ...said,
  faces: typefaces('Furniture', said),
  weight: 650,
  sizes: [30, 26, 22],
  leading: 1.3,
  colour: accent,
  box: { left: margin, top: 78, width: inner, height: 40 },
  align: 'start',
})

const headline = (said: Said): Lettering => ({
  ...said,
  faces: typefaces('Text', said),
  weight: 600,
  sizes: [150, 130, 112, 100, 90, 82, 74, 68, 62, 56, 50, 46, 42, 38, 34, 30],
  leading: isHigh(said) ? 1.24 : 1.08,
  colour: ink,
  box: { left: margin, top: 140, width: inner, height: 356 },
  align: 'start',
})

const name = (said: Said): Lettering => ({
  ...said,
  faces: typefaces('Text', said),
  weight: 600,
  sizes: [40, 36, 32, 28, 24],
  leading: 1.2,
  colour: ink,
  box: { left: margin, top: foot + 28, width: inner, height: 50 },
  align: 'start',
})

/** Arabic reaches further up and down than letters that stand; Chinese fills its squares. */
const isHigh = ({ words }: Said): boolean => /[\p{Script=Arabic}\p{Script=Han}]/u.test(words)

/** As on the paper's pages, and Chinese out of one font, Latin names and marks included, which its own are drawn for. */
function typefaces(family: Face['family'], { words, language }: Said): readonly Typeface[] {
  const { own, han } = shelf(family)
  if (!/\p{Script=Han}/u.test(words)) return own
  return language.startsWith('zh') ? [...han, ...own] : [...own, ...han]
}

interface Shelf {
  readonly own: readonly Typeface[]
  readonly han: readonly Typeface[]
}
const shelves = new Map<Face['family'], Shelf>()

/** Where a hundred files lie is asked once. */
function shelf(family: Face['family']): Shelf {
  const known = shelves.get(family)
  if (known) return known
  const own = faces.filter((face) => face.family === family && face.style === 'normal')
  const found = { own: own.map(typeface), han: chinese.map(typeface) }
  shelves.set(family, found)
  return found
}

const typeface = (face: Face): Typeface => ({
  file: fontPath(face),
  range: face.range,
  scale: Number.parseFloat(face.adjust ?? '100') / 100,
})
