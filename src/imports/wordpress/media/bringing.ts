// The bytes of an archive's pictures and files come, each into the record that waits for it. Whoever is killed meanwhile goes on where it was:
// what has come has a digest, what has none is still waited for.
import type { Instant } from '#kernel/time.ts'
import type { Result } from '#kernel/result.ts'
import { countWaiting, listWaiting, type MediaId, receive, replaceBytes, type Waiting } from '#media/index.ts'
import { machine } from '#people/index.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import type { Store } from '#platform/db/store.ts'

/** Gives the file of a record to whoever takes it, and tidies up behind them. */
export interface Supply {
  give<T>(waiting: Waiting, take: (path: string) => Promise<T>): Promise<Result<T, string>>
  /** How many at once. */
  readonly lanes: number
}

export interface Bringing {
  readonly store: Store
  readonly darkroom: Darkroom
  readonly origin: string
  readonly supply: Supply
  readonly clock: () => Instant
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
  readonly failed: (waiting: Waiting, why: string) => Promise<void>
}
export interface Brought {
  readonly taken: number
  readonly missing: Readonly<Record<string, number>>
  /** Set where it was given up: the old host does not answer. */
  readonly stopped: string | null
}

const ahead = 200
/** A film is large; nothing of an archive is larger. */
const largest = 2 * 1024 * 1024 * 1024
/** So many in a row that nobody answered for: then nobody will. */
const patience = 40
const silent = new Set(['unknown-host', 'unreachable', 'forbidden-address', 'forbidden-port'])

export async function bringBytes(bringing: Bringing): Promise<Brought> {
  const { store, origin, signal, progress, supply } = bringing
  const total = await countWaiting(store.read, origin)
  const missing: Record<string, number> = {}
  const waiting = queue(bringing)
  let taken = 0
  let done = 0
  let silence = 0
  let stopped: string | null = null
  const lane = async (): Promise<void> => {
    for (
      let one = await waiting.next();
      one && !signal.aborted && stopped === null;
      one = await waiting.next()
    ) {
      const why = await bringOne(bringing, one)
      done += 1
      if (why === null) taken += 1
      else {
        missing[why] = (missing[why] ?? 0) + 1
        await bringing.failed(one, why)
      }
      silence = why !== null && silent.has(why) ? silence + 1 : 0
      if (silence >= patience) stopped = why
      progress(done, total)
    }
  }
  await Promise.all(Array.from({ length: supply.lanes }, lane))
  return { taken, missing, stopped }
}

/** Null: it is here. */
async function bringOne(
  { store, darkroom, supply, clock }: Bringing,
  waiting: Waiting,
): Promise<string | null> {
  const { id, source } = waiting
  const name = source.split('/').at(-1) ?? ''
  const given = await supply.give(waiting, async (path) => {
    const received = await receive(darkroom, { name, bytes: { path }, largest })
    if (!received.ok) return received
    return store.write((tx) => replaceBytes(tx, machine, { id, received: received.value }, clock()))
  })
  if (!given.ok) return given.why
  return given.value.ok ? null : given.value.why
}

/** Records in the order of their ids, a page at a time. */
function queue({ store, origin }: Bringing): { next(): Promise<Waiting | undefined> } {
  let page: Waiting[] = []
  let after: MediaId | '' = ''
  let isOver = false
  let looking: Promise<void> | undefined
  const look = async (): Promise<void> => {
    while (page.length === 0 && !isOver) {
      const { waiting, last } = await listWaiting(store.read, origin, { after, limit: ahead })
      page = [...waiting]
      isOver = last === null
      after = last ?? after
    }
  }
  return {
    next: async () => {
      // Others may have taken all that came while this one waited.
      while (page.length === 0 && !isOver) {
        looking ??= look().finally(() => (looking = undefined))
        await looking
      }
      return page.shift()
    },
  }
}
