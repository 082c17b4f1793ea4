import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { listEntriesOf } from '#record/index.ts'
import { versionBlanked } from '../events.ts'
import { type StoryId, storyTag } from '../model.ts'
import { mayBlank } from '../rights.ts'
import { blankVersion } from '../store/blanking.ts'
import { findVersion, lockStory } from '../store/stories.ts'
import { enterDeed } from './found-record.ts'

type Request = { readonly storyId: StoryId; readonly version: number; readonly reason: string }
type Outcome = Result<void, 'not-found' | 'reason-missing' | 'live-version' | 'blanked-already'>

/** Takes the text out of a version because the law asks for it. Its place, its time and the hash of what it said stay, and the record says why. */
export async function blank(tx: Writer, actor: Actor, request: Request, now: Instant): Promise<Outcome> {
  const { storyId, version, reason } = request
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayBlank, story)
  if (reason.trim() === '') return refused('reason-missing')
  if (!(await findVersion(tx, storyId, version))) return refused('not-found')
  // What readers have now is changed by a correction or a kill, which say so themselves.
  if (story.version === version && story.killedAt === null) return refused('live-version')
  const entries = await listEntriesOf(tx, storyId)
  if (entries.some((entry) => entry.kind === 'blanked' && entry.version === version))
    return refused('blanked-already')

  // Before the text goes: a record that is still being founded needs its hash.
  const entry = {
    kind: 'blanked',
    storyId,
    version,
    content: null,
    note: reason.trim(),
    at: now,
    by: actor.id,
  } as const
  await enterDeed(tx, { storyId }, entry, now)
  await blankVersion(tx, storyId, version)
  await emit(tx, versionBlanked, { payload: { storyId }, tags: [storyTag(storyId), 'record'] }, now)
  return done(undefined)
}
