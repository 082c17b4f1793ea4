import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { campaignsTurned } from '../events.ts'
import { mayKeepAdvertisements } from '../model.ts'
import { removeCampaignsOf } from '../store/campaigns.ts'
import { announceAs, hold } from './announce.ts'

/** Takes out every campaign that came with something (the demo edition), with what was counted of it. */
export async function removeCampaigns(tx: Writer, actor: Actor, origin: string, now: Instant): Promise<void> {
  demand(actor, mayKeepAdvertisements, undefined)
  const held = await hold(tx, now)
  await removeCampaignsOf(tx, origin)
  await announceAs(tx, held, { event: campaignsTurned, payload: { campaignIds: [] } }, now)
}
