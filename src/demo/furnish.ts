// What stands in a paper before its first story: settings, sections, topics, people, advertisements.
import { addCreative, book, type CampaignId } from '#ads/index.ts'
import { insertPersons, type Person } from '#bylines/index.ts'
import { slugOf } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { insertMedia, type MediaId, type Medium, savePortrait } from '#media/index.ts'
import { setPaper } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { type Size, slotNames } from '#ui/slots.ts'
import { addSections, insertTopics, type Section, type SectionId, type TopicId } from '#sections/index.ts'
import { type DemoCampaign } from './edition/advertisements.ts'
import { campaigns, paper, people, sections, stories } from './edition/edition.ts'
import { size } from './pictures/model.ts'
import { pictures } from './pictures/pictures.ts'
import { standing } from './standing.ts'

/** What everything of the demo edition says of where it came from, so that all of it can be taken out again. */
export const demo = 'demo'

/** The furniture by the names that the stories use. */
export interface Names {
  readonly sections: ReadonlyMap<string, SectionId>
  readonly topics: ReadonlyMap<string, TopicId>
  readonly people: ReadonlyMap<string, Person>
  readonly pictures: ReadonlyMap<string, MediaId>
}

export async function furnish(tx: Writer, now: Instant): Promise<Names> {
  await setName(tx, now)
  const placed = sectionsOfDemo()
  await addSections(tx, machine, placed, now)
  const topics = topicsOfDemo()
  await insertTopics(tx, topics)
  const records = recordsOfDemo(now)
  await insertMedia(tx, records)
  const hung = new Map(records.map(({ id }, at) => [pictures[at]?.name ?? '', id]))
  const persons = personsOfDemo(hung)
  await insertPersons(tx, persons)
  for (const { id, portraitId } of persons) if (portraitId) await savePortrait(tx, id, portraitId, now)
  for (const campaign of campaigns) await advertise(tx, campaign, now)
  return {
    sections: new Map(placed.map(({ slug, id }) => [slug, id])),
    topics: new Map(topics.map(({ name, id }) => [name, id])),
    people: new Map(persons.map((person) => [person.slug, person])),
    pictures: hung,
  }
}

async function setName(tx: Writer, now: Instant): Promise<void> {
  const { name, tagline, language, zone, owner, notice, aboutMarkdown } = paper
  const profiles = paper.profiles.map((profile) => ({ name: profile.name, url: profile.path }))
  const said = { copyright: owner, demoNotice: notice, about: aboutMarkdown, profiles }
  const settings = { name, tagline, language, timeZone: zone, ...said, ...standing }
  const outcome = await setPaper(tx, machine, settings, now)
  if (!outcome.ok) throw new Error(`the demo edition's settings were refused: ${outcome.why}`)
}

function sectionsOfDemo(): readonly Section[] {
  const ids = new Map(sections.map(({ slug }) => [slug, newId('section')]))
  return sections.flatMap(({ slug, name, description, above }, position): readonly Section[] => {
    const id = ids.get(slug)
    if (!id) return []
    const parentId = (above && ids.get(above)) || null
    return [{ id, slug, name, description, parentId, position, origin: demo, originId: position + 1 }]
  })
}

const topicsOfDemo = () =>
  [...new Set(stories.flatMap(({ topics }) => topics))].map((name, at) => ({
    id: newId('topic'),
    slug: slugOf(name),
    name,
    origin: demo,
    originId: at + 1,
  }))

/** A picture that is called like somebody is theirs. */
const personsOfDemo = (portraits: ReadonlyMap<string, MediaId>): readonly Person[] =>
  people.map(({ slug, name, role, bio }, at) => ({
    id: newId('person'),
    slug,
    name,
    title: role,
    bio,
    portraitId: portraits.get(slug) ?? null,
    accountId: null,
    origin: demo,
    originId: at + 1,
  }))

/** What the library says of each picture; the bytes come later (hang-pictures.ts). */
const recordsOfDemo = (now: Instant): readonly Medium[] =>
  pictures.map(({ name, alt, caption, credit, focus: [focusX, focusY] = [50, 50] }, at) => ({
    ...size,
    id: newId('media'),
    kind: 'picture',
    name: `${name}.png`,
    type: 'image/png',
    digest: null,
    bytes: 0,
    duration: null,
    alt,
    caption,
    credit,
    rights: `© ${paper.owner}`,
    rightsUntil: null,
    focusX,
    cuts: '',
    focusY,
    createdAt: now,
    createdBy: null,
    origin: demo,
    originId: at + 1,
    source: null,
  }))

async function advertise(tx: Writer, campaign: DemoCampaign, now: Instant): Promise<void> {
  const { name, advertiser, industry, isHouse } = campaign
  const terms = { beginsAt: now, endsAt: null, weight: 1, share: null, onePageIn: 1 }
  const anywhere = { slots: slotNames, sectionIds: [], topicIds: [] }
  const booked = await book(
    tx,
    machine,
    { name, advertiser, industry, isHouse, ...terms, ...anywhere, origin: demo },
    now,
  )
  if (!booked.ok) throw new Error(`${name} could not be booked: ${booked.why}`)
  for (const size of campaign.sizes) await drawn(tx, campaign, booked.value.id, size, now)
}

async function drawn(
  tx: Writer,
  { draw, href, alt, isHouse }: DemoCampaign,
  campaignId: CampaignId,
  size: Size,
  now: Instant,
): Promise<void> {
  const bytes = (tone: 'light' | 'dark') => new TextEncoder().encode(draw(size, tone))
  const shown = { kind: 'picture', light: bytes('light'), dark: isHouse ? bytes('dark') : undefined } as const
  const added = await addCreative(tx, machine, { campaignId, size, link: href, alt, shown }, now)
  if (!added.ok) throw new Error(`${alt} could not be shown at ${size}: ${added.why}`)
}
