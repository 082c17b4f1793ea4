// What was asked for and not there, between two writings of it, in this process. Bounded: strangers can ask for what they like.
import type { Instant } from '#kernel/time.ts'
import type { Store } from '#platform/db/store.ts'
import { isWorthNoting, type Missed } from './model.ts'

export interface MissedTally {
  /** Once more. `from`: the page of ours that led there; ''. */
  note(path: string, from: string, now: Instant): void
  /** Everything since the last time. */
  take(): readonly Missed[]
}

/** Addresses that can be waiting at once; beyond, only those that wait already are counted on. */
const mostWaiting = 500

export function createMissedTally(): MissedTally {
  let waiting = new Map<string, Missed>()
  return {
    note: (path, from, now) => {
      const before = waiting.get(path)
      if (!isWorthNoting(path) || (!before && waiting.size >= mostWaiting)) return
      waiting.set(path, {
        path,
        times: (before?.times ?? 0) + 1,
        firstAt: before?.firstAt ?? now,
        lastAt: now,
        from: from || (before?.from ?? ''),
      })
    },
    take: () => {
      const taken = [...waiting.values()]
      waiting = new Map()
      return taken
    },
  }
}

const tallies = new WeakMap<Store, MissedTally>()

/** One for each open paper of this process: whoever answers with 404 and the beat that writes meet here. */
export function missedTallyOf(store: Store): MissedTally {
  const tally = tallies.get(store) ?? createMissedTally()
  tallies.set(store, tally)
  return tally
}
