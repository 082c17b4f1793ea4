import type { Instant } from '#kernel/time.ts'
import type { Edition } from '#copy/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type PrintCall, type Printed, printed } from '#platform/http/route.ts'
import type { Tag } from '#platform/press/page.ts'
import { type Html, renderPage } from '#platform/view/html.ts'
import { nextRelease } from '#stories/index.ts'

/** A page of the paper. Every one wears the furniture, so every one falls with `site`. */
export const printedPage = (
  html: Html,
  tags: readonly Tag[],
  until: Instant,
  status: 200 | 410 = 200,
): Printed =>
  printed({
    status,
    type: 'text/html; charset=utf-8',
    body: renderPage(html),
    tags: [...tags, 'site'],
    until,
  })

/** A list is right until the next embargo lifts. */
export async function listUntil(read: Reader, { until }: Edition, now: Instant): Promise<Instant> {
  const release = await nextRelease(read, now)
  return release !== null && release < until ? release : until
}

export type Print = (call: PrintCall) => Promise<Printed>
