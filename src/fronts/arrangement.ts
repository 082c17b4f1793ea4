import type { StoryId, StoryKind, Teaser, TranslationsId } from '#stories/index.ts'
import type { FrontLayout } from '#ui/theme/look.ts'
import type { Slot } from './model.ts'

/** What may lead a front by itself. */
const reports: readonly StoryKind[] = ['news', 'analysis', 'background', 'interview', 'obituary']

export interface Arrangement {
  readonly lead: Teaser | undefined
  readonly sidebars: readonly Teaser[]
  readonly second: readonly Teaser[]
  readonly opinion: readonly Teaser[]
  readonly river: readonly Teaser[]
}

/** How many stories a layout has room for. */
const rooms: Readonly<Record<FrontLayout, { readonly second: number; readonly river: number }>> = {
  tiers: { second: 3, river: 6 },
  centred: { second: 4, river: 4 },
  stacked: { second: 3, river: 14 },
}

type Groups = ReadonlyMap<StoryId, TranslationsId>

/** Of those that say the same in several languages one: that in the paper's own, or else the first. */
export function eachOnce(teasers: readonly Teaser[], groups: Groups): readonly Teaser[] {
  const chosen = new Map<string, Teaser>()
  for (const teaser of teasers) {
    const said = groups.get(teaser.id) ?? teaser.id
    const before = chosen.get(said)
    if (!before || (before.language !== null && teaser.language === null)) chosen.set(said, teaser)
  }
  const kept = new Set(chosen.values())
  return teasers.filter((teaser) => kept.has(teaser))
}

/** A pinned story in front of readers. */
export interface Placed {
  readonly slot: Slot
  readonly teaser: Teaser
}

interface Stock {
  /** Newest first. */
  readonly latest: readonly Teaser[]
  readonly pinned: readonly Placed[]
  readonly groups: Groups
}

/**
 * The stories of the front, none of them twice, in no language either. Where no editor has put one, the newest report leads, with others of
 * its section under it, or the next reports; opinion has its own column; nothing that is paid for leads or stands in the second tier.
 * A young paper has no bands yet: all it has stands in the river.
 */
export function arranged({ latest, pinned, groups }: Stock, layout: FrontLayout): Arrangement {
  const saidBy = ({ id }: Teaser): string => groups.get(id) ?? id
  const placed = pinned.filter(
    ({ teaser }, at) => pinned.findIndex((other) => saidBy(other.teaser) === saidBy(teaser)) === at,
  )
  const held = new Set(placed.map(({ teaser }) => saidBy(teaser)))
  const free = eachOnce(latest, groups).filter((teaser) => !held.has(saidBy(teaser)))
  const taken = new Set<Teaser>()
  const take = (count: number, fits: (teaser: Teaser) => boolean): readonly Teaser[] => {
    const some = free.filter((teaser) => !taken.has(teaser) && fits(teaser)).slice(0, Math.max(0, count))
    for (const teaser of some) taken.add(teaser)
    return some
  }
  const pinnedIn = (slot: Slot): readonly Teaser[] =>
    placed.flatMap((one) => (one.slot === slot ? [one.teaser] : []))
  const filled = (slot: Slot, count: number, fits: (teaser: Teaser) => boolean): readonly Teaser[] => {
    const own = pinnedIn(slot).slice(0, count)
    return [...own, ...take(count - own.length, fits)]
  }

  const [lead] = filled('lead', 1, isReport)
  const alike = filled('sidebar', 2, (teaser) => isReport(teaser) && teaser.sectionId === lead?.sectionId)
  const opinion = filled('opinion', 3, ({ kind }) => kind === 'opinion')
  const { second: most, river: length } = rooms[layout]
  const second = filled('second', most, isReport)
  const sidebars = [...alike, ...take(2 - alike.length, isReport)]
  // What was pinned where this layout has no room for it stays in sight.
  const rest = pinnedIn('second').slice(most)
  const river = [...rest, ...take((latest.length < 20 ? latest.length : length) - rest.length, () => true)]
  return { lead, sidebars, second, opinion, river }
}

const isReport = ({ kind }: Teaser): boolean => reports.includes(kind)
