import { after } from 'node:test'
import { setTimeout } from 'node:timers/promises'

const ends: (() => unknown)[] = []

/** For what a whole run shares. Node's own `after`, called while a test runs, would mean the end of that test. */
export const atEnd = (end: () => unknown): void => void ends.push(end)

/** Whoever does not let go is left behind: the process ends, and the keeper clears what it left. Node waits for a hook for ever. */
const patience = 20_000

after(async () => {
  for (const end of ends.toReversed())
    if (!(await endsInTime(end)))
      process.stderr.write(`Not ended within ${patience / 1000} s, and left behind: ${end}\n`)
})

async function endsInTime(end: () => unknown): Promise<boolean> {
  const late = new AbortController()
  try {
    return await Promise.race([
      Promise.resolve(end()).then(() => true),
      setTimeout(patience, false, { signal: late.signal }),
    ])
  } finally {
    late.abort()
  }
}
