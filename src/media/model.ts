import type { Id } from '#kernel/ids.ts'
import { type Instant, isPast, later } from '#kernel/time.ts'
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
  /** The parts that somebody has chosen for single shapes: `16x9:250,1000,5000 1x1:…`; '' where the focus decides. */
  readonly cuts: string
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

/** What is found out about its bytes: all of it is another where they are others. */
export const fileFacts = ['kind', 'name', 'type', 'digest', 'bytes', 'width', 'height', 'duration'] as const
export type FileFacts = Pick<Medium, (typeof fileFacts)[number]>

/** What a deed may change that can be taken back. */
export type Alterable = Words & FileFacts & Pick<Medium, 'rightsUntil' | 'focusX' | 'focusY' | 'cuts'>

/** Bytes that were let go are kept so long, in milliseconds: a backup may name them, and whoever replaced a file may want it back. */
export const keptAfter = 24 * 3600 * 1000

/** A cut is of a picture of one shape: of another nobody has chosen any. */
export const isOfOneShape = (one: Shape, other: Shape): boolean => {
  const [before, now] = [one, other].map(({ width, height }) => (width ?? 1) / (height ?? 1))
  return before !== undefined && now !== undefined && Math.abs(before / now - 1) < 0.01
}
type Shape = Pick<Medium, 'width' | 'height'>

export type BatchId = Id<'batch'>

/** Something that was done to it: the row stays when it is gone. */
export interface MediaDeed {
  readonly id: Id<'deed'>
  readonly mediaId: MediaId
  readonly what: 'added' | 'described' | 'focused' | 'cut' | 'restored' | 'replaced' | 'removed'
  readonly at: Instant
  readonly by: AccountId | null
  /** As it was called then. */
  readonly name: string
  /** The bytes that came; of a replacement, a removal and what was taken back, those that were let go. */
  readonly digest: string | null
}

/** Whether it can stand on a page at this moment: its bytes are there, and the paper's right to show it has not run out. */
export const isShowable = (
  { digest, rightsUntil }: Pick<Medium, 'digest' | 'rightsUntil'>,
  now: Instant,
): boolean => digest !== null && (rightsUntil === null || !isPast(rightsUntil, now))

/** So long before the right to show it runs out somebody is told. */
export const rightsWarning = 30 * 24 * 3600 * 1000
/** Whether that is about to happen. */
export const isEnding = (
  { digest, rightsUntil }: Pick<Medium, 'digest' | 'rightsUntil'>,
  now: Instant,
): boolean =>
  digest !== null &&
  rightsUntil !== null &&
  !isPast(rightsUntil, now) &&
  rightsUntil <= later(now, rightsWarning)

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

/** A part of a picture in ten-thousandths: of its width from the left, of its height from the top, and how much of its width. */
export interface Cut {
  readonly x: number
  readonly y: number
  readonly width: number
}

type Cropped = Pick<Medium, 'width' | 'height'> & Partial<Pick<Medium, 'focusX' | 'focusY' | 'cuts'>>

const cutShape = /(16x9|4x3|1x1):(\d+),(\d+),(\d+)/g
const cutsIn = (cuts: string): ReadonlyMap<Crop, Cut> =>
  new Map(
    [...cuts.matchAll(cutShape)].map(([, crop, x, y, width]) => [
      crop as Crop,
      { x: Number(x), y: Number(y), width: Number(width) },
    ]),
  )

/** The part that was chosen for this shape; undefined: the focus decides. */
export const cutOf = ({ cuts = '' }: Partial<Pick<Medium, 'cuts'>>, crop: Crop): Cut | undefined =>
  cuts === '' ? undefined : cutsIn(cuts).get(crop)

/** All of them, with this one for this shape; null: without one. */
export function cutsWith({ cuts }: Pick<Medium, 'cuts'>, crop: Crop, cut: Cut | null): string {
  const all = new Map(cutsIn(cuts))
  if (cut) all.set(crop, cut)
  else all.delete(crop)
  return [...all].map(([shape, { x, y, width }]) => `${shape}:${x},${y},${width}`).join(' ')
}

const whole = 10_000
/** No narrower than a tenth: of less nobody would see what it is. */
const narrowest = 1_000

/** The nearest part of this shape that lies within the picture. */
export function possibleCut(medium: Pick<Medium, 'width' | 'height'>, crop: Crop, wanted: Cut): Cut {
  const { width: w, height: h } = { width: medium.width ?? 1, height: medium.height ?? 1 }
  const widest = Math.min(whole, Math.floor((whole * h * ratios[crop]) / w))
  const width = Math.round(Math.min(widest, Math.max(Math.min(narrowest, widest), wanted.width)))
  const height = Math.min(whole, Math.ceil((width * w) / ratios[crop] / h))
  const within = (at: number, part: number) => Math.round(Math.min(whole - part, Math.max(0, at)))
  return { width, x: within(wanted.x, width), y: within(wanted.y, height) }
}

/** The part of a picture that stands for it in a shape: the one that was chosen, or the largest around the focus. */
export function cropped(medium: Cropped, crop: Crop): Frame {
  const [w, h] = [medium.width ?? 0, medium.height ?? 0]
  const cut = cutOf(medium, crop)
  return cut ? chosen(w, h, { crop, cut }) : aroundFocus(w, h, { crop, medium })
}

function chosen(w: number, h: number, { crop, cut }: { readonly crop: Crop; readonly cut: Cut }): Frame {
  const width = Math.max(1, Math.min(w, Math.round((w * cut.width) / whole)))
  const height = Math.max(1, Math.min(h, Math.round(width / ratios[crop])))
  return {
    width,
    height,
    left: Math.min(w - width, Math.round((w * cut.x) / whole)),
    top: Math.min(h - height, Math.round((h * cut.y) / whole)),
  }
}

/** The largest part that has this ratio, with the focus as near to its middle as the edges allow. */
function aroundFocus(
  w: number,
  h: number,
  { crop, medium }: { readonly crop: Crop; readonly medium: Cropped },
): Frame {
  const ratio = ratios[crop]
  const { focusX = 50, focusY = 50 } = medium
  const part = { width: Math.min(w, Math.round(h * ratio)), height: Math.min(h, Math.round(w / ratio)) }
  return { ...part, left: placed(w, part.width, focusX), top: placed(h, part.height, focusY) }
}

const placed = (all: number, part: number, focus: number): number =>
  Math.round(Math.min(all - part, Math.max(0, (all * focus) / 100 - part / 2)))

/** By what a crop was cut, as its address and its file say it: `50x40` around the focus, `c250x1000x5000` as somebody chose. */
export function cutMark(medium: Pick<Medium, 'focusX' | 'focusY' | 'cuts'>, crop: Crop): string {
  const cut = cutOf(medium, crop)
  return cut ? `c${cut.x}x${cut.y}x${cut.width}` : `${medium.focusX}x${medium.focusY}`
}

export const mediaTag = (id: MediaId): string => `media:${id}`
