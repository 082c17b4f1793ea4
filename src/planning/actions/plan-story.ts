import { emptyBody } from '#document/model.ts'
import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type AccountId, type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import type { SectionId } from '#sections/index.ts'
import { type Content, draft, mayWrite, type StoryId, type StoryKind } from '#stories/index.ts'
import type { PlannedFor } from '../model.ts'
import { insertPlanDay, insertStep } from '../store/plans.ts'
import { assign } from './assign.ts'

type Request = {
  /** What the newsroom calls it until it has a headline. */
  readonly headline: string
  readonly kind: StoryKind
  readonly sectionId: SectionId | null
  readonly plannedFor: PlannedFor | null
  readonly assignment: {
    readonly to: AccountId
    readonly deadline: Instant | null
    readonly length: number | null
    readonly brief: string
  } | null
}

/** A story that is only meant so far: it has a name and a place on the budget, and no text. */
export async function planStory(
  tx: Writer,
  actor: Actor,
  { headline, kind, sectionId, plannedFor, assignment }: Request,
  now: Instant,
): Promise<Result<StoryId, 'cannot-write'>> {
  demand(actor, mayWrite, undefined)
  const content: Content = {
    headline,
    kind,
    sectionId,
    standfirst: '',
    kicker: '',
    topicIds: [],
    bylines: [],
    dateline: '',
    body: emptyBody,
    sensitive: false,
    lead: null,
    extras: {},
  }
  const { storyId } = await draft(tx, actor, { content, embargoUntil: null }, now)
  const by = actor.id
  await insertStep(tx, { id: newId('step'), storyId, state: 'planned', by, at: now, bulkId: null })
  if (plannedFor) await insertPlanDay(tx, { id: newId('planday'), storyId, plannedFor, by, at: now })
  if (assignment === null) return done(storyId)
  const assigned = await assign(tx, actor, { storyId, ...assignment }, now)
  return assigned.ok ? done(storyId) : refused('cannot-write')
}
