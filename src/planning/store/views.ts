import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { View, ViewId } from '../model.ts'
import type { PlanningTables } from '../schema.ts'

const { reading, writing } = tables<PlanningTables>()
const columns = ['id', 'name', 'query', 'owner', 'shared'] as const
const toView = (row: PlanningTables['budget_views']): View => ({ ...row, shared: row.shared === 1 })

/** One's own, and those that are everybody's, by name. */
export async function listViews(db: Reader, account: AccountId | null): Promise<readonly View[]> {
  const rows = await reading(db)
    .selectFrom('budget_views')
    .select(columns)
    .where((eb) => eb.or([eb('shared', '=', 1), eb('owner', '=', account ?? ('' as AccountId))]))
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(toView)
}

export async function findView(db: Reader, id: ViewId): Promise<View | undefined> {
  const row = await reading(db)
    .selectFrom('budget_views')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toView(row)
}

export async function insertView(tx: Writer, view: View): Promise<void> {
  await writing(tx)
    .insertInto('budget_views')
    .values({ ...view, shared: view.shared ? 1 : 0 })
    .execute()
}

export async function removeView(tx: Writer, id: ViewId): Promise<void> {
  await writing(tx).deleteFrom('budget_views').where('id', '=', id).execute()
}
