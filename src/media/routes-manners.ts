// In which headers pictures and files go out (docs/decisions/007-media.md).
import type { Instant } from '#kernel/time.ts'
import { millisecondsBetween } from '#kernel/time.ts'
import type { Place } from '#platform/http/route.ts'
import { mediaTag } from './model.ts'
import type { Shown } from './store/media.ts'

/** What stands behind the gate, for somebody who may see it. */
export interface Gated extends Shown {
  readonly isPublic: boolean
}
interface Moment {
  readonly now: Instant
  readonly place: Place
}
type Headers = Readonly<Record<string, string>>

const month = 30 * 24 * 3600
const year = 365 * 24 * 3600

/** An address names its bytes, so whoever has them need not ask again; but what is killed must come out of every cache between. */
export function mannersOf(shown: Gated, { now, place }: Moment): Headers {
  if (!shown.isPublic) return { 'cache-control': 'private, no-store', vary: 'Cookie' }
  const left = rightsLeft(shown, now)
  const age = `max-age=${Math.min(month, left)}`
  // Through no story, but because an old site showed it: no tag would tell the cache that a story has taken it since, and was killed.
  const isToldOf = place.hasCache === true && shown.publicBy !== 'archive'
  return {
    'cache-control': isToldOf
      ? `public, ${age}, s-maxage=${Math.min(year, left)}, immutable`
      : `private, ${age}, immutable`,
    ...(isToldOf && { 'cache-tag': tagsOf(shown) }),
    // Readers of feeds and players of podcasts show it on pages of their own.
    'cross-origin-resource-policy': 'cross-origin',
  }
}

function rightsLeft({ medium: { rightsUntil } }: Gated, now: Instant): number {
  return rightsUntil === null ? year : Math.max(0, Math.floor(millisecondsBetween(now, rightsUntil) / 1000))
}

/**
 * Its own tag, and that of the one story through which it is public: when that story falls, the cache asks again, and hears of
 * another story or of none. What takes whole stories out of the paper says `site`.
 */
const tagsOf = ({ medium, publicBy }: Gated): string =>
  [mediaTag(medium.id), ...(publicBy === 'paper' ? [] : [`story:${publicBy}`]), 'site'].join()

/** To where it is today. Asked again each time: a file that was replaced may come back, and whoever kept the way would go to and fro. */
export const movedTo = (to: string, isPublic: boolean): Response =>
  new Response(null, {
    status: 301,
    headers: { location: to, 'cache-control': isPublic ? 'no-cache' : 'private, no-store' },
  })
