// What is planned for a story, in sentences over every page of it.
import type { Edition } from '#copy/index.ts'
import { type AccountId, accountsByIds } from '#people/index.ts'
import type { Plan } from '#planning/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Story } from '#stories/index.ts'
import { planStateWords, planWords } from './budget-words.ts'
import { deskClock } from './moments.ts'
import { momentShort, plannedShort } from './plan-moments.ts'

/** Nothing once the story is out: then it speaks for itself. */
export async function planNotesOf(
  db: Reader,
  { clock }: Edition,
  { publishedAt, killedAt, entrustedTo }: Story,
  plan: Plan | undefined,
  now: Edition['now'],
): Promise<readonly string[]> {
  if (!plan || publishedAt !== null || killedAt !== null) return []
  const people = await accountsByIds(db, [entrustedTo ?? [], plan.stateBy ?? []].flat())
  const nameOf = (id: AccountId | null): string | undefined =>
    id === null ? undefined : people.get(id)?.name
  const [writer, setter] = [nameOf(entrustedTo), nameOf(plan.stateBy)]
  const until =
    plan.deadline === null ? '' : planWords.until(momentShort(plan.deadline, deskClock(clock), now))
  const since = momentShort(plan.since, deskClock(clock), now)
  const said = [
    `${planStateWords[plan.state]}: ${setter === undefined ? since : planWords.since(setter, since)}.`,
    ...(writer === undefined ? [] : [planWords.givenTo(writer, until)]),
    ...(plan.plannedFor ? [planWords.plannedFor(plannedShort(plan.plannedFor, deskClock(clock), now))] : []),
  ]
  return [said.join(' ')]
}
