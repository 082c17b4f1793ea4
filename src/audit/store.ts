import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Deed, DeedId } from './model.ts'
import type { AuditTables } from './schema.ts'

const { reading, writing } = tables<AuditTables>()
const columns = ['id', 'at', 'account_id as accountId', 'who', 'deed', 'subject', 'rows', 'address'] as const

export async function insertDeed(tx: Writer, { accountId, rows, ...deed }: Deed): Promise<void> {
  await writing(tx)
    .insertInto('deeds')
    .values({ ...deed, account_id: accountId, rows: JSON.stringify(rows) })
    .execute()
}

export interface DeedsAsked {
  readonly accountId?: AccountId | undefined
  /** Exactly these. */
  readonly deeds?: readonly string[] | undefined
  readonly subject?: string | undefined
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
  readonly before?: DeedId | undefined
  readonly limit: number
}

/** The newest first. Ids sort by birth. */
export async function listDeeds(db: Reader, asked: DeedsAsked): Promise<readonly Deed[]> {
  const { accountId, deeds, subject, from, until, before, limit } = asked
  let those = reading(db).selectFrom('deeds').select(columns)
  if (accountId !== undefined) those = those.where('account_id', '=', accountId)
  if (deeds !== undefined) those = those.where('deed', 'in', deeds.length > 0 ? deeds : [''])
  if (subject !== undefined) those = those.where('subject', '=', subject)
  if (from !== undefined) those = those.where('at', '>=', from)
  if (until !== undefined) those = those.where('at', '<', until)
  if (before !== undefined) those = those.where('id', '<', before)
  const rows = await those.orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => ({ ...row, rows: JSON.parse(row.rows) }))
}
