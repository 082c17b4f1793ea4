import type { Instant } from '#kernel/time.ts'
import { saveUses } from '#media/index.ts'
import { insertRedirects, type Redirect, removeRedirects } from '#paper/index.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { enter } from '#record/index.ts'
import { topicsStanding } from '#sections/index.ts'
import { emit } from '#platform/jobs/events.ts'
import { storiesImported } from '../events.ts'
import { type ImportedStory, listTags, type StoryId, storyTag, translationsTag } from '../model.ts'
import { mayImport } from '../rights.ts'
import { insertImported } from '../store/imports.ts'

interface Request {
  readonly stories: readonly ImportedStory[]
  /** Old addresses of theirs. What the newsroom has said of an address since then stands. */
  readonly redirects: readonly Redirect[]
  /** Stories that stood here already and got something new in this transaction (comments). */
  readonly touched: readonly StoryId[]
}

/** A batch of another system's archive, as it stood there: addresses, dates and all. Announced once. */
export async function importStories(
  tx: Writer,
  actor: Actor,
  { stories, redirects, touched }: Request,
  now: Instant,
): Promise<void> {
  demand(actor, mayImport, undefined)
  const entries = await insertImported(tx, stories)
  const showing = stories.filter(({ media }) => media.length > 0)
  await saveUses(
    tx,
    showing.map(({ story, media }) => ({ storyId: story.id, media, publicAt: story.publicAt })),
  )
  await removeRedirects(
    tx,
    stories.flatMap(({ story }) => story.path ?? []),
  )
  await insertRedirects(tx, redirects, now)
  const shown = stories.filter(({ story }) => story.publicAt !== null)
  const standing = await topicsStanding(tx)
  const tags = new Set([
    ...touched.map(storyTag),
    ...shown.flatMap(({ story, content }) => [
      storyTag(story.id),
      ...listTags({ ...content, topicIds: standing(content.topicIds) }),
    ]),
    ...shown.flatMap(({ translations }) => (translations === null ? [] : [translationsTag(translations)])),
    ...(shown.some(({ corrections }) => corrections.length > 0) ? ['corrections'] : []),
  ])
  await enter(tx, entries, now)
  const storyIds = [...stories.map(({ story }) => story.id), ...touched]
  await emit(tx, storiesImported, { payload: { storyIds }, tags: [...tags] }, now)
}
