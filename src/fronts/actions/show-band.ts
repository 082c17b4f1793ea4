import { done, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import { mayArrangeFront, paperFront, type Step } from '../model.ts'
import { bandShown } from '../rules.ts'
import { type Seen, step } from './step.ts'

/** Brings the band of a section back, where it stood. */
export async function showBand(
  tx: Writer,
  actor: Actor,
  { section, seen }: Pick<Seen, 'seen'> & { readonly section: SectionId },
  now: Instant,
): Promise<Result<Step, 'shown-already' | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, paperFront)
  return step(tx, actor, { of: paperFront, seen }, now, (before) => {
    const plan = bandShown(before, section)
    return plan.ok ? done({ plan: plan.value, what: 'shown' as const, storyId: null, slot: null }) : plan
  })
}
