import { type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { type Campaign, type CampaignDeed, type CampaignId, mayKeepAdvertisements } from '../model.ts'
import { type NoSteering, type Steering, steered } from '../rules.ts'
import { findCampaign, saveCampaign } from '../store/campaigns.ts'
import { announce, hold } from './announce.ts'

const done: Readonly<Record<Steering, CampaignDeed>> = {
  pause: 'paused',
  resume: 'resumed',
  end: 'ended',
  reopen: 'reopened',
}

/** Pauses, resumes, ends or reopens a campaign, at once and everywhere. */
export async function steer(
  tx: Writer,
  actor: Actor,
  { campaignId, how }: { readonly campaignId: CampaignId; readonly how: Steering },
  now: Instant,
): Promise<Result<Campaign, NoSteering | 'not-found'>> {
  demand(actor, mayKeepAdvertisements, undefined)
  const held = await hold(tx, now)
  const campaign = await findCampaign(tx, campaignId)
  if (!campaign) return refused('not-found')

  const outcome = steered[how](campaign, now)
  if (!outcome.ok) return outcome
  await saveCampaign(tx, outcome.value)
  await announce(tx, held, { campaignId, what: done[how], byId: actor.id }, now)
  return outcome
}
