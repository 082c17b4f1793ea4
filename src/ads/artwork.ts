// What the bytes of a picture are, found out by looking at them, never by what they are called.
import { done, type Result, refused } from '#kernel/result.ts'
import { pixelsOf, type Size } from '#ui/slots.ts'
import type { PictureType } from './model.ts'

export type BadArtwork = 'not-a-picture' | 'too-heavy' | 'wrong-size' | 'it-moves'

interface Seen {
  readonly type: PictureType
  readonly width: number
  readonly height: number
  readonly moves: boolean
}

/** A page of the paper weighs less than this. */
export const heaviest = 200_000
/** For sharp screens a picture may have more pixels than it is shown at. */
const sharpest = 4

/** A still picture of the shape of its size, light enough for a phone on a train; its type. */
export function fitArtwork(bytes: Uint8Array, size: Size): Result<PictureType, BadArtwork> {
  const seen = lookAt(bytes)
  if (!seen) return refused('not-a-picture')
  if (bytes.byteLength > heaviest) return refused('too-heavy')
  // WCAG 2.2.2: what moves by itself must be possible to stop, and a picture cannot be stopped.
  if (seen.moves) return refused('it-moves')
  const { width, height } = pixelsOf(size)
  const [across, down] = [seen.width / width, seen.height / height]
  const fits = Math.abs(across - down) < 0.01 && across >= 0.999 && across <= sharpest
  return fits ? done(seen.type) : refused('wrong-size')
}

function lookAt(bytes: Uint8Array): Seen | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return png(view) ?? gif(view) ?? webp(view) ?? jpeg(view) ?? svg(view)
  } catch (error) {
    // It breaks off before it has said what it is.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

// https://www.w3.org/TR/png-3/
function png(view: Buffer): Seen | undefined {
  if (view.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)]
  return { type: 'image/png', width, height, moves: view.includes('acTL', 24, 'latin1') }
}

// https://www.w3.org/Graphics/GIF/spec-gif89a.txt
function gif(view: Buffer): Seen | undefined {
  if (!/^GIF8[79]a$/.test(view.toString('latin1', 0, 6))) return undefined
  const [width, height] = [view.readUInt16LE(6), view.readUInt16LE(8)]
  return { type: 'image/gif', width, height, moves: imagesIn(view) > 1 }
}

function imagesIn(view: Buffer): number {
  const tableAfter = (at: number): number => {
    const flags = view.readUInt8(at)
    return (flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1)
  }
  let at = 13 + tableAfter(10)
  let images = 0
  for (let kind = view.readUInt8(at); kind !== 0x3b && images < 2; kind = view.readUInt8(at)) {
    if (kind === 0x2c) images++
    at += kind === 0x2c ? 11 + tableAfter(at + 9) : 2
    while (view.readUInt8(at) !== 0) at += view.readUInt8(at) + 1
    at++
    if (at >= view.length) break
  }
  return images
}

// https://datatracker.ietf.org/doc/html/rfc9649
function webp(view: Buffer): Seen | undefined {
  if (view.toString('latin1', 0, 4) !== 'RIFF' || view.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const type = 'image/webp'
  switch (view.toString('latin1', 12, 16)) {
    case 'VP8X':
      return {
        type,
        width: view.readUIntLE(24, 3) + 1,
        height: view.readUIntLE(27, 3) + 1,
        moves: (view.readUInt8(20) & 2) !== 0,
      }
    case 'VP8L': {
      const bits = view.readUInt32LE(21)
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, moves: false }
    }
    case 'VP8 ':
      return {
        type,
        width: view.readUInt16LE(26) & 0x3fff,
        height: view.readUInt16LE(28) & 0x3fff,
        moves: false,
      }
    default:
      return undefined
  }
}

// ISO/IEC 10918-1, B.2: the frame header is the first of its kind among the segments.
function jpeg(view: Buffer): Seen | undefined {
  if (view.readUInt16BE(0) !== 0xffd8) return undefined
  let at = 2
  while (view.readUInt8(at) === 0xff) {
    const marker = view.readUInt8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return {
        type: 'image/jpeg',
        width: view.readUInt16BE(at + 7),
        height: view.readUInt16BE(at + 5),
        moves: false,
      }
    at += marker === 0xff ? 1 : 2 + view.readUInt16BE(at + 2)
  }
  return undefined
}

/** It may say so by its width and height or by its view box alone. Nothing in it can run: readers get it as a picture. */
function svg(view: Buffer): Seen | undefined {
  const root = /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<svg\b([^>]{0,2000})>/.exec(
    view.toString('utf8', 0, 8_000),
  )?.[1]
  if (root === undefined) return undefined
  const number = (name: string): number =>
    Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1] ?? 0)
  const [, , across = 0, down = 0] = (/\sviewBox="([^"]*)"/.exec(root)?.[1] ?? '').split(/[\s,]+/).map(Number)
  return {
    type: 'image/svg+xml',
    width: number('width') || across,
    height: number('height') || down,
    moves: /<(?:animate|set)\b|@keyframes/i.test(view.toString('utf8')),
  }
}
