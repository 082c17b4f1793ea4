import { padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Artwork, CampaignId, Creative, CreativeId, Tone } from '../model.ts'
import type { AdsTables } from '../schema.ts'
import { creativeColumns, toCreative } from './rows.ts'

const { reading, writing } = tables<AdsTables>()

/** Everything that these campaigns show or showed, withdrawn ones too, oldest first. */
export async function creativesOf(db: Reader, ids: readonly CampaignId[]): Promise<readonly Creative[]> {
  if (ids.length === 0) return []
  const rows = await reading(db)
    .selectFrom('creatives')
    .select(creativeColumns)
    .where('campaign_id', 'in', padded(ids))
    .orderBy('id')
    .execute()
  const artworks = await artworksOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) =>
    toCreative(
      row,
      artworks.filter(({ creativeId }) => creativeId === row.id),
    ),
  )
}

async function artworksOf(
  db: Reader,
  ids: readonly CreativeId[],
): Promise<readonly (Artwork & { readonly creativeId: CreativeId })[]> {
  if (ids.length === 0) return []
  return reading(db)
    .selectFrom('artworks')
    .select(['creative_id as creativeId', 'tone', 'type', 'digest'])
    .where('creative_id', 'in', padded(ids))
    .orderBy('tone', 'desc')
    .execute()
}

export async function findCreative(db: Reader, id: CreativeId): Promise<Creative | undefined> {
  const row = await reading(db)
    .selectFrom('creatives')
    .select(creativeColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toCreative(row, await artworksOf(db, [id]))
}

export async function findHtml(db: Reader, id: CreativeId): Promise<string | undefined> {
  const row = await reading(db).selectFrom('creatives').select('html').where('id', '=', id).executeTakeFirst()
  return row?.html
}

export const findArtwork = (
  db: Reader,
  id: CreativeId,
  tone: Tone,
): Promise<(Artwork & { readonly bytes: Uint8Array }) | undefined> =>
  reading(db)
    .selectFrom('artworks')
    .select(['tone', 'type', 'digest', 'bytes'])
    .where('creative_id', '=', id)
    .where('tone', '=', tone)
    .executeTakeFirst()

export async function insertCreative(tx: Writer, creative: Creative, html: string): Promise<void> {
  const { id, campaignId, size, kind, link, alt, hosts, createdAt, withdrawnAt } = creative
  await writing(tx)
    .insertInto('creatives')
    .values({
      id,
      campaign_id: campaignId,
      size,
      kind,
      link,
      alt,
      html,
      hosts: JSON.stringify(hosts),
      created_at: createdAt,
      withdrawn_at: withdrawnAt,
    })
    .execute()
}

export async function insertArtwork(
  tx: Writer,
  id: CreativeId,
  { tone, type, digest }: Artwork,
  bytes: Uint8Array,
): Promise<void> {
  await writing(tx).insertInto('artworks').values({ creative_id: id, tone, type, digest, bytes }).execute()
}

export async function saveWords(
  tx: Writer,
  { id, link, alt, hosts }: Pick<Creative, 'id' | 'link' | 'alt' | 'hosts'>,
  html: string,
): Promise<void> {
  await writing(tx)
    .updateTable('creatives')
    .set({ link, alt, html, hosts: JSON.stringify(hosts) })
    .where('id', '=', id)
    .execute()
}

export async function saveWithdrawn(tx: Writer, id: CreativeId, at: Instant | null): Promise<void> {
  await writing(tx).updateTable('creatives').set({ withdrawn_at: at }).where('id', '=', id).execute()
}
