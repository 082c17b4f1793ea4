import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { newId } from '#platform/mint.ts'
import { type Arranged, arranged, type Misfit, misfitsAmong, type Wanted } from '../arranging.ts'
import { sectionsArranged } from '../events.ts'
import { homemade, mayKeepSections, type Section, type SectionId, sectionTag } from '../model.ts'
import { insertSections, listSections, removeSections, saveSection } from '../store/sections.ts'

type Request = {
  readonly wanted: readonly Wanted[]
  /** Those that some story stands in: they stay, whoever wants them gone. */
  readonly inUse: ReadonlySet<SectionId | null>
}

/**
 * Names and orders the sections, adds new ones, and takes out those that nothing stands in; says what is wrong, and then has changed
 * nothing. One that was not named stands last: somebody brought it in meanwhile.
 */
export async function arrangeSections(
  tx: Writer,
  actor: Actor,
  { wanted, inUse }: Request,
  now: Instant,
): Promise<readonly Misfit[]> {
  demand(actor, mayKeepSections, undefined)
  const sections = await listSections(tx)
  const all = [...wanted, ...unnamed(sections, wanted)]
  const misfits = misfitsAmong(sections, all, inUse)
  if (misfits.length > 0) return misfits
  const removed = all.flatMap(({ id, isRemoved }) => (isRemoved && id !== null ? [id] : []))
  await save(tx, sections, arranged(sections, all))
  await removeSections(tx, removed)
  const tags = ['site', ...sections.map(({ id }) => sectionTag(id))]
  await emit(tx, sectionsArranged, { payload: { sectionIds: sections.map(({ id }) => id) }, tags }, now)
  return []
}

const unnamed = (sections: readonly Section[], wanted: readonly Wanted[]): readonly Wanted[] =>
  sections
    .filter(({ id }) => !wanted.some((one) => one.id === id))
    .map(({ id, name }) => ({ id, name, place: Number.POSITIVE_INFINITY, isRemoved: false }))

async function save(tx: Writer, sections: readonly Section[], next: readonly Arranged[]): Promise<void> {
  const standing = new Set(sections.map(({ id }) => id))
  const fresh = next.flatMap(({ id, ...section }) =>
    id === null ? [{ id: newId('section'), ...section, ...homemade }] : [],
  )
  await insertSections(tx, fresh)
  for (const { id, ...section } of next)
    if (id !== null && standing.has(id)) await saveSection(tx, id, section)
}
