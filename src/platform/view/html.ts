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
