import type { StoryId, Teaser, TranslationsId } from '#stories/index.ts'
import type { SectionLayout } from '#ui/theme/look.ts'
import { type Arrangement, eachOnce, type Placed, seated } from './arrangement.ts'
import type { TopSlot } from './model.ts'

/** Where a layout shows the same as a slot: there an editor can put a story. */
export const sectionSlots: Readonly<Record<SectionLayout, readonly TopSlot[]>> = {
  dated: ['lead', 'second'],
  paged: ['lead', 'sidebar', 'second'],
}

/** Headlines in the column beside the lead: beside a picture there is room for more of them. */
export const besideLead = (hasPicture: boolean): number => (hasPicture ? 6 : 4)
export const inGrid = 6

interface Stock {
  /** Newest first, as many as there is room for. */
  readonly latest: readonly Teaser[]
  readonly pinned: readonly Placed[]
  readonly groups: ReadonlyMap<StoryId, TranslationsId>
  /** How many headlines stand beside the lead. */
  readonly beside: number
}

/**
 * The first page of a section, none of its stories twice, in no language either: what is pinned in its place, and the newest around it in
 * their order, whatever they are. Where nothing is pinned it is the list that it is by itself.
 */
export function sectionArranged({ latest, pinned, groups, beside }: Stock): Arrangement {
  const saidBy = ({ id }: Teaser): string => groups.get(id) ?? id
  const held = new Set(pinned.map(({ teaser }) => saidBy(teaser)))
  const free = [...eachOnce(latest, groups)].filter((teaser) => !held.has(saidBy(teaser)))
  const filled = (slot: TopSlot, count: number): readonly Teaser[] => {
    const own = pinned.filter((one) => one.slot === slot)
    return seated(own, free.splice(0, Math.max(0, count - own.length)))
  }
  const [lead] = filled('lead', 1)
  // What was pinned beside the lead of another layout stays in sight, right under it.
  const sidebars = filled('sidebar', beside)
  const second = filled('second', inGrid)
  return { lead, sidebars, second, opinion: [], river: free }
}
