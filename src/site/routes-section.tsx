// A section: its first page as its editors arranged it, or by itself; and what is older.
import { sectionPlace } from '#ads/index.ts'
import { earlier, type Edition, editionOf, isPictured, teaserFacts } from '#copy/index.ts'
import {
  composedSection,
  frontTag,
  nextEnd,
  type Plan,
  sectionPlan,
  standingIn,
  withoutPinned,
} from '#fronts/index.ts'
import type { Instant } from '#kernel/time.ts'
import { found } from '#platform/http/faults.ts'
import { page, type PrintCall, type Printed } from '#platform/http/route.ts'
import {
  branchOf,
  findSectionBySlug,
  type Section,
  type SectionId,
  sectionPath,
  sectionTag,
  trailOf,
} from '#sections/index.ts'
import { listInSections, listLength, storyTag, type Teaser } from '#stories/index.ts'
import type { Place } from '#ui/facts.ts'
import { slotsOn } from '#ui/slots.ts'
import { inOneLanguage } from './in-one-language.ts'
import { podcastOf } from './listening.ts'
import { cursorIn, type ListPage, pageOf } from './paging.ts'
import { listUntil, printedPage } from './printing.ts'
import { SectionPage } from './section.tsx'
import { spacesIn } from './spaces.ts'

export const sectionRoute = page('/section/:slug', (call) => printSection(call), ['before'])

/** A section as readers have it, or its first page as they would by this plan. */
export async function printSection(call: PrintCall, meant?: Plan): Promise<Printed> {
  const { params, read, now, place } = call
  const edition = await editionOf(read, place, now)
  const here = found(await findSectionBySlug(read, params['slug'] ?? ''))
  const branch = branchOf(edition.sections, here.id)
  const plan = meant ?? (await sectionPlan(read, here.id))
  const { shown, pages, address, beside, until } = await listed(call, { edition, here, branch, plan })
  const facts = {
    paper: edition.paper,
    layout: edition.settings.look.section,
    section: { ...placeOf(here), description: here.description || undefined },
    above: trailOf(edition.sections, here.parentId).map(placeOf),
    subsections: edition.sections.filter(({ parentId }) => parentId === here.id).map(placeOf),
    podcast: podcastOf(edition, placeOf(here), shown),
    stories: await teaserFacts(read, edition, shown),
    beside,
    pages,
    address,
    spaces: await spacesIn(call, sectionPlace(edition.sections, here.id), slotsOnList(shown)),
  }
  return printedPage(edition, <SectionPage {...facts} />, tagsOf(here, branch, plan), {
    until: earlier(until, await listUntil(read, edition, now)),
  })
}

const placeOf = (section: Section): Place => ({ name: section.name, path: sectionPath(section) })

/** Between a first story and the rest, so there must be some rest. */
const slotsOnList = (stories: readonly unknown[]) => (stories.length < 3 ? [] : slotsOn('section'))

/** What is pinned may be of another section. */
const tagsOf = ({ id }: Section, branch: readonly SectionId[], { pins }: Plan): readonly string[] => [
  ...branch.map(sectionTag),
  frontTag(id),
  ...pins.map(({ storyId }) => storyTag(storyId)),
  'advertisements',
]

interface Scene {
  readonly edition: Edition
  readonly here: Section
  readonly branch: readonly SectionId[]
  readonly plan: Plan
}
interface Listed extends ListPage {
  readonly beside?: number
  /** When the first pin ends, and with it this page. */
  readonly until: Instant | null
}
const oneMore = listLength + 1

/** Without a pin it is the list that it always was. */
async function listed(call: PrintCall, scene: Scene): Promise<Listed> {
  const { query, read, now } = call
  const { here, branch, plan } = scene
  const before = cursorIn(query)
  const isArranged = plan.pins.length > 0
  if (isArranged && !before) return arrangedPage(call, scene)
  const teasers =
    isArranged && before
      ? await withoutPinned(read, { branch, limit: oneMore, before }, now, plan)
      : await listInSections(read, branch, { now, limit: oneMore, before })
  const { shown, ...rest } = pageOf(teasers, sectionPath(here), query)
  return { ...rest, shown: await inOneLanguage(read, shown), until: nextEnd(plan, now) }
}

async function arrangedPage(
  { read, now }: PrintCall,
  { edition, here, branch, plan }: Scene,
): Promise<Listed> {
  const { section: layout } = edition.settings.look
  const page = { branch, layout, isPictured: (lead: Teaser) => isPictured(read, edition, lead) }
  const composed = await composedSection(read, page, now, plan)
  const { sidebars, until, goesOn } = composed
  const address = sectionPath(here)
  const older = goesOn && `${address}?before=${goesOn.publicAt}~${goesOn.id}`
  return { shown: standingIn(composed), pages: { older }, address, beside: sidebars.length, until }
}
