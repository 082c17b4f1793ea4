import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import type { Comment, CommentId } from '../model.ts'
import type { CommentsTables } from '../schema.ts'

const { reading, writing } = tables<CommentsTables>()
const columns = [
  'id',
  'story_id as storyId',
  'parent_id as parentId',
  'author',
  'text',
  'state',
  'written_at as writtenAt',
  'origin',
  'origin_id as originId',
] as const

/** What readers see under a story, oldest first. */
export const listVisibleOn = (db: Reader, storyId: StoryId, limit: number): Promise<Comment[]> =>
  reading(db)
    .selectFrom('comments')
    .select(columns)
    .where('story_id', '=', storyId)
    .where('state', '=', 'visible')
    .orderBy('written_at')
    .orderBy('id')
    .limit(limit)
    .execute()

export async function countVisibleOn(db: Reader, storyId: StoryId): Promise<number> {
  const row = await reading(db)
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('story_id', '=', storyId)
    .where('state', '=', 'visible')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Which of these comments of an origin are stored already, and as what. */
export async function commentsByOrigin(
  db: Reader,
  origin: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, CommentId>> {
  if (numbers.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('comments')
    .select(['id', 'origin_id as originId'])
    .where('origin', '=', origin)
    .where('origin_id', 'in', numbers)
    .execute()
  return new Map(rows.map((row) => [row.originId ?? 0, row.id]))
}

export async function insertComments(tx: Writer, comments: readonly Comment[]): Promise<void> {
  if (comments.length === 0) return
  await writing(tx)
    .insertInto('comments')
    .values(
      comments.map(({ storyId, parentId, writtenAt, originId, ...rest }) => ({
        ...rest,
        story_id: storyId,
        parent_id: parentId,
        written_at: writtenAt,
        origin_id: originId,
      })),
    )
    .execute()
}
