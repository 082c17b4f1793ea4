import { type Answer, type CommentId, type CommentState, type ImportedComment } from '#comments/index.ts'
import type { Instant } from '#kernel/time.ts'
import { newId } from '#platform/mint.ts'
import type { StoryId } from '#stories/index.ts'
import type { WpComment } from '../model.ts'
import { publicName } from '../names/people.ts'
import { kindOfComment, stateOfComment } from '../rules.ts'
import type { ClaimedComment } from './claims.ts'
import { commentLine, type Item } from './items.ts'
import type { Outcome } from './outcome.ts'

interface Under {
  readonly item: Item
  readonly storyId: StoryId
  readonly origin: string
  /** When the post appeared: a comment without a date is as old. */
  readonly at: Instant
}

/** The comments of one post that are not stored yet, each under the one that it answers. */
export function commentsUnder(
  comments: readonly (ClaimedComment & { readonly text: string })[],
  under: Under,
  outcome: Outcome,
): ImportedComment[] {
  const named = comments.map((comment) => ({ ...comment, id: comment.standing ?? newId('comment') }))
  /** As the export numbers them, because it is by that number that they answer one another. */
  const ids = new Map(named.flatMap(({ said, id }) => (said.id === null ? [] : [[said.id, id] as const])))
  return named.flatMap(({ number, said, text, id, standing }) => {
    if (standing !== null) {
      outcome.stored.push({ group: 'comments', kind: kindOfComment(said), how: 'already' })
      return []
    }
    const state = stateHere(said)
    outcome.stored.push({ group: 'comments', kind: kindOfComment(said), how: state })
    for (const why of changesOf(said, ids)) outcome.changed.push(commentLine(said, under.item.post, why))
    return [
      {
        comment: {
          id,
          storyId: under.storyId,
          parentId: parentOf(said, ids),
          author: publicName(said.author) || 'Anonymous',
          text,
          state,
          writtenAt: said.at ?? under.at,
          origin: under.origin,
          originId: number,
        },
        from: { email: said.email, address: said.ip, website: said.url },
      },
    ]
  })
}

/** What stands here already and answers a comment that comes only now. */
export function answersUnder(
  comments: readonly ClaimedComment[],
  fresh: readonly ImportedComment[],
): readonly Answer[] {
  const ids = new Map(fresh.map(({ comment }) => [comment.originId, comment.id]))
  return comments.flatMap(({ said, standing }) => {
    const parentId = said.parent === null || said.parent === said.id ? undefined : ids.get(said.parent)
    return standing === null || parentId === undefined ? [] : [{ id: standing, parentId }]
  })
}

function parentOf({ id, parent }: WpComment, ids: ReadonlyMap<number, CommentId>): CommentId | null {
  return parent === null || parent === id ? null : (ids.get(parent) ?? null)
}

function* changesOf(said: WpComment, ids: ReadonlyMap<number, CommentId>): Generator<string, void> {
  if (said.parent !== null && parentOf(said, ids) === null) yield 'answers-nothing-here'
  if (said.at === null) yield 'date-missing'
  if (kindOfComment(said) === 'other') yield 'held: no comment of a reader'
}

/** Readers see what they saw. What plugins keep among comments is nobody's to read. */
function stateHere(said: WpComment): CommentState {
  const [kind, state] = [kindOfComment(said), stateOfComment(said)]
  if (state === 'spam') return 'spam'
  if (state === 'trash') return 'removed'
  if (state === 'held' || kind === 'other') return 'held'
  return kind === 'comment' ? 'visible' : 'notice'
}
