import { done, type Result, refused } from '#kernel/result.ts'
import { type Instant, later } from '#kernel/time.ts'
import { type Actor, can, demand } from '#people/index.ts'
import type { Reader, Writer } from '#platform/db/rights.ts'
import { hashOf, newId, newToken } from '#platform/mint.ts'
import type { Story, StoryId } from '../model.ts'
import { mostPreviewDays, type PreviewLinkId } from '../model/previews.ts'
import { mayRead } from '../rights.ts'
import { findPreviewLink, insertPreviewLink, saveLinkRevoked } from '../store/previews.ts'
import { findStory } from '../store/stories.ts'
import { presentActor } from './present-actor.ts'

type Request = { readonly storyId: StoryId; readonly note: string; readonly expiresAt: Instant }

/** A link that shows the story to whoever has it, as readers will get it. What it holds is told once, here; only its hash is kept. */
export async function makePreviewLink(
  tx: Writer,
  actor: Actor,
  { storyId, note, expiresAt }: Request,
  now: Instant,
): Promise<Result<string, 'not-found' | 'in-the-past' | 'too-long'>> {
  const story = await findStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayRead, story)
  if (expiresAt <= now) return refused('in-the-past')
  if (expiresAt > later(now, mostPreviewDays * 86_400_000)) return refused('too-long')
  const token = newToken()
  const link = { id: newId('preview'), storyId, note, by: actor.id, at: now, expiresAt, revokedAt: null }
  await insertPreviewLink(tx, link, hashOf(token))
  return done(token)
}

/** From now on it opens nothing. */
export async function revokePreviewLink(
  tx: Writer,
  actor: Actor,
  link: { readonly id: PreviewLinkId; readonly storyId: StoryId },
  now: Instant,
): Promise<Result<void, 'not-found'>> {
  const story = await findStory(tx, link.storyId)
  if (!story) return refused('not-found')
  demand(actor, mayRead, story)
  const isRevoked = await saveLinkRevoked(tx, link, { by: actor.id, at: now })
  return isRevoked ? done(undefined) : refused('not-found')
}

/** The story that a link opens. It opens nothing any more once whoever made it may not read the story themselves, or the story is killed. */
export async function storyOfPreview(db: Reader, token: string, now: Instant): Promise<Story | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const link = await findPreviewLink(db, hashOf(token), now)
  const story = link && (await findStory(db, link.storyId))
  if (!link || !story || story.killedAt !== null) return undefined
  const maker = await presentActor(db, link.by)
  return maker && can(maker, mayRead, story) ? story : undefined
}
