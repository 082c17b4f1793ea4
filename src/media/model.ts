import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'

export type MediaId = Id<'media'>

/** `drawing`: an SVG, shown as a picture and never as a document. `text`: captions of a film. */
export const mediaKinds = ['picture', 'drawing', 'audio', 'video', 'document', 'text'] as const
export type MediaKind = (typeof mediaKinds)[number]

/** One picture or file of the paper's. The words are what every use of it says unless the story says otherwise. */
export interface Medium {
  readonly id: MediaId
  readonly kind: MediaKind
  /** As it was called where it came from: `mole-at-dawn.jpg`. */
  readonly name: string
  /** What its bytes are, found out by looking: `image/jpeg`. What the archive said, while there are none. */
  readonly type: string
  /** SHA-256 of the original, in hexadecimal; null while there are no bytes (an archive's record whose file never came). */
  readonly digest: string | null
  readonly bytes: number
  /** Pixels as shown, after turning; null where it has none. */
  readonly width: number | null
  readonly height: number | null
  /** Seconds; null where it has none or nobody knows. */
  readonly duration: number | null
  readonly alt: string
  readonly caption: string
  readonly credit: string
  /** The notice as it was given, and the last moment at which the paper may show it; null: for good. */
  readonly rights: string
  readonly rightsUntil: Instant | null
  /** What must stay in sight when the picture is cropped: hundredths from the left and from the top. */
  readonly focusX: number
  readonly focusY: number
  readonly createdAt: Instant
  readonly createdBy: AccountId | null
  readonly origin: string | null
  readonly originId: number | null
  /** The path under which the old site showed it, decoded: `/wp-content/uploads/2012/10/mole.jpg`. */
  readonly source: string | null
}

/** Where an archive kept a picture or a file. */
export interface MediaOrigin {
  readonly mediaId: MediaId
  readonly origin: string
  /** The number there of the post it was uploaded to; null: to none. */
  readonly parent: number | null
  /** Its place among what was uploaded to the same post. */
  readonly position: number
  /** The path of the page on which the old site showed it alone, decoded; null where it had none. */
  readonly page: string | null
}

export const mediaTag = (id: MediaId): string => `media:${id}`
