import { sql } from 'kysely'
import { everything } from '../db/rights.ts'
import type { Route } from './route.ts'

const plain = (body: string, status = 200): Response =>
  new Response(`${body}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/** `/healthz`: the process lives. `/readyz`: it can read its database. Neither says more than that to a stranger. */
export const healthRoutes: readonly Route<unknown, 'anyone'>[] = [
  { kind: 'route', method: 'GET', path: '/healthz', who: 'anyone', handle: async () => plain('ok') },
  {
    kind: 'route',
    method: 'GET',
    path: '/readyz',
    who: 'anyone',
    handle: async ({ store }) => {
      try {
        await sql`select 1`.execute(everything(store.read))
        return plain('ready')
      } catch {
        return plain('not ready', 503)
      }
    },
  },
]
