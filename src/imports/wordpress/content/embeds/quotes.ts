// Posts of networks as their sites give them out to be pasted: a quotation that a script draws over. The words stay readable.
import * as make from '#document/make.ts'
import { deepestNesting, type Place, type Reading } from '../conversion.ts'
import { lineIn } from '../lines.ts'
import { attribute, childrenOf, type Element, inside, isElement } from '../dom.ts'
import { bare, embeddable, watchUrl } from './watch.ts'

type Address = (element: Element) => string | null

const ofAttribute =
  (...names: readonly string[]): Address =>
  (element) => {
    const value = names.map((name) => attribute(element, name)).find((one) => one !== '') ?? ''
    return watchUrl(value) ?? embeddable(value)
  }

const posts: Readonly<Record<string, Address>> = {
  'twitter-tweet': linked,
  'twitter-video': linked,
  'instagram-media': (element) => ofAttribute('data-instgrm-permalink')(element) ?? linked(element),
  'tiktok-embed': ofAttribute('cite'),
  'fb-post': ofAttribute('data-href'),
  'fb-video': ofAttribute('data-href'),
  'reddit-card': linked,
  'reddit-embed-bq': linked,
  'imgur-embed-pub': linked,
  'text-post-media': ofAttribute('data-text-post-permalink'),
  'bluesky-embed': linked,
  'mastodon-embed': ofAttribute('data-embed-url'),
  'wp-embedded-content': firstLink,
  'flourish-embed': (element) => watchUrl(`https://flo.uri.sh/${attribute(element, 'data-src')}`),
  'infogram-embed': (element) => watchUrl(`https://infogram.com/${attribute(element, 'data-id')}`),
  'typeform-widget': ofAttribute('data-url'),
  'gie-single': linked,
  'gie-slideshow': linked,
  'sketchfab-embed-wrapper': linked,
  'telegram-post': ofAttribute('data-telegram-post'),
}

export const postClasses: readonly (readonly [string, Reading])[] = Object.entries(posts).map(
  ([name, addressOf]) => [name, (element, at) => quoteElement(element, addressOf, at)],
)

function quoteElement(element: Element, addressOf: Address, at: Place): void {
  const url = at.nesting < deepestNesting ? addressOf(element) : null
  if (url === null) {
    at.flow.endParagraph()
    at.conversion.walk(childrenOf(element), at)
    return at.flow.endParagraph()
  }
  at.conversion.shared.posts.add(bare(url))
  const { line, rest } = lineIn(childrenOf(element), at)
  at.flow.blocks([make.embed(url, '', line), ...rest])
}

function* links(element: Element): Generator<string, void> {
  if (element.tagName === 'a') yield attribute(element, 'href')
  for (const node of inside(element))
    if (isElement(node) && node.tagName === 'a') yield attribute(node, 'href')
}

/** The last link to a post: the ones before it may be in its words. */
function linked(element: Element): string | null {
  return [...links(element)].map(watchUrl).findLast((url) => url !== null) ?? null
}

function firstLink(element: Element): string | null {
  return [...links(element)].map(embeddable).find((url) => url !== null) ?? null
}
