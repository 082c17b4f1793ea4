import { PassThrough, Transform, type TransformCallback } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** More came than was wished for. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

/** Counts what passes, and stops it past the limit. */
export class Counted extends Transform {
  bytes = 0
  readonly #largest: number
  constructor(largest: number) {
    super()
    this.#largest = largest
  }
  override _transform(chunk: Buffer, _: BufferEncoding, pass: TransformCallback): void {
    this.bytes += chunk.byteLength
    if (this.bytes > this.#largest) pass(new TooLarge(`more than ${this.#largest} bytes`))
    else pass(null, chunk)
  }
}
export const counted = (largest: number): Counted => new Counted(largest)

/** Nothing packed was asked for, but some hosts pack all the same. Undefined: in a way that is not known here. */
export function unpacked(encoding: string | readonly string[] | undefined): Transform | undefined {
  switch (
    String(encoding ?? '')
      .trim()
      .toLowerCase()
  ) {
    case '':
    case 'identity':
      return new PassThrough()
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      return undefined
  }
}
