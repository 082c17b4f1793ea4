// The card, drawn: headline, section, the paper's name, on the paper's own ground and under its own colour.
import type { Lettering, Poster, Typeface } from '#platform/pictures/lettering/model.ts'
import { inkOn } from '#ui/theme/colour.ts'
import { chinese, type FamilyName } from '#ui/theme/fonts.ts'
import { accentOf, type Dressing, pairs } from '#ui/theme/look.ts'
import { themes } from '#ui/theme/themes.ts'
import { typeface, typefaces } from '#ui/typefaces.ts'
import { type Card, type Said, size } from './model.ts'

const margin = 80
const inner = size.width - 2 * margin
const foot = 522

/** What the page's sheet is made of, by day: whoever shares a link does not know the hour of who reads it. */
function inkOf(look: Dressing) {
  const accent = accentOf(look).light
  const isBanded = look.theme === 'local'
  return {
    ...themes[look.theme].light,
    accent,
    display: pairs[look.pair].display,
    isBanded,
    name: isBanded ? inkOn(accent) : themes[look.theme].light.ink,
  }
}
type Ink = ReturnType<typeof inkOf>

export function posterOf(card: Card): Poster {
  const ink = inkOf(card.look)
  return {
    ...size,
    shapes: groundIn(ink),
    letterings: [section(card.section, ink), headline(card.headline, ink), name(card.paper, ink)].filter(
      ({ words }) => words !== '',
    ),
  }
}

/** A rule above and a hairline below; in the other theme the band of its masthead. */
const groundIn = ({ paper, accent, line, isBanded }: Ink): string =>
  rectangle(0, 0, size.width, size.height, paper) +
  (isBanded
    ? rectangle(0, foot, size.width, size.height - foot, accent)
    : rectangle(0, 0, size.width, 16, accent) + rectangle(margin, foot, inner, 2, line))

const rectangle = (x: number, y: number, width: number, height: number, colour: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`

const section = (said: Said, { accent }: Ink): Lettering => ({
  ...said,
  faces: facesFor('Furniture', said),
  weight: 650,
  sizes: [30, 26, 22],
  leading: 1.3,
  colour: accent,
  box: { left: margin, top: 78, width: inner, height: 40 },
  align: 'start',
})

const headline = (said: Said, { display, ink }: Ink): Lettering => ({
  ...said,
  faces: facesFor(display, said),
  weight: display === 'Furniture' ? 750 : 600,
  sizes: [150, 130, 112, 100, 90, 82, 74, 68, 62, 56, 50, 46, 42, 38, 34, 30],
  leading: isHigh(said) ? 1.24 : 1.08,
  colour: ink,
  box: { left: margin, top: 140, width: inner, height: 356 },
  align: 'start',
})

const name = (said: Said, { display, name: colour }: Ink): Lettering => ({
  ...said,
  faces: facesFor(display, said),
  weight: display === 'Furniture' ? 750 : 600,
  sizes: [40, 36, 32, 28, 24],
  leading: 1.2,
  colour,
  box: { left: margin, top: foot + 28, width: inner, height: 50 },
  align: 'start',
})

/** Arabic reaches further up and down than letters that stand; Chinese fills its squares. */
const isHigh = ({ words }: Said): boolean => /[\p{Script=Arabic}\p{Script=Han}]/u.test(words)

/** As on the paper's pages, and Chinese out of one font, Latin names and marks included, which its own are drawn for. */
function facesFor(family: FamilyName, { words, language }: Said): readonly Typeface[] {
  const { own, han } = shelf(family)
  if (!/\p{Script=Han}/u.test(words)) return own
  return language.startsWith('zh') ? [...han, ...own] : [...own, ...han]
}

interface Shelf {
  readonly own: readonly Typeface[]
  readonly han: readonly Typeface[]
}
const shelves = new Map<FamilyName, Shelf>()

/** Where a hundred files lie is asked once. */
function shelf(family: FamilyName): Shelf {
  const known = shelves.get(family)
  if (known) return known
  const found = { own: typefaces(family), han: chinese.map(typeface) }
  shelves.set(family, found)
  return found
}
