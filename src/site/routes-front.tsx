// The front page, and old addresses that stand behind its question mark.
import { frontPlace } from '#ads/index.ts'
import { type Edition, editionOf, teaserFacts } from '#copy/index.ts'
import { paragraphs } from '#document/text.ts'
import { dayBeside, dayOf, startOfDay } from '#kernel/calendar.ts'
import { excerpt } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { elsewhere, page } from '#platform/http/route.ts'
import { branchOf, type Section, sectionPath } from '#sections/index.ts'
import {
  findStoryByOrigin,
  isKnown,
  listInSections,
  listLatest,
  publicStoriesByIds,
  type Teaser,
} from '#stories/index.ts'
import { slotsOn } from '#ui/slots.ts'
import { dayStampOf } from '#ui/stamp.ts'
import type { BandFacts } from './band.tsx'
import { FrontPage } from './front.tsx'
import { arranged } from './arrangement.ts'
import { listUntil, printedPage } from './printing.ts'
import { spacesIn } from './spaces.ts'

const oldKeys = ['p', 'page_id', 'attachment_id', 'feed']
const lookedAt = 40
const inBand = 5

export const frontRoute = page(
  '/',
  async (call) => {
    const { query, read, now, place } = call
    if (query.size > 0) return elsewhere(await oldQuery(read, query, now))
    const edition = await editionOf(read, place, now)
    const { lead, sidebars, second, opinion, river } = arranged(
      await listLatest(read, { now, limit: lookedAt }),
    )
    const used = new Set([lead, ...sidebars, ...second, ...opinion, ...river].map((teaser) => teaser?.id))
    const [leads, besides, seconds, voices, lines, bands, opening, spaces] = await Promise.all([
      teaserFacts(read, edition, lead ? [lead] : []),
      teaserFacts(read, edition, sidebars),
      teaserFacts(read, edition, second),
      teaserFacts(read, edition, opinion),
      teaserFacts(read, edition, river),
      bandsOf(read, edition, used, now),
      openingOf(read, lead, now),
      spacesIn(call, lead && frontPlace, slotsOn('front')),
    ])
    const [first] = leads
    const facts = {
      paper: { ...edition.paper, today: dayStampOf(now, edition.clock) },
      lead: first && { story: first, opening, sidebars: besides },
      second: seconds,
      opinion: voices,
      river: lines,
      bands,
      spaces,
    }
    const tags = ['front', 'advertisements']
    return printedPage(<FrontPage {...facts} />, tags, await frontUntil(read, edition, now))
  },
  oldKeys,
)

/** The masthead says what day it is. */
async function frontUntil(read: Reader, edition: Edition, now: Instant): Promise<Instant> {
  const { zone } = edition.clock
  const midnight = startOfDay(dayBeside(dayOf(now, zone), 1), zone) ?? edition.until
  const release = await listUntil(read, edition, now)
  return midnight < release ? midnight : release
}

/** The first words of the lead: a front without pictures prints text. */
async function openingOf(read: Reader, lead: Teaser | undefined, now: Instant): Promise<readonly string[]> {
  const story = lead && (await publicStoriesByIds(read, [lead.id], now)).get(lead.id)
  return story
    ? paragraphs(story.version.body)
        .slice(0, 2)
        .map((text) => excerpt(text, 420))
    : []
}

/** A band for each section of the first rank that has something which does not stand above already. */
async function bandsOf(
  read: Reader,
  edition: Edition,
  used: ReadonlySet<string | undefined>,
  now: Instant,
): Promise<readonly BandFacts[]> {
  const top = edition.menu
  const placeOf = (section: Section) => ({ name: section.name, path: sectionPath(section) })
  const bands = await Promise.all(
    top.map(async (section) => {
      const branch = branchOf(edition.sections, section.id)
      const latest = await listInSections(read, branch, { now, limit: inBand + used.size })
      const fresh = latest.filter(({ id }) => !used.has(id)).slice(0, inBand)
      return {
        section: placeOf(section),
        subsections: edition.sections.filter(({ parentId }) => parentId === section.id).map(placeOf),
        stories: await teaserFacts(read, edition, fresh),
      }
    }),
  )
  return bands.filter(({ stories }) => stories.length > 0)
}

/** `/?p=12`, as WordPress numbers things; `/?feed=rss2`. */
async function oldQuery(read: Reader, query: URLSearchParams, now: Instant): Promise<string> {
  if (query.has('feed')) return '/feed.xml'
  const number = query.get('p') ?? query.get('page_id') ?? query.get('attachment_id') ?? ''
  const story = /^\d{1,15}$/.test(number) ? await findStoryByOrigin(read, Number(number)) : undefined
  const isOpen = story !== undefined && isKnown(story, now)
  return found(isOpen ? story.path : undefined)
}
