import { parseId } from '#kernel/ids.ts'
import { parseInstant } from '#kernel/time.ts'
import { type ListCursor, listLength, type Teaser } from '#stories/index.ts'
import type { Pages } from '#ui/facts.ts'

/** `?before=2022-03-04T09:30:00.000Z~story_…`: the key of the last story on the page before. Anything else is the first page. */
export function cursorIn(query: URLSearchParams): ListCursor | undefined {
  const [moment = '', key] = (query.get('before') ?? '').split('~')
  const publicAt = parseInstant(moment)
  const id = parseId('story', key)
  return publicAt && id ? { publicAt, id } : undefined
}

export interface ListPage {
  readonly shown: readonly Teaser[]
  readonly pages: Pages
  /** This page's own address. */
  readonly address: string
}

/** One more than fits was asked for: whether it came says whether there is an older page. */
export function pageOf(
  teasers: readonly Teaser[],
  path: string,
  query: URLSearchParams,
  length = listLength,
): ListPage {
  const shown = teasers.slice(0, length)
  const last = shown.at(-1)
  const older = teasers.length > length && last ? `${path}?before=${last.publicAt}~${last.id}` : undefined
  const cursor = cursorIn(query)
  const address = cursor ? `${path}?before=${cursor.publicAt}~${cursor.id}` : path
  return { shown, pages: { older, newer: cursor ? path : undefined }, address }
}
