import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { mayArrangeFront, type Step } from '../model.ts'
import { findStep } from '../store/steps.ts'
import { type Seen, step } from './step.ts'

/** What was taken back last, done again. Whatever else is done in between ends that. */
export async function redo(
  tx: Writer,
  actor: Actor,
  { of, seen }: Seen,
  now: Instant,
): Promise<Result<Step, 'nothing-to-redo' | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, of)
  return step(tx, actor, { of, seen }, now, async ({ again: [next, ...again] }) => {
    const plan = next === undefined ? undefined : await findStep(tx, of, next)
    if (!plan) return refused('nothing-to-redo')
    const { storyId, slot, planOf } = plan
    return done({ plan, planOf, again, what: 'redone' as const, storyId, slot })
  })
}
