import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { branchOf, type Section } from '#sections/index.ts'
import { groupsAmong, listInSections, type Teaser } from '#stories/index.ts'
import { inBands } from '../arrangement.ts'
import { bandSlot } from '../model.ts'
import { bandsIn } from '../rules.ts'
import { type Composed, standingIn } from './composed.ts'

const inBand = 5

interface Sections {
  /** Those that may have a band. */
  readonly menu: readonly Section[]
  readonly sections: readonly Section[]
}
export interface Band {
  readonly section: Section
  readonly stories: readonly Teaser[]
}

/** A band for each section of the menu that has something pinned, or something which does not stand above it already. */
export async function composedBands(
  db: Reader,
  { menu, sections }: Sections,
  composed: Composed,
  now: Instant,
): Promise<readonly Band[]> {
  const top = bandsIn(composed.plan, menu).shown
  const above = standingIn(composed)
  const taken = [...above, ...composed.banded.map(({ teaser }) => teaser)]
  const limit = inBand + taken.length
  const lists = await Promise.all(
    top.map((section) => listInSections(db, branchOf(sections, section.id), { now, limit })),
  )
  const groups = await groupsAmong(
    db,
    [...taken, ...lists.flat()].map(({ id }) => id),
  )
  const stocks = top.map(({ id }, at) => ({
    latest: lists[at] ?? [],
    pinned: composed.banded.filter(({ slot }) => slot === bandSlot(id)),
  }))
  const left = inBands(stocks, above, groups, inBand)
  return top
    .map((section, at) => ({ section, stories: left[at] ?? [] }))
    .filter(({ stories }) => stories.length > 0)
}
