import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { hashOf, newId, newToken } from '#platform/mint.ts'
import { type CampaignId, mayKeepAdvertisements, type ReportLinkId } from '../model.ts'
import { findCampaign, insertChronicled } from '../store/campaigns.ts'
import { insertLink, saveRevoked } from '../store/links.ts'

interface LinkRequest {
  readonly campaignId: CampaignId
  readonly expiresAt: Instant | null
}

/** A link to the report, for the advertiser. What it holds is told once, here; only its hash is kept. */
export async function makeReportLink(
  tx: Writer,
  actor: Actor,
  { campaignId, expiresAt }: LinkRequest,
  now: Instant,
): Promise<Result<string, 'not-found' | 'in-the-past'>> {
  demand(actor, mayKeepAdvertisements, undefined)
  if (!(await findCampaign(tx, campaignId))) return refused('not-found')
  if (expiresAt !== null && expiresAt <= now) return refused('in-the-past')
  const token = newToken()
  const link = { id: newId('link'), campaignId, createdAt: now, expiresAt, revokedAt: null }
  await insertLink(tx, link, hashOf(token))
  await insertChronicled(tx, { campaignId, what: 'link-made', at: now, byId: actor.id })
  return done(token)
}

/** From now on it opens nothing. For good: a new one is made in a moment. */
export async function revokeReportLink(
  tx: Writer,
  actor: Actor,
  link: { readonly id: ReportLinkId; readonly campaignId: CampaignId },
  now: Instant,
): Promise<Result<undefined, 'not-found'>> {
  demand(actor, mayKeepAdvertisements, undefined)
  if (!(await saveRevoked(tx, link, now))) return refused('not-found')
  await insertChronicled(tx, {
    campaignId: link.campaignId,
    what: 'link-revoked',
    at: now,
    byId: actor.id,
  })
  return done(undefined)
}
