import { randomBytes } from 'node:crypto'
import type { Instant } from '#kernel/time.ts'
import { tables, type Writer } from '../db/rights.ts'
import { noteFallen } from '../db/store.ts'
import type { Tag } from '../press/page.ts'
import type { JobsTables } from './schema.ts'

const { writing } = tables<JobsTables>()

/** This run of this program: a follower need not hear of what its own process has already told the press. */
export const thisProcess = randomBytes(9).toString('base64url')

/** An event is a value, so that "who listens?" is a click and an unheard event is dead code. Payloads carry ids, never copies. */
export interface EventType<Payload> {
  readonly name: string
  /** No list may be old after this either: a kill, a correction, an embargo. */
  readonly urgent: boolean
  readonly payload?: Payload
}
export const defineEvent = <Payload>(name: string, { urgent = false } = {}): EventType<Payload> => ({
  name,
  urgent,
})

export interface Announcement<Payload> {
  readonly payload: Payload
  /** The facts that changed: pages printed from them fall after COMMIT. */
  readonly tags: readonly Tag[]
}

/** Writes the event in the same transaction as the change, and has the press drop the tagged pages once it is committed. */
export async function emit<Payload>(
  tx: Writer,
  event: EventType<Payload>,
  { payload, tags }: Announcement<Payload>,
  at: Instant,
): Promise<void> {
  noteFallen(tx, { tags, urgent: event.urgent })
  await writing(tx)
    .insertInto('outbox')
    .values({
      event: event.name,
      payload: JSON.stringify(payload),
      tags: JSON.stringify(tags),
      urgent: event.urgent ? 1 : 0,
      process: thisProcess,
      at,
    })
    .execute()
}
