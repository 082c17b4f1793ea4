// Where readers' browsers find advertisements: the one place that says so.
import type { SlotName } from '#ui/slots.ts'
import type { AdPage, Artwork, CreativeId, PictureType, Tone } from './model.ts'

/** What stands in a slot of a page. `beside`: the slots above it on that page, whose advertisements it does not repeat. */
export const slotPath = (slot: SlotName, { key }: Pick<AdPage, 'key'>, beside: readonly SlotName[]): string =>
  `/ads/slot/${slot}/${key}${beside.length === 0 ? '' : `?beside=${beside.join('.')}`}`

/** The same for whoever makes the page: what they look at is no advertisement seen. */
export const uncounted = (address: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}counted=no`
export const isCounted = ({ searchParams }: URL): boolean => searchParams.get('counted') !== 'no'

/** Counted, then sent on to the picture. */
export const shownPath = (slot: SlotName, id: CreativeId, tone: Tone): string =>
  `/ads/shown/${slot}/${id}/${tone}`

/** Counted, then sent on to where the advertisement leads. */
export const clickPath = (slot: SlotName, id: CreativeId): string => `/ads/click/${slot}/${id}`

/** An advertisement of HTML, in its sandbox; counted. */
export const framePath = (slot: SlotName, id: CreativeId): string => `/ads/frame/${slot}/${id}`

const endings: Readonly<Record<PictureType, string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/** The address carries the hash: other bytes have another address, and these may be kept for good. */
export const artworkPath = (id: CreativeId, { tone, digest, type }: Artwork): string =>
  `/ads/picture/${id}/${tone}.${digest.slice(0, 12)}.${endings[type]}`

export const reportPath = (token: string): string => `/ads/report/${token}`
