import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { Checklist } from '../model/checklist.ts'
import { maySetChecklist } from '../rights.ts'
import { saveChecklist } from '../store/checklist.ts'

/** What this paper looks at before a story goes out. It counts from the next deed on. */
export async function setChecklist(tx: Writer, actor: Actor, checklist: Checklist): Promise<void> {
  demand(actor, maySetChecklist, undefined)
  await saveChecklist(tx, checklist)
}
