// What can be chosen on the budget, and what is said after a deed.
import type { Edition } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { type Account, type Actor, can } from '#people/index.ts'
import { type BulkDeed, decided, findBulk, mayAssign, mayDecide, planStates } from '#planning/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { trailOf } from '#sections/index.ts'
import { mayWrite } from '#stories/index.ts'
import type { Choice } from '#ui/fields.tsx'
import type { BudgetFacts, BulkSaid } from './budget-facts.ts'
import { budgetWords, planStateWords } from './budget-words.ts'
import type { DeskCall } from './routes-desk.ts'

/** Of several of one name, each says its address too. */
export function peopleChoices(accounts: readonly Account[]): readonly Choice[] {
  const names = accounts.map(({ name }) => name)
  const isShared = (name: string) => names.indexOf(name) !== names.lastIndexOf(name)
  return accounts.map(({ id, name, email }) => ({
    value: id,
    label: isShared(name) ? `${name} (${email})` : name,
  }))
}

export const sectionChoices = ({ sections }: Edition): readonly Choice[] =>
  sections.map(({ id }) => ({
    value: id,
    label: trailOf(sections, id)
      .map(({ name }) => name)
      .join(' › '),
  }))

/** Those who write, for whoever gives stories to people. */
export const writerChoices = (accounts: readonly Account[], visitor: Actor): readonly Choice[] =>
  mayAssign.grants[visitor.role] === undefined
    ? []
    : peopleChoices(
        accounts.filter(
          ({ suspendedAt, ...account }) => suspendedAt === null && can(account, mayWrite, undefined),
        ),
      )

export const stateChoices = (visitor: Actor): readonly Choice[] =>
  planStates
    .filter((state) => !decided.includes(state) || mayDecide.grants[visitor.role] !== undefined)
    .map((value) => ({ value, label: planStateWords[value] }))

export const choicesOf = (
  edition: Edition,
  accounts: readonly Account[],
  { visitor }: DeskCall,
): Pick<BudgetFacts, 'sections' | 'writers' | 'states'> => ({
  sections: sectionChoices(edition),
  writers: writerChoices(accounts, visitor),
  states: stateChoices(visitor),
})

const sayings: Readonly<Record<string, string>> = {
  'view-saved': budgetWords.viewSaved,
  'view-dropped': budgetWords.viewDropped,
  'view-name-missing': budgetWords.viewNameMissing,
  'view-too-many': budgetWords.tooManyViews,
  'none-chosen': budgetWords.noneChosen,
  'undone-before': budgetWords.undoneBefore,
}

/** What the address says was done, as the deed's own row tells it. */
export async function saidIn(db: Reader, { url, visitor }: DeskCall): Promise<BulkSaid | undefined> {
  const key = url.searchParams.get('said') ?? ''
  const plain = Object.hasOwn(sayings, key) ? sayings[key] : undefined
  if (plain !== undefined) return { text: plain }
  const id = parseId('bulk', url.searchParams.get('deed') ?? '')
  const deed = id && (await findBulk(db, id))
  return deed && deed.by === visitor.id ? told(deed, leftIn(url)) : undefined
}

const leftIn = ({ searchParams }: URL): number => {
  const typed = searchParams.get('left') ?? ''
  return /^\d{1,3}$/.test(typed) ? Number(typed) : 0
}

function told({ id, before, undoneAt }: BulkDeed, left: number): BulkSaid {
  const count = before.length
  if (undoneAt !== null) return { text: budgetWords.undone(Math.max(0, count - left), left) }
  return { text: budgetWords.changed(count, left), undo: count > 0 ? id : undefined }
}
