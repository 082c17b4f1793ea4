import type { Store } from '../db/store.ts'
import type { Log } from '../log.ts'
import type { Fallen } from '../press/page.ts'
import { thisProcess } from './events.ts'
import type { Cursor } from './schema.ts'
import { latestCursor, listHappened } from './store.ts'

const milliseconds = 250
const batch = 500

/** Tells this process what others changed (another node, or a command beside the server), within about a quarter of a second. */
export async function follow(
  store: Store,
  hear: (fallen: readonly Fallen[]) => void,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  let cursor: Cursor = await latestCursor(store.read, store.engine)
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  const look = async (): Promise<void> => {
    try {
      let happened = await listHappened(store.read, store.engine, { after: cursor, limit: batch })
      while (happened.length > 0 && !stopped) {
        const foreign = happened.filter((event) => event.process !== thisProcess)
        if (foreign.length > 0) hear(foreign.map((event) => event.fallen))
        cursor = happened.at(-1)?.cursor ?? cursor
        happened =
          happened.length < batch
            ? []
            : await listHappened(store.read, store.engine, { after: cursor, limit: batch })
      }
    } catch (error) {
      if (!stopped) log.error({ error }, 'the outbox could not be read')
    }
    if (!stopped) again()
  }
  const again = () => {
    timer = setTimeout(() => {
      running = look()
    }, milliseconds)
  }
  again()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
