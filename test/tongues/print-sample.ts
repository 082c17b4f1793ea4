// A whole small paper in one language, printed by the newsroom's own deeds.
import { addCreative, book } from '#ads/index.ts'
import { insertPersons } from '#bylines/index.ts'
import { importComments } from '#comments/index.ts'
import * as make from '#document/make.ts'
import { bodyOfMarkdown } from '#document/markdown.ts'
import { slugOf } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { setPaper } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { newId } from '#platform/mint.ts'
import { addSections, homemade, nameTopics, type SectionId } from '#sections/index.ts'
import {
  type Content,
  correct,
  draft,
  kill,
  publish,
  revise,
  type StoryId,
  type StoryKind,
} from '#stories/index.ts'
import { campaigns } from '#demo/edition/advertisements.ts'
import { slotNames } from '#ui/slots.ts'
import { type Sample, samples } from './samples.ts'

const kinds: readonly StoryKind[] = ['news', 'news', 'analysis', 'news', 'opinion', 'sponsored', 'news']
const inSection = [1, 1, 1, 0, 2, 0, 1]
const at = (day: number, hour: string): Instant =>
  `2022-03-${String(day).padStart(2, '0')}T${hour}:00.000Z` as Instant
const printedAt = (index: number): Instant => at(8 - index, '10:40')

/** Every kind of page that a reader can meet, at its address. */
export type Pages = Readonly<Record<string, string>>

export async function printSample(store: Store, language: keyof typeof samples): Promise<Pages> {
  const sample = samples[language]
  const sections = sample.sections.map((name, position) => ({
    id: newId('section'),
    slug: slugOf(name),
    name,
    parentId: null,
    position,
    description: '',
    ...homemade,
  }))
  const persons = [sample.writer, sample.second].map((name) => ({
    id: newId('person'),
    slug: slugOf(name),
    name,
    title: sample.role,
    bio: '',
    portraitId: null,
    accountId: null,
    origin: null,
    originId: null,
  }))
  const [story, killed] = await store.write(async (tx) => {
    await furnish(tx, sample, language)
    await addSections(tx, machine, sections, at(1, '06:00'))
    await insertPersons(tx, persons)
    const topicIds = await nameTopics(tx, machine, [sample.topic])
    const base = {
      topicIds,
      bylines: persons.map(({ id }) => ({ personId: id, role: '' })),
      dateline: sample.place,
      sensitive: false,
      lead: null,
      extras: {},
    }
    const ids: StoryId[] = []
    for (const index of sample.stories.keys()) {
      const content = contentOf(sample, index, { ...base, sections: sections.map(({ id }) => id) })
      // What the correction changes: fields, names, and the text.
      const before = {
        ...content,
        dateline: '',
        topicIds: [],
        body: { ...content.body, content: content.body.content.slice(1) },
      }
      ids.push(await print(tx, index === 0 ? before : content, index))
    }
    const [first, last] = [ids[0], ids.at(-1)]
    if (!first || !last) throw new Error('no stories')
    await correctFirst(
      tx,
      sample,
      first,
      contentOf(sample, 0, { ...base, sections: sections.map(({ id }) => id) }),
    )
    await kill(tx, machine, { storyId: last, reason: sample.kill }, at(4, '09:00'))
    await comment(tx, sample, first)
    return [sample.stories[0]?.[0] ?? '', sample.stories.at(-1)?.[0] ?? '']
  })
  return {
    front: '/',
    story: `/2022/03/08/${slugOf(story)}`,
    'story-opinion': `/2022/03/04/${slugOf(sample.stories[4]?.[0] ?? '')}`,
    'story-sponsored': `/2022/03/03/${slugOf(sample.stories[5]?.[0] ?? '')}`,
    section: `/section/${slugOf(sample.sections[1])}`,
    sections: '/sections',
    topic: `/topic/${slugOf(sample.topic)}`,
    person: `/person/${slugOf(sample.writer)}`,
    archive: '/archive',
    year: '/archive/2022',
    month: '/archive/2022/03',
    day: '/archive/2022/03/08',
    'search-asks': '/search',
    search: `/search?q=${sample.query}`,
    'search-none': '/search?q=zzzz',
    'search-long': `/search?q=${'z'.repeat(201)}`,
    corrections: '/corrections',
    record: '/record',
    history: `/record/story/2022/03/08/${slugOf(story)}`,
    changes: `/record/changes/1-2/2022/03/08/${slugOf(story)}`,
    'old-version': `/record/version/1/2022/03/08/${slugOf(story)}`,
    'record-feed': '/record/feed.xml',
    about: '/about',
    contact: '/contact',
    letterThanks: '/contact/thanks',
    404: '/nowhere',
    410: `/2022/03/02/${slugOf(killed)}`,
    feed: '/feed.xml',
    'section-feed': `/section/${slugOf(sample.sections[1])}/feed.xml`,
  }
}

async function furnish(tx: Writer, sample: Sample, language: string): Promise<void> {
  const { paper: name, tagline, zone: timeZone, about } = sample
  await setPaper(tx, machine, { name, tagline, language, timeZone, about }, at(1, '06:00'))
  await advertise(tx, sample)
}

/** The house advertisement without its English. */
async function advertise(tx: Writer, sample: Sample): Promise<void> {
  const [house] = campaigns
  const now = at(1, '06:00')
  const terms = { beginsAt: now, endsAt: null, weight: 1, share: null, onePageIn: 1, industry: '' }
  const anywhere = { slots: slotNames, sectionIds: [], topicIds: [] }
  const names = { name: 'house', advertiser: '', isHouse: true }
  const booked = await book(tx, machine, { ...names, ...terms, ...anywhere }, now)
  if (!house || !booked.ok) throw new Error('no house advertisement')
  for (const size of house.sizes) {
    const svg = house.draw(size, 'light').replace(/<text[^]*?<\/text>/g, '')
    const shown = { kind: 'picture', light: new TextEncoder().encode(svg), dark: undefined } as const
    const request = { campaignId: booked.value.id, size, link: '/about', alt: sample.quote, shown }
    const added = await addCreative(tx, machine, request, now)
    if (!added.ok) throw new Error(added.why)
  }
}

type Base = Omit<Content, 'headline' | 'standfirst' | 'kicker' | 'kind' | 'sectionId' | 'body'> & {
  readonly sections: readonly SectionId[]
}

function contentOf(sample: Sample, index: number, { sections, ...base }: Base): Content {
  const [headline = '', standfirst = ''] = sample.stories[index] ?? []
  const [one, two, three, four] = sample.paragraphs
  const [left, right] = sample.table
  const table = `| ${left} | ${right} |\n| --- | --- |\n| 1871 | 180 |`
  const text = [
    `${one}[^1]`,
    two,
    `> ${sample.quote}`,
    three,
    `## ${sample.heading}`,
    table,
    four,
    one,
    `[^1]: ${sample.note}`,
  ]
  const body = bodyOfMarkdown(text.join('\n\n'))
  if (!body.ok) throw new Error(`line ${body.line}: ${body.why}`)
  const kind = kinds[index] ?? 'news'
  return {
    ...base,
    bylines: index % 2 === 0 ? base.bylines : base.bylines.slice(0, 1),
    headline,
    standfirst,
    kicker: index === 0 ? sample.kicker : '',
    kind,
    extras: kind === 'sponsored' ? { sponsor: sample.writer } : {},
    sectionId: sections[inSection[index] ?? 0] ?? null,
    // Things of other sites, and a recording that never came: what stands there is said by the paper.
    body: {
      ...body.value,
      content: [
        ...body.value.content,
        make.embed('https://www.youtube.com/watch?v=aaaaaaaaaaa'),
        make.embed('https://harbour.test/x'),
        make.audio({ media: 'media_none' }),
      ],
    },
  }
}

async function print(tx: Writer, content: Content, index: number): Promise<StoryId> {
  const now = printedAt(index)
  const { storyId } = await draft(tx, machine, { content, embargoUntil: null }, now)
  const day = now.slice(0, 10).replaceAll('-', '/')
  const outcome = await publish(tx, machine, { storyId, revision: 1, day }, now)
  if (!outcome.ok) throw new Error(outcome.why)
  return storyId
}

async function correctFirst(tx: Writer, sample: Sample, storyId: StoryId, content: Content): Promise<void> {
  const now = at(9, '07:10')
  await revise(tx, machine, { storyId, content, embargoUntil: null, from: 0 }, now)
  await correct(tx, machine, { storyId, revision: 1, kind: 'correction', reason: sample.correction }, now)
}

async function comment(tx: Writer, sample: Sample, storyId: StoryId): Promise<void> {
  const ids = Array.from({ length: 6 }, () => newId('comment'))
  const from = { email: '', address: '', website: '' }
  const said = ids.map((id, index) => ({
    comment: {
      id,
      storyId,
      // A chain so deep that the last of it says whom it answers.
      parentId: ids[index - 1] ?? null,
      author: index % 2 === 0 ? sample.commenter : sample.second,
      text: sample.comment,
      state: 'visible' as const,
      writtenAt: at(9, `1${index}:00`),
      origin: null,
      originId: null,
    },
    from,
  }))
  await importComments(tx, machine, said)
}
