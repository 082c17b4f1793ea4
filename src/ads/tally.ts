// Counts between two writings of them, in this process. Bounded: strangers can ask for what they like.
import { perStore } from '#platform/db/per-store.ts'
import type { SlotName } from '#ui/slots.ts'
import type { Count, CreativeId } from './model.ts'

export interface Tally {
  /** One more of it. Only for advertisements that there are: what is counted is bounded by them. */
  note(what: 'impressions' | 'clicks', of: { day: string; creativeId: CreativeId; slot: SlotName }): void
  /** Everything since the last time. */
  take(): readonly Count[]
  /** What could not be written comes back, and is added to what came in meanwhile. */
  giveBack(counts: readonly Count[]): void
}

/** Days, creatives and slots that can be waiting at once; beyond, only those that wait already are counted on. */
const mostKeys = 20_000

export function createTally(): Tally {
  let waiting = new Map<string, Count>()
  const add = (count: Count): void => {
    const key = `${count.day} ${count.creativeId} ${count.slot}`
    const before = waiting.get(key)
    if (!before && waiting.size >= mostKeys) return
    waiting.set(key, before ? sum(before, count) : count)
  }
  return {
    note: (what, of) => add({ ...of, impressions: 0, clicks: 0, [what]: 1 }),
    take: () => {
      const taken = [...waiting.values()]
      waiting = new Map()
      return taken
    },
    giveBack: (counts) => {
      for (const count of counts) add(count)
    },
  }
}

const sum = (one: Count, other: Count): Count => ({
  ...one,
  impressions: one.impressions + other.impressions,
  clicks: one.clicks + other.clicks,
})

/** The routes that count and the beat that writes meet here. */
export const tallyOf = perStore(createTally)
