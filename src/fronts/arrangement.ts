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
  readonly place: number
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
  const placed = placedOnce(pinned, groups)
  const held = new Set(placed.map(({ teaser }) => saidBy(teaser)))
  const free = eachOnce(latest, groups).filter((teaser) => !held.has(saidBy(teaser)))
  const taken = new Set<Teaser>()
  const take = (count: number, fits: (teaser: Teaser) => boolean): readonly Teaser[] => {
    const some = free.filter((teaser) => !taken.has(teaser) && fits(teaser)).slice(0, Math.max(0, count))
    for (const teaser of some) taken.add(teaser)
    return some
  }
  const pinnedIn = (slot: Slot): readonly Placed[] => placed.filter((one) => one.slot === slot)
  const filled = (slot: Slot, count: number, fits: (teaser: Teaser) => boolean): readonly Teaser[] => {
    const own = pinnedIn(slot).filter(({ place }) => place < count)
    return seated(own, take(count - own.length, fits))
  }

  const [lead] = filled('lead', 1, isReport)
  const own = pinnedIn('sidebar')
  const alike = take(2 - own.length, (teaser) => isReport(teaser) && teaser.sectionId === lead?.sectionId)
  const opinion = filled('opinion', 3, ({ kind }) => kind === 'opinion')
  const { second: most, river: length } = rooms[layout]
  const second = filled('second', most, isReport)
  const sidebars = seated(own, [...alike, ...take(2 - own.length - alike.length, isReport)])
  // What was pinned where this layout has no room for it stays in sight.
  const rest = pinnedIn('second')
    .filter(({ place }) => place >= most)
    .map(({ teaser }) => teaser)
  const river = [...rest, ...take((latest.length < 20 ? latest.length : length) - rest.length, () => true)]
  return { lead, sidebars, second, opinion, river }
}

/** Of pinned stories that say the same in several languages the first. */
export function placedOnce<One extends Placed>(pinned: readonly One[], groups: Groups): readonly One[] {
  const saidBy = ({ teaser: { id } }: Placed): string => groups.get(id) ?? id
  return pinned.filter((one, at) => pinned.findIndex((other) => saidBy(other) === saidBy(one)) === at)
}

/** The pinned in their places and the others around them, in their order. Where there are too few of those, all move up. */
export function seated(own: readonly Placed[], others: readonly Teaser[]): readonly Teaser[] {
  const waiting = [...others]
  const pinned = own.toSorted((one, other) => one.place - other.place)
  const row: Teaser[] = []
  for (const { place, teaser } of pinned) {
    row.push(...waiting.splice(0, Math.max(0, place - row.length)), teaser)
  }
  return [...row, ...waiting]
}

/** The stories of one section, newest first, and what is pinned in its band. */
export interface BandStock {
  readonly latest: readonly Teaser[]
  readonly pinned: readonly Placed[]
}

/**
 * What each band has to show, in their order: what is pinned there in its place, around it what is left of its section; none of what
 * stands above it or is pinned in any band, in no language either.
 */
export function inBands(
  bands: readonly BandStock[],
  above: readonly Teaser[],
  groups: Groups,
  most: number,
): readonly (readonly Teaser[])[] {
  const saidBy = ({ id }: Teaser): string => groups.get(id) ?? id
  const pinned = bands.flatMap((band) => band.pinned.map(({ teaser }) => teaser))
  const used = new Set([...above, ...pinned].map(saidBy))
  return bands.map((band) => {
    const fresh = eachOnce(band.latest, groups)
      .filter((teaser) => !used.has(saidBy(teaser)))
      .slice(0, Math.max(0, most - band.pinned.length))
    for (const teaser of fresh) used.add(saidBy(teaser))
    return seated(band.pinned, fresh)
  })
}

const isReport = ({ kind }: Teaser): boolean => reports.includes(kind)
