import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { type CurrentPlan, emptyPlan, type Plan, type PlanVersion, untouched } from '../model.ts'
import type { FrontsTables } from '../schema.ts'

const { reading, writing } = tables<FrontsTables>()

const columns = [
  'number',
  'plan',
  'plan_of as planOf',
  'what',
  'story_id as storyId',
  'slot',
  'by_id as by',
  'at',
] as const
type Row = Omit<PlanVersion, keyof Plan> & { readonly plan: string }
/** What an older plan did not know of yet is empty. */
const toVersion = ({ plan, ...row }: Row): PlanVersion => ({
  ...row,
  ...emptyPlan,
  ...(JSON.parse(plan) as Partial<Plan>),
})

export async function currentPlan(db: Reader): Promise<CurrentPlan> {
  const [latest] = await listPlans(db, 1)
  return latest ?? untouched
}

/** Newest first. */
export async function listPlans(db: Reader, limit: number): Promise<readonly PlanVersion[]> {
  const rows = await reading(db)
    .selectFrom('front_plans')
    .select(columns)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toVersion)
}

/** The plan as it was after that decision; before the first it was empty. */
export async function planAfter(db: Reader, number: number): Promise<CurrentPlan> {
  const row = await reading(db)
    .selectFrom('front_plans')
    .select(columns)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? toVersion(row) : untouched
}

/** False where somebody has decided something in the meantime: each number is taken once. */
export async function isInserted(tx: Writer, version: PlanVersion): Promise<boolean> {
  const { number, planOf, what, storyId, slot, by, at, pins, bands, hidden } = version
  const { numInsertedOrUpdatedRows } = await writing(tx)
    .insertInto('front_plans')
    .values({
      number,
      plan: JSON.stringify({ pins, bands, hidden } satisfies Plan),
      plan_of: planOf,
      what,
      story_id: storyId,
      slot,
      by_id: by,
      at,
    })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
