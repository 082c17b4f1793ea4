// The budget: which stories, in which order, and what is said of each.
import { type Edition, editionOf } from '#copy/index.ts'
import { type AccountId, can, listAccounts } from '#people/index.ts'
import {
  type BudgetCursor,
  listBudget,
  listViews,
  maySeeBudget,
  mayShareViews,
  type View,
} from '#planning/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { mayRead, type StoryId } from '#stories/index.ts'
import { addresses } from './addresses.ts'
import type { BudgetFacts } from './budget-facts.ts'
import { BudgetPage } from './budget.tsx'
import { budgetWords } from './budget-words.ts'
import { BudgetQuery, cursorIn, spanOf } from './contract/planning.ts'
import { choicesOf, peopleChoices, saidIn } from './routes-budget-choices.ts'
import { rowsOf } from './routes-budget-rows.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'

const onOnePage = 50

export const budget: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.budget,
  who: maySeeBudget,
  handle: (call) =>
    call.store.reading(async (db) => {
      const { place, now, visitor } = call
      const edition = await editionOf(db, place, now)
      const facts = await factsOf(db, edition, call)
      const page = <BudgetPage desk={deskOf(edition, visitor)} budget={facts} />
      return htmlResponse(page)
    }),
}

/** Where the list was before it was a budget. */
export const formerList: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.stories,
  who: mayRead,
  handle: async ({ url }) => {
    const asked = BudgetQuery.parse(former(url.searchParams))
    return seeOther(budgetAddress(queryOf(asked)))
  },
}

/** What was a draft then is in work. */
const former = (asked: URLSearchParams): Record<string, string> => ({
  ...Object.fromEntries(asked),
  ...(asked.get('state') === 'draft' && { state: 'in-work' }),
})

export const budgetAddress = (query: string, more: Readonly<Record<string, string>> = {}): string => {
  const whole = new URLSearchParams([...new URLSearchParams(query), ...Object.entries(more)])
  return whole.size === 0 ? addresses.budget : `${addresses.budget}?${whole}`
}

/** What is asked, as an address has it: nothing of what is as usual. */
export const queryOf = (asked: BudgetQuery): string =>
  new URLSearchParams(
    Object.entries(asked).filter(([name, value]) => value !== '' && !(name === 'sort' && value === 'newest')),
  ).toString()

/** Somebody who may read only what is theirs is shown only that. */
export const onlyOf = ({ visitor }: DeskCall): AccountId | undefined =>
  mayRead.grants[visitor.role] === 'own' && visitor.id !== null ? visitor.id : undefined

async function factsOf(db: Reader, edition: Edition, call: DeskCall): Promise<BudgetFacts> {
  const { url, visitor, now } = call
  const asked = BudgetQuery.parse(Object.fromEntries(url.searchParams))
  const query = queryOf(asked)
  const after = cursorIn(url.searchParams.get('after') ?? '')
  const listed = await listBudget(db, requestOf(asked, edition, call, after))
  const shown = listed.slice(0, onOnePage)
  const last = listed.length > onOnePage ? shown.at(-1) : undefined
  const [rows, views, accounts, said] = [
    await rowsOf(db, edition, shown, now),
    await listViews(db, visitor.id),
    await listAccounts(db),
    await saidIn(db, call),
  ]
  const here = views.find((view) => view.query === query)
  return {
    rows,
    query,
    isAll: !after && !last,
    said,
    asked: { ...asked, words: asked.q },
    pages: {
      newer: after && budgetAddress(query),
      older: last && budgetAddress(query, { after: `${last.at},${last.id}` }),
    },
    views: viewPlaces(views, query, call),
    droppable:
      here && (here.owner === visitor.id || can(visitor, mayShareViews, undefined)) ? here.id : undefined,
    mayShare: can(visitor, mayShareViews, undefined),
    people: peopleChoices(accounts),
    ...choicesOf(edition, accounts, call),
  }
}

/** The first of what a query finds, as its page lists them. */
export const foundBy = (query: string, call: DeskCall, limit: number): Promise<readonly StoryId[]> =>
  call.store.reading(async (db) => {
    const edition = await editionOf(db, call.place, call.now)
    const asked = BudgetQuery.parse(Object.fromEntries(new URLSearchParams(query)))
    const found = await listBudget(db, { ...requestOf(asked, edition, call, undefined), limit })
    return found.map(({ id }) => id)
  })

const requestOf = (
  { q, state, section, person, kind, sort, ...span }: BudgetQuery,
  { clock: { zone } }: Edition,
  call: DeskCall,
  after: BudgetCursor | undefined,
) => ({
  sort,
  after,
  limit: onOnePage + 1,
  now: call.now,
  words: q || undefined,
  state: state || undefined,
  section: section || undefined,
  person: person || undefined,
  kind: kind || undefined,
  onlyOf: onlyOf(call),
  ...spanOf(span, zone),
})

function viewPlaces(views: readonly View[], query: string, { visitor }: DeskCall): BudgetFacts['views'] {
  const usual = [
    { name: budgetWords.all, query: '' },
    { name: budgetWords.mine, query: `person=${visitor.id ?? ''}` },
    { name: budgetWords.waiting, query: 'state=handed-in' },
    { name: budgetWords.deadlines, query: 'sort=deadline' },
  ]
  return [...usual, ...views].map((view) => ({
    name: view.name,
    path: budgetAddress(view.query),
    here: view.query === query,
  }))
}
