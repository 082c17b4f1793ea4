import { remembered } from '#platform/db/remember.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import {
  type CurrentPlan,
  emptyPlan,
  type FrontOf,
  paperFront,
  type Pin,
  type Plan,
  type PlanVersion,
  sectionFrontsTag,
  untouched,
} from '../model.ts'
import type { FrontsTables } from '../schema.ts'

const { reading, writing } = tables<FrontsTables>()

const columns = [
  'front_of as of',
  'number',
  'plan',
  'what',
  'story_id as storyId',
  'slot',
  'by_id as by',
  'at',
] as const
type Row = Omit<PlanVersion, keyof Plan> & { readonly plan: string }
const toVersion = ({ plan, ...row }: Row): PlanVersion => ({ ...row, ...planIn(plan) })

/** What an older plan did not know of yet is empty; its pins stood in the order in which they are named. */
export function planIn(json: string): Plan {
  const plan = { ...emptyPlan, ...(JSON.parse(json) as Partial<Plan>) }
  const placeOf = (pin: Partial<Pin>, at: number): number =>
    pin.place ?? plan.pins.slice(0, at).filter(({ slot }) => slot === pin.slot).length
  const pins = plan.pins.map((pin, at) => ({
    ...pin,
    headline: (pin as Partial<Pin>).headline ?? '',
    place: placeOf(pin, at),
  }))
  return { ...plan, pins }
}
export const planText = ({ pins, bands, hidden }: Plan): string =>
  JSON.stringify({ pins, bands, hidden } satisfies Plan)

export async function currentPlan(db: Reader, of: FrontOf): Promise<CurrentPlan> {
  const [latest] = await listPlans(db, of, 1)
  return latest ?? untouched
}

/** What readers have on this section's first page: read once for all sections, so that one which nobody touches costs nothing. */
export const sectionPlan = async (db: Reader, of: SectionId): Promise<Plan> =>
  (await sectionPlans(db)).get(of) ?? emptyPlan

const sectionPlans = remembered(sectionFrontsTag, async (db): Promise<ReadonlyMap<FrontOf, Plan>> => {
  const rows = await reading(db)
    .selectFrom('front_plans')
    .innerJoin(
      (from) =>
        from
          .selectFrom('front_plans')
          .select(({ fn }) => ['front_of', fn.max('number').as('number')])
          .where('front_of', '<>', paperFront)
          .groupBy('front_of')
          .as('newest'),
      (join) =>
        join
          .onRef('newest.front_of', '=', 'front_plans.front_of')
          .onRef('newest.number', '=', 'front_plans.number'),
    )
    .select(['front_plans.front_of as of', 'front_plans.plan'])
    .execute()
  return new Map(rows.map(({ of, plan }) => [of, planIn(plan)]))
})

/** Newest first. */
export async function listPlans(db: Reader, of: FrontOf, limit: number): Promise<readonly PlanVersion[]> {
  const rows = await reading(db)
    .selectFrom('front_plans')
    .select(columns)
    .where('front_of', '=', of)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toVersion)
}

export async function findPlanVersion(
  db: Reader,
  of: FrontOf,
  number: number,
): Promise<PlanVersion | undefined> {
  const row = await reading(db)
    .selectFrom('front_plans')
    .select(columns)
    .where('front_of', '=', of)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && toVersion(row)
}

/** False where somebody has published something in the meantime: each number is taken once. */
export async function isInserted(tx: Writer, version: PlanVersion): Promise<boolean> {
  const { of, number, what, storyId, slot, by, at } = version
  const { numInsertedOrUpdatedRows } = await writing(tx)
    .insertInto('front_plans')
    .values({
      front_of: of,
      number,
      plan: planText(version),
      plan_of: number,
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
