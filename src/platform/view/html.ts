import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup that a view made: escaped by construction. Views are synchronous, so it is never a promise; `render` insists. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
export type Child = Html | string | number | null | undefined | false | readonly Child[]

export function render(html: Html): string {
  if (html instanceof Promise) throw new TypeError('a view was asynchronous')
  return html.toString()
}

/** Text that already is safe markup. Only the files that architecture.ts names may call this. */
export const trusted = (markup: string): Html => raw(markup)

/** So many markups of one view are kept: of a masthead one for each section. */
const mostKept = 200

/**
 * A view whose markup is kept for the next page that is drawn of the same facts: the furniture is a third of all elements of a story's page,
 * and changes when the paper does. What it shows is all in its facts, and they are JSON.
 */
export function keptView<Facts>(view: (facts: Facts) => Html): (facts: Facts) => Html {
  const kept = new Map<string, Html>()
  return (facts) => {
    const key = JSON.stringify(facts)
    const known = kept.get(key)
    if (known) return known
    if (kept.size >= mostKept) kept.clear()
    const drawn = trusted(render(view(facts)))
    kept.set(key, drawn)
    return drawn
  }
}

/** A whole document, doctype included. */
export const renderPage = (html: Html): string => `<!doctype html>\n${render(html)}`

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Without the control characters that XML forbids, escaped or not: one of them, and no reader takes the feed. */
export const xmlText = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
/** For markup that is not written in JSX: feeds and sitemaps. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"']/g, (character) => entities[character] as string)

/** JSON for a script element: no character of it can end the element or begin a comment. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
