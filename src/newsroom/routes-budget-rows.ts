// What the budget says of each of its stories.
import type { Edition } from '#copy/index.ts'
import { type Account, type AccountId, accountsByIds } from '#people/index.ts'
import { type BudgetCursor, budgetStateOf, type Plan, plansByIds } from '#planning/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type DeskLine, listForDeskByIds, stateOf } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { planningAddress, storyAddress } from './addresses.ts'
import type { BudgetRow } from './budget-facts.ts'
import { budgetWords } from './budget-words.ts'
import { deskClock } from './moments.ts'
import { dayShort, momentShort, plannedShort } from './plan-moments.ts'
import { deskWords } from './words.ts'

interface Around {
  readonly edition: Edition
  readonly people: ReadonlyMap<AccountId, Account>
  readonly now: Edition['now']
}

export async function rowsOf(
  db: Reader,
  edition: Edition,
  shown: readonly BudgetCursor[],
  now: Edition['now'],
): Promise<readonly BudgetRow[]> {
  const ids = shown.map(({ id }) => id)
  const [lines, plans] = await Promise.all([listForDeskByIds(db, ids), plansByIds(db, ids)])
  const people = await accountsByIds(db, [
    ...lines.flatMap(({ createdBy, entrustedTo }) => [createdBy ?? [], entrustedTo ?? []].flat()),
    ...[...plans.values()].flatMap(({ stateBy }) => stateBy ?? []),
  ])
  const byId = new Map(lines.map((line) => [line.id, line]))
  return ids.flatMap((id) => {
    const line = byId.get(id)
    return line ? [rowOf(line, plans.get(id), { edition, people, now })] : []
  })
}

const nameIn = ({ people }: Around, id: AccountId | null): string | undefined =>
  id === null ? undefined : people.get(id)?.name

function rowOf(line: DeskLine, plan: Plan | undefined, around: Around): BudgetRow {
  const { clock, sections } = around.edition
  const { id, headline, slug, sectionId, entrustedTo, createdBy, createdAt } = line
  const told = stateOf(line, around.now, line.draftRevision !== null, line.scheduledAt !== null)
  const state = budgetStateOf(told, plan)
  const isOpen = told === 'draft' || told === 'scheduled'
  return {
    id,
    path: state === 'planned' ? planningAddress(id) : storyAddress(id),
    headline,
    slug,
    section: sections.find((section) => section.id === sectionId)?.name ?? deskWords.noSection,
    state,
    since: told === 'draft' ? sinceOf(plan, around) : toldWhen(line, around),
    who: nameIn(around, entrustedTo ?? createdBy) ?? deskWords.nobody,
    ...termsOf(isOpen ? plan : undefined, state, around),
    at: stampOf(createdAt, deskClock(clock)),
  }
}

/** For when, until when and how long; nothing of what is out. */
function termsOf(
  plan: Plan | undefined,
  state: BudgetRow['state'],
  { edition: { clock }, now }: Around,
): Pick<BudgetRow, 'planned' | 'deadline' | 'isLate' | 'length'> {
  const { plannedFor = null, deadline = null, length = null } = plan ?? {}
  const isWaitedFor = ['planned', 'assigned', 'in-work'].includes(state)
  return {
    planned: plannedFor === null ? '' : plannedShort(plannedFor, deskClock(clock), now),
    deadline: deadline === null ? '' : momentShort(deadline, deskClock(clock), now),
    isLate: isWaitedFor && deadline !== null && deadline < now,
    length: length === null ? '' : budgetWords.words(length),
  }
}

function sinceOf(plan: Plan | undefined, around: Around): string {
  if (!plan) return ''
  const who = nameIn(around, plan.stateBy)
  const when = momentShort(plan.since, deskClock(around.edition.clock), around.now)
  return who === undefined ? when : `${who}, ${when}`
}

/** What the story says of itself: when it goes out, or when it did. */
function toldWhen(line: DeskLine, { edition: { clock }, now }: Around): string {
  const lifting = line.publicAt !== null && line.publicAt > now ? line.publicAt : null
  const at = line.killedAt ?? line.scheduledAt ?? lifting
  if (at !== null) return momentShort(at, deskClock(clock), now)
  const out = line.updatedAt ?? line.publishedAt
  return out === null ? '' : dayShort(out, deskClock(clock), now)
}
