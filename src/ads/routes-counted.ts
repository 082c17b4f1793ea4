// What is counted: an advertisement's picture or frame was asked for, its link was followed. Nothing of whoever asked is kept.
import { dayOf } from '#kernel/calendar.ts'
import { parseId } from '#kernel/ids.ts'
import { later } from '#kernel/time.ts'
import type { Actor } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import type { Call, Route } from '#platform/http/route.ts'
import type { SlotName } from '#ui/slots.ts'
import { artworkPath, clickPath, isCounted } from './addresses.ts'
import { isClick, isImpression } from './counted.ts'
import { creativeDocument } from './creative-document.ts'
import { isRunning, mayStandIn } from './fitting.ts'
import { creativeAnswer } from './frame-answers.ts'
import { type Booked, type Creative, tones } from './model.ts'
import { furniture, slotIn } from './placing.ts'
import { listBooked } from './store/campaigns.ts'
import { findCreative, findHtml } from './store/creatives.ts'
import { tallyOf } from './tally.ts'

type CountedRoute = Route<Actor, 'anyone'>
type CountedCall = Call<Actor>

const counted = (
  path: string,
  handle: (call: CountedCall, asked: Asked) => Promise<Response>,
): CountedRoute => ({
  kind: 'route',
  method: 'GET',
  path,
  who: 'anyone',
  handle: (call) => call.store.reading(async (read) => handle(call, await askedIn(read, call))),
})

/** The picture, by way of the count: its bytes come from where browsers and the press may keep them. */
export const shown = counted('/ads/shown/:slot/:creative/:tone', async (call, asked) => {
  const tone = found(tones.find((tone) => tone === call.params['tone']))
  const artwork = found(asked.creative.artworks.find((artwork) => artwork.tone === tone))
  if (isImpression(call.request.headers, 'image')) note('impressions', call, asked)
  return sentTo(artworkPath(asked.creative.id, artwork))
})

/** Only ever to the address that the desk wrote down. Who is led to learns which paper it was, and not which page. */
export const click = counted('/ads/click/:slot/:creative', async (call, asked) => {
  if (isClick(call.request.headers)) note('clicks', call, asked)
  return sentTo(asked.creative.link)
})

export const frame = counted('/ads/frame/:slot/:creative', async (call, asked) => {
  const { id, kind, hosts } = asked.creative
  found((kind === 'html' && isFramed(call.request.headers)) || undefined)
  const html = found(await findHtml(asked.read, id))
  if (isImpression(call.request.headers, 'iframe')) note('impressions', call, asked)
  return creativeAnswer(creativeDocument(html, call.place.origin + clickPath(asked.slot, id)), hosts)
})

/** Somebody else's words are never a page of their own under the paper's name: where the browser says what it wants it for, that is a frame. */
const isFramed = (headers: Headers): boolean => (headers.get('sec-fetch-dest') ?? 'iframe') === 'iframe'

interface Asked {
  readonly read: Reader
  readonly slot: SlotName
  readonly creative: Creative
  /** Undefined: long over. */
  readonly campaign: Booked | undefined
  readonly zone: string
}

async function askedIn(read: Reader, { params }: CountedCall): Promise<Asked> {
  const slot = found(slotIn(params['slot']))
  const id = found(parseId('creative', params['creative']))
  const [{ zone }, booked] = await Promise.all([furniture(read), listBooked(read)])
  const campaign = booked.find(({ creatives }) => creatives.some((creative) => creative.id === id))
  const creative = campaign?.creatives.find((one) => one.id === id) ?? (await findCreative(read, id))
  return {
    read,
    slot,
    campaign,
    zone,
    creative: found(creative?.withdrawnAt === null ? creative : undefined),
  }
}

/** Whoever opened a page just before the end may meet the advertisement just after it. */
const grace = 60_000

/**
 * Only while it runs, and only where it may stand: what strangers make up is not counted, nor what those see who make the paper and look at
 * it all day. HEAD asks for nothing.
 */
function note(
  what: 'impressions' | 'clicks',
  { request, url, store, visitor, now }: CountedCall,
  { campaign, creative, slot, zone }: Asked,
): void {
  const runs = campaign !== undefined && (isRunning(campaign, now) || isRunning(campaign, later(now, -grace)))
  if (request.method === 'GET' && visitor.id === null && isCounted(url) && runs && mayStandIn(campaign, slot))
    tallyOf(store).note(what, { day: dayOf(now, zone), creativeId: creative.id, slot })
}

const sentTo = (location: string): Response =>
  new Response(null, {
    status: 302,
    headers: {
      location,
      'cache-control': 'no-store',
      'referrer-policy': 'strict-origin',
      'x-robots-tag': 'noindex',
    },
  })
