import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { personDescribed } from '../events.ts'
import { mayDescribePeople, type Person } from '../model.ts'
import { personsByIds, savePerson } from '../store.ts'

export type Description = Pick<Person, 'id' | 'title' | 'bio' | 'portraitId'>

/** Their name stands over too many pages to say which of them this changes: all are printed anew. */
export async function describePerson(
  tx: Writer,
  actor: Actor,
  said: Description,
  now: Instant,
): Promise<Result<void, 'not-found'>> {
  demand(actor, mayDescribePeople, undefined)
  if (!(await personsByIds(tx, [said.id])).has(said.id)) return refused('not-found')
  await savePerson(tx, said)
  await emit(tx, personDescribed, { payload: { personId: said.id }, tags: ['site'] }, now)
  return done(undefined)
}
