// The facts of planning, each a row that stays, and beside them the newest of each kind for a story.
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import type { Assignment, Plan, PlanDay, PlannedFor, Step } from '../model.ts'
import type { PlanningTables } from '../schema.ts'

const { reading, writing } = tables<PlanningTables>()

const columns = [
  'story_id as storyId',
  'state',
  'since',
  'state_by as stateBy',
  'step_id as stepId',
  'planned_at',
  'planned_hour',
  'deadline',
  'length',
  'assignment_id as assignmentId',
] as const
type Row = Omit<Plan, 'plannedFor'> & Pick<PlanningTables['plans'], 'planned_at' | 'planned_hour'>
const toPlan = ({ planned_at, planned_hour, ...row }: Row): Plan => ({
  ...row,
  plannedFor: plannedIn({ planned_at, planned_hour }),
})
export const plannedIn = ({
  planned_at,
  planned_hour,
}: Pick<Row, 'planned_at' | 'planned_hour'>): PlannedFor | null =>
  planned_at === null ? null : { at: planned_at, hasHour: planned_hour === 1 }

export async function plansByIds(db: Reader, ids: readonly StoryId[]): Promise<ReadonlyMap<StoryId, Plan>> {
  if (ids.length === 0) return new Map()
  const rows = await reading(db).selectFrom('plans').select(columns).where('story_id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.storyId, toPlan(row)]))
}

export const findPlan = async (db: Reader, id: StoryId): Promise<Plan | undefined> =>
  (await plansByIds(db, [id])).get(id)

/** Holds the story's plan for this transaction on both engines: of two who plan at once, the second sees the first's. */
export async function lockPlan(tx: Writer, id: StoryId): Promise<Plan | undefined> {
  const row = await writing(tx)
    .updateTable('plans')
    .set((eb) => ({ state: eb.ref('state') }))
    .where('story_id', '=', id)
    .returning(columns)
    .executeTakeFirst()
  return row && toPlan(row)
}

export async function insertStep(tx: Writer, step: Step): Promise<void> {
  const { id, storyId: story_id, state, by: by_id, at, bulkId: bulk_id } = step
  await writing(tx).insertInto('plan_steps').values({ id, story_id, state, by_id, at, bulk_id }).execute()
  const newest = { state, since: at, state_by: by_id, step_id: id }
  await writing(tx)
    .insertInto('plans')
    .values({
      story_id,
      ...newest,
      planned_at: null,
      planned_hour: 0,
      deadline: null,
      length: null,
      assignment_id: null,
    })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet(newest))
    .execute()
}

export async function insertPlanDay(tx: Writer, day: PlanDay): Promise<void> {
  const { id, storyId: story_id, plannedFor, by: by_id, at } = day
  const planned = { planned_at: plannedFor?.at ?? null, planned_hour: plannedFor?.hasHour ? 1 : 0 }
  await writing(tx)
    .insertInto('plan_days')
    .values({ id, story_id, by_id, at, ...planned })
    .execute()
  await writing(tx).updateTable('plans').set(planned).where('story_id', '=', story_id).execute()
}

export async function insertAssignment(tx: Writer, assignment: Assignment): Promise<void> {
  const { id, storyId: story_id, to, deadline, length, brief, by, at, bulkId } = assignment
  await writing(tx)
    .insertInto('assignments')
    .values({ id, story_id, to_id: to, deadline, length, brief, by_id: by, at, bulk_id: bulkId })
    .execute()
  await writing(tx)
    .updateTable('plans')
    .set({ deadline, length, assignment_id: id })
    .where('story_id', '=', story_id)
    .execute()
}

const stepColumns = ['id', 'story_id as storyId', 'state', 'by_id as by', 'at', 'bulk_id as bulkId'] as const
/** The newest first. */
export const listSteps = (db: Reader, id: StoryId): Promise<readonly Step[]> =>
  reading(db)
    .selectFrom('plan_steps')
    .select(stepColumns)
    .where('story_id', '=', id)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

export const findStep = (db: Reader, id: Step['id']): Promise<Step | undefined> =>
  reading(db).selectFrom('plan_steps').select(stepColumns).where('id', '=', id).executeTakeFirst()

const assignmentColumns = [
  'id',
  'story_id as storyId',
  'to_id as to',
  'deadline',
  'length',
  'brief',
  'by_id as by',
  'at',
  'bulk_id as bulkId',
] as const
export const listAssignments = (db: Reader, id: StoryId): Promise<readonly Assignment[]> =>
  reading(db)
    .selectFrom('assignments')
    .select(assignmentColumns)
    .where('story_id', '=', id)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

export const findAssignment = (db: Reader, id: Assignment['id']): Promise<Assignment | undefined> =>
  reading(db).selectFrom('assignments').select(assignmentColumns).where('id', '=', id).executeTakeFirst()
