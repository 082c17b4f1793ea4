import type { Instant } from '#kernel/time.ts'
import { remembered } from '#platform/db/remember.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { topicsStanding } from '#sections/index.ts'
import type { Booked, Campaign, CampaignId, Chronicled } from '../model.ts'
import type { AdsTables } from '../schema.ts'
import { creativesOf } from './creatives.ts'
import { campaignColumns, fromCampaign, toCampaign } from './rows.ts'

const { reading, writing } = tables<AdsTables>()

/** Of those that are over, the last few count still: a page that was opened while they ran may be open now. */
const justEnded = 30

/** Every campaign that is not over, with what it can show. Each page and each slot asks, so it is remembered until one changes. */
export const listBooked = remembered('campaigns', async (db: Reader): Promise<readonly Booked[]> => {
  const query = reading(db).selectFrom('campaigns').select(campaignColumns)
  const [open, ended] = await Promise.all([
    query.where('ended_at', 'is', null).orderBy('id').execute(),
    query.where('ended_at', 'is not', null).orderBy('ended_at', 'desc').limit(justEnded).execute(),
  ])
  const standing = await topicsStanding(db)
  const campaigns = [...open, ...ended]
    .map(toCampaign)
    .map((campaign) => ({ ...campaign, topicIds: standing(campaign.topicIds) }))
  const creatives = await creativesOf(
    db,
    campaigns.map(({ id }) => id),
  )
  return campaigns.map((campaign) => ({
    ...campaign,
    creatives: creatives.filter(
      ({ campaignId, withdrawnAt }) => campaignId === campaign.id && withdrawnAt === null,
    ),
  }))
})

export async function findCampaign(db: Reader, id: CampaignId): Promise<Campaign | undefined> {
  const row = await reading(db)
    .selectFrom('campaigns')
    .select(campaignColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toCampaign(row)
}

/** Holds all bookings for this transaction, on both engines: of two deeds at once, the second sees what the first did. The last reach that was announced. */
export async function holdBookings(tx: Writer): Promise<string> {
  const row = await writing(tx)
    .insertInto('ad_reach')
    .values({ id: 'reach', digest: '' })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ digest: eb.ref('ad_reach.digest') })),
    )
    .returning('digest')
    .executeTakeFirstOrThrow()
  return row.digest
}

export async function saveReach(tx: Writer, digest: string): Promise<void> {
  await writing(tx).updateTable('ad_reach').set({ digest }).execute()
}

/** For the desk: the newest first. */
export async function listCampaigns(
  db: Reader,
  { limit, before }: { readonly limit: number; readonly before?: CampaignId | undefined },
): Promise<readonly Campaign[]> {
  let query = reading(db).selectFrom('campaigns').select(campaignColumns).orderBy('id', 'desc').limit(limit)
  if (before !== undefined) query = query.where('id', '<', before)
  return (await query.execute()).map(toCampaign)
}

/** What advertisers were said to do before, so that one industry is spelled one way. */
export async function listIndustries(db: Reader): Promise<readonly string[]> {
  const rows = await reading(db)
    .selectFrom('campaigns')
    .select('industry')
    .distinct()
    .where('industry', '<>', '')
    .orderBy('industry')
    .limit(200)
    .execute()
  return rows.map(({ industry }) => industry)
}

/** Those whose time has come, or is over, since somebody last looked. */
export async function listTurning(db: Reader, now: Instant): Promise<readonly Campaign[]> {
  const rows = await reading(db)
    .selectFrom('campaigns')
    .select(campaignColumns)
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('ends_at', '<=', now),
        eb.and([eb('started_at', 'is', null), eb('paused_at', 'is', null), eb('begins_at', '<=', now)]),
      ]),
    )
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(toCampaign)
}

export async function insertCampaign(tx: Writer, campaign: Campaign): Promise<void> {
  await writing(tx).insertInto('campaigns').values(fromCampaign(campaign)).execute()
}

export async function saveCampaign(tx: Writer, campaign: Campaign): Promise<void> {
  const { id, ...rest } = fromCampaign(campaign)
  await writing(tx).updateTable('campaigns').set(rest).where('id', '=', id).execute()
}

export async function removeCampaignsOf(tx: Writer, origin: string): Promise<void> {
  const those = writing(tx).selectFrom('campaigns').select('id').where('origin', '=', origin)
  const creatives = writing(tx).selectFrom('creatives').select('id').where('campaign_id', 'in', those)
  await writing(tx).deleteFrom('ad_counts').where('creative_id', 'in', creatives).execute()
  await writing(tx).deleteFrom('campaigns').where('origin', '=', origin).execute()
}

export async function insertChronicled(
  tx: Writer,
  { campaignId, what, at, byId }: Chronicled,
): Promise<void> {
  await writing(tx)
    .insertInto('campaign_chronicle')
    .values({ id: newId('entry'), campaign_id: campaignId, what, at, by_id: byId })
    .execute()
}

export const listChronicle = (db: Reader, id: CampaignId): Promise<Chronicled[]> =>
  reading(db)
    .selectFrom('campaign_chronicle')
    .select(['campaign_id as campaignId', 'what', 'at', 'by_id as byId'])
    .where('campaign_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
