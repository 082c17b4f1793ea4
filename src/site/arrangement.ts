import type { StoryId, StoryKind, Teaser, TranslationsId } from '#stories/index.ts'

/** What may lead a front. */
const reports: readonly StoryKind[] = ['news', 'analysis', 'background', 'interview', 'obituary']

export interface Arrangement {
  readonly lead: Teaser | undefined
  readonly sidebars: readonly Teaser[]
  readonly second: readonly Teaser[]
  readonly opinion: readonly Teaser[]
  readonly river: readonly Teaser[]
}

/** Of those that say the same in several languages one: that in the paper's own, or else the first. */
export function eachOnce(
  teasers: readonly Teaser[],
  groups: ReadonlyMap<StoryId, TranslationsId>,
): readonly Teaser[] {
  const chosen = new Map<string, Teaser>()
  for (const teaser of teasers) {
    const said = groups.get(teaser.id) ?? teaser.id
    const before = chosen.get(said)
    if (!before || (before.language !== null && teaser.language === null)) chosen.set(said, teaser)
  }
  const kept = new Set(chosen.values())
  return teasers.filter((teaser) => kept.has(teaser))
}

/**
 * The latest stories on the front, none of them twice: the newest report leads, with others of its section under it, or the next reports; opinion
 * has its own column; nothing that is paid for leads or stands in the second tier. A young paper has no bands yet: all it has stands in the river.
 */
export function arranged(latest: readonly Teaser[]): Arrangement {
  const taken = new Set<Teaser>()
  const take = (count: number, fits: (teaser: Teaser) => boolean): readonly Teaser[] => {
    const some = latest.filter((teaser) => !taken.has(teaser) && fits(teaser)).slice(0, count)
    for (const teaser of some) taken.add(teaser)
    return some
  }
  const isReport = ({ kind }: Teaser): boolean => reports.includes(kind)
  const [lead] = take(1, isReport)
  const alike = take(2, (teaser) => isReport(teaser) && teaser.sectionId === lead?.sectionId)
  const opinion = take(3, ({ kind }) => kind === 'opinion')
  const second = take(3, isReport)
  const sidebars = [...alike, ...take(2 - alike.length, isReport)]
  const river = take(latest.length < 20 ? latest.length : 6, () => true)
  return { lead, sidebars, second, opinion, river }
}
