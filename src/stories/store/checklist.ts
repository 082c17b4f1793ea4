import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { type Checklist, type CheckItem, firstChecklist } from '../model/checklist.ts'
import type { StoryId } from '../model.ts'
import type { LegalHold } from '../model/checklist.ts'
import type { StoriesTables } from '../schema.ts'

const { reading, writing } = tables<StoriesTables>()

/** What was never decided is as at the beginning. */
export async function checklistOf(db: Reader): Promise<Checklist> {
  const rows = await reading(db).selectFrom('checklist').select(['item', 'level', 'bound']).execute()
  return { ...firstChecklist, ...Object.fromEntries(rows.map(({ item, ...check }) => [item, check])) }
}

export async function saveChecklist(tx: Writer, checklist: Checklist): Promise<void> {
  await writing(tx).deleteFrom('checklist').execute()
  await writing(tx)
    .insertInto('checklist')
    .values(Object.entries(checklist).map(([item, check]) => ({ item: item as CheckItem, ...check })))
    .execute()
}

const holdColumns = [
  'id',
  'story_id as storyId',
  'reason',
  'by_id as by',
  'at',
  'lifted_at as liftedAt',
  'lifted_by as liftedBy',
] as const

/** Newest first, lifted ones too. */
export const listHolds = (db: Reader, storyId: StoryId): Promise<LegalHold[]> =>
  reading(db)
    .selectFrom('legal_holds')
    .select(holdColumns)
    .where('story_id', '=', storyId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const findHold = (db: Reader, storyId: StoryId): Promise<LegalHold | undefined> =>
  reading(db)
    .selectFrom('legal_holds')
    .select(holdColumns)
    .where('story_id', '=', storyId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()

export async function insertHold(tx: Writer, hold: LegalHold): Promise<void> {
  const { storyId, by, liftedAt, liftedBy, ...rest } = hold
  await writing(tx)
    .insertInto('legal_holds')
    .values({ ...rest, story_id: storyId, by_id: by, lifted_at: liftedAt, lifted_by: liftedBy })
    .execute()
}

/** Says whether there was one to lift. */
export async function saveLifted(
  tx: Writer,
  id: Id<'hold'>,
  { by, at }: { readonly by: AccountId | null; readonly at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('legal_holds')
    .set({ lifted_at: at, lifted_by: by })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
