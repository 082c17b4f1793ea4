// The front as a row of places: what a script lays its handles over.
import type { Edition } from '#copy/index.ts'
import {
  type Band,
  type BandSeat,
  bandSlot,
  type Composed,
  isTop,
  type Pin,
  type Seat,
  type TopSlot,
} from '#fronts/index.ts'
import { type Section, sectionPath } from '#sections/index.ts'
import type { Teaser } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { frontDeskWords as words, placeName } from './front-words.ts'
import { deskClock } from './moments.ts'

export const slotRows = ({
  lead,
  sidebars,
  second,
  opinion,
}: Composed): readonly (readonly [TopSlot, readonly Teaser[]])[] => [
  ['lead', lead ? [lead] : []],
  ['sidebar', sidebars],
  ['second', second],
  ['opinion', opinion],
]

/** What is pinned in a band is pinned nowhere else, where its story stands by itself meanwhile. */
export const pinOf = (story: string, slot: Seat['slot'], pins: readonly Pin[]): Pin | undefined =>
  pins.find((pin) => pin.storyId === story && (isTop(pin.slot) || pin.slot === slot))

export function seatsOf(
  composed: Composed,
  bands: readonly Band[],
  pins: readonly Pin[],
  { clock, sections }: Edition,
): readonly Seat[] {
  const seat = (slot: Seat['slot'], name: string, place: number, { id, headline, path }: Teaser): Seat => {
    const pin = pinOf(id, slot, pins)
    const until = pin?.until ? stampOf(pin.until, deskClock(clock)).text : undefined
    const how = pin ? (until ? `${words.pinned}, ${words.until(until)}` : words.pinned) : ''
    return { slot, place, name, story: id, headline, path, pinned: pin !== undefined, how }
  }
  return [
    ...slotRows(composed).flatMap(([slot, teasers]) =>
      teasers.map((teaser, place) => seat(slot, placeName(slot, place, sections), place, teaser)),
    ),
    ...composed.river.map((teaser, place) => seat('river', words.river, place, teaser)),
    ...bands.flatMap(({ section, stories }) =>
      stories.map((teaser, place) => {
        const slot = bandSlot(section.id)
        return seat(slot, placeName(slot, place, sections), place, teaser)
      }),
    ),
  ]
}

export const bandSeatsOf = (
  bands: readonly Band[],
  order: readonly Pick<Section, 'id'>[],
): readonly BandSeat[] =>
  bands.map(({ section }) => ({
    id: section.id,
    name: section.name,
    path: sectionPath(section),
    place: order.findIndex(({ id }) => id === section.id),
  }))
