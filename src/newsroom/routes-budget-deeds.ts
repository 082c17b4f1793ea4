// What is done on the budget: to several stories at once, back again, and to its views.
import { parseId } from '#kernel/ids.ts'
import { type Change, doInBulk, dropView, maySeeBudget, mostInBulk, saveView, undo } from '#planning/index.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import { type Form, readForm, shaped } from '#platform/http/form.ts'
import { seeOther } from '#platform/http/route.ts'
import { addresses } from './addresses.ts'
import { BudgetQuery, BulkForm, UndoForm, ViewForm, ViewRemovalForm } from './contract/planning.ts'
import { budgetAddress, foundBy, queryOf } from './routes-budget.tsx'
import type { DeskRoute } from './routes-desk.ts'

/** A query as one of ours says it, whatever was sent. */
const cleanQuery = (typed: string): string =>
  queryOf(BudgetQuery.parse(Object.fromEntries(new URLSearchParams(typed))))

export const bulk: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.bulk,
  who: maySeeBudget,
  handle: async (call) => {
    const { store, request, visitor, now } = call
    const { everything, chosen, change, back } = bulkIn(await readForm(request))
    const ids = everything ? await foundBy(back, call, mostInBulk) : chosen
    if (ids.length === 0) return seeOther(budgetAddress(back, { said: 'none-chosen' }))
    const { id, left } = await store.write((tx) => doInBulk(tx, visitor, { ids, change }, now))
    return seeOther(budgetAddress(back, { deed: id, ...(left > 0 && { left: String(left) }) }))
  },
}

function bulkIn(form: Form) {
  const read = shaped(form, BulkForm)
  if (!read.success) throw new HttpFault('bad-request', 'not a deed of the budget')
  const { 'story[]': chosen, everything, what, newState, to, newSection, back } = read.data
  if (what === 'state' && newState === undefined) throw new HttpFault('bad-request', 'no state')
  const change: Change =
    what === 'state' && newState !== undefined
      ? { what: 'state', state: newState }
      : what === 'assign'
        ? { what, to }
        : { what: 'section', section: newSection }
  return { chosen, everything, change, back: cleanQuery(back) }
}

export const undoing: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.undo,
  who: maySeeBudget,
  handle: async ({ store, request, visitor, now }) => {
    const read = shaped(await readForm(request), UndoForm)
    if (!read.success) throw new HttpFault('bad-request', 'nothing to undo')
    const id = found(parseId('bulk', read.data.deed))
    const back = cleanQuery(read.data.back)
    const outcome = await store.write((tx) => undo(tx, visitor, id, now))
    if (!outcome.ok) return seeOther(budgetAddress(back, { said: 'undone-before' }))
    const { left } = outcome.value
    return seeOther(budgetAddress(back, { deed: id, ...(left > 0 && { left: String(left) }) }))
  },
}

export const viewSaved: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.views,
  who: maySeeBudget,
  handle: async ({ store, request, visitor }) => {
    const read = shaped(await readForm(request), ViewForm)
    if (!read.success) throw new HttpFault('bad-request', 'not a view')
    const query = cleanQuery(read.data.query)
    const outcome = await store.write((tx) => saveView(tx, visitor, { ...read.data, query }))
    return seeOther(budgetAddress(query, { said: outcome.ok ? 'view-saved' : `view-${outcome.why}` }))
  },
}

export const viewDropped: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.viewRemoval,
  who: maySeeBudget,
  handle: async ({ store, request, visitor }) => {
    const read = shaped(await readForm(request), ViewRemovalForm)
    const id = found(parseId('view', read.data?.view))
    const outcome = await store.write((tx) => dropView(tx, visitor, id))
    if (!outcome.ok) throw new HttpFault('not-found')
    return seeOther(budgetAddress(outcome.value.query, { said: 'view-dropped' }))
  },
}
