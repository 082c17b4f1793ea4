import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { CampaignId, ReportLink } from '../model.ts'
import type { AdsTables } from '../schema.ts'

const { reading, writing } = tables<AdsTables>()
const columns = [
  'id',
  'campaign_id as campaignId',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'revoked_at as revokedAt',
] as const

export const listLinks = (db: Reader, id: CampaignId): Promise<ReportLink[]> =>
  reading(db)
    .selectFrom('report_links')
    .select(columns)
    .where('campaign_id', '=', id)
    .orderBy('id', 'desc')
    .execute()

/** Whose report a link opens; nobody's once it is revoked or has run out. */
export async function campaignOfLink(
  db: Reader,
  hash: string,
  now: Instant,
): Promise<CampaignId | undefined> {
  const row = await reading(db)
    .selectFrom('report_links')
    .select('campaign_id')
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .executeTakeFirst()
  return row?.campaign_id
}

export async function insertLink(
  tx: Writer,
  { id, campaignId, createdAt, expiresAt, revokedAt }: ReportLink,
  hash: string,
): Promise<void> {
  await writing(tx)
    .insertInto('report_links')
    .values({
      id,
      campaign_id: campaignId,
      token_hash: hash,
      created_at: createdAt,
      expires_at: expiresAt,
      revoked_at: revokedAt,
    })
    .execute()
}

/** Says whether there was such a link to revoke. */
export async function saveRevoked(
  tx: Writer,
  { id, campaignId }: Pick<ReportLink, 'id' | 'campaignId'>,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('report_links')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('campaign_id', '=', campaignId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
