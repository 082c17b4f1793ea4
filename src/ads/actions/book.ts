import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { type Campaign, mayKeepAdvertisements } from '../model.ts'
import { type BadBooking, badIn, type Booking } from '../rules.ts'
import { insertCampaign } from '../store/campaigns.ts'
import { announce, hold } from './announce.ts'

/** Writes a campaign down. It shows nothing before it has something to show. */
export async function book(
  tx: Writer,
  actor: Actor,
  { origin = null, ...booking }: Booking & { readonly origin?: string | null },
  now: Instant,
): Promise<Result<Campaign, BadBooking>> {
  demand(actor, mayKeepAdvertisements, undefined)
  const bad = badIn(booking)
  if (bad) return refused(bad)
  const campaign: Campaign = {
    ...booking,
    id: newId('campaign'),
    createdAt: now,
    createdBy: actor.id,
    revision: 1,
    changedAt: now,
    startedAt: null,
    pausedAt: null,
    endedAt: null,
    origin,
  }
  const held = await hold(tx, now)
  await insertCampaign(tx, campaign)
  await announce(tx, held, { campaignId: campaign.id, what: 'booked', byId: actor.id }, now)
  return done(campaign)
}
