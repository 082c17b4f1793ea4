import { type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { saveUses } from '#media/index.ts'
import { removeRedirects } from '#paper/index.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { storyPublished } from '../events.ts'
import { type StoryId, storyTag, useOf } from '../model.ts'
import { mayPublish } from '../rights.ts'
import { isHeldBack } from './check.ts'
import { enterDeed } from './found-record.ts'
import { versionEntry } from '../store/record-entries.ts'
import { tagsOfLists } from '../store/listings.ts'
import { type Publication, published, type Unfit } from '../rules.ts'
import { filed } from '../store/desks.ts'
import { fromVersion } from '../store/rows.ts'
import { overtakeSchedules } from '../store/schedules.ts'
import { findDraft, insertVersion, lockStory, removeDraft, savePublication } from '../store/stories.ts'

type Request = {
  readonly storyId: StoryId
  /** The draft that the editor read; a newer one is not published unread. */
  readonly revision: number
  /** Today in the paper's time zone, `2026/11/23`: part of the address for good. */
  readonly day: string
}
type Outcome = Result<
  Publication,
  | 'not-found'
  | 'already-published'
  | 'killed'
  | 'changed-meanwhile'
  | 'embargo-in-the-past'
  | 'not-ready'
  | Unfit
>

/** Shows the story to readers for the first time, now or when its embargo lifts. */
export async function publish(tx: Writer, actor: Actor, request: Request, now: Instant): Promise<Outcome> {
  const story = await lockStory(tx, request.storyId)
  if (!story) return refused('not-found')
  demand(actor, mayPublish, await filed(tx, story))
  const draft = await findDraft(tx, story.id)
  if (!draft) return refused(story.killedAt === null ? 'already-published' : 'killed')

  const result = published(story, draft, actor, { ...request, now })
  if (!result.ok) return result
  if (draft.revision !== request.revision) return refused('changed-meanwhile')
  if (await isHeldBack(tx, story, draft, result.value.story.publicAt ?? now)) return refused('not-ready')
  const { story: next, version } = result.value
  await insertVersion(tx, version)
  await savePublication(tx, next, version)
  await saveUses(tx, [useOf(next, version)])
  await removeDraft(tx, story.id)
  await overtakeSchedules(tx, story.id, ['publication'], now)
  await removeRedirects(tx, [next.path])
  const entry = versionEntry(fromVersion(version), { kind: 'published' })
  await enterDeed(tx, { storyId: story.id, below: version.number }, entry, now)
  await emit(
    tx,
    storyPublished,
    { payload: { storyId: story.id }, tags: [storyTag(story.id), ...(await tagsOfLists(tx, version))] },
    now,
  )
  return result
}
