// Font files, opened once for as long as this process lives.
import { readFile } from 'node:fs/promises'
import { Blob, Face, Font, Variation } from 'harfbuzzjs'
import decompress from 'woff2-encoder/decompress'
import type { Lettering, Typeface } from './model.ts'

/** A face at one weight, with what turns its units into sizes. */
export interface Cut {
  readonly font: Font
  /** Of the size, for one unit of the font. */
  readonly perUnit: number
}
/** Of the letters of some words, the cut that has each. */
export type Case = (letter: string) => Cut | undefined

const files = new Map<string, Promise<Face>>()
const cuts = new Map<string, Cut>()

/** Only the files that these words need: a Chinese font comes in a hundred. */
export async function openCase({ words, faces, weight }: Lettering): Promise<Case> {
  const drawers = new Map<string, Cut>()
  for (const letter of new Set(`${words}…`)) {
    const cut = await cutWith(letter, faces, weight)
    if (cut) drawers.set(letter, cut)
  }
  return (letter) => drawers.get(letter)
}

/** A face's range may promise what its file does not have. */
async function cutWith(letter: string, faces: readonly Typeface[], weight: number): Promise<Cut | undefined> {
  for (const face of faces) {
    if (!isIn(face.range, letter)) continue
    const cut = await cutOf(face, weight)
    if (cut.font.nominalGlyph(letter.codePointAt(0) ?? 0) !== undefined) return cut
  }
  return undefined
}

async function cutOf({ file, scale }: Typeface, weight: number): Promise<Cut> {
  const name = `${file} ${weight} ${scale}`
  const known = cuts.get(name)
  if (known) return known
  const face = await faceIn(file)
  const font = new Font(face)
  font.setVariations([new Variation('wght', weight)])
  const cut = { font, perUnit: scale / face.upem }
  cuts.set(name, cut)
  return cut
}

function faceIn(file: string): Promise<Face> {
  const opened =
    files.get(file) ?? readFile(file).then(async (woff) => new Face(new Blob(await decompress(woff))))
  files.set(file, opened)
  return opened
}

const ranges = new Map<string, readonly (readonly [number, number])[]>()

function isIn(range: string, letter: string): boolean {
  const spans = ranges.get(range) ?? spansOf(range)
  ranges.set(range, spans)
  const point = letter.codePointAt(0) ?? 0
  return spans.some(([first, last]) => point >= first && point <= last)
}

/** https://www.w3.org/TR/css-fonts-4/#unicode-range-desc, without its question marks. */
const spansOf = (range: string) =>
  range.split(',').map((span) => {
    const [first = '', last = first] = span.trim().replace(/^u\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
  })
