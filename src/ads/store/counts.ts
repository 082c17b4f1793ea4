import { inSteps, padded } from '#kernel/pieces.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { CampaignId, Count } from '../model.ts'
import type { AdsTables } from '../schema.ts'

const { reading, writing } = tables<AdsTables>()

/** Adds to what stands there, so that several nodes add up. In one order, so that two of them never wait for each other. */
export async function addCounts(tx: Writer, counts: readonly Count[]): Promise<void> {
  const rows = counts
    .map(({ day, creativeId, slot, impressions, clicks }) => ({
      day,
      creative_id: creativeId,
      slot,
      impressions,
      clicks,
    }))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  for (const some of inSteps(rows))
    await writing(tx)
      .insertInto('ad_counts')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['creative_id', 'day', 'slot']).doUpdateSet((eb) => ({
          impressions: eb('ad_counts.impressions', '+', eb.ref('excluded.impressions')),
          clicks: eb('ad_counts.clicks', '+', eb.ref('excluded.clicks')),
        })),
      )
      .execute()
}

const keyOf = ({ creative_id, day, slot }: AdsTables['ad_counts']): string => `${creative_id} ${day} ${slot}`

/** All that was counted of a campaign, day by day. */
export const listCounts = (db: Reader, id: CampaignId): Promise<Count[]> =>
  reading(db)
    .selectFrom('ad_counts')
    .innerJoin('creatives', 'creatives.id', 'ad_counts.creative_id')
    .select([
      'ad_counts.day',
      'ad_counts.creative_id as creativeId',
      'ad_counts.slot',
      'ad_counts.impressions',
      'ad_counts.clicks',
    ])
    .where('creatives.campaign_id', '=', id)
    .orderBy('ad_counts.day')
    .orderBy('ad_counts.creative_id')
    .orderBy('ad_counts.slot')
    .execute()

export interface Total {
  readonly impressions: number
  readonly clicks: number
}

/** What was counted of each of these campaigns, from a day on or from the first. */
export async function totalsOf(
  db: Reader,
  ids: readonly CampaignId[],
  from = '',
): Promise<ReadonlyMap<CampaignId, Total>> {
  if (ids.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('ad_counts')
    .innerJoin('creatives', 'creatives.id', 'ad_counts.creative_id')
    .select((eb) => [
      'creatives.campaign_id as id',
      eb.fn.sum<number | string>('ad_counts.impressions').as('impressions'),
      eb.fn.sum<number | string>('ad_counts.clicks').as('clicks'),
    ])
    .where('creatives.campaign_id', 'in', padded(ids))
    .where('ad_counts.day', '>=', from)
    .groupBy('creatives.campaign_id')
    .execute()
  // Postgres gives sums as text, because they might be larger than any number of ours.
  return new Map(
    rows.map(({ id, impressions, clicks }) => [
      id,
      { impressions: Number(impressions), clicks: Number(clicks) },
    ]),
  )
}
