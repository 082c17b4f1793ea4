import { stopwatch } from '#platform/mint.ts'

/** Says how far long work is, but not more often than that: every `pause` milliseconds, ten times a second for whoever looks on. */
export function seldom<T>(tell: (told: T) => void, pause = 100): (told: T) => void {
  let last = stopwatch()
  return (told) => {
    const now = stopwatch()
    if (now - last < pause) return
    last = now
    tell(told)
  }
}

/** In a line for each five seconds, where no gauge is. */
export const progress = (complain: (line: string) => void): ((words: string) => void) =>
  seldom((words: string) => complain(`  … ${words}`), 5_000)
