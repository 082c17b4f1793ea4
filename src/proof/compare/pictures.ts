// Whether a story shows the pictures it showed, in their order.
import { alignment } from '#kernel/alignment.ts'
import type { PagePicture } from '../text/page.ts'
import { wordsOf } from '../text/words.ts'
import { stampIn } from './written.ts'

/** A picture of the source, and which picture of the paper its old address leads to, or how the paper calls its bytes; '' for none. */
export interface Expected {
  readonly name: string
  readonly alt: string
  readonly medium: string
}
export interface PicturesCompared {
  readonly found: number
  readonly kept: number
  readonly missing: readonly string[]
  /** Where both have words for it and they differ: what the source says, what the page says. */
  readonly otherAlt: readonly (readonly [source: string, page: string])[]
}

/** `/pictures/media_…/…` is the same picture at any width. */
export const mediumIn = (address: string): string => /\bmedia_\w+/.exec(address)?.[0] ?? address

export function comparePictures(
  expected: readonly Expected[],
  shown: readonly PagePicture[],
): PicturesCompared {
  const wanted = new Set(expected.map(({ medium }) => medium))
  const media = shown.map(({ src }) => (wanted.has(stampIn(src)) ? stampIn(src) : mediumIn(src)))
  const { ofSource, ofPage } = alignment(
    expected.map(({ medium }) => medium),
    media,
  )
  const partners = shown.filter((_, at) => ofPage[at])
  const kept = expected.filter((_, at) => ofSource[at])
  return {
    found: expected.length,
    kept: kept.length,
    missing: expected.filter((_, at) => !ofSource[at]).map(({ name }) => name),
    otherAlt: kept.flatMap(({ alt }, at) => differentAlt(alt, partners[at]?.alt ?? '')),
  }
}

function differentAlt(source: string, page: string): (readonly [string, string])[] {
  const [one, other] = [wordsOf(source).join(' '), wordsOf(page).join(' ')]
  return one === '' || one === other ? [] : [[one, other]]
}
