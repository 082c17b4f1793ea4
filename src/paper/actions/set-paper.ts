import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { paperSet } from '../events.ts'
import { maySetPaper, type Settings } from '../model.ts'
import { saveSettings } from '../store.ts'

/** Changes settings; every page wears them, so every page falls. */
export async function setPaper(
  tx: Writer,
  actor: Actor,
  settings: Partial<Settings>,
  now: Instant,
): Promise<void> {
  demand(actor, maySetPaper, undefined)
  await saveSettings(tx, settings, now)
  await emit(tx, paperSet, { payload: { keys: Object.keys(settings) }, tags: ['site'] }, now)
}
