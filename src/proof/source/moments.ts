// When something was written, as far as the export says it.

/** Milliseconds; `isExact` where the export says it in a way that leaves no zone open. */
export interface Moment {
  readonly at: number
  readonly isExact: boolean
}

const stamp = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?/

/** UTC where there is one, else what the feed says, else the old site's own clock, whose zone no export tells. */
export function momentOf(gmt: string, local: string, feed = ''): Moment | null {
  const exact = fromStamp(gmt) ?? fromFeed(feed)
  if (exact !== null) return { at: exact, isExact: true }
  const vague = fromStamp(local)
  return vague === null ? null : { at: vague, isExact: false }
}

/** A zero date and the thirtieth of February are none. */
function fromStamp(text: string): number | null {
  const found = stamp.exec(text.trim())
  if (!found || (found[1] ?? '') < '1000') return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  return new Date(at).getUTCDate() === day && new Date(at).getUTCMonth() === month - 1 ? at : null
}

function fromFeed(text: string): number | null {
  if (text.trim() === '' || text.includes('-0001')) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at
}

/** No clock on earth is further from UTC than this. */
const furthest = 14 * 3_600_000

/** Whether a page that says `shown` says what the export does. */
export function isSameMoment(said: Moment, shown: number): boolean {
  const apart = Math.abs(said.at - shown)
  return said.isExact ? Math.floor(said.at / 1000) === Math.floor(shown / 1000) : apart <= furthest
}
