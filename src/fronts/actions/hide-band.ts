import { done, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import { mayArrangeFront, type PlanVersion } from '../model.ts'
import { bandHidden } from '../rules.ts'
import { decide, type Seen } from './decide.ts'

/** Takes the band of a section off the front. */
export async function hideBand(
  tx: Writer,
  actor: Actor,
  { section, seen }: Seen & { readonly section: SectionId },
  now: Instant,
): Promise<Result<PlanVersion, 'hidden-already' | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, undefined)
  return decide(tx, actor, { seen }, now, (before) => {
    const plan = bandHidden(before, section)
    return plan.ok ? done({ plan: plan.value, what: 'hidden' as const, storyId: null, slot: null }) : plan
  })
}
