// Which front a page of the desk is about: the paper's, or that of the section in its address.
import { type Edition, isPictured } from '#copy/index.ts'
import {
  type Band,
  bandsIn,
  type Composed,
  composedBands,
  composedFront,
  composedSection,
  type FrontOf,
  frontTag,
  makingTag,
  mayArrangeFront,
  paperFront,
  sectionSlots,
  slots,
  standing,
  type TopSlot,
  type WorkingPlan,
} from '#fronts/index.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, can, demand } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { branchOf, type Section, sectionPath, sectionTag, trailOf } from '#sections/index.ts'
import { storyTag, type Teaser } from '#stories/index.ts'
import { places } from '#ui/facts.ts'
import { addresses, sectionFrontAddress } from './addresses.ts'
import type { FrontChoice } from './front-facts.ts'
import { frontDeskWords as words } from './front-words.ts'
import type { DeskCall } from './routes-desk.ts'
import { inTree } from './routes-sections.tsx'

export interface FrontPlace {
  readonly of: FrontOf
  readonly title: string
  /** The desk's page on it, and what readers have. */
  readonly address: string
  readonly path: string
}

const onPaper: FrontPlace = {
  of: paperFront,
  title: words.title,
  address: addresses.front,
  path: places.front,
}
const onSection = (section: Section): FrontPlace => ({
  of: section.id,
  title: words.titleOf(section.name),
  address: sectionFrontAddress(section.id),
  path: sectionPath(section),
})

/** The front in the address, if this visitor may arrange it. */
export function frontIn({ sections }: Edition, { params, visitor }: DeskCall): FrontPlace {
  const front = 'id' in params ? onSection(found(sections.find(({ id }) => id === params['id']))) : onPaper
  demand(visitor, mayArrangeFront, front.of)
  return front
}

/** All that this visitor may arrange, the paper's first, then the sections as they stand under each other. */
export function frontsFor({ sections }: Edition, visitor: Actor, here?: FrontPlace): readonly FrontChoice[] {
  const all = [
    { ...onPaper, name: words.paper, depth: 0 },
    ...inTree(sections).map((section) => ({
      ...onSection(section),
      name: section.name,
      depth: Math.max(0, trailOf(sections, section.id).length - 1),
    })),
  ]
  return all
    .filter(({ of }) => can(visitor, mayArrangeFront, of))
    .map(({ of, name, address, depth }) => ({ name, path: address, depth, isHere: of === here?.of }))
}

/** What stands on it by a plan. */
export interface Stage {
  readonly composed: Composed
  readonly bands: readonly Band[]
  readonly order: { readonly shown: readonly Section[]; readonly hidden: readonly Section[] }
  /** Where an editor can put a story, bands aside. */
  readonly slots: readonly TopSlot[]
}

export async function stageOf(
  db: Reader,
  edition: Edition,
  of: FrontOf,
  plan: WorkingPlan,
  now: Instant,
): Promise<Stage> {
  const { menu, sections, settings } = edition
  if (of !== paperFront) {
    const { section: layout } = settings.look
    const branch = branchOf(sections, of)
    const page = { branch, layout, isPictured: (lead: Teaser) => isPictured(db, edition, lead) }
    const composed = await composedSection(db, page, now, plan)
    return { composed, bands: [], order: { shown: [], hidden: [] }, slots: sectionSlots[layout] }
  }
  const composed = await composedFront(db, { layout: settings.look.front, menu }, now, plan)
  const bands = await composedBands(db, edition, composed, now)
  return { composed, bands, order: bandsIn(plan, menu), slots }
}

/** What falls when anything of it is otherwise: a story that is pinned may be of another section. */
export const tagsOfFront = (
  { sections }: Edition,
  of: FrontOf,
  plan: WorkingPlan,
  now: Instant,
): readonly string[] => [
  frontTag(of),
  makingTag(of),
  ...(of === paperFront
    ? []
    : [
        ...branchOf(sections, of).map(sectionTag),
        ...standing(plan, now).map(({ storyId }) => storyTag(storyId)),
      ]),
]
