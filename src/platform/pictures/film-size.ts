// How large the picture of an MP4 or QuickTime film is, out of the header of its track: boxes in boxes, of which only the few on the way are read,
// so that a film of any length costs the same. What is not right is not measured.
import { type FileHandle, open } from 'node:fs/promises'

export interface Size {
  readonly width: number
  readonly height: number
}

/** As it is shown: a telephone that was held upright films upright. Null: it has no picture, or does not say. */
export async function filmSize(path: string): Promise<Size | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const reading = { file, left: mostBoxes }
    const [head] = await boxesIn(reading, { from: 0, to: size }, 'ftyp')
    const [moov] = head ? await boxesIn(reading, { from: 0, to: size }, 'moov') : []
    const tracks = moov ? await boxesIn(reading, moov, 'trak') : []
    for (const track of tracks) {
      const found = await pictureOf(reading, track)
      if (found) return found
    }
    return null
  } finally {
    await file.close()
  }
}

/** A file can be made of a million empty boxes; a film is made of few. */
const mostBoxes = 5_000
interface Reading {
  readonly file: FileHandle
  left: number
}
/** Where what is in a box begins and ends. */
interface Span {
  readonly from: number
  readonly to: number
}

async function boxesIn(reading: Reading, { from, to }: Span, name: string): Promise<readonly Span[]> {
  const found: Span[] = []
  for (let at = from; at + 8 <= to && reading.left > 0; reading.left -= 1) {
    const head = await bytesAt(reading, at, 16)
    const { begins, ends } = boundsOf(head, at, to)
    if (ends > to || ends < begins) break
    if (head.toString('latin1', 4, 8) === name) found.push({ from: begins, to: ends })
    at = ends
  }
  return found
}

/** A size of 1 says that the size follows, a size of 0 that the box goes on to the end. */
function boundsOf(head: Buffer, at: number, to: number): { readonly begins: number; readonly ends: number } {
  const size = head.readUInt32BE(0)
  if (size === 1) return { begins: at + 16, ends: at + Number(head.readBigUInt64BE(8)) }
  return { begins: at + 8, ends: size === 0 ? to : at + size }
}

/** Zeros behind the end of the file. */
async function bytesAt({ file }: Reading, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  await file.read(bytes, 0, length, at)
  return bytes
}

async function pictureOf(reading: Reading, track: Span): Promise<Size | null> {
  const [header] = await boxesIn(reading, track, 'tkhd')
  if (!header || !(await isFilm(reading, track))) return null
  const bytes = await bytesAt(reading, header.from, Math.min(header.to - header.from, 96))
  const end = bytes[0] === 1 ? 96 : 84
  if (bytes.length < end) return null
  const [width, height] = [wholeAt(bytes, end - 8), wholeAt(bytes, end - 4)]
  if (width === 0 || height === 0) return null
  return isTurned(bytes, end - 44) ? { width: height, height: width } : { width, height }
}

/** Subtitles have a size too. */
async function isFilm(reading: Reading, track: Span): Promise<boolean> {
  const [media] = await boxesIn(reading, track, 'mdia')
  const [handler] = media ? await boxesIn(reading, media, 'hdlr') : []
  return handler !== undefined && (await bytesAt(reading, handler.from, 12)).toString('latin1', 8) === 'vide'
}

/** Sixteen bits before the point, sixteen behind it. */
const wholeAt = (bytes: Buffer, at: number): number => Math.round(bytes.readUInt32BE(at) / 65_536)

/** Of nine numbers that turn and shift a picture, the first and the fifth are nothing where it is turned by a quarter. */
const isTurned = (bytes: Buffer, at: number): boolean =>
  bytes.readInt32BE(at) === 0 && bytes.readInt32BE(at + 16) === 0 && bytes.readInt32BE(at + 4) !== 0
