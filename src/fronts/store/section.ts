import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import { groupsAmong, listInSections, type ListCursor, listLength, type Teaser } from '#stories/index.ts'
import type { SectionLayout } from '#ui/theme/look.ts'
import { type Placed, placedOnce } from '../arrangement.ts'
import type { Plan } from '../model.ts'
import { nextEnd, standing } from '../rules.ts'
import { besideLead, sectionArranged } from '../section-arrangement.ts'
import { type Composed, publicPins } from './composed.ts'

interface Page {
  /** The section and what stands below it. */
  readonly branch: readonly SectionId[]
  readonly layout: SectionLayout
  /** Whether readers get a picture with it: a face will do, and one that may not be shown will not. */
  isPictured(lead: Teaser): Promise<boolean>
}

export interface ComposedSection extends Composed {
  /** Behind which of them the next page goes on; nothing where there is none. */
  readonly goesOn: Teaser | undefined
}

/** The first page of a section by this plan: what is pinned and public, and all other places filled. */
export async function composedSection(
  db: Reader,
  { branch, layout, isPictured }: Page,
  now: Instant,
  plan: Plan,
): Promise<ComposedSection> {
  const pins = standing(plan, now)
  const [found, newest] = await Promise.all([
    publicPins(db, pins, now),
    listInSections(db, branch, { now, limit: listLength + 1 + pins.length }),
  ])
  const groups = await groupsAmong(
    db,
    [...found.map(({ teaser }) => teaser), ...newest].map(({ id }) => id),
  )
  const pinned = placedOnce(found, groups)
  const others = newest.filter(({ id }) => !isAmong(pinned, id))
  const latest = others.slice(0, listLength - pinned.length)
  const stock = { latest, pinned, groups }
  const { lead } = sectionArranged({ ...stock, beside: 0 })
  const beside = lead && layout === 'paged' ? besideLead(await isPictured(lead)) : 0
  return {
    ...sectionArranged({ ...stock, beside }),
    plan,
    banded: [],
    until: nextEnd(plan, now),
    goesOn: others.length > latest.length ? latest.at(-1) : undefined,
  }
}

interface Further extends Pick<Page, 'branch'> {
  readonly limit: number
  readonly before: ListCursor
}

/** What comes after the first page, from there on: what is pinned stands on that one and nowhere else, in no language either. */
export async function withoutPinned(
  db: Reader,
  { branch, limit, before }: Further,
  now: Instant,
  plan: Plan,
): Promise<readonly Teaser[]> {
  const pins = standing(plan, now)
  const [pinned, older] = await Promise.all([
    publicPins(db, pins, now),
    listInSections(db, branch, { now, limit: limit + pins.length, before }),
  ])
  const teasers = pinned.map(({ teaser }) => teaser)
  const groups = await groupsAmong(
    db,
    [...teasers, ...older].map(({ id }) => id),
  )
  const saidBy = ({ id }: Teaser): string => groups.get(id) ?? id
  const held = new Set(teasers.map(saidBy))
  return older.filter((teaser) => !held.has(saidBy(teaser))).slice(0, limit)
}

const isAmong = (pinned: readonly Placed[], story: string): boolean =>
  pinned.some(({ teaser }) => teaser.id === story)
