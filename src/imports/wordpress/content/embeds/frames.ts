// `<iframe>`: a known site's player by the address of its page, a file by itself, anything else foreign with a link.
import * as make from '#document/make.ts'
import { isSafeUrl } from '#kernel/safe-url.ts'
import { changed, type Place } from '../conversion.ts'
import { attribute, type Element, hasClass } from '../dom.ts'
import { linkParagraph } from '../addresses.ts'
import { isTracker } from '../pictures/kinds.ts'
import { fileBlock } from '../players/players.ts'
import { bare, embeddable, watchUrl } from './watch.ts'

const names = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data-cmp-src', 'data-srcdoc-src']

export function frameElement(element: Element, at: Place): void {
  if (isTracker(element)) return changed(at.conversion, 'tracking-pixel')
  const address = names.map((name) => attribute(element, name)).find(isSomewhere) ?? ''
  const title = titleOf(element)
  const post = embeddedPost(element, address)
  // WordPress puts the post's title in a quotation and the post itself in a frame behind it.
  if (post !== null && at.conversion.shared.posts.has(bare(post))) return
  const url = watchUrl(address) ?? post
  const block = url === null ? fileBlock(address, at, title) : make.embed(url, title)
  if (block) return at.flow.show(block, false)
  const words = title || (isSafeUrl(address) ? address : '')
  const content = words === '' ? [] : [linkParagraph(address, words)]
  at.flow.foreign('iframe', at.conversion.sourceOf(element), content, false)
}

const isSomewhere = (address: string): boolean => address !== '' && !/^(?:about|data|blob):/i.test(address)

/** What every film of a site is called says nothing. */
const generic =
  /^(?:youtube|vimeo|dailymotion|spotify|soundcloud|facebook|google)?[\s-]*(?:video|audio|music|embed(?:ded)?|post|map|content)?[\s-]*(?:player|content|embed)?$/i

function titleOf(element: Element): string {
  const title = make.cleanText(attribute(element, 'title'))
  return generic.test(title) ? '' : title
}

/** Another blog's post, or a post of Mastodon: their frames are the post's address with `/embed`. */
function embeddedPost(element: Element, address: string): string | null {
  const isPost = hasClass(element, 'wp-embedded-content') || hasClass(element, 'mastodon-embed')
  return isPost ? embeddable(address.replace(/\/embed\/?(?:[?#].*)?$/, '/')) : null
}
