import { millisecondsBetween } from '#kernel/time.ts'
import { clock } from '#platform/mint.ts'

const seldom = 5_000

/** Says how far long work is, but not more often than somebody wants to read it. */
export function progress(complain: (line: string) => void): (words: string) => void {
  let last = clock()
  return (words) => {
    const now = clock()
    if (millisecondsBetween(last, now) < seldom) return
    last = now
    complain(`  … ${words}`)
  }
}
