// The faces the paper is set in. Newsreader carries text and headlines in Latin; it has no Cyrillic, so Source Serif 4 lends its own
// (Kazakh letters included), drawn smaller until the heights of x agree. Libre Franklin sets the furniture. Weight axis only.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface Face {
  readonly family: 'Text' | 'Furniture'
  /** Inside the font's package: `newsreader/files/newsreader-latin-wght-normal`. */
  readonly file: string
  readonly style: 'normal' | 'italic'
  readonly weights: string
  readonly range: string
  /** Needed by nearly every page, so asked for before the stylesheet is read. */
  readonly preload: boolean
  readonly adjust?: string
}

const require = createRequire(import.meta.url)
const ranges = new Map<string, Record<string, string>>()

function range(font: string, script: string): string {
  let known = ranges.get(font)
  if (!known) {
    known = JSON.parse(
      readFileSync(require.resolve(`@fontsource-variable/${font}/unicode.json`), 'utf8'),
    ) as Record<string, string>
    ranges.set(font, known)
  }
  return known[script] ?? ''
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
    range: range(font, script),
    preload: script === 'latin' && style === 'normal',
  }))

/** Heights of x, measured from the files: Newsreader 0.426 em, Source Serif 4 0.475 em. */
const cyrillicToNewsreader = '89.7%'
const latin = ['latin-ext', 'latin']
const cyrillic = ['cyrillic-ext', 'cyrillic']

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
const franklin: Cut = {
  family: 'Furniture',
  font: 'libre-franklin',
  weights: '100 900',
  scripts: [...cyrillic, ...latin],
}

export const faces: readonly Face[] = [
  ...cut(newsreader, 'normal'),
  ...cut(newsreader, 'italic'),
  ...cut(sourceSerif, 'normal'),
  ...cut(sourceSerif, 'italic'),
  ...cut(franklin, 'normal'),
]

export function fontBytes(face: Face): Uint8Array {
  const font = face.file.replace(/-(latin|cyrillic)(-ext)?-wght-.*$/, '')
  return readFileSync(require.resolve(`@fontsource-variable/${font}/files/${face.file}.woff2`))
}

/** The rule for one face, at the address it is served from. Fontsource's own ranges decide who fetches what. */
export const faceRule = (face: Face, address: string): string =>
  `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weights};font-display:swap;` +
  `src:url("${address}") format("woff2");unicode-range:${face.range}${face.adjust ? `;size-adjust:${face.adjust}` : ''}}`

interface Stand {
  readonly family: string
  readonly style: string
  readonly weights: string
  readonly local: readonly string[]
  readonly metrics: readonly [size: number, ascent: number, descent: number]
}

const times = (variant: string): string[] => [
  `Times New Roman${variant}`,
  `Liberation Serif${variant}`,
  `Tinos${variant}`,
]
const arial = (variant: string): string[] => [
  `Arial${variant}`,
  `Liberation Sans${variant}`,
  `Arimo${variant}`,
]

/** Stand-ins while the fonts travel, stretched to the same width and height, so that no line breaks differently later. Measured with
 * English letter frequencies against Liberation, whose widths are those of Times and Arial. */
const standIns: readonly Stand[] = [
  { family: 'Text', style: 'normal', weights: '200 500', local: times(''), metrics: [105.54, 69.64, 25.11] },
  {
    family: 'Text',
    style: 'normal',
    weights: '501 800',
    local: times(' Bold'),
    metrics: [104.21, 70.53, 25.43],
  },
  {
    family: 'Text',
    style: 'italic',
    weights: '200 800',
    local: times(' Italic'),
    metrics: [97.99, 75.01, 27.04],
  },
  {
    family: 'Furniture',
    style: 'normal',
    weights: '100 500',
    local: arial(''),
    metrics: [104.67, 92.29, 23.5],
  },
  {
    family: 'Furniture',
    style: 'normal',
    weights: '501 900',
    local: arial(' Bold'),
    metrics: [98.95, 97.62, 24.86],
  },
]

export const standInRules = (): string =>
  standIns
    .map(({ family, style, weights, local, metrics: [size, ascent, descent] }) => {
      const sources = local.map((name) => `local("${name}")`).join(',')
      return (
        `@font-face{font-family:"${family} stand-in";font-style:${style};font-weight:${weights};src:${sources};` +
        `size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%}`
      )
    })
    .join('\n')
