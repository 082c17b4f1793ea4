// The story's own page, and what answers at an address that is no other page's.
import { storyPlace } from '#ads/index.ts'
import { countVisibleOn, listVisibleOn, threadsOf } from '#comments/index.ts'
import {
  adPlace,
  type Edition,
  editionOf,
  plainTeaserFacts,
  storyFacts,
  tellingOf,
  translationPlaces,
} from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Html } from '#platform/view/html.ts'
import { found } from '#platform/http/faults.ts'
import { elsewhere, page, type PrintCall, type Printed } from '#platform/http/route.ts'
import { relationsOf } from '#related/index.ts'
import { relatedTag, topicsByIds } from '#sections/index.ts'
import { shareOf } from '#shares/index.ts'
import {
  type AddressedStory,
  findKill,
  findAddress,
  isKnown,
  listCorrectionsOf,
  listLatest,
  listTranslations,
  type PublicStory,
  type Story,
  type StoryId,
  storyTag,
  teasersByIds,
  type Translation,
  translationsTag,
} from '#stories/index.ts'
import { GonePage } from '#ui/refusals.tsx'
import type { SlotName, Space } from '#ui/slots.ts'
import { recordPaths } from '#ui/record-paths.ts'
import { stampOf } from '#ui/stamp.ts'
import { Advertisement } from './advertisement.tsx'
import { commentFacts, mostComments } from './comment-facts.tsx'
import type { Suggestion } from './facts.ts'
import { FixedPage } from './fixed-page.tsx'
import { oldPath } from './old-paths.ts'
import { originalHeaders } from './memento.ts'
import { numberIn, oldKeys, oldQuery } from './old-queries.ts'
import { printedPage } from './printing.ts'
import { spacesIn } from './spaces.ts'
import { StoryPage } from './story.tsx'

/** Last of all routes: a story, a killed one, an old address that leads on, or nothing. */
export const storyAddress = page(
  '/*',
  async (call) => {
    const { read, path, query, now } = call
    const { standing, open: story } = await findAddress(read, path, now)
    // A story's own address is asked with all kinds of words behind it; only a number means another.
    const isAsked = query.size > 0 && (!story || numberIn(query) !== undefined)
    const asked = isAsked ? await oldQuery(read, path, query, now) : undefined
    if (asked) return elsewhere(asked.to, asked.query)
    return story ? storyPage(call, story) : elsewhereOrGone(call, standing)
  },
  // What is passed on from network to network carries an `s` of theirs.
  oldKeys.filter((key) => key !== 's'),
)

async function elsewhereOrGone(call: PrintCall, standing: Story | undefined): Promise<Printed> {
  const { read, path, now } = call
  if (standing?.killedAt && isKnown(standing, now)) return killedPage(call, standing)
  const { to, query } = found(await oldPath(read, path, now))
  return elsewhere(to, query)
}

export async function storyPage(call: PrintCall, story: AddressedStory): Promise<Printed> {
  const { edition, html, tags, frames } = await drawnStory(call, story)
  const line = { origin: call.place.origin, path: story.story.path, versions: [] }
  const headers = story.version.number > 1 ? originalHeaders(line) : undefined
  return printedPage(edition, html, tags, { frames, headers })
}

interface Drawn {
  readonly edition: Edition
  readonly html: Html
  readonly tags: readonly string[]
  /** Other sites that it may load in frames. */
  readonly frames: readonly string[] | undefined
}

/** The page exactly as readers get it. */
export const drawnStory = (call: Drawing, story: AddressedStory): Promise<Drawn> =>
  story.version.kind === 'page' ? drawnPage(call, story) : drawnNews(call, story)
type Drawing = Pick<PrintCall, 'read' | 'now' | 'place'>

/** Everything that needs no other answer is asked together: each round of questions wakes another thread. */
async function drawnNews(call: Drawing, story: AddressedStory): Promise<Drawn> {
  const { read, now, place } = call
  const { id, path } = story.story
  const edition = await editionOf(read, place, now)
  const spaces = await spacesOnStory(call, edition, story)
  const translating = story.translations ? listTranslations(read, id) : Promise.resolve([])
  const { words } = tellingOf(edition, story.version.extras.language)
  const advertisement = <Advertisement slot="story-inline" spaces={spaces} words={words} />
  const [facts, { suggestions, tags }, { comments, count }, translations] = await Promise.all([
    storyFacts(read, edition, { ...subjectOf(read, story), advertisement }),
    suggestionsFor(read, edition, story, { now, translating }),
    commentsOn(read, id),
    translating,
  ])
  const html = (
    <StoryPage
      paper={edition.paper}
      story={{ ...facts, translations: translationPlaces(edition, translations, now) }}
      changes={story.version.number > 1 ? recordPaths.history(path) : undefined}
      suggestions={suggestions}
      share={shareOf(edition, id, story.version)}
      comments={commentFacts(edition, threadsOf(comments))}
      count={count}
      spaces={spaces}
    />
  )
  // A translation that is killed, or comes out of its embargo, changes what this page says of it.
  const others = [
    ...translations.map(({ storyId }) => storyTag(storyId)),
    ...(story.translations ? [translationsTag(story.translations)] : []),
  ]
  const shownBy = [...new Set([storyTag(id), ...others])]
  return { edition, html, tags: [...shownBy, 'advertisements', ...tags], frames: facts.frames }
}

const subjectOf = (read: Reader, { story, version }: PublicStory) => ({
  content: version,
  path: story.path,
  publishedAt: story.publicAt,
  updatedAt: story.updatedAt ?? story.publicAt,
  corrections: listCorrectionsOf(read, story.id),
})

/** A page that the paper has written about itself: no news, and dressed as none. */
async function drawnPage({ read, now, place }: Drawing, story: PublicStory): Promise<Drawn> {
  const { id } = story.story
  const edition = await editionOf(read, place, now)
  const [facts, { comments, count }] = await Promise.all([
    storyFacts(read, edition, subjectOf(read, story)),
    commentsOn(read, id),
  ])
  const html = (
    <FixedPage
      paper={edition.paper}
      page={facts}
      comments={commentFacts(edition, threadsOf(comments))}
      count={count}
    />
  )
  return { edition, html, tags: [storyTag(id)], frames: facts.frames }
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
  call: Drawing,
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
  { now, translating }: { now: Instant; translating: Promise<readonly Translation[]> },
): Promise<{ suggestions: readonly Suggestion[]; tags: readonly string[] }> {
  const same = translating.then((all) => new Set(all.map(({ storyId }) => storyId)))
  const relations = await relationsOf(read, story, now, 4, same)
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
  const facts = await plainTeaserFacts(
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
  const topical = story.version.topicIds.map(relatedTag)
  return {
    suggestions,
    tags: [...kept.map(({ id }) => storyTag(id)), ...topical, ...(standsAlone ? ['front'] : [])],
  }
}

/** 410 with the reason, for as long as the paper stands. */
export async function killedPage({ read, now, place }: PrintCall, story: Story): Promise<Printed> {
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
    latest: await plainTeaserFacts(read, edition, latest),
  }
  return printedPage(edition, <GonePage {...facts} />, [storyTag(story.id), 'front'], { status: 410 })
}
