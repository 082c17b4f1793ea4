// From what the desk stores to what stands in the editor's fields, and back.

import { namePeople, personsByIds } from '#bylines/index.ts'
import type { Edition } from '#copy/index.ts'
import { markdownOf } from '#document/markdown.ts'
import { type Account, type Actor, can, findAccount } from '#people/index.ts'
import type { Reader, Writer } from '#platform/db/rights.ts'
import { nameTopics, topicsAmong, topicsByIds, trailOf } from '#sections/index.ts'
import { type Content, type Lead, mayFile, type StoryKind, storyKinds } from '#stories/index.ts'
import { storyAddress } from './addresses.ts'
import { type Choices, topicsLine } from './contract.ts'
import type { Draft, Editing, LeadTyped } from './facts.ts'
import type { OnDesk } from './routes-desk.ts'
import type { Written } from './typed.ts'
import { deskWords } from './words.ts'
import { typedMoment } from './typed-moments.ts'

/** A fixed page stays one, and a story does not become one: its address would be another. */
const kindsFor = (kind?: StoryKind): readonly StoryKind[] =>
  storyKinds.filter((one) => (one === 'page') === (kind === 'page'))

export const choicesFor = (edition: Edition, visitor: Actor, kind?: StoryKind): Choices => ({
  sections: sectionsOf(edition, visitor),
  kinds: kindsFor(kind),
  zone: edition.clock.zone,
})

/** Those into which this person may put anything. */
const sectionsOf = ({ sections }: Edition, visitor: Actor) =>
  sections.filter(({ id }) => can(visitor, mayFile, { sectionId: id }))

/** Everything of the editor's form but the text in it. */
export const formFor = (edition: Edition, visitor: Actor, kind?: StoryKind) => ({
  sections: sectionsOf(edition, visitor).map(({ id }) => ({
    id,
    name: trailOf(edition.sections, id)
      .map(({ name }) => name)
      .join(' › '),
  })),
  kinds: kindsFor(kind),
  zone: edition.clock.zone,
  language: edition.paper.language,
})

export const editingOf = (
  { edition, story, content }: OnDesk,
  draft: Draft,
  { pictures, errors = [] }: Pick<Editing, 'pictures'> & Partial<Pick<Editing, 'errors'>>,
  visitor: Actor,
): Editing => ({
  ...formFor(edition, visitor, content.kind),
  pictures,
  embargoStands: story.publishedAt !== null,
  action: storyAddress(story.id),
  draft,
  errors,
})

/** The newest stored words, as text. */
export async function storedDraft(db: Reader, { content, story, edition, revision }: OnDesk): Promise<Draft> {
  const [persons, topics] = await Promise.all([
    personsByIds(
      db,
      content.bylines.map(({ personId }) => personId),
    ),
    topicsByIds(db, content.topicIds),
  ])
  return {
    headline: content.headline,
    standfirst: content.standfirst,
    kicker: content.kicker,
    kind: content.kind,
    section: content.sectionId ?? '',
    topics: topicsLine(topicsAmong(content.topicIds, topics).map(({ name }) => name)),
    bylines: content.bylines.flatMap(({ personId, role }) => {
      const person = persons.get(personId)
      return person ? [{ person: person.name, role }] : []
    }),
    dateline: content.dateline,
    embargoUntil: typedMoment(story.embargoUntil, edition.clock.zone),
    sensitive: content.sensitive,
    language: content.extras.language ?? '',
    canonical: content.extras.canonical ?? '',
    noindex: content.extras.noindex === true,
    seoTitle: content.extras.seoTitle ?? '',
    seoDescription: content.extras.seoDescription ?? '',
    sponsor: content.extras.sponsor ?? '',
    lead: leadTyped(content.lead),
    body: markdownOf(content.body),
    revision: String(revision),
  }
}

const leadTyped = (lead: Lead | null): LeadTyped => ({
  media: lead?.media ?? '',
  other: '',
  alt: lead?.alt ?? '',
  caption: lead?.caption ?? '',
  credit: lead?.credit ?? '',
})

/** Names become topics and people, inside the transaction that saves the story. */
export async function contentOf(
  tx: Writer,
  visitor: Actor,
  { words, topics, bylines, extras }: Written,
  held?: Pick<Content, 'topicIds' | 'bylines' | 'extras'>,
): Promise<Content> {
  const topicIds = await nameTopics(tx, visitor, topics, held?.topicIds)
  const named = await namePeople(
    tx,
    visitor,
    bylines,
    held?.bylines.map(({ personId }) => personId),
  )
  return { ...words, topicIds, bylines: named, extras }
}

export async function nameOf(db: Reader, id: Account['id'] | null): Promise<string> {
  return (id && (await findAccount(db, id))?.name) ?? deskWords.nobody
}
