// What is found out about bytes before they are stored.
import { done, type Result, refused } from '#kernel/result.ts'
import { retake, type Taken, textOf } from '#platform/files/taking.ts'
import type { NoPicture, OwnWords, Pictures } from '#platform/pictures/pictures.ts'
import { areCaptions } from './captions.ts'
import { type NoDrawing, sanitised } from './drawing/sanitise.ts'
import type { Words } from './model.ts'
import type { Found } from './types.ts'

export interface Inspected {
  readonly width: number | null
  readonly height: number | null
  readonly duration: number | null
  readonly words: Words
  /** Where the file was written anew. */
  readonly rewritten?: Pick<Taken, 'digest' | 'bytes'>
}
export type NoInspection = NoPicture | NoDrawing | 'not-captions'

/** What is read into memory as a whole. */
const longestText = 5_000_000

const silent = { alt: '', caption: '', credit: '', rights: '' }
const nothing: Inspected = { width: null, height: null, duration: null, words: silent }

export async function inspect(
  pictures: Pictures,
  { path, bytes }: { readonly path: string; readonly bytes: number },
  { kind, type }: Found,
): Promise<Result<Inspected, NoInspection>> {
  switch (kind) {
    case 'picture':
      return inspectPicture(pictures, path, type)
    case 'drawing':
      return bytes > longestText ? refused('drawing-too-heavy') : inspectDrawing(path)
    case 'audio':
    case 'video':
      return inspectRecording(pictures, path)
    case 'text':
      return bytes <= longestText && areCaptions(await textOf(path)) ? done(nothing) : refused('not-captions')
    case 'document':
      return done(nothing)
  }
}

async function inspectPicture(
  pictures: Pictures,
  path: string,
  type: string,
): Promise<Result<Inspected, NoInspection>> {
  const measured = await pictures.measurePicture(path)
  // The library reads no HEVC: that a telephone's picture is whole cannot be known, only that it cannot be shown.
  if (!measured.ok)
    return type === 'image/heic' && measured.why === 'damaged' ? refused('not-readable-here') : measured
  const { width, height, seconds, words } = measured.value
  return done({ width, height, duration: seconds, words: wordsOf(words) })
}

/** `Idris Calloway / Harbour Pictures`: who made it, and for whom. */
function wordsOf({ alt, caption, creators, credit, rights }: OwnWords): Words {
  const by = creators.join(', ')
  return { alt, caption, rights, credit: [...new Set([by, credit])].filter((one) => one !== '').join(' / ') }
}

async function inspectDrawing(path: string): Promise<Result<Inspected, NoInspection>> {
  const drawing = sanitised(await textOf(path))
  if (!drawing.ok) return drawing
  const { svg, width, height, title, description } = drawing.value
  const words = { ...silent, alt: title, caption: description }
  return done({ width, height, duration: null, words, rewritten: await retake(svg, path) })
}

/** Sound and film that cannot be measured are played by some browser all the same; only how long they are stays unknown. */
async function inspectRecording(pictures: Pictures, path: string): Promise<Result<Inspected, NoInspection>> {
  const measured = await pictures.measureRecording(path)
  if (!measured.ok) return measured.why === 'damaged' ? done(nothing) : measured
  const { width, height, seconds } = measured.value
  return done({ width, height, duration: seconds, words: silent })
}
