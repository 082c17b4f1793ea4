// What can be asked of the process that opens pictures and recordings, and what it answers.

import type { Result } from '#kernel/result.ts'
import type { Poster } from './lettering/model.ts'

/** What a picture says of itself (IPTC, as XMP or in its older form). Empty: nothing. */
export interface OwnWords {
  readonly alt: string
  readonly caption: string
  readonly creators: readonly string[]
  readonly credit: string
  readonly rights: string
  readonly terms: string
  /** Where its rights are explained. */
  readonly statement: string
  readonly licensor: string
  readonly licensorUrl: string
  /** How it came to be, as a term of http://cv.iptc.org/newscodes/digitalsourcetype/: a photograph, a model's invention. */
  readonly sourceType: string
}
export const silent: OwnWords = {
  alt: '',
  caption: '',
  creators: [],
  credit: '',
  rights: '',
  terms: '',
  statement: '',
  licensor: '',
  licensorUrl: '',
  sourceType: '',
}

/** Each no is a sentence somebody reads. */
export type NoPicture =
  | 'damaged'
  | 'not-readable-here'
  | 'too-many-pixels'
  | 'too-many-frames'
  | 'too-slow'
  | 'too-much-memory'

export interface MeasuredPicture {
  /** As shown, after turning. */
  readonly width: number
  readonly height: number
  /** How long it moves; null where it stands still. */
  readonly seconds: number | null
  readonly words: OwnWords
}

export interface MeasuredRecording {
  /** Null where the file does not say it. */
  readonly seconds: number | null
  readonly width: number | null
  readonly height: number | null
}

/** One rendition: of the whole, or of the part that `frame` cuts out of the picture as shown. */
export interface Wish {
  readonly from: string
  readonly to: string
  readonly format: 'avif' | 'webp' | 'jpg' | 'gif'
  readonly width: number
  readonly height: number
  readonly moving: boolean
  readonly frame?: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
}

/** A picture of our own making, as PNG. */
export interface Drawing {
  readonly poster: Poster
  readonly to: string
}

/** The deeds of that process. All are asked by message, so all they take and give are plain values. */
export interface Deeds {
  measurePicture(from: string): Promise<Result<MeasuredPicture, NoPicture>>
  measureRecording(from: string): Promise<Result<MeasuredRecording, NoPicture>>
  render(wish: Wish): Promise<Result<null, NoPicture>>
  draw(wanted: Drawing): Promise<Result<null, NoPicture>>
}
export type Deed = keyof Deeds
export interface Task {
  readonly deed: Deed
  readonly given: unknown
}

/** Of one picture, all its frames together: what is decoded for it takes some 200 MB. */
export const mostPixels = 50_000_000
export const mostFrames = 500
