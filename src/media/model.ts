import type { Id } from '#kernel/ids.ts'
import { type Instant, isPast } from '#kernel/time.ts'
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
  /** Seconds, for sound, film, and pictures that move; null where it has none or nobody knows. */
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
  /** The host that sent it, where that was another than the old site's own. */
  readonly host: string | null
  /** Since when everybody could have it there although no story showed it: by itself, or under a post that was public. Null: nobody could. */
  readonly publicAt: Instant | null
}

/** What everybody who shows it says of it. */
export type Words = Pick<Medium, 'alt' | 'caption' | 'credit' | 'rights'>

/** Something that was done to it: the row stays when it is gone. */
export interface MediaDeed {
  readonly id: Id<'deed'>
  readonly mediaId: MediaId
  readonly what: 'added' | 'described' | 'focused' | 'replaced' | 'removed'
  readonly at: Instant
  readonly by: AccountId | null
  /** As it was called then. */
  readonly name: string
  /** The bytes that came; of a replacement and a removal, those that were let go. */
  readonly digest: string | null
}

/** Whether it can stand on a page at this moment: its bytes are there, and the paper's right to show it has not run out. */
export const isShowable = (
  { digest, rightsUntil }: Pick<Medium, 'digest' | 'rightsUntil'>,
  now: Instant,
): boolean => digest !== null && (rightsUntil === null || !isPast(rightsUntil, now))

/** Whether it can stand for the paper, or for somebody who writes in it. */
export const canBeWorn = (medium: Medium, now: Instant): boolean =>
  (medium.kind === 'picture' || medium.kind === 'drawing') && isShowable(medium, now)

/** The shapes that teasers, shared links and search engines ask for: width by height. */
export const ratios = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 } as const
export type Crop = keyof typeof ratios
export const crops = Object.keys(ratios) as readonly Crop[]

export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The largest part of a picture that has this ratio, with the focus as near to its middle as the edges allow. */
export function cropped(
  {
    width,
    height,
    focusX = 50,
    focusY = 50,
  }: Pick<Medium, 'width' | 'height'> & Partial<Pick<Medium, 'focusX' | 'focusY'>>,
  ratio: number,
): Frame {
  const [w, h] = [width ?? 0, height ?? 0]
  const cut = { width: Math.min(w, Math.round(h * ratio)), height: Math.min(h, Math.round(w / ratio)) }
  return { ...cut, left: placed(w, cut.width, focusX), top: placed(h, cut.height, focusY) }
}

const placed = (whole: number, part: number, focus: number): number =>
  Math.round(Math.min(whole - part, Math.max(0, (whole * focus) / 100 - part / 2)))

export const mediaTag = (id: MediaId): string => `media:${id}`
