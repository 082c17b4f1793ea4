import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Closing, FrontOf, Plan, Step, WorkingPlan } from '../model.ts'
import type { FrontsTables } from '../schema.ts'
import { currentPlan, planIn, planText } from './plans.ts'

const { reading, writing } = tables<FrontsTables>()

const columns = [
  'front_of as of',
  'number',
  'plan',
  'plan_of as planOf',
  'since',
  'base',
  'again',
  'what',
  'story_id as storyId',
  'slot',
  'by_id as by',
  'at',
] as const
type Row = Omit<Step, keyof Plan | 'again'> & { readonly plan: string; readonly again: string }
const toStep = ({ plan, again, ...row }: Row): Step => ({
  ...row,
  ...planIn(plan),
  again: JSON.parse(again) as readonly number[],
})
const closings: readonly string[] = ['published', 'scheduled'] satisfies readonly Closing[]

export async function workingPlan(db: Reader, of: FrontOf): Promise<WorkingPlan> {
  const [latest] = await listSteps(db, of, 1)
  if (latest && !closings.includes(latest.what)) return { ...latest, isOpen: true }
  const live = await currentPlan(db, of)
  const number = latest?.number ?? 0
  return { ...live, number, planOf: number, since: number, base: live.number, again: [], isOpen: false }
}

/** Newest first. */
export async function listSteps(db: Reader, of: FrontOf, limit: number): Promise<readonly Step[]> {
  const rows = await reading(db)
    .selectFrom('front_steps')
    .select(columns)
    .where('front_of', '=', of)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toStep)
}

export async function findStep(db: Reader, of: FrontOf, number: number): Promise<Step | undefined> {
  const row = await reading(db)
    .selectFrom('front_steps')
    .select(columns)
    .where('front_of', '=', of)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && toStep(row)
}

/** False where somebody took a step in the meantime: each number is taken once. */
export async function isStepInserted(tx: Writer, step: Step): Promise<boolean> {
  const { of, number, planOf, since, base, again, what, storyId, slot, by, at } = step
  const { numInsertedOrUpdatedRows } = await writing(tx)
    .insertInto('front_steps')
    .values({
      front_of: of,
      number,
      plan: planText(step),
      plan_of: planOf,
      since,
      base,
      again: JSON.stringify(again),
      what,
      story_id: storyId,
      slot,
      by_id: by,
      at,
    })
    .onConflict((conflict) => conflict.columns(['front_of', 'number']).doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** How a front was made long ago is in the audit log. */
export async function forgetSteps(tx: Writer, of: FrontOf, before: number): Promise<void> {
  await writing(tx)
    .deleteFrom('front_steps')
    .where('front_of', '=', of)
    .where('number', '<', before)
    .execute()
}

/** Only one that nobody else has seen: in the transaction that took it. */
export async function removeStep(tx: Writer, of: FrontOf, number: number): Promise<void> {
  await writing(tx)
    .deleteFrom('front_steps')
    .where('front_of', '=', of)
    .where('number', '=', number)
    .execute()
}
