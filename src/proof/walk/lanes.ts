import { setImmediate as turn } from 'node:timers/promises'
import { stopwatch } from '#platform/mint.ts'

/** Milliseconds after which whoever else has something to say in this thread is heard. */
const breath = 50

/**
 * Works on so many at once, in order of their coming. The first fault ends all. What is asked in the same thread answers without any wait:
 * so that an order to stop is heard, and how far it is can be told, there is a turn now and then.
 */
export async function inLanes<T>(
  list: AsyncIterable<T> | Iterable<T>,
  lanes: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const underway = new Set<Promise<void>>()
  let last = stopwatch()
  for await (const one of list) {
    const working = work(one).finally(() => underway.delete(working))
    underway.add(working)
    working.catch(() => undefined)
    if (underway.size >= lanes) await Promise.race(underway)
    if (stopwatch() - last < breath) continue
    await turn()
    last = stopwatch()
  }
  await Promise.all(underway)
}
