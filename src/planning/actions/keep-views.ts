import { done, type Result, refused } from '#kernel/result.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { mayShareViews, maySeeBudget, mostViews, type View, type ViewId } from '../model.ts'
import { findView, insertView, listViews, removeView } from '../store/views.ts'

type Request = Pick<View, 'name' | 'query' | 'shared'>

/** Gives a way of looking at the budget a name. Saved again under a name of one's own, it replaces what had it. */
export async function saveView(
  tx: Writer,
  actor: Actor,
  { name, query, shared }: Request,
): Promise<Result<ViewId, 'name-missing' | 'too-many'>> {
  demand(actor, maySeeBudget, undefined)
  if (shared) demand(actor, mayShareViews, undefined)
  if (name.trim() === '') return refused('name-missing')
  const own = (await listViews(tx, actor.id)).filter(({ owner }) => owner === actor.id)
  const former = own.find((view) => view.name === name.trim())
  if (!former && own.length >= mostViews) return refused('too-many')
  if (former) await removeView(tx, former.id)
  const id = newId('view')
  await insertView(tx, { id, name: name.trim(), query, owner: actor.id, shared })
  return done(id)
}

/** One's own; what is shared also by whoever may share. */
export async function dropView(tx: Writer, actor: Actor, id: ViewId): Promise<Result<View, 'not-found'>> {
  demand(actor, maySeeBudget, undefined)
  const view = await findView(tx, id)
  if (!view || (view.owner !== actor.id && !view.shared)) return refused('not-found')
  if (view.owner !== actor.id) demand(actor, mayShareViews, undefined)
  await removeView(tx, id)
  return done(view)
}
