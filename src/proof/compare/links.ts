// Whether a story leads where it led, and still shows what it showed of other sites.
import type { Page } from '../text/page.ts'
import type { Target } from '../text/source-words.ts'
import { readable, type Site } from '../walk/site.ts'

export interface LinksCompared {
  readonly found: number
  readonly missing: readonly string[]
}

export function compareLinks(
  targets: readonly Target[],
  { links, words }: Pick<Page, 'links' | 'words'>,
  site: Site,
): LinksCompared {
  const wanted = new Map(targets.flatMap((one) => pair(one, site)))
  if (wanted.size === 0) return { found: 0, missing: [] }
  const there = new Set(links.map((link) => spelled(link, site)))
  const all = [...there].join(' ')
  const missing = [...wanted]
    .filter(([place, { address }]) => !there.has(place) && !isNamed(address, all))
    .map(([, { address }]) => address)
    // An address that is written out is there for who reads it.
    .filter((address) => !words.some(({ text }) => text === address))
  return { found: wanted.size, missing }
}

/** What pictures and files have become is looked for where they are; a place on the page itself, or a post by its number, says nothing. */
const another =
  /^#|[?&](?:p|attachment_id|page_id)=\d+$|\.(?:jpe?g|png|gif|webp|avif|svg|mp3|m4a|ogg|wav|mp4|m4v|mov|webm|pdf|zip|docx?|xlsx?|pptx?)(?:\?.*)?$/i

function pair(target: Target, site: Site): [string, Target][] {
  const place = another.test(target.address) ? '' : spelled(target.address, site)
  return place === '' ? [] : [[place, target]]
}

/** The same for every spelling of one address. */
function spelled(address: string, site: Site): string {
  const url = URL.parse(address.trim(), `http://${site.host ?? 'nowhere.invalid'}/`)
  if (url === null || !/^https?:$/.test(url.protocol)) return ''
  return `${url.hostname.replace(/^www\./, '')}${readable(url.pathname).replace(/\/+$/, '')}${plainly(url.search)}`
}

const plainly = (query: string): string => {
  try {
    return decodeURIComponent(query)
  } catch {
    return query
  }
}

/** A film has one number under many addresses: `youtu.be/q66g-b_18uQ`, `youtube.com/embed/q66g-b_18uQ`. */
function isNamed(address: string, all: string): boolean {
  const url = URL.parse(address)
  if (url === null || !players.test(url.hostname)) return false
  const names = readable(url.pathname + url.search).match(/[\w-]{6,}/g) ?? []
  const numbers = names.filter((name) => /\d/.test(name) || name.length === 11)
  return numbers.length === 0 || numbers.some((name) => all.includes(name))
}
const players =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|dai\.ly|twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|soundcloud\.com|spotify\.com|ted\.com|flickr\.com|flic\.kr|slideshare\.net|scribd\.com|issuu\.com|google\.[a-z.]+|archive\.org)$/
