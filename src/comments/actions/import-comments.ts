import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { mayImport } from '#stories/index.ts'
import type { Comment, CommentOrigin } from '../model.ts'
import { type Answer, insertComments, linkAnswers } from '../store/comments.ts'
import { insertOrigins } from '../store/origins.ts'

export interface ImportedComment {
  readonly comment: Comment
  readonly from: Omit<CommentOrigin, 'commentId'>
}

/** Comments of another system, as they stood there. Whoever imports emits: a batch of stories falls at once. */
export async function importComments(
  tx: Writer,
  actor: Actor,
  imported: readonly ImportedComment[],
  answers: readonly Answer[] = [],
): Promise<void> {
  demand(actor, mayImport, undefined)
  await insertComments(
    tx,
    imported.map(({ comment }) => comment),
  )
  await linkAnswers(tx, answers)
  await insertOrigins(
    tx,
    imported
      .filter(({ from }) => from.email !== '' || from.address !== '' || from.website !== '')
      .map(({ comment, from }) => ({ commentId: comment.id, ...from })),
  )
}
