import { findRedirect } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { findStoryByOrigin, findStoryByPath } from '#stories/index.ts'

/** Where an old address of the site itself is now, once its stories are stored: a path. Undefined: nothing of it is at the paper. */
export async function placeOf(read: Reader, address: string): Promise<string | undefined> {
  const number = /[?&](?:p|page_id)=(\d{1,15})(?:&|$)/.exec(address)?.[1]
  const numbered = number === undefined ? undefined : await findStoryByOrigin(read, Number(number))
  if (numbered?.path) return numbered.path
  const path = address.split(/[?#]/)[0] || '/'
  if (path === '/') return path
  for (const one of [path, path.endsWith('/') ? path.slice(0, -1) : `${path}/`]) {
    if (await findStoryByPath(read, one)) return one
    const further = await findRedirect(read, one)
    if (further !== undefined) return further
  }
  return undefined
}
