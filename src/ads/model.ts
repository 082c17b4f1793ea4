import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { permission } from '#people/index.ts'

export type AdvertisementId = Id<'advertisement'>

/** A house advertisement: the paper's own, shown in stories with its space reserved. */
export interface Advertisement {
  readonly id: AdvertisementId
  readonly name: string
  readonly link: string
  readonly alt: string
  /** Pixels; the page reserves exactly this shape, so that nothing moves when the picture comes. */
  readonly width: number
  readonly height: number
  readonly pictureType: string
  readonly pictureHash: string
  readonly createdAt: Instant
  readonly endedAt: Instant | null
  readonly origin: string | null
}

export const mayKeepAdvertisements = permission<void>('advertisements.keep', {
  owner: 'any',
  admin: 'any',
  advertising: 'any',
})

const endings: Record<string, string> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
}
export const isPictureType = (type: string): boolean => Object.hasOwn(endings, type)

/** The address carries the hash: a changed picture is a new address. */
export const picturePath = ({
  id,
  pictureHash,
  pictureType,
}: Pick<Advertisement, 'id' | 'pictureHash' | 'pictureType'>): string =>
  `/ads/${id}.${pictureHash.slice(0, 12)}.${endings[pictureType] ?? 'bin'}`

/** The advertisement for a story: always the same one for the same story, so that a print is a pure function of what is stored. */
export function advertisementFor(
  running: readonly Advertisement[],
  storyId: string,
): Advertisement | undefined {
  if (running.length === 0) return undefined
  const sum = Array.from(storyId).reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  )
  return running[sum % running.length]
}
