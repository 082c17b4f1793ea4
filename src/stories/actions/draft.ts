import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { homemade, type Origin } from '#sections/index.ts'
import type { Content, Draft, Story } from '../model.ts'
import { mayFile, mayWrite, mayWritePages } from '../rights.ts'
import { freeSlug } from '../rules.ts'
import { insertDraft, insertStory, takenSlugs } from '../store/stories.ts'

type Request = {
  readonly content: Content
  /** From when readers may see it once it is published; null: at once. */
  readonly embargoUntil: Instant | null
  /** Instead of one made from the headline. */
  readonly slug?: string
  readonly origin?: Origin
}

/** A new story, seen by nobody but the newsroom. */
export async function draft(
  tx: Writer,
  actor: Actor,
  { content, embargoUntil, slug, origin = homemade }: Request,
  now: Instant,
): Promise<Draft> {
  demand(actor, content.kind === 'page' ? mayWritePages : mayWrite, undefined)
  demand(actor, mayFile, content)
  const story: Story = {
    id: newId('story'),
    slug: '',
    path: null,
    createdAt: now,
    createdBy: actor.id,
    entrustedTo: null,
    publishedAt: null,
    updatedAt: null,
    embargoUntil,
    publicAt: null,
    killedAt: null,
    releasedAt: null,
    version: null,
    ...origin,
  }
  const first: Draft = { ...content, storyId: story.id, revision: 1, savedAt: now, savedBy: actor.id }
  await insertUnderFreeSlug(tx, story, content, slug ?? content.headline)
  await insertDraft(tx, first)
  return first
}

/** Of two who choose the same slug at once, the second waits for the first and then chooses again. */
async function insertUnderFreeSlug(tx: Writer, story: Story, content: Content, title: string): Promise<void> {
  for (;;) {
    const slug = freeSlug(title, await takenSlugs(tx, freeSlug(title, new Set())), content.kind)
    if (await insertStory(tx, { ...story, slug }, content)) return
  }
}
