// What tells a letter of a machine from one of a reader, without asking anybody else and without a script. Pure.
import type { Suspicion } from './model.ts'
import { type Instant, later, millisecondsBetween, parseInstant } from '#kernel/time.ts'

const fewestMilliseconds = 3_000
const mostLinks = 2
/** How long a form may lie open. */
const openHours = 24

interface Evidence {
  /** What stands in the field that no reader sees. */
  readonly trap: string
  readonly text: string
  readonly openedAt: Instant
}

/** Whether a letter is put aside as spam, and why. It is kept: a reader's browser may have filled the trap. */
export function suspicionOf({ trap, text, openedAt }: Evidence, now: Instant): Suspicion | null {
  if (trap !== '') return 'trap'
  if (millisecondsBetween(openedAt, now) < fewestMilliseconds) return 'haste'
  return linksIn(text) > mostLinks ? 'links' : null
}

const linksIn = (text: string): number => text.match(/https?:\/\/|\bwww\.|\[url\b|<a\s/gi)?.length ?? 0

/** The moment a form was given out, as it goes into the form. `seal` signs text with the paper's key. */
export const stampFor = (now: Instant, seal: (text: string) => string): string => `${now} ${seal(now)}`

/** When the form was given out; nothing where the stamp is none of ours, or too old. */
export function openedAt(stamp: string, isSealed: (text: string, seal: string) => boolean, now: Instant) {
  const [moment = '', seal = ''] = stamp.split(' ')
  const at = parseInstant(moment)
  if (!at || at !== moment || !isSealed(moment, seal)) return undefined
  return at <= now && now <= later(at, openHours * 3_600_000) ? at : undefined
}
