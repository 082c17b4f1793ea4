import { done, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import { mayArrangeFront, type PlanVersion } from '../model.ts'
import { bandShown } from '../rules.ts'
import { decide, type Seen } from './decide.ts'

/** Brings the band of a section back, where it stood. */
export async function showBand(
  tx: Writer,
  actor: Actor,
  { section, seen }: Seen & { readonly section: SectionId },
  now: Instant,
): Promise<Result<PlanVersion, 'shown-already' | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, undefined)
  return decide(tx, actor, { seen }, now, (before) => {
    const plan = bandShown(before, section)
    return plan.ok ? done({ plan: plan.value, what: 'shown' as const, storyId: null, slot: null }) : plan
  })
}
