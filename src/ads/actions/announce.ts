import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit, type EventType } from '#platform/jobs/events.ts'
import { hashOf } from '#platform/mint.ts'
import { campaignChanged } from '../events.ts'
import type { CampaignDeed, CampaignId } from '../model.ts'
import { reachOf } from '../reach.ts'
import { holdBookings, insertChronicled, listBooked, saveReach } from '../store/campaigns.ts'

/** The bookings in one hand: what printed pages were told last, and what is so now, before anything is changed. */
export interface Held {
  readonly announced: string
  readonly before: string
}
export async function hold(tx: Writer, now: Instant): Promise<Held> {
  return { announced: await holdBookings(tx), before: await reachNow(tx, now) }
}

const reachNow = async (tx: Writer, now: Instant): Promise<string> =>
  hashOf(reachOf(await listBooked(tx), now))

interface Deed {
  readonly campaignId: CampaignId
  readonly what: CampaignDeed
  readonly byId: AccountId | null
  /** Of what else was kept by the press. */
  readonly tags?: readonly string[]
}

/** Writes into the campaign's chronicle what was done, and lets everything fall that shows what was before. */
export async function announce(
  tx: Writer,
  held: Held,
  { campaignId, what, byId, tags = [] }: Deed,
  now: Instant,
): Promise<void> {
  await insertChronicled(tx, { campaignId, what, at: now, byId })
  await announceAs(tx, held, { event: campaignChanged, payload: { campaignId }, tags }, now)
}

interface News<Payload> {
  readonly event: EventType<Payload>
  readonly payload: Payload
  readonly tags?: readonly string[]
}

/** Slots hear of every change; printed pages only of one by which the room they keep is another. */
export async function announceAs<Payload>(
  tx: Writer,
  { announced, before }: Held,
  { event, payload, tags = [] }: News<Payload>,
  now: Instant,
): Promise<void> {
  const reach = await reachNow(tx, now)
  const isSame = reach === announced && before === announced
  if (reach !== announced) await saveReach(tx, reach)
  await emit(tx, event, { payload, tags: ['campaigns', ...(isSame ? [] : ['advertisements']), ...tags] }, now)
}
