import { inSteps } from '#kernel/pieces.ts'
import { tables, type Writer } from '#platform/db/rights.ts'
import type { CommentOrigin } from '../model.ts'
import type { CommentOriginsTables } from '../schema.ts'

const { writing } = tables<CommentOriginsTables>()

export async function insertOrigins(tx: Writer, origins: readonly CommentOrigin[]): Promise<void> {
  for (const some of inSteps(origins))
    await writing(tx)
      .insertInto('comment_origins')
      .values(some.map(({ commentId, ...rest }) => ({ ...rest, comment_id: commentId })))
      .execute()
}
