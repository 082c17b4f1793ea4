import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { paperSet } from '../events.ts'
import { mayKeepSnippets } from '../model.ts'
import type { Snippets } from '../snippets.ts'
import { saveSettings } from '../store.ts'

/** Changes what stands in the heads of the reader's pages; all of them fall. Whoever lets others look at readers answers for it. */
export async function setSnippets(tx: Writer, actor: Actor, snippets: Snippets, now: Instant): Promise<void> {
  demand(actor, mayKeepSnippets, undefined)
  await saveSettings(tx, { snippets }, now)
  await emit(tx, paperSet, { payload: { keys: ['snippets'] }, tags: ['site'] }, now)
}
