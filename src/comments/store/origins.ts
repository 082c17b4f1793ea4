import { tables, type Writer } from '#platform/db/rights.ts'
import type { CommentOrigin } from '../model.ts'
import type { CommentOriginsTables } from '../schema.ts'

const { writing } = tables<CommentOriginsTables>()

export async function insertOrigins(tx: Writer, origins: readonly CommentOrigin[]): Promise<void> {
  if (origins.length === 0) return
  await writing(tx)
    .insertInto('comment_origins')
    .values(origins.map(({ commentId, ...rest }) => ({ ...rest, comment_id: commentId })))
    .execute()
}
