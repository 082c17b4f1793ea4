// Hears at once of what others did and what the clock did: a question that the newsroom answers when there is something to tell.
// Where it is not answered so, it is asked what stands there every few seconds instead.
import type { Desk } from './desk.ts'
import { waitForNews } from './talk.ts'

/** Milliseconds before the next question: after an answer, and where there was none. */
const [breath, pause] = [1_000, 8_000]
/** The newsroom has answered by then, or the line is dead though nobody has said so. */
const longest = 40_000

/** `shut`: whoever works here may not do so any more. */
export function listen(desk: Desk, shut: () => void): void {
  let asking: AbortController | undefined
  let next: ReturnType<typeof setTimeout> | undefined

  const stop = (): void => {
    clearTimeout(next)
    asking?.abort()
    asking = undefined
  }
  const ask = async (): Promise<void> => {
    stop()
    // A page that nobody sees holds no line.
    if (document.hidden) return
    const mine = new AbortController()
    asking = mine
    const line = AbortSignal.any([mine.signal, AbortSignal.timeout(longest)])
    const heard = await waitForNews(desk.mark(), line)
    if (asking !== mine) return
    if (heard === 'shut') return shut()
    await desk.watch()
    if (asking === mine) next = setTimeout(() => void ask(), heard === 'lost' ? pause : breath)
  }
  // Whoever wakes up, or comes back, still has what they saw before: they are answered at once.
  document.addEventListener('visibilitychange', () => void ask())
  addEventListener('online', () => void ask())
  void ask()
}
