import type { Body, Footnote } from '#document/model.ts'
import { footnotes } from '#document/text.ts'
import { slugOf } from '#kernel/text.ts'
import type { Words } from '#languages/catalogue.ts'
import { slotNames } from '#ui/slots.ts'
import type { Album } from './shown.ts'

/** How one body is being written: where its links lead, and what has been met so far on the way down the page. */
export interface Rendering {
  /** A page of the paper: ids to link to, pictures in every width. Feeds and mail take neither. */
  readonly isPage: boolean
  readonly prefix: string
  readonly taken: Set<string>
  readonly notes: Footnote[]
  readonly hrefOf: (href: string) => string
  readonly isOutside: (href: string) => boolean
  /** Links to the web are those of whoever paid: `rel=sponsored`. */
  readonly isPaid: boolean
  readonly album: Album
  /** For what a body needs said besides its own text. */
  readonly words: Words
  tables: number
  /** The levels, as they were written, of the headings that the next one may stand under. */
  readonly open: (2 | 3 | 4)[]
}

type PageWords = Pick<Rendering, 'words' | 'prefix' | 'album' | 'isPaid'> & { readonly site: string }

/** Ids that a story page has of its own. A heading of that name gets a number. */
const pageIds = [
  'main',
  'comments',
  'related',
  'search',
  'notes',
  'story',
  'top',
  ...slotNames.map((slot) => `slot-${slot}`),
]

export function pageRendering(body: Body, { site, prefix, album, words, isPaid }: PageWords): Rendering {
  const home = new URL(site)
  const rendering: Rendering = {
    isPage: true,
    prefix,
    taken: new Set(pageIds),
    notes: [],
    hrefOf: (href) => href,
    isOutside: (href) => isWeb(href) && URL.parse(href, home)?.host !== home.host,
    isPaid,
    album,
    words,
    tables: 0,
    open: [],
  }
  for (const [at] of footnotes(body).entries()) {
    rendering.taken.add(noteId(rendering, at + 1)).add(callId(rendering, at + 1))
  }
  return rendering
}

type FeedWords = Pick<Rendering, 'words' | 'album' | 'isPaid'> & { readonly address: string }

export const feedRendering = ({ address, album, words, isPaid }: FeedWords): Rendering => ({
  isPage: false,
  prefix: '',
  taken: new Set(),
  notes: [],
  hrefOf: (href) => URL.parse(href, address)?.href ?? address,
  isOutside: () => false,
  isPaid,
  album,
  words,
  tables: 0,
  open: [],
})

export const isWeb = (href: string): boolean => /^\s*(?:https?:|\/\/|\\)/i.test(href)

export const noteId = ({ prefix }: Rendering, number: number): string => `${prefix}note-${number}`
export const callId = ({ prefix }: Rendering, number: number): string => `${prefix}note-${number}-call`

/** An id that no other heading of the page has: `the-bridge`, `the-bridge-2`. */
export function headingId({ taken, prefix }: Rendering, heading: string): string {
  const slug = `${prefix}${slugOf(heading, 60) || 'section'}`
  let id = slug
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`
  taken.add(id)
  return id
}

/** One under the heading it stands below, however deep it was written: a page skips no level. WCAG 1.3.1. */
export function headingLevel({ open }: Rendering, written: 2 | 3 | 4): 2 | 3 | 4 {
  while ((open.at(-1) ?? 0) >= written) open.pop()
  open.push(written)
  return open.length === 1 ? 2 : open.length === 2 ? 3 : 4
}
