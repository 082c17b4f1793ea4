// One batch on its way into the tables: what is new of it, in what words, and the one short transaction.
import { type ImportedComment, importComments } from '#comments/index.ts'
import type { Instant } from '#kernel/time.ts'
import { machine } from '#people/index.ts'
import { faultKind } from '#platform/db/faults.ts'
import type { Store } from '#platform/db/store.ts'
import {
  importStories,
  type ImportedStory,
  type Standing,
  standingByOrigin,
  type StoryId,
} from '#stories/index.ts'
import type { Archive } from '../archive.ts'
import type { Converter, Words } from '../content/converter.ts'
import type { Names } from '../names/names.ts'
import { type ClaimedComment, claimedComments, type Claims } from './claims.ts'
import { commentsUnder } from './comments.ts'
import { type Batch, type Item, kindOfPost } from './items.ts'
import type { Outcome } from './outcome.ts'
import { given, placesFor } from './places.ts'
import { changesOf, dateOf, type Facts, headlineOf, keptLines, storyOf } from './stories.ts'

/** What a whole run works with. */
export interface Desk {
  readonly store: Store
  readonly archive: Archive
  readonly names: Names
  readonly converter: Converter
  readonly timeZone: string
  readonly now: Instant
  readonly dryRun: boolean
  readonly given: Set<string>
  readonly claims: Claims
}

/** A batch and what the tables have of it; the words of what they have not. */
export interface Ready {
  readonly batch: Batch
  readonly standing: ReadonlyMap<number, Standing>
  readonly words: ReadonlyMap<number, Words>
  /** By the item's number; the text is there where the comment is new. */
  readonly comments: ReadonlyMap<number, readonly (ClaimedComment & { readonly text: string })[]>
}

export async function readied({ store, archive, converter }: Desk, batch: Batch): Promise<Ready> {
  const { items } = batch
  const numbers = items.map(({ number }) => number)
  const standing = await standingByOrigin(store.read, archive.origin, numbers)
  const claims = await claimedComments(store.read, archive.origin, items, standing)
  const fresh = items.filter(({ number }) => !standing.has(number))
  const said = [...claims.values()].flat().filter((comment) => comment.standing === null)
  const converted = await converter.convert(
    fresh.map(markupOf),
    said.map((one) => one.said.content),
  )
  const words = new Map(fresh.flatMap(({ number }, at) => pair(number, converted.posts[at])))
  const texts = new Map(said.map(({ number }, at) => [number, converted.comments[at] ?? '']))
  const comments = [...claims].map(
    ([item, list]) => [item, list.map((one) => ({ ...one, text: texts.get(one.number) ?? '' }))] as const,
  )
  return { batch, standing, words, comments: new Map(comments) }
}

const pair = <Value>(key: number, value: Value | undefined): [number, Value][] =>
  value === undefined ? [] : [[key, value]]

const markupOf = ({ post }: Item) => ({
  content: post.content,
  footnotes: post.meta.find(({ key }) => key === 'footnotes')?.value ?? '',
  excerpt: post.excerpt,
})

/** Stores a batch and says what became of it. Whoever took a slug or an address at the same moment is met by looking again. */
export async function stored(desk: Desk, ready: Ready): Promise<Outcome> {
  for (let turn = 1; ; turn += 1) {
    const copy = await assembled(desk, turn === 1 ? ready : await readied(desk, ready.batch))
    try {
      if (!desk.dryRun && isAnything(copy)) await desk.store.write((tx) => insert(tx, copy, desk.now))
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
  readonly redirects: readonly { readonly from: string; readonly to: string }[]
  readonly touched: readonly StoryId[]
}

const isAnything = ({ stories, comments }: Copy): boolean => stories.length + comments.length > 0

async function insert(tx: Parameters<typeof importStories>[0], copy: Copy, now: Instant): Promise<void> {
  await importStories(tx, machine, copy, now)
  await importComments(tx, machine, copy.comments)
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
  }
  for (const item of batch.items) {
    const before = standing.get(item.number)
    if (!before) continue
    outcome.stored.push({ group: 'items', kind: kindOfPost(item.post), how: 'already' })
    outcome.changed.push(...keptLines(item, before))
  }
  const facts = await factsOf(desk, ready)
  const stories = facts.map((one) => storyOf(one, desk.archive.origin, desk.names))
  for (const { item, words, place } of facts) {
    outcome.stored.push({
      group: 'items',
      kind: kindOfPost(item.post),
      how: item.isPublic ? 'published' : 'draft',
    })
    outcome.foreign.push(...words.foreign)
    outcome.redirects += place.redirects.length
  }
  outcome.changed.push(...facts.flatMap(changesOf))
  const ids = new Map<number, StoryId>([
    ...[...standing].map(([number, { id }]) => [number, id] as const),
    ...stories.map(({ story }) => [story.originId ?? 0, story.id] as const),
  ])
  const comments = batch.items.flatMap((item) => commentsOf(desk, ready, item, ids.get(item.number), outcome))
  const touched = new Set(comments.map(({ comment }) => comment.storyId))
  for (const { story } of stories) touched.delete(story.id)
  const redirects = facts.flatMap(({ place }) => place.redirects)
  return { outcome, stories, comments, redirects, touched: [...touched] }
}

async function factsOf(desk: Desk, { batch, words: all }: Ready): Promise<readonly Facts[]> {
  const fresh = batch.items.flatMap((item) => {
    const words = all.get(item.number)
    return words ? [{ item, words, at: dateOf(item, { ...desk, exportedAt: desk.archive.exportedAt }) }] : []
  })
  const wishes = fresh.map(({ item, words, at }) => ({
    item,
    headline: headlineOf(item, words),
    publishedAt: item.isPublic ? at : null,
  }))
  const { archive, store, timeZone } = desk
  const places = await placesFor(wishes, {
    read: store.read,
    site: archive.site,
    timeZone,
    given: desk.given,
  })
  if (desk.dryRun) for (const one of given(places)) desk.given.add(one)
  return fresh.flatMap((one, at) => {
    const place = places[at]
    return place ? [{ ...one, place }] : []
  })
}

function commentsOf(
  { archive, now }: Desk,
  { comments }: Ready,
  item: Item,
  storyId: StoryId | undefined,
  outcome: Outcome,
): ImportedComment[] {
  if (!storyId) return []
  const at = dateOf(item, { now, exportedAt: archive.exportedAt })
  const under = { item, storyId, origin: archive.origin, at }
  return commentsUnder(comments.get(item.number) ?? [], under, outcome)
}
