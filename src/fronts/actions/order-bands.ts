import { done, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import { mayArrangeFront, type PlanVersion } from '../model.ts'
import { ordered } from '../rules.ts'
import { decide, type Seen } from './decide.ts'

/** Says in which order the bands of the sections come; those that are not named follow. */
export async function orderBands(
  tx: Writer,
  actor: Actor,
  { bands, seen }: Seen & { readonly bands: readonly SectionId[] },
  now: Instant,
): Promise<Result<PlanVersion, 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, undefined)
  return decide(tx, actor, { seen }, now, (before) =>
    done({ plan: ordered(before, bands), what: 'ordered' as const, storyId: null, slot: null }),
  )
}
