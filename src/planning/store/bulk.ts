import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import type { StoryId } from '#stories/index.ts'
import type { BulkId, PlanState } from '../model.ts'
import type { PlanningTables } from '../schema.ts'

const { reading, writing } = tables<PlanningTables>()

/** What one story was before, and what shows that nobody has touched it since. */
export type Before =
  | { readonly storyId: StoryId; readonly what: 'state'; readonly state: PlanState }
  | {
      readonly storyId: StoryId
      readonly what: 'assign'
      readonly to: AccountId | null
      readonly state: PlanState | null
    }
  | {
      readonly storyId: StoryId
      readonly what: 'section'
      readonly section: SectionId | null
      readonly revision: number
    }

/** Something done to several stories at once, which whoever did it can take back. */
export interface BulkDeed {
  readonly id: BulkId
  readonly by: AccountId | null
  readonly at: Instant
  readonly what: Before['what']
  readonly before: readonly Before[]
  readonly undoneAt: Instant | null
}

export async function insertBulk(tx: Writer, deed: BulkDeed): Promise<void> {
  const { id, by: by_id, at, what, before, undoneAt: undone_at } = deed
  await writing(tx)
    .insertInto('bulk_deeds')
    .values({ id, by_id, at, what, before: JSON.stringify(before), undone_at })
    .execute()
}

export async function findBulk(db: Reader, id: BulkId): Promise<BulkDeed | undefined> {
  const row = await reading(db)
    .selectFrom('bulk_deeds')
    .select(['id', 'by_id as by', 'at', 'what', 'before', 'undone_at as undoneAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, before: JSON.parse(row.before) }
}

/** False where it was undone already: of two clicks one does it. */
export async function markUndone(tx: Writer, id: BulkId, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('bulk_deeds')
    .set({ undone_at: now })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
