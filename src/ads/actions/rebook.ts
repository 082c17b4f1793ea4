import { type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { type Campaign, type CampaignId, mayKeepAdvertisements } from '../model.ts'
import { type BadBooking, type Booking, rebooked } from '../rules.ts'
import { findCampaign, saveCampaign } from '../store/campaigns.ts'
import { announce, hold } from './announce.ts'

interface Request {
  readonly campaignId: CampaignId
  readonly booking: Booking
  /** The revision that was before whoever changed it. */
  readonly from: number
}

/** Changes what was agreed: name, dates, weight, targets. */
export async function rebook(
  tx: Writer,
  actor: Actor,
  { campaignId, booking, from }: Request,
  now: Instant,
): Promise<Result<Campaign, BadBooking | 'not-found' | 'changed-meanwhile'>> {
  demand(actor, mayKeepAdvertisements, undefined)
  const held = await hold(tx, now)
  const campaign = await findCampaign(tx, campaignId)
  if (!campaign) return refused('not-found')
  if (campaign.revision !== from) return refused('changed-meanwhile')

  const outcome = rebooked(campaign, booking, now)
  if (!outcome.ok) return outcome
  await saveCampaign(tx, outcome.value)
  await announce(tx, held, { campaignId, what: 'changed', byId: actor.id }, now)
  return outcome
}
