import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { campaignsTurned } from '../events.ts'
import type { Campaign } from '../model.ts'
import { turned } from '../rules.ts'
import { insertChronicled, listTurning, saveCampaign } from '../store/campaigns.ts'
import { announceAs, hold } from './announce.ts'

/** Writes down that campaigns have begun or are over. Done by the clock; nobody's right is asked. */
export async function turn(tx: Writer, now: Instant): Promise<void> {
  const held = await hold(tx, now)
  const due = await listTurning(tx, now)
  for (const campaign of due) await turnOne(tx, campaign, now)
  const campaignIds = due.map(({ id }) => id)
  if (due.length > 0) await announceAs(tx, held, { event: campaignsTurned, payload: { campaignIds } }, now)
}

async function turnOne(tx: Writer, campaign: Campaign, now: Instant): Promise<void> {
  const next = turned(campaign, now)
  await saveCampaign(tx, next)
  const entry = { campaignId: campaign.id, byId: null }
  if (next.startedAt !== campaign.startedAt)
    await insertChronicled(tx, { ...entry, what: 'started', at: next.startedAt ?? now })
  if (next.endedAt !== null) await insertChronicled(tx, { ...entry, what: 'ended', at: next.endedAt })
}
