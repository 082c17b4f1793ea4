import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { linkOf } from '../link.ts'
import {
  type CampaignDeed,
  type Creative,
  type CreativeId,
  creativeTag,
  mayKeepAdvertisements,
} from '../model.ts'
import { findCreative, saveWithdrawn, saveWords } from '../store/creatives.ts'
import { type BadWords, hostsIn } from './add-creative.ts'
import { announce, hold } from './announce.ts'

interface Words extends Pick<Creative, 'link' | 'alt' | 'hosts'> {
  readonly creativeId: CreativeId
  readonly html: string
}

/** Changes where an advertisement leads and what it says. Another picture is another advertisement, counted by itself. */
export function rewordCreative(
  tx: Writer,
  actor: Actor,
  { creativeId, ...words }: Words,
  now: Instant,
): Promise<Result<Creative, 'not-found' | BadWords>> {
  return change(tx, actor, { creativeId, what: 'creative-changed' }, now, async (creative) => {
    const link = linkOf(words.link)
    const hosts = hostsIn(words.hosts)
    if (link === undefined) return refused('bad-link')
    if (hosts === undefined) return refused('bad-host')
    const next = { ...creative, link, alt: words.alt, hosts }
    await saveWords(tx, next, words.html)
    return done(next)
  })
}

/** Takes it out of the campaign, at once; what was counted of it stays. */
export const withdrawCreative = (
  tx: Writer,
  actor: Actor,
  creativeId: CreativeId,
  now: Instant,
): Promise<Result<Creative, 'not-found'>> =>
  change(tx, actor, { creativeId, what: 'creative-withdrawn' }, now, async (creative) => {
    await saveWithdrawn(tx, creativeId, now)
    return done({ ...creative, withdrawnAt: now })
  })

export const restoreCreative = (
  tx: Writer,
  actor: Actor,
  creativeId: CreativeId,
  now: Instant,
): Promise<Result<Creative, 'not-found'>> =>
  change(tx, actor, { creativeId, what: 'creative-restored' }, now, async (creative) => {
    await saveWithdrawn(tx, creativeId, null)
    return done({ ...creative, withdrawnAt: null })
  })

async function change<Why extends string>(
  tx: Writer,
  actor: Actor,
  { creativeId, what }: { readonly creativeId: CreativeId; readonly what: CampaignDeed },
  now: Instant,
  save: (creative: Creative) => Promise<Result<Creative, Why>>,
): Promise<Result<Creative, Why | 'not-found'>> {
  demand(actor, mayKeepAdvertisements, undefined)
  const held = await hold(tx, now)
  const creative = await findCreative(tx, creativeId)
  if (!creative) return refused('not-found')
  const outcome = await save(creative)
  if (outcome.ok)
    await announce(
      tx,
      held,
      { campaignId: creative.campaignId, what, byId: actor.id, tags: [creativeTag(creativeId)] },
      now,
    )
  return outcome
}
