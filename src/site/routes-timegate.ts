import { type Instant, parseInstant } from '#kernel/time.ts'
import type { Actor } from '#people/index.ts'
import { readablePath } from '#platform/http/address.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import type { Route } from '#platform/http/route.ts'
import { findPast, versionAt } from '#stories/index.ts'
import { recordPaths } from '#ui/record-paths.ts'
import { gateHeaders } from './memento.ts'

/** RFC 7089: leads to the version that readers had at the moment in `Accept-Datetime`; without one, to the newest. Not printed: it answers a header. */
export const timeGate: Route<Actor, 'anyone'> = {
  kind: 'route',
  method: 'GET',
  path: '/record/timegate/*',
  who: 'anyone',
  handle: ({ url, request, store, place, now }) =>
    store.reading(async (read) => {
      const path = found(/^\/record\/timegate(\/.+)$/.exec(readablePath(url.pathname))?.[1])
      const past = found(await findPast(read, path, now))
      found(past.story.killedAt === null ? past : undefined)
      const here = found(versionAt(past.versions, momentIn(request) ?? now))
      const line = { origin: place.origin, path, versions: past.versions }
      return new Response(null, {
        status: 302,
        headers: gateHeaders(line, recordPaths.version(path, here.number)),
      })
    }),
}

function momentIn(request: Request): Instant | undefined {
  const asked = request.headers.get('accept-datetime')
  if (asked === null) return undefined
  const moment = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(asked)
    ? parseInstant(asked)
    : undefined
  if (!moment) throw new HttpFault('bad-request', 'no such date')
  return moment
}
