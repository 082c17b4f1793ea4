import { inPieces, inSteps, padded } from '#kernel/pieces.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import type { Comment, CommentId } from '../model.ts'
import type { CommentsTables } from '../schema.ts'

const { reading, writing, prepared } = tables<CommentsTables>()
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
  visibleOn(db, { storyId, limit })
const visibleOn = prepared((db, { storyId, limit }: { storyId: StoryId; limit: number }) =>
  db
    .selectFrom('comments')
    .select(columns)
    .where('story_id', '=', storyId)
    .where('state', '=', 'visible')
    .orderBy('written_at')
    .orderBy('id')
    .limit(limit),
)

export async function countVisibleOn(db: Reader, storyId: StoryId): Promise<number> {
  const row = await reading(db)
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('story_id', '=', storyId)
    .where('state', '=', 'visible')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** What answers a comment that came later than itself. */
export async function linkAnswers(tx: Writer, answers: readonly Answer[]): Promise<void> {
  for (const { id, parentId } of answers)
    await writing(tx)
      .updateTable('comments')
      .set({ parent_id: parentId })
      .where('id', '=', id)
      .where('parent_id', 'is', null)
      .execute()
}
export type Answer = Pick<Comment, 'id'> & { readonly parentId: CommentId }

export interface StandingComment {
  readonly id: CommentId
  readonly storyId: StoryId
}
/** Which of these comments of an origin are stored already, by number. */
export async function commentsByOrigin(
  db: Reader,
  origin: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, StandingComment>> {
  const found = new Map<number, StandingComment>()
  for (const some of inPieces(numbers, 1000)) {
    const rows = await reading(db)
      .selectFrom('comments')
      .select(['id', 'story_id as storyId', 'origin_id as originId'])
      .where('origin', '=', origin)
      .where('origin_id', 'in', padded(some))
      .execute()
    for (const { id, storyId, originId } of rows) found.set(originId ?? 0, { id, storyId })
  }
  return found
}

export async function insertComments(tx: Writer, comments: readonly Comment[]): Promise<void> {
  for (const some of inSteps(comments))
    await writing(tx)
      .insertInto('comments')
      .values(
        some.map(({ storyId, parentId, writtenAt, originId, ...rest }) => ({
          ...rest,
          story_id: storyId,
          parent_id: parentId,
          written_at: writtenAt,
          origin_id: originId,
        })),
      )
      .execute()
}
