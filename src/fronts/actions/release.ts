import { done, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import { mayArrangeFront, type Step } from '../model.ts'
import { released } from '../rules.ts'
import { type Seen, step } from './step.ts'

/** Takes a story out of its slot, which fills by itself. */
export async function release(
  tx: Writer,
  actor: Actor,
  { storyId, of, seen }: Seen & { readonly storyId: StoryId },
  now: Instant,
): Promise<Result<Step, 'not-pinned' | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, of)
  return step(tx, actor, { of, seen }, now, (before) => {
    const slot = before.pins.find((pin) => pin.storyId === storyId)?.slot ?? null
    const plan = released(before, storyId)
    return plan.ok ? done({ plan: plan.value, what: 'released' as const, storyId, slot }) : plan
  })
}
