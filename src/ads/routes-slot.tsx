// What stands in a slot of a page, answered for each reader anew. No cookie is looked at.
import { wordsIn } from '#languages/catalogue.ts'
import { found } from '#platform/http/faults.ts'
import type { Route } from '#platform/http/route.ts'
import type { Actor } from '#people/index.ts'
import type { SlotName } from '#ui/slots.ts'
import { clickPath, framePath, isCounted, shownPath, uncounted } from './addresses.ts'
import { type Filled, filling } from './choosing.ts'
import { slotAnswer } from './frame-answers.ts'
import type { Tone } from './model.ts'
import { besideIn, furniture, placeOf, slotIn } from './placing.ts'
import { SlotFrame, type Standing } from './slot-frame.tsx'
import { listBooked } from './store/campaigns.ts'

export const slotFrame: Route<Actor, 'anyone'> = {
  kind: 'route',
  method: 'GET',
  path: '/ads/slot/:slot/:page',
  who: 'anyone',
  handle: ({ params, url, now, store }) =>
    store.reading(async (read) => {
      const slot = found(slotIn(params['slot']))
      const [{ language, zone }, page, booked] = await Promise.all([
        furniture(read),
        placeOf(read, slot, params['page'], now),
        listBooked(read),
      ])
      const beside = besideIn(url.searchParams.get('beside'), slot)
      const filled = page ? filling(booked, { page, slot, beside, now, zone }) : []
      const addressed = isCounted(url) ? (address: string) => address : uncounted
      const standing = filled.map((one) => standingOf(slot, one, addressed))
      // Not the paper's page for what is not found: it would stand inside the page that asked.
      const frame = <SlotFrame {...{ slot, language, standing }} words={wordsIn(language)} />
      return slotAnswer(slot, frame, page ? 200 : 404)
    }),
}

function standingOf(
  slot: SlotName,
  { step, creative }: Filled,
  addressed: (address: string) => string,
): Standing {
  const { id, size, alt, artworks } = creative
  const shownAs = (tone: Tone): string | undefined =>
    artworks.some((artwork) => artwork.tone === tone) ? addressed(shownPath(slot, id, tone)) : undefined
  return {
    step,
    size,
    alt,
    link: addressed(clickPath(slot, id)),
    shown:
      creative.kind === 'html'
        ? { kind: 'html', address: addressed(framePath(slot, id)) }
        : { kind: 'picture', light: addressed(shownPath(slot, id, 'light')), dark: shownAs('dark') },
  }
}
