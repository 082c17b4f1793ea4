// What slots are called, in the reader's language.
import type { Words } from '#languages/catalogue.ts'
import type { SlotName } from './slots.ts'

/** Each advertisement of a page by where it stands: two of one name could not be told apart by ear. */
const advertisements = {
  'front-side': 'advertisementBeside',
  'front-band': 'advertisement',
  'section-band': 'advertisement',
  'story-inline': 'advertisement',
  'story-end': 'advertisementAfter',
} as const satisfies Record<SlotName, keyof Words>
export const advertisementIn = (slot: SlotName, words: Words): string => words[advertisements[slot]]

/** The same places as a report to an advertiser calls them. */
const places = {
  'front-side': 'frontSide',
  'front-band': 'frontBand',
  'section-band': 'sectionBand',
  'story-inline': 'storyInline',
  'story-end': 'storyEnd',
} as const satisfies Record<SlotName, keyof Words>
export const adPlaceIn = (slot: SlotName, words: Words): string => words[places[slot]]
