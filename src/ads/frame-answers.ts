// The headers of what is shown inside a page: the rest of the paper may not be framed at all.
import { type Html, renderPage } from '#platform/view/html.ts'
import type { SlotName } from '#ui/slots.ts'
import { frameStyle } from './frame-style.ts'

/** For one reader and one moment; and nothing for a search engine to find. */
const unkept = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
}

/** Ours: no script, and nothing in it but what the paper itself serves. */
export const slotAnswer = (slot: SlotName, html: Html, status = 200): Response =>
  new Response(renderPage(html), {
    status,
    headers: {
      ...unkept,
      // Whoever is led to learns by it which paper they came from, and not which page.
      'referrer-policy': 'strict-origin',
      'content-security-policy': [
        "default-src 'none'",
        "img-src 'self' data:",
        `style-src 'sha256-${frameStyle(slot).hash}'`,
        "frame-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
      ].join('; '),
    },
  })

/** Somebody else's: sandboxed whoever frames it, so that it has no origin of ours even opened by itself; loads nothing but from the hosts it named. */
export const creativeAnswer = (html: string, hosts: readonly string[]): Response =>
  new Response(html, {
    headers: {
      ...unkept,
      'referrer-policy': 'no-referrer',
      'x-dns-prefetch-control': 'off',
      'content-security-policy': [
        'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
        "default-src 'none'",
        ...['script-src', 'style-src'].map((what) => [what, "'unsafe-inline'", ...hosts].join(' ')),
        ...['img-src', 'font-src', 'media-src'].map((what) => [what, 'data:', ...hosts].join(' ')),
        ...(hosts.length === 0 ? [] : [['connect-src', ...hosts].join(' ')]),
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
      ].join('; '),
    },
  })
