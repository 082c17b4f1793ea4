import type { Log } from '../log.ts'
import type { Fallen, Tag } from './page.ts'

/** Tells a cache in front of the paper which tags have fallen. */
export interface Purge {
  tell(fallen: Fallen): void
  /** Tells what is still to be told, and waits until it is; for the end of the process. */
  settle(): Promise<void>
}

const gathered = 50
const aBurst = 1_100
const patience = 5_000
const mostTries = 5

/**
 * POSTs `{"tags": […]}` to the address that the machine's owner has set; what falls within a twentieth of a second goes together.
 * Tried again with growing pauses: a cache that was away for a moment must not keep a killed story.
 */
export function createPurge(url: string, log: Log): Purge {
  let tags = new Set<Tag>()
  let timer: NodeJS.Timeout | undefined
  let sending: Promise<void> = Promise.resolve()
  /** What is told a second time when the burst is over. */
  const later = new Map<NodeJS.Timeout, Fallen>()

  const send = () => {
    clearTimeout(timer)
    timer = undefined
    const body = JSON.stringify({ tags: [...tags] })
    tags = new Set()
    sending = sending.then(() => insist(url, body, log))
  }
  const gather = (fallen: Fallen) => {
    for (const tag of fallen.tags) tags.add(tag)
    timer ??= setTimeout(send, gathered)
  }
  const gatherLater = (fallen: Fallen) => {
    const waiting = setTimeout(() => {
      later.delete(waiting)
      gather(fallen)
    }, aBurst).unref()
    later.set(waiting, fallen)
  }
  return {
    tell: (fallen) => {
      gather(fallen)
      // In a burst the press itself may show a list that is a second old, and a cache that asks in that second would keep it.
      if (!fallen.urgent) gatherLater(fallen)
    },
    settle: async () => {
      // The paper is not served any more, so its caches ask for nothing that is old: it is late enough now.
      for (const [waiting, fallen] of later) {
        clearTimeout(waiting)
        gather(fallen)
      }
      later.clear()
      if (timer !== undefined) send()
      await sending
    },
  }
}

async function insist(url: string, body: string, log: Log): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      })
      await answer.body?.cancel()
      if (answer.ok) return
      throw new Error(`the cache answered ${answer.status}`)
    } catch (error) {
      if (tries === mostTries) {
        log.error({ error }, 'the cache in front could not be told what has changed')
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 200 * 4 ** (tries - 1)))
    }
  }
}
