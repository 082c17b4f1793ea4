// What was asked for and not there, between two writings of it, in this process. Bounded: strangers can ask for what they like.
import type { Instant } from '#kernel/time.ts'
import { perStore } from '#platform/db/per-store.ts'
import type { Store } from '#platform/db/store.ts'
import { isKey, isWorthNoting, type Missed, pathIn } from './model.ts'

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

/** Whoever answers with 404 and the beat that writes meet here. */
export const missedTallyOf = perStore(createMissedTally)

interface Asking {
  readonly path: string
  /** What the browser said it came from; '' or null: nothing. */
  readonly referer: string | null
  /** This paper's own. */
  readonly origin: string
  readonly now: Instant
}

/** Somebody asked for what is not there. */
export function noteMissed(store: Store, { path, referer, origin, now }: Asking): void {
  missedTallyOf(store).note(path, pageOf(referer, origin), now)
}

/** Of ours alone, and none whose address is a key: a preview, an advertiser's report, a page of the newsroom. */
function pageOf(referer: string | null, origin: string): string {
  const from = URL.parse(referer ?? '')
  if (from === null || from.origin !== origin || isKey(from.pathname)) return ''
  return pathIn(from.href, origin) ?? ''
}
