import { type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { saveUses } from '#media/index.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { newId } from '#platform/mint.ts'
import { storyCorrected } from '../events.ts'
import { type CorrectionKind, isNotice, type StoryId, storyTag, useOf } from '../model.ts'
import { versionEntry } from '../store/record-entries.ts'
import { tagsOfLists } from '../store/listings.ts'
import { mayCorrect } from '../rights.ts'
import { corrected, type Publication, type Unfit } from '../rules.ts'
import { filed } from '../store/desks.ts'
import { insertCorrection } from '../store/notices.ts'
import { fromVersion } from '../store/rows.ts'
import { overtakeSchedules } from '../store/schedules.ts'
import {
  findDraft,
  findVersion,
  insertVersion,
  lockStory,
  removeDraft,
  savePublication,
} from '../store/stories.ts'
import { isHeldBack } from './check.ts'
import { enterDeed } from './found-record.ts'

type Request = {
  readonly storyId: StoryId
  readonly revision: number
  readonly kind: CorrectionKind
  /** Shown to readers on the story, on /corrections and in the feed; any other change needs none. */
  readonly reason: string
}
type Outcome = Result<
  Publication,
  | 'not-found'
  | 'not-published'
  | 'killed'
  | 'nothing-changed'
  | 'changed-meanwhile'
  | 'reason-missing'
  | 'not-ready'
  | Unfit
>

/** Makes the desk's draft the next version of a published story, and says to readers why. Never silently. */
export async function correct(tx: Writer, actor: Actor, request: Request, now: Instant): Promise<Outcome> {
  const story = await lockStory(tx, request.storyId)
  if (!story) return refused('not-found')
  demand(actor, mayCorrect, await filed(tx, story))
  if (story.killedAt !== null) return refused('killed')
  if (isNotice(request.kind) && request.reason.trim() === '') return refused('reason-missing')
  const draft = await findDraft(tx, story.id)
  if (!draft) return refused(story.publishedAt === null ? 'not-published' : 'nothing-changed')
  if (draft.revision !== request.revision) return refused('changed-meanwhile')

  const result = corrected(story, draft, actor, { kind: request.kind, now })
  if (!result.ok) return result
  if (await isHeldBack(tx, story, draft, now)) return refused('not-ready')
  const { story: next, version } = result.value
  const before = await findVersion(tx, story.id, version.number - 1)
  await insertVersion(tx, version)
  await savePublication(tx, next, version)
  await saveUses(tx, [useOf(next, version)])
  await removeDraft(tx, story.id)
  await overtakeSchedules(tx, story.id, ['correction'], now)
  const { kind, reason } = request
  await insertCorrection(
    tx,
    {
      id: newId('correction'),
      storyId: story.id,
      version: version.number,
      kind,
      reason: reason.trim(),
      at: now,
    },
    actor.id,
  )
  const entry = versionEntry(fromVersion(version), { kind, note: reason.trim() })
  await enterDeed(tx, { storyId: story.id, below: version.number }, entry, now)
  const tags = new Set([
    storyTag(story.id),
    'corrections',
    ...(await tagsOfLists(tx, version)),
    ...(before ? await tagsOfLists(tx, before) : []),
  ])
  await emit(tx, storyCorrected, { payload: { storyId: story.id }, tags: [...tags] }, now)
  return result
}
