// The front page, and old addresses that stand behind its question mark.
import { frontPlace } from '#ads/index.ts'
import { earlier, type Edition, editionOf, teaserFacts } from '#copy/index.ts'
import { openingLines } from '#document/text.ts'
import { type Composed, composedFront, eachOnce, bandsIn, type Plan } from '#fronts/index.ts'
import { dayBeside, dayOf, startOfDay } from '#kernel/calendar.ts'
import { excerpt } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { elsewhere, page } from '#platform/http/route.ts'
import { branchOf, type Section, sectionPath } from '#sections/index.ts'
import { groupsAmong, listInSections, publicStoriesByIds, type Teaser } from '#stories/index.ts'
import { slotsOn } from '#ui/slots.ts'
import { dayStampOf } from '#ui/stamp.ts'
import type { BandFacts } from './band.tsx'
import { FrontPage } from './front.tsx'
import { numberIn, oldKeys, oldQuery } from './old-queries.ts'
import { listUntil, printedPage } from './printing.ts'
import { spacesIn } from './spaces.ts'

const inBand = 5

export const frontRoute = page(
  '/',
  async (call) => {
    const { query, read, now, place } = call
    if (query.size > 0) {
      const asked = await oldQuery(read, '/', query, now)
      return elsewhere(found(asked?.to ?? (numberIn(query) === undefined ? '/' : undefined)), asked?.query)
    }
    const edition = await editionOf(read, place, now)
    const { layout, composed } = await compositionOf(read, edition, now)
    const { lead, sidebars, second, opinion, river } = composed
    const above = standingIn(composed)
    const [bands, spaces] = await Promise.all([
      bandsOf(read, { edition, plan: composed.plan, used: above, now }),
      spacesIn(call, lead && frontPlace, slotsOn('front')),
    ])
    const worded = await wordedIn(read, edition, [...above, ...bands.flatMap(({ stories }) => stories)])
    const first = lead && worded([lead])[0]
    const facts = {
      paper: { ...edition.paper, today: dayStampOf(now, edition.clock) },
      layout,
      lead: first && {
        story: first,
        // A picture that is not there yet, or may not be shown any more, leaves its room to words.
        opening: first.picture ? [] : await openingOf(read, lead, now),
        sidebars: worded(sidebars),
      },
      second: worded(second),
      opinion: worded(opinion),
      river: worded(river),
      bands: bands.map((band) => ({ ...band, stories: worded(band.stories) })),
      spaces,
    }
    const until = await frontUntil(read, edition, composed.until)
    return printedPage(edition, <FrontPage {...facts} />, ['front', 'advertisements'], { until })
  },
  oldKeys,
)

const standingIn = ({ lead, sidebars, second, opinion, river }: Composed): readonly Teaser[] => [
  ...(lead ? [lead] : []),
  ...sidebars,
  ...second,
  ...opinion,
  ...river,
]

/** All that stand on the front in the reader's words, looked up together, to be taken from where they are printed. */
async function wordedIn(read: Reader, edition: Edition, all: readonly Teaser[]) {
  const facts = await teaserFacts(read, edition, all)
  const byStory = new Map(all.map(({ id }, at) => [id, facts[at]]))
  return (teasers: readonly Teaser[]) => teasers.flatMap(({ id }) => byStory.get(id) ?? [])
}

async function compositionOf(read: Reader, { settings }: Edition, now: Instant) {
  const layout = settings.look.front
  return { layout, composed: await composedFront(read, layout, now) }
}

/** The masthead says what day it is, and a pinned story may stand for some hours only. */
async function frontUntil(read: Reader, edition: Edition, pinEnds: Instant | null): Promise<Instant> {
  const { zone } = edition.clock
  const midnight = startOfDay(dayBeside(dayOf(edition.now, zone), 1), zone) ?? edition.until
  const release = await listUntil(read, edition, edition.now)
  return earlier(pinEnds, midnight < release ? midnight : release)
}

/** The first words of a lead without a picture. */
async function openingOf(read: Reader, lead: Teaser, now: Instant): Promise<readonly string[]> {
  const story = (await publicStoriesByIds(read, [lead.id], now)).get(lead.id)
  return story
    ? openingLines(story.version.body)
        .slice(0, 2)
        .map((text) => excerpt(text, 420))
    : []
}

const groupsOf = (read: Reader, teasers: readonly Teaser[]) =>
  groupsAmong(
    read,
    teasers.map(({ id }) => id),
  )

interface BandsRequest {
  readonly edition: Edition
  readonly plan: Plan
  readonly used: readonly Teaser[]
  readonly now: Instant
}
type Band = Omit<BandFacts, 'stories'> & { readonly stories: readonly Teaser[] }

/** A band for each section of the first rank that has something which does not stand above already. */
async function bandsOf(read: Reader, { edition, plan, used, now }: BandsRequest): Promise<readonly Band[]> {
  const top = bandsIn(plan, edition.menu).shown
  const placeOf = (section: Section) => ({ name: section.name, path: sectionPath(section) })
  const lists = await Promise.all(
    top.map((section) =>
      listInSections(read, branchOf(edition.sections, section.id), { now, limit: inBand + used.length }),
    ),
  )
  const groups = await groupsOf(read, [...used, ...lists.flat()])
  const saidBy = ({ id }: Teaser): string => groups.get(id) ?? id
  const above = new Set(used.map(saidBy))
  const bands = await Promise.all(
    top.map(async (section, at) => {
      const fresh = eachOnce(lists[at] ?? [], groups).filter((teaser) => !above.has(saidBy(teaser)))
      return {
        section: placeOf(section),
        subsections: edition.sections.filter(({ parentId }) => parentId === section.id).map(placeOf),
        stories: fresh.slice(0, inBand),
      }
    }),
  )
  return bands.filter(({ stories }) => stories.length > 0)
}
