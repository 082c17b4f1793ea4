import type { Id } from '#kernel/ids.ts'
import { inSteps, padded } from '#kernel/pieces.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { beginning, type Entry, type Link } from './model.ts'
import type { RecordTables } from './schema.ts'

const { reading, writing } = tables<RecordTables>()
const columns = [
  'seq',
  'kind',
  'story_id as storyId',
  'version',
  'content',
  'note',
  'at',
  'by_id as by',
  'recorded_at as recordedAt',
  'hash',
  'removed_by as removedBy',
] as const

/** The end of the chain, held for this transaction: of two who continue it at once, the second continues the first. */
export async function lockHead(tx: Writer): Promise<Link> {
  const head = await writing(tx)
    .insertInto('record_head')
    .values({ id: 1, ...beginning, lock: 0 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ lock: eb('record_head.lock', '+', 1) })),
    )
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow()
  return head
}

export const findHead = async (db: Reader): Promise<Link> =>
  (await reading(db).selectFrom('record_head').select(['seq', 'hash']).executeTakeFirst()) ?? beginning

export async function insertEntries(tx: Writer, entries: readonly Entry[], end: Link): Promise<void> {
  const rows = entries.map(({ storyId, by, recordedAt, removedBy, ...entry }) => ({
    ...entry,
    story_id: storyId,
    by_id: by,
    recorded_at: recordedAt,
    removed_by: removedBy,
  }))
  for (const some of inSteps(rows)) await writing(tx).insertInto('record').values(some).execute()
  await writing(tx).updateTable('record_head').set(end).execute()
}

/** What readers can page through, newest first: archives and removals left out. */
export const listChanges = (db: Reader, before: number | undefined, limit: number): Promise<Entry[]> =>
  reading(db)
    .selectFrom('record')
    .select(columns)
    .where('kind', 'not in', ['imported', 'removed'])
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()

/** Everything about one story, in the order in which it was entered. */
export const listEntriesOf = (db: Reader, storyId: Id<'story'>): Promise<Entry[]> =>
  reading(db).selectFrom('record').select(columns).where('story_id', '=', storyId).orderBy('seq').execute()

/** The chain itself, from its beginning. */
export const listEntriesAfter = (db: Reader, seq: number, limit: number): Promise<Entry[]> =>
  reading(db)
    .selectFrom('record')
    .select(columns)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()

/** Which of these stories have anything on the record. */
export async function storiesOnRecord(
  db: Reader,
  ids: readonly Id<'story'>[],
): Promise<ReadonlySet<Id<'story'>>> {
  const known = new Set<Id<'story'>>()
  for (const some of inSteps(ids)) {
    const those = reading(db).selectFrom('record').select('story_id').distinct()
    const rows = await those.where('story_id', 'in', padded(some)).execute()
    for (const { story_id } of rows) if (story_id) known.add(story_id)
  }
  return known
}

export async function markRemoved(tx: Writer, ids: readonly Id<'story'>[], by: number): Promise<void> {
  for (const some of inSteps(ids))
    await writing(tx).updateTable('record').set({ removed_by: by }).where('story_id', 'in', some).execute()
}

/** The last story that was entered of those that are older than the record; undefined once all are. */
export async function findFounding(db: Reader): Promise<string | undefined> {
  const row = await reading(db).selectFrom('record_founding').select('after').executeTakeFirst()
  return row?.after
}

/** Holds the founding for this transaction, so that two nodes do not enter the same stories. */
export async function lockFounding(tx: Writer): Promise<string | undefined> {
  const row = await writing(tx)
    .updateTable('record_founding')
    .set((eb) => ({ after: eb.ref('after') }))
    .returning('after')
    .executeTakeFirst()
  return row?.after
}

/** `null`: all are entered. */
export async function saveFounding(tx: Writer, after: string | null): Promise<void> {
  if (after === null) await writing(tx).deleteFrom('record_founding').execute()
  else await writing(tx).updateTable('record_founding').set({ after }).execute()
}
