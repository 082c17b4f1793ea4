import { done, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import { mayArrangeFront, paperFront, type Step } from '../model.ts'
import { ordered } from '../rules.ts'
import { type Seen, step } from './step.ts'

/** Says in which order the bands of the sections come; those that are not named follow. */
export async function orderBands(
  tx: Writer,
  actor: Actor,
  { bands, seen }: Pick<Seen, 'seen'> & { readonly bands: readonly SectionId[] },
  now: Instant,
): Promise<Result<Step, 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, paperFront)
  return step(tx, actor, { of: paperFront, seen }, now, (before) =>
    done({ plan: ordered(before, bands), what: 'ordered' as const, storyId: null, slot: null }),
  )
}
