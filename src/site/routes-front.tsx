// The front page, and old addresses that stand behind its question mark.
import { frontPlace } from '#ads/index.ts'
import { earlier, type Edition, editionOf, teaserFacts } from '#copy/index.ts'
import { openingLines } from '#document/text.ts'
import { composedBands, composedFront, type Plan, standingIn } from '#fronts/index.ts'
import { dayBeside, dayOf, startOfDay } from '#kernel/calendar.ts'
import { excerpt } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { elsewhere, page, type PrintCall, type Printed } from '#platform/http/route.ts'
import { type Section, sectionPath } from '#sections/index.ts'
import { publicStoriesByIds, type Teaser } from '#stories/index.ts'
import { slotsOn } from '#ui/slots.ts'
import { dayStampOf } from '#ui/stamp.ts'
import { FrontPage } from './front.tsx'
import { numberIn, oldKeys, oldQuery } from './old-queries.ts'
import { listUntil, printedPage } from './printing.ts'
import { spacesIn } from './spaces.ts'

export const frontRoute = page(
  '/',
  async (call) => {
    const { query, read, now } = call
    if (query.size === 0) return printFront(call)
    const asked = await oldQuery(read, '/', query, now)
    return elsewhere(found(asked?.to ?? (numberIn(query) === undefined ? '/' : undefined)), asked?.query)
  },
  oldKeys,
)

/** The front as readers have it, or as they would by this plan. */
export async function printFront(call: PrintCall, plan?: Plan): Promise<Printed> {
  const { read, now, place } = call
  const edition = await editionOf(read, place, now)
  const layout = edition.settings.look.front
  const composed = await composedFront(read, { layout, menu: edition.menu }, now, plan)
  const { lead, sidebars, second, opinion, river } = composed
  const [bands, spaces] = await Promise.all([
    composedBands(read, edition, composed, now),
    spacesIn(call, lead && frontPlace, slotsOn('front')),
  ])
  const all = [...standingIn(composed), ...bands.flatMap(({ stories }) => stories)]
  const worded = await wordedIn(read, edition, all)
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
    bands: bands.map(({ section, stories }) => ({
      section: placeOf(section),
      subsections: edition.sections.filter(({ parentId }) => parentId === section.id).map(placeOf),
      stories: worded(stories),
    })),
    spaces,
  }
  const until = await frontUntil(read, edition, composed.until)
  return printedPage(edition, <FrontPage {...facts} />, ['front', 'advertisements'], { until })
}

const placeOf = (section: Section) => ({ name: section.name, path: sectionPath(section) })

/** All that stand on the front in the reader's words, looked up together, to be taken from where they are printed. */
async function wordedIn(read: Reader, edition: Edition, all: readonly Teaser[]) {
  const facts = await teaserFacts(read, edition, all)
  const byStory = new Map(all.map(({ id }, at) => [id, facts[at]]))
  return (teasers: readonly Teaser[]) => teasers.flatMap(({ id }) => byStory.get(id) ?? [])
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
