// What exports get wrong in small things, put right in one place.
import { parseFragment } from 'parse5'
import { cleanText } from '#document/make.ts'
import { type Instant, parseInstant } from '#kernel/time.ts'

const formatting =
  /<\/?(?:em|i|b|strong|span|a|br|sup|sub|small|big|code|u|s|del|ins|mark|q|cite|abbr|font|img|wbr|nobr)(?:\s[^<>]*)?\/?>/gi
const entity = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i

/** A title or a name as plain text: entities decoded once, formatting tags dropped, anything else in angle brackets kept. */
export function plainTitle(html: string): string {
  const bare = html.includes('<') ? html.replace(formatting, '') : html
  return cleanText(decodeEntities(bare)).replace(/\s+/g, ' ').trim()
}

export function decodeEntities(text: string): string {
  if (!entity.test(text)) return text
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes
  return node !== undefined && 'value' in node ? node.value : text
}

/** `%d0%bc…` in its own script. WordPress cuts slugs at 200 bytes, so that a last character may be half: it is dropped. */
export function plainSlug(slug: string): string {
  if (!slug.includes('%')) return cleanText(slug)
  return cleanText(slug.replace(/(?:%[\da-f]{2})+/gi, decodedRun))
}

function decodedRun(run: string): string {
  const bytes = Uint8Array.from(run.slice(1).split('%'), (pair) => Number.parseInt(pair, 16))
  return new TextDecoder().decode(bytes).replaceAll('\ufffd', '')
}

const stamp = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?/

/** `2012-10-03 15:11:52` as UTC. Zero dates and impossible ones are none. */
export function sqlInstant(text: string): Instant | null {
  const [, year, month, day, hour, minute, second] = stamp.exec(text) ?? []
  // Some tools write none as the first year.
  if (year === undefined || year < '1000') return null
  const instant = parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}Z`)
  return instant?.startsWith(`${year}-${month}-${day}`) ? instant : null
}

/** An RFC 822 date that means one; WordPress writes `30 Nov -0001` for none. */
export const feedInstant = (text: string): Instant | null =>
  text.includes('-0001') ? null : (parseInstant(text) ?? null)

/** The first of several dates that is one: UTC, the feed's, which says its zone, the site's own time, which does not. */
export const firstInstant = (gmt: string, local: string, feed = ''): Instant | null =>
  sqlInstant(gmt) ?? feedInstant(feed) ?? sqlInstant(local)

const doubled =
  /Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf™œ“”˜¢¦\u009d]|Ð[\u0080-\u00bf]Ñ/g

/** How often the text looks like UTF-8 that was read as Latin-1. Reported, never touched. */
export const mojibake = (text: string): number => text.match(doubled)?.length ?? 0

/** `12`, ` 12 `, or nothing that is a number. */
export const wholeNumber = (text: string): number | null =>
  /^\d{1,15}$/.test(text.trim()) ? Number(text) : null
