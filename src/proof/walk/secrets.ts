// What an export knows of people and no page may say: their e-mail addresses, the addresses of their machines, passwords of posts.
import type { SourceItem } from '../source/items.ts'
import { mayBeShown } from '../source/standing.ts'
import type { Walk } from './walk.ts'

/** Each page is looked through for what is private in it; never does a report say which secret it was. */
export function secretsIn(walk: Walk, item: SourceItem, html: string) {
  const page = withoutNeighbours(html)
  const addresses = aroundAts(page)
  const { all, ofOneWord, others } = emailsOf(walk)
  const own = new Set(item.comments.flatMap(({ secrets }) => secrets.filter((one) => !all.has(one))))
  const isThere = (secret: string): boolean =>
    (isOneWord(secret) ? addresses : page).includes(secret) &&
    !isSaid(secret, item) &&
    !walk.ownWords.includes(secret)
  // Hardly any page has an address on it, and a big paper has thousands of writers.
  const sought = [...own, ...others, ...(addresses === '' ? [] : ofOneWord)]
  const found = sought.filter(isThere).length
  walk.tally.secrets.lookedFor += all.size + own.size
  walk.tally.secrets.found += found
  if (found === 0) return []
  return [
    { aspect: 'secret' as const, source: '', page: '', detail: `${found} private addresses on the page` },
  ]
}

/** Everything on a page that could be an e-mail address, in one piece: it is searched for each of thousands. */
function aroundAts(page: string): string {
  const words: string[] = []
  for (let at = page.indexOf('@'); at >= 0; ) {
    let [from, to] = [at, at + 1]
    while (from > 0 && !isBetween(page.charCodeAt(from - 1))) from -= 1
    while (to < page.length && !isBetween(page.charCodeAt(to))) to += 1
    words.push(page.slice(from, to))
    at = page.indexOf('@', to)
  }
  return words.join(' ')
}
/** Blanks, quotation marks, the edges of tags. */
const isBetween = (code: number): boolean =>
  code <= 0x20 || code === 0x22 || code === 0x27 || code === 0x3c || code === 0x3e
const isOneWord = (secret: string): boolean => /^[^\s"'<>]*@[^\s"'<>]*$/.test(secret)

interface Emails {
  readonly all: ReadonlySet<string>
  readonly ofOneWord: readonly string[]
  readonly others: readonly string[]
}
const known = new WeakMap<Walk, Emails>()
/** Of all writers. */
function emailsOf(walk: Walk): Emails {
  const before = known.get(walk)
  if (before) return before
  const { authors } = walk.overview
  const all = new Set([...authors.values()].map(({ email }) => email).filter((email) => email.length > 5))
  const emails = {
    all,
    ofOneWord: [...all].filter(isOneWord),
    others: [...all].filter((one) => !isOneWord(one)),
  }
  known.set(walk, emails)
  return emails
}

/** Whoever writes an address into a text or a remark has published it. */
const isSaid = (secret: string, { title, content, excerpt, comments }: SourceItem): boolean =>
  [title, content, excerpt, ...comments.filter(mayBeShown).flatMap((one) => [one.content, one.author])].some(
    (text) => text.includes(secret),
  )

/** Other stories stand beside this one, in words of theirs. */
const withoutNeighbours = (html: string): string =>
  html.replace(/<(section|aside|div)\b[^>]*\balso-like\b[^]*?<\/\1>/g, '')

/** On pages that are no story's: the addresses of those who have written. */
export function hasEmail(walk: Walk, html: string): boolean {
  const addresses = aroundAts(html)
  const { ofOneWord, others } = emailsOf(walk)
  const isThere = (text: string) => (email: string) => text.includes(email) && !walk.ownWords.includes(email)
  return (addresses !== '' && ofOneWord.some(isThere(addresses))) || others.some(isThere(html))
}
