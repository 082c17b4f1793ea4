import type { Instant } from '#kernel/time.ts'
import { type Edition, endOf } from '#copy/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { policyFor } from '#platform/http/headers.ts'
import { type PrintCall, type Printed, printed } from '#platform/http/route.ts'
import type { Tag } from '#platform/press/page.ts'
import { type Html, renderPage } from '#platform/view/html.ts'
import { nextRelease } from '#stories/index.ts'

interface Manner {
  /** When it is over by time alone, if that is before the edition is. */
  readonly until?: Instant
  readonly status?: 200 | 410
  /** Other sites that it may load in frames. */
  readonly frames?: readonly string[] | undefined
  /** Besides what every page says. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** A page of the paper. Every one wears the furniture, so every one falls with `site`, and with whatever it shows of media. */
export const printedPage = (
  edition: Edition,
  html: Html,
  tags: readonly Tag[],
  { until, status = 200, frames = [], headers }: Manner = {},
): Printed => {
  const { snippets } = edition.paper
  const guests = { frames, ...snippets?.guests }
  const isGuarded = Object.values(guests).every((sites) => sites.length === 0)
  return printed({
    status,
    type: 'text/html; charset=utf-8',
    body: renderPage(html),
    tags: [...tags, ...edition.shown.tags, 'site'],
    until: endOf(edition, until),
    headers: { ...headers, ...(!isGuarded && { 'content-security-policy': policyFor(guests) }) },
  })
}

/** A list is right until the next embargo lifts. */
export async function listUntil(read: Reader, { until }: Edition, now: Instant): Promise<Instant> {
  const release = await nextRelease(read, now)
  return release !== null && release < until ? release : until
}

export type Print = (call: PrintCall) => Promise<Printed>
