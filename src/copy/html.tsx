import type { Body } from '#document/model.ts'
import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { adPlace } from './ad-place.ts'
import { blocksHtml } from './blocks.tsx'
import { notesHtml } from './inlines.tsx'
import { feedRendering, pageRendering } from './rendering.ts'

export interface PageBody {
  /** The paper's own address: links that leave it are marked. */
  readonly site: string
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
  { site, words, ad = null, isPaid = false, prefix = '' }: PageBody,
): Html {
  const rendering = pageRendering(body, { site, words, prefix, isPaid })
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

/** The same blocks for feeds and mail: whole addresses, no ids, no advertisement. `address` is the story's own. */
export function feedHtml(body: Body, address: string, { isPaid = false } = {}): Html {
  const rendering = feedRendering(address, isPaid)
  const blocks = blocksHtml(body.content, rendering)
  return (
    <>
      {blocks}
      {notesHtml(rendering)}
    </>
  )
}
