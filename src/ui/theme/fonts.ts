// The faces a paper can be set in, one for each script. Newsreader carries text and headlines in Latin; it has no Cyrillic, so Source Serif 4
// lends its own (Kazakh letters included), drawn smaller until the heights of x agree; Markazi Text, a naskh drawn for newspapers in both
// Arabic and Persian, is drawn larger. Source Serif 4 is a family of its own too, with its own Latin. Libre Franklin sets the furniture, Vazirmatn where it is Arabic or Persian. Weight axis only.
// Chinese is set in what readers have: no font of so many signs travels with a page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { languageOf, scriptOf } from '#languages/tag.ts'
import { coreRange } from './core-letters.ts'

export type FamilyName = 'Text' | 'Source' | 'Furniture'
export interface Face {
  readonly family: FamilyName
  /** Inside the font's package: `newsreader/files/newsreader-latin-wght-normal`. */
  readonly file: string
  readonly style: 'normal' | 'italic'
  readonly weights: string
  readonly range: string
  /** `latin`, `cyrillic-ext`: which part of the font this is. */
  readonly script: string
  readonly adjust?: string
}

const require = createRequire(import.meta.url)
const ranges = new Map<string, Record<string, string>>()

export const rangeOf = (font: string, script: string): string => rangesOf(font)[script] ?? ''
const scriptsOf = (font: string): readonly string[] => Object.keys(rangesOf(font))

function rangesOf(font: string): Record<string, string> {
  const known = ranges.get(font)
  if (known) return known
  const file = require.resolve(`@fontsource-variable/${font}/unicode.json`)
  const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  ranges.set(font, read)
  return read
}

type Cut = Pick<Face, 'family' | 'weights' | 'adjust'> & {
  readonly font: string
  readonly scripts: readonly string[]
}

const cut = ({ font, scripts, ...face }: Cut, style: Face['style']): Face[] =>
  scripts.map((script) => ({
    ...face,
    style,
    file: `${font}-${script}-wght-${style}`,
    range: script === 'core' ? coreRange : rangeOf(font, script === 'rest' ? 'latin' : script),
    script,
  }))

/** Heights of x, measured from the files: Newsreader 0.426 em, Source Serif 4 0.475 em. */
const cyrillicToNewsreader = '89.7%'
const latin = ['latin-ext', 'latin']
/** Of Newsreader and of Libre Franklin's upright the Latin part is cut in two (core-letters.ts): of two faces that have a letter, browsers take the one that is named last. */
const latinInTwo = ['latin-ext', 'rest', 'core']
export const cyrillic = ['cyrillic-ext', 'cyrillic']

/** The same for all: browsers join faces by range only where their weights are declared alike. */
const textWeights = '200 800'
const newsreader: Cut = { family: 'Text', font: 'newsreader', weights: textWeights, scripts: latinInTwo }
const sourceSerif: Cut = {
  family: 'Text',
  font: 'source-serif-4',
  weights: textWeights,
  scripts: cyrillic,
  adjust: cyrillicToNewsreader,
}
/** Until its letters look as large beside Newsreader as those of its own size do. */
const arabicToNewsreader = '128%'
const markazi: Cut = {
  family: 'Text',
  font: 'markazi-text',
  weights: textWeights,
  scripts: ['arabic'],
  adjust: arabicToNewsreader,
}
/** The same family by itself: its letters at their own size, and the naskh enlarged by as much again. */
const sourceAlone: Cut = {
  family: 'Source',
  font: 'source-serif-4',
  weights: textWeights,
  scripts: [...cyrillic, ...latin],
}
const markaziToSource: Cut = { ...markazi, family: 'Source', adjust: '142.7%' }
const franklin: Cut = {
  family: 'Furniture',
  font: 'libre-franklin',
  weights: '100 900',
  scripts: [...cyrillic, ...latin],
}

const vazirmatn: Cut = { family: 'Furniture', font: 'vazirmatn', weights: '100 900', scripts: ['arabic'] }

const franklinUpright: Cut = { ...franklin, scripts: [...cyrillic, ...latinInTwo] }
const upright: readonly Face[] = [...cut(franklinUpright, 'normal'), ...cut(vazirmatn, 'normal')]
const families: Readonly<Record<FamilyName, readonly Face[]>> = {
  Text: [
    ...cut(newsreader, 'normal'),
    ...cut(newsreader, 'italic'),
    ...cut(sourceSerif, 'normal'),
    ...cut(sourceSerif, 'italic'),
    ...cut(markazi, 'normal'),
  ],
  Source: [...cut(sourceAlone, 'normal'), ...cut(sourceAlone, 'italic'), ...cut(markaziToSource, 'normal')],
  Furniture: [...upright, ...cut(franklin, 'italic')],
}
export const faces: readonly Face[] = Object.values(families).flat()

/** What a paper with this text is set in. Furniture has no italics unless it carries the text too. */
export const facesFor = (display: FamilyName, text: FamilyName): readonly Face[] =>
  [...new Set([display, text, 'Furniture'] as const)].flatMap((family) =>
    family === 'Furniture' && text !== 'Furniture' ? upright : families[family],
  )

/** No reader is sent it: the house itself sets Chinese in it where it draws. Its hundred files and more are named in the font's own list. */
export const chinese: readonly Face[] = scriptsOf('noto-serif-sc').flatMap((script) =>
  cut({ family: 'Text', font: 'noto-serif-sc', weights: textWeights, scripts: [script] }, 'normal').map(
    (face) => ({ ...face, file: face.file.replace(/\[(\d+)\]/, '$1') }),
  ),
)

const first: Record<string, readonly string[]> = {
  Latn: ['core', 'rest', 'latin'],
  Cyrl: ['cyrillic'],
  Arab: ['arabic'],
}
/** The parts that nearly every page in this language needs, so that they are asked for before the stylesheet is read. */
export function scriptsFor(language: string): readonly string[] {
  const own = languageOf(language)
  if (own === 'kk') return cyrillic
  // A name with an accent on it fetches the rest by itself.
  return own === 'en' ? ['core', 'latin'] : (first[scriptOf(language)] ?? [])
}

export const fontBytes = (face: Face): Uint8Array => readFileSync(fontPath(face))

/** Where the face's file lies on this machine. */
export function fontPath({ file }: Pick<Face, 'file'>): string {
  if (/-(?:core|rest)-/.test(file)) return fileURLToPath(new URL(`fonts/${file}.woff2`, import.meta.url))
  const font = file.replace(/-(?:latin|cyrillic|arabic|vietnamese|\d+)(?:-ext)?-wght-.*$/, '')
  return require.resolve(`@fontsource-variable/${font}/files/${file}.woff2`)
}

/** The rule for one face, at the address it is served from. Fontsource's own ranges decide who fetches what. */
export const faceRule = (face: Face, address: string): string =>
  `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weights};font-display:swap;` +
  `src:url("${address}") format("woff2");unicode-range:${face.range}${face.adjust ? `;size-adjust:${face.adjust}` : ''}}`
