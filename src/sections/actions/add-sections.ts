import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { sectionsAdded } from '../events.ts'
import { mayKeepSections, type Section } from '../model.ts'
import { insertSections } from '../store/sections.ts'

/** New sections; the menu is on every page, so every page falls. */
export async function addSections(
  tx: Writer,
  actor: Actor,
  sections: readonly Section[],
  now: Instant,
): Promise<void> {
  demand(actor, mayKeepSections, undefined)
  await insertSections(tx, sections)
  await emit(
    tx,
    sectionsAdded,
    { payload: { sectionIds: sections.map(({ id }) => id) }, tags: ['site'] },
    now,
  )
}
