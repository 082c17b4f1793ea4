import { figure, text } from '#document/make.ts'
import type { Body, Figure } from '#document/model.ts'
import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import type { Content, Lead } from '#stories/index.ts'
import { adPlace } from './ad-place.ts'
import { blocksHtml } from './blocks.tsx'
import { notesHtml } from './inlines.tsx'
import { feedRendering, pageRendering } from './rendering.ts'
import { type Album, picturable } from './shown.ts'

export interface PageBody {
  /** The paper's own address: links that leave it are marked. */
  readonly site: string
  /** The pictures and files that the body names. */
  readonly album: Album
  /** For what a body needs said: that a note is a note. */
  readonly words: Words
  /** An advertisement, to be placed by `adPlace` or left out. */
  readonly ad?: Html | null | undefined
  /** Somebody paid for it: what it links to is marked so. */
  readonly isPaid?: boolean
  /** For pages with several stories: keeps their ids apart. */
  readonly prefix?: string | undefined
}

/** A story's body on a page of the paper. */
export function bodyHtml(
  body: Body,
  { site, album, words, ad = null, isPaid = false, prefix = '' }: PageBody,
): Html {
  const rendering = pageRendering(body, { site, prefix, album, words, isPaid })
  const place = (ad && adPlace(body)) ?? 0
  const above = blocksHtml(body.content.slice(0, place), rendering)
  const below = blocksHtml(body.content.slice(place), rendering)
  return (
    <>
      {above}
      {place > 0 && ad}
      {below}
      {notesHtml(rendering)}
    </>
  )
}

/** Where a feed or a mail finds the story: whole addresses are made from its own. */
export interface FeedBody {
  readonly address: string
  readonly album: Album
  readonly words: Words
  /** Somebody paid for it. */
  readonly isPaid?: boolean
}

/** The same blocks for feeds and mail, the lead picture before them: whole addresses, no ids, no advertisement. */
export function feedHtml(
  { lead, body }: Pick<Content, 'lead' | 'body'>,
  { address, album, words, isPaid = false }: FeedBody,
): Html {
  const rendering = feedRendering({ address, album, words, isPaid })
  const first = lead && picturable(album, lead.media) ? [leadBlock(lead)] : []
  const blocks = blocksHtml([...first, ...body.content], rendering)
  return (
    <>
      {blocks}
      {notesHtml(rendering)}
    </>
  )
}

const leadBlock = ({ caption, ...said }: Lead): Figure => figure(said, caption ? [text(caption)] : [])
