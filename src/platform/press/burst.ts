import { type Instant, millisecondsBetween } from '#kernel/time.ts'
import { type Falls, fall } from './falls.ts'
import type { Fallen, Tag } from './page.ts'

/** Rings once after so many milliseconds. Passed in, so that tests need not sleep. */
export type Wake = (milliseconds: number, ring: () => void) => void

/** Lists fall at once after a quiet second, and in a burst once a second, so that an import does not print the front a thousand times. */
export interface Burst {
  readonly falls: Falls
  readonly clock: () => Instant
  readonly wake: Wake
  readonly waiting: Set<Tag>
  lastFall: Instant | null
}

const second = 1000
const lists = new Set(['front', 'feed', 'sitemap', 'archive', 'corrections', 'search'])
const listKinds = new Set([...lists, 'section', 'topic', 'person', 'related'])

export const createBurst = (falls: Falls, clock: () => Instant, wake: Wake = wakeQuietly): Burst => ({
  falls,
  clock,
  wake,
  waiting: new Set(),
  lastFall: null,
})

/** Does this tag name a list, which may be a second old in a burst? A story's own text and `site` may not. */
export function isList(tag: Tag): boolean {
  const colon = tag.indexOf(':')
  return colon === -1 ? lists.has(tag) : listKinds.has(tag.slice(0, colon))
}

/** Tags have fallen, after a COMMIT. What must be new at once is stale when this returns. */
export function drop(burst: Burst, { tags, urgent }: Fallen): void {
  const wait = urgent ? 0 : waitOf(burst)
  if (wait === 0) return fallAtOnce(burst, tags, urgent)
  const atOnce = tags.filter((tag) => !isList(tag))
  if (atOnce.length > 0) fall(burst.falls, atOnce)
  const wasWaiting = burst.waiting.size > 0
  for (const tag of tags) if (isList(tag)) burst.waiting.add(tag)
  if (!wasWaiting && burst.waiting.size > 0) burst.wake(wait, () => fallWaiting(burst))
}

function fallAtOnce(burst: Burst, tags: readonly Tag[], urgent: boolean): void {
  // An urgent fall does not open a burst: what is not urgent and comes just after it still has its quiet second.
  if (!urgent && tags.some(isList)) burst.lastFall = burst.clock()
  if (tags.length > 0) fall(burst.falls, tags)
}

function fallWaiting(burst: Burst): void {
  burst.lastFall = burst.clock()
  fall(burst.falls, burst.waiting)
  burst.waiting.clear()
}

/** Milliseconds until lists may fall again; 0: now. A clock that was set back counts as quiet. */
function waitOf({ lastFall, waiting, clock }: Burst): number {
  if (lastFall === null) return 0
  const passed = millisecondsBetween(lastFall, clock())
  if (waiting.size > 0) return Math.max(1, second - passed)
  return passed < 0 || passed >= second ? 0 : second - passed
}

function wakeQuietly(milliseconds: number, ring: () => void): void {
  setTimeout(ring, milliseconds).unref()
}
