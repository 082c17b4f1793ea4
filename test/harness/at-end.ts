import { after } from 'node:test'

const ends: (() => unknown)[] = []

/** For what a whole run shares. Node's own `after`, called while a test runs, would mean the end of that test. */
export const atEnd = (end: () => unknown): void => void ends.push(end)

after(async () => {
  for (const end of ends.toReversed()) await end()
})
