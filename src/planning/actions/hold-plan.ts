import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import type { Story } from '#stories/index.ts'
import type { Plan } from '../model.ts'
import { insertStep, lockPlan } from '../store/plans.ts'

/** The plan of a story, held for this transaction. One that nobody planned has been in work since it was begun: that is written down now. */
export async function holdPlan(tx: Writer, { id: storyId, createdBy, createdAt }: Story): Promise<Plan> {
  const plan = await lockPlan(tx, storyId)
  if (plan) return plan
  await insertStep(tx, {
    id: newId('step'),
    storyId,
    state: 'in-work',
    by: createdBy,
    at: createdAt,
    bulkId: null,
  })
  const begun = await lockPlan(tx, storyId)
  if (!begun) throw new Error(`no plan of ${storyId} after its first step`)
  return begun
}
