// The story's own page, and what answers at an address that is no other page's.
import { storyPlace } from '#ads/index.ts'
import { countVisibleOn, listVisibleOn, threadsOf } from '#comments/index.ts'
import { adPlace, type Edition, editionOf, storyFacts, teaserFacts, translationPlaces } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import { findRedirect } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { elsewhere, page, type PrintCall, type Printed } from '#platform/http/route.ts'
import { relationsOf } from '#related/index.ts'
import { topicsByIds } from '#sections/index.ts'
import {
  findKill,
  findPublicStory,
  findStoryByOrigin,
  findStoryByPath,
  isKnown,
  listCorrectionsOf,
  listLatest,
  listTranslations,
  type PublicStory,
  type Story,
  type StoryId,
  storyTag,
  teasersByIds,
} from '#stories/index.ts'
import { GonePage } from '#ui/refusals.tsx'
import type { SlotName, Space } from '#ui/slots.ts'
import { stampOf } from '#ui/stamp.ts'
import { Advertisement } from './advertisement.tsx'
import { commentFacts, mostComments } from './comment-facts.tsx'
import type { Suggestion } from './facts.ts'
import { oldAddress, withoutEnding } from './old-addresses.ts'
import { printedPage } from './printing.ts'
import { spacesIn } from './spaces.ts'
import { StoryPage } from './story.tsx'

/** An archive that stood in a folder: `/blog/?p=12`. Nothing is ever printed here, so no number can be used to keep the paper busy. */
const oldNumbers = ['p', 'page_id']

/** Last of all routes: a story, a killed one, an old address that leads on, or nothing. */
export const storyAddress = page(
  '/*',
  async (call) => {
    const { read, path, query, now } = call
    const asked = query.size > 0 ? await numbered(read, query, now) : undefined
    if (asked) return elsewhere(asked)
    const story = await findPublicStory(read, path, now)
    if (story) return storyPage(call, story)
    const standing = await findStoryByPath(read, path)
    if (standing?.killedAt && isKnown(standing, now)) return killedPage(call, standing)
    const to =
      (await findRedirect(read, path)) ??
      (await otherEnding(read, path, now)) ??
      (await oldEnding(read, path, now)) ??
      oldAddress(path)
    return elsewhere(found(to))
  },
  oldNumbers,
)

async function numbered(read: Reader, query: URLSearchParams, now: Instant): Promise<string | undefined> {
  const number = query.get('p') ?? query.get('page_id') ?? ''
  const story = /^\d{1,15}$/.test(number) ? await findStoryByOrigin(read, Number(number)) : undefined
  return story && isKnown(story, now) ? (story.path ?? undefined) : undefined
}

/** `/2012/10/a-story/feed/` leads to the story, `/category/news/feed/` to the section's feed. */
async function oldEnding(read: Reader, path: string, now: Instant): Promise<string | undefined> {
  const parted = withoutEnding(path)
  if (!parted) return undefined
  const { base, isFeed } = parted
  for (const other of [`${base}/`, base]) {
    const story = await findStoryByPath(read, other)
    if (story && isKnown(story, now)) return other
  }
  const to = (await findRedirect(read, `${base}/`)) ?? (await findRedirect(read, base))
  return to !== undefined && isFeed && to.startsWith('/section/') ? `${to}/feed.xml` : to
}

/** The same address with or without the last slash: one redirect to how it is written. */
async function otherEnding(read: Reader, path: string, now: Instant): Promise<string | undefined> {
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`
  const story = other === '' ? undefined : await findStoryByPath(read, other)
  if (story && isKnown(story, now)) return other
  return findRedirect(read, other)
}

/** Everything that needs no other answer is asked together: each round of questions wakes another thread. */
export async function storyPage(call: PrintCall, story: PublicStory): Promise<Printed> {
  const { read, now, place } = call
  const { id, path, publishedAt, updatedAt } = story.story
  const edition = await editionOf(read, place, now)
  const spaces = await spacesOnStory(call, edition, story)
  const [facts, { suggestions, tags }, { comments, count }, translations] = await Promise.all([
    storyFacts(read, edition, {
      content: story.version,
      path,
      publishedAt,
      updatedAt: updatedAt ?? publishedAt,
      corrections: listCorrectionsOf(read, id),
      advertisement: <Advertisement slot="story-inline" spaces={spaces} words={edition.paper.words} />,
    }),
    suggestionsFor(read, edition, story, now),
    commentsOn(read, id),
    listTranslations(read, id),
  ])
  const html = (
    <StoryPage
      paper={edition.paper}
      story={{ ...facts, translations: translationPlaces(edition, translations, now) }}
      suggestions={suggestions}
      comments={commentFacts(edition, threadsOf(comments))}
      count={count}
      spaces={spaces}
    />
  )
  // A translation that is killed, or comes out of its embargo, changes what this page says of it.
  const others = translations.map(({ storyId }) => storyTag(storyId))
  return printedPage(html, [...new Set([storyTag(id), ...others]), 'advertisements', ...tags], edition.until)
}

async function commentsOn(read: Reader, id: StoryId) {
  const comments = await listVisibleOn(read, id, mostComments)
  return {
    comments,
    count: comments.length < mostComments ? comments.length : await countVisibleOn(read, id),
  }
}

/** Room for advertising, where it may stand on this story at all and the text has a decent place for it. */
function spacesOnStory(
  call: PrintCall,
  { sections }: Edition,
  { story, version }: PublicStory,
): Promise<readonly Space[]> {
  const placed: readonly SlotName[] =
    adPlace(version.body) === undefined ? ['story-end'] : ['story-inline', 'story-end']
  return spacesIn(call, storyPlace(sections, { ...version, id: story.id }), placed)
}

async function suggestionsFor(
  read: Reader,
  edition: Edition,
  story: PublicStory,
  now: Instant,
): Promise<{ suggestions: readonly Suggestion[]; tags: readonly string[] }> {
  if (story.version.kind === 'page') return { suggestions: [], tags: [] }
  const relations = await relationsOf(read, story, now, 4)
  const [byId, topics] = await Promise.all([
    teasersByIds(
      read,
      relations.map(({ id }) => id),
      now,
    ),
    topicsByIds(
      read,
      relations.flatMap(({ topicId }) => topicId ?? []),
    ),
  ])
  const { words } = edition.paper
  const kept = relations.filter(({ id }) => byId.has(id))
  const facts = await teaserFacts(
    read,
    edition,
    kept.flatMap(({ id }) => byId.get(id) ?? []),
  )
  const suggestions = facts.map((teaser, at) => {
    const topicId = kept[at]?.topicId
    const topic = topicId ? topics.get(topicId) : undefined
    if (topic) return { ...teaser, reason: words.alsoAbout({ topic: topic.name }) }
    return {
      ...teaser,
      reason: kept[at]?.inSection ? words.alsoIn({ section: teaser.section.name }) : words.alsoNew,
    }
  })
  // A newcomer on one of its topics may belong here; a suggested story that changes or goes must not stand here as it was.
  const standsAlone = kept.some(({ topicId, inSection }) => topicId === null && !inSection)
  const topical = story.version.topicIds.map((id) => `related:${id}`)
  return {
    suggestions,
    tags: [...kept.map(({ id }) => storyTag(id)), ...topical, ...(standsAlone ? ['front'] : [])],
  }
}

/** 410 with the reason, for as long as the paper stands. */
async function killedPage({ read, now, place }: PrintCall, story: Story): Promise<Printed> {
  const [edition, kill, latest] = await Promise.all([
    editionOf(read, place, now),
    findKill(read, story.id),
    listLatest(read, { now, limit: 4 }),
  ])
  const { reason, at } = found(kill)
  const facts = {
    paper: edition.paper,
    reason,
    at: stampOf(at, edition.clock),
    latest: await teaserFacts(read, edition, latest),
  }
  return printedPage(<GonePage {...facts} />, [storyTag(story.id), 'front'], edition.until, 410)
}
