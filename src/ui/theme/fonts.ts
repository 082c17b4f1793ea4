// The faces the paper is set in, one for each script. Newsreader carries text and headlines in Latin; it has no Cyrillic, so Source Serif 4
// lends its own (Kazakh letters included), drawn smaller until the heights of x agree; Markazi Text, a naskh drawn for newspapers in both
// Arabic and Persian, is drawn larger. Libre Franklin sets the furniture, Vazirmatn where it is Arabic or Persian. Weight axis only.
// Chinese is set in what readers have: no font of so many signs travels with a page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { languageOf, scriptOf } from '#languages/tag.ts'

export interface Face {
  readonly family: 'Text' | 'Furniture'
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
    range: rangeOf(font, script),
    script,
  }))

/** Heights of x, measured from the files: Newsreader 0.426 em, Source Serif 4 0.475 em. */
const cyrillicToNewsreader = '89.7%'
const latin = ['latin-ext', 'latin']
export const cyrillic = ['cyrillic-ext', 'cyrillic']

/** The same for all: browsers join faces by range only where their weights are declared alike. */
const textWeights = '200 800'
const newsreader: Cut = { family: 'Text', font: 'newsreader', weights: textWeights, scripts: latin }
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
const franklin: Cut = {
  family: 'Furniture',
  font: 'libre-franklin',
  weights: '100 900',
  scripts: [...cyrillic, ...latin],
}

const vazirmatn: Cut = { family: 'Furniture', font: 'vazirmatn', weights: '100 900', scripts: ['arabic'] }

export const faces: readonly Face[] = [
  ...cut(newsreader, 'normal'),
  ...cut(newsreader, 'italic'),
  ...cut(sourceSerif, 'normal'),
  ...cut(sourceSerif, 'italic'),
  ...cut(markazi, 'normal'),
  ...cut(franklin, 'normal'),
  ...cut(vazirmatn, 'normal'),
]

/** No reader is sent it: the house itself sets Chinese in it where it draws. Its hundred files and more are named in the font's own list. */
export const chinese: readonly Face[] = scriptsOf('noto-serif-sc').flatMap((script) =>
  cut({ family: 'Text', font: 'noto-serif-sc', weights: textWeights, scripts: [script] }, 'normal').map(
    (face) => ({ ...face, file: face.file.replace(/\[(\d+)\]/, '$1') }),
  ),
)

const first: Record<string, readonly string[]> = {
  Latn: ['latin'],
  Cyrl: ['cyrillic'],
  Arab: ['arabic'],
}
/** The parts that nearly every page in this language needs, so that they are asked for before the stylesheet is read. */
export const scriptsFor = (language: string): readonly string[] =>
  languageOf(language) === 'kk' ? [...cyrillic] : (first[scriptOf(language)] ?? [])

export const fontBytes = (face: Face): Uint8Array => readFileSync(fontPath(face))

/** Where the face's file lies on this machine. */
export function fontPath({ file }: Pick<Face, 'file'>): string {
  const font = file.replace(/-(?:latin|cyrillic|arabic|vietnamese|\d+)(?:-ext)?-wght-.*$/, '')
  return require.resolve(`@fontsource-variable/${font}/files/${file}.woff2`)
}

/** The rule for one face, at the address it is served from. Fontsource's own ranges decide who fetches what. */
export const faceRule = (face: Face, address: string): string =>
  `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weights};font-display:swap;` +
  `src:url("${address}") format("woff2");unicode-range:${face.range}${face.adjust ? `;size-adjust:${face.adjust}` : ''}}`
