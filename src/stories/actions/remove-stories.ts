import type { Instant } from '#kernel/time.ts'
import { removeRedirectsTo } from '#paper/index.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { enterRemoval } from '#record/index.ts'
import { emit } from '#platform/jobs/events.ts'
import { storiesRemoved } from '../events.ts'
import { mayImport } from '../rights.ts'
import { listStandingOf, removeStories } from '../store/origins.ts'

/** Takes everything of one origin out again, versions and all, as if it had never come. Only for what was brought in, never for what was written. */
export async function removeStoriesOf(
  tx: Writer,
  actor: Actor,
  origin: string,
  now: Instant,
): Promise<number> {
  demand(actor, mayImport, undefined)
  const standing = await listStandingOf(tx, origin)
  const ids = standing.map(({ id }) => id)
  await removeStories(tx, ids)
  await enterRemoval(tx, { storyIds: ids, origin, by: actor.id }, now)
  for (const { path } of standing) if (path !== null) await removeRedirectsTo(tx, path)
  // Everything listed anything of it: the whole paper is printed anew.
  await emit(tx, storiesRemoved, { payload: { storyIds: ids }, tags: ['site'] }, now)
  return ids.length
}
