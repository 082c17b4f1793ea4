import { parseId } from '#kernel/ids.ts'
import { triesTables } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { Changes } from '#platform/db/watch.ts'
import { newId } from '#platform/mint.ts'
import type { Doing } from '../model.ts'
import { insertDeed } from '../store.ts'

/** What tells others of a change, or counts who knocked, is no change by itself. */
const unnoted: ReadonlySet<string> = new Set(['outbox', ...triesTables])

/**
 * Called by the store itself (`witnessed`) before each COMMIT of somebody's request, so that no route can forget it. What is new
 * is the subject where the address named none; at the door it is whoever came in.
 */
export async function noteDeed(
  tx: Writer,
  { actor, deed, subject, address, at }: Doing,
  { rows, made }: Changes,
): Promise<void> {
  const counted = Object.fromEntries([...rows].filter(([table]) => !unnoted.has(table)))
  if (Object.keys(counted).length === 0) return
  const about = subject === '' ? mainOf(made) : subject
  await insertDeed(tx, {
    id: newId('deed'),
    at,
    accountId: actor.id ?? parseId('account', about) ?? null,
    who: actor.name,
    deed,
    subject: about,
    rows: counted,
    address,
  })
}

/** With a story new topics come into being, and with an account its session: what has a page of its own comes first. */
function mainOf(made: readonly string[]): string {
  const kinds = ['story', 'campaign', 'media', 'account', '[a-z]+']
  const found = kinds.map((kind) => made.find((id) => new RegExp(`^${kind}_\\w+$`).test(id)))
  return found.find((id) => id !== undefined) ?? ''
}
