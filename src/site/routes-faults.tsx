import { type Edition, editionOf, endOf, plainTeaserFacts } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import type { FaultName } from '#platform/http/faults.ts'
import { htmlResponse, type Place } from '#platform/http/route.ts'
import type { Page } from '#platform/press/page.ts'
import { type Html, renderPage } from '#platform/view/html.ts'
import { listLatest } from '#stories/index.ts'
import { BrokenPage, ForbiddenPage, NotFoundPage, Refusal } from '#ui/refusals.tsx'
import { listUntil } from './printing.ts'

const statuses = {
  'bad-request': 400,
  forbidden: 403,
  'foreign-origin': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  internal: 500,
} as const satisfies Record<FaultName | 'internal', number>

/** What is said of a fault that has no page of its own, by its keys in the catalogue. */
const refusals = {
  'bad-request': { title: 'badRequest', hint: 'badRequestHint' },
  'foreign-origin': { title: 'foreignOrigin', hint: 'foreignOriginHint' },
  conflict: { title: 'conflict', hint: 'conflictHint' },
  'too-large': { title: 'tooLarge', hint: 'tooLargeHint' },
} as const

/** The paper's own page for what could not be answered. Never says more than the reader needs. */
export async function faultPage(
  fault: FaultName | 'internal',
  store: Store,
  place: Place,
  now: Instant,
): Promise<Response> {
  const html = await store.reading(async (read) => {
    const edition = await editionOf(read, place, now)
    const { paper } = edition
    if (fault === 'not-found') return (await notFound(read, place, now)).html
    if (fault === 'forbidden') return <ForbiddenPage paper={paper} />
    if (fault === 'internal') return <BrokenPage paper={paper} />
    const { title, hint } = refusals[fault]
    return (
      <Refusal paper={paper} title={paper.words[title]}>
        <p>{paper.words[hint]}</p>
      </Refusal>
    )
  })
  return htmlResponse(html, statuses[fault])
}

/** The page for what is not there, the same for whoever asks for whatever: a machine may ask for a great deal of it. */
export async function nowherePage(read: Reader, place: Place, now: Instant): Promise<Page> {
  const { html, edition } = await notFound(read, place, now)
  return {
    status: statuses['not-found'],
    type: 'text/html; charset=utf-8',
    body: renderPage(html),
    tags: ['front', ...edition.shown.tags, 'site'],
    until: endOf(edition, await listUntil(read, edition, now)),
    // It may be there in a moment.
    headers: { 'cache-control': 'private, no-store' },
  }
}

async function notFound(read: Reader, place: Place, now: Instant): Promise<{ html: Html; edition: Edition }> {
  const edition = await editionOf(read, place, now)
  const latest = await plainTeaserFacts(read, edition, await listLatest(read, { now, limit: 4 }))
  return { edition, html: <NotFoundPage paper={edition.paper} latest={latest} /> }
}
