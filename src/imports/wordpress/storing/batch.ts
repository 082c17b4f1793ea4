// One batch on its way into the tables: what is new of it, in what words, and the one short transaction.
import { type Answer, type ImportedComment, importComments } from '#comments/index.ts'
import { machine } from '#people/index.ts'
import { faultKind } from '#platform/db/faults.ts'
import { importStories, type ImportedStory, type StoryId } from '#stories/index.ts'
import type { Recorded } from '../media/records.ts'
import { answersUnder, commentsUnder } from './comments.ts'
import type { Desk } from './desk.ts'
import { factsOf } from './facts.ts'
import { kindOfComment } from '../rules.ts'
import { commentLine, dateOf, type Item, kindOfPost } from './items.ts'
import { insertRecords } from './media.ts'
import type { Outcome } from './outcome.ts'
import { type Ready, readied } from './ready.ts'
import { changesOf, keptLines, storyOf } from './stories.ts'

/** Stores a batch and says what became of it. Whoever took a slug or an address at the same moment is met by looking again. */
export async function stored(desk: Desk, ready: Ready): Promise<Outcome> {
  for (let turn = 1; ; turn += 1) {
    const copy = await assembled(desk, turn === 1 ? ready : await readied(desk, ready.batch))
    try {
      if (!desk.dryRun && isAnything(copy)) await desk.store.write((tx) => insert(tx, copy, desk))
      return copy.outcome
    } catch (error) {
      if (faultKind(error) !== 'unique' || turn === 5) throw error
    }
  }
}

interface Copy {
  readonly outcome: Outcome
  readonly stories: readonly ImportedStory[]
  readonly comments: readonly ImportedComment[]
  readonly answers: readonly Answer[]
  readonly media: readonly Recorded[]
  readonly redirects: readonly { readonly from: string; readonly to: string }[]
  readonly touched: readonly StoryId[]
}

const isAnything = ({ stories, comments }: Copy): boolean => stories.length + comments.length > 0

async function insert(tx: Parameters<typeof importStories>[0], copy: Copy, { now }: Desk): Promise<void> {
  await insertRecords(tx, copy.media, now)
  await importStories(tx, machine, copy, now)
  await importComments(tx, machine, copy.comments, copy.answers)
}

async function assembled(desk: Desk, ready: Ready): Promise<Copy> {
  const { batch, standing } = ready
  const { dropped, changed } = batch.outcome
  const outcome: Outcome = {
    stored: [],
    dropped: [...dropped],
    changed: [...changed],
    foreign: [],
    redirects: 0,
    madeMedia: 0,
  }
  tellStanding(ready, outcome)
  const { facts, fresh } = await factsOf(desk, ready)
  const stories = facts.map((one) => storyOf(one, desk))
  for (const { item, words, place } of facts) {
    outcome.stored.push({
      group: 'items',
      kind: kindOfPost(item.post),
      how: item.isPublic ? 'published' : 'draft',
    })
    for (const entry of item.entries)
      outcome.stored.push({ group: 'comments', kind: kindOfComment(entry), how: 'in-the-story' })
    outcome.foreign.push(...words.foreign)
    outcome.redirects += place.redirects.length
  }
  outcome.madeMedia += fresh.length
  outcome.changed.push(...facts.flatMap(changesOf))
  const ids = new Map<number, StoryId>([
    ...[...standing].map(([number, { id }]) => [number, id] as const),
    ...stories.map(({ story }) => [story.originId ?? 0, story.id] as const),
  ])
  const said = [...batch.items, ...batch.again].map((item) => ({
    item,
    comments: commentsOf(desk, ready, item, ids.get(item.number), outcome),
  }))
  const comments = said.flatMap((one) => one.comments)
  const answers = said.flatMap((one) => answersUnder(ready.comments.get(one.item.number) ?? [], one.comments))
  const touched = new Set(comments.map(({ comment }) => comment.storyId))
  for (const { story } of stories) touched.delete(story.id)
  const redirects = facts.flatMap(({ place }) => place.redirects)
  return { outcome, stories, comments, answers, media: fresh, redirects, touched: [...touched] }
}

/** What an earlier run has stored. */
function tellStanding({ batch, standing }: Ready, outcome: Outcome): void {
  for (const item of batch.items) {
    const before = standing.get(item.number)
    if (!before) continue
    outcome.stored.push({ group: 'items', kind: kindOfPost(item.post), how: 'already' })
    for (const entry of item.entries)
      outcome.stored.push({ group: 'comments', kind: kindOfComment(entry), how: 'already' })
    outcome.changed.push(...keptLines(item, before))
  }
}

function commentsOf(
  { archive, now }: Desk,
  { comments }: Ready,
  item: Item,
  storyId: StoryId | undefined,
  outcome: Outcome,
): ImportedComment[] {
  if (!storyId) {
    // Of a dry run, in which no post stands yet when it comes again.
    for (const { said } of item.comments) outcome.dropped.push(commentLine(said, item.post, 'found-twice'))
    return []
  }
  const at = dateOf(item, { now, exportedAt: archive.exportedAt })
  const under = { item, storyId, origin: archive.origin, at }
  return commentsUnder(comments.get(item.number) ?? [], under, outcome)
}
