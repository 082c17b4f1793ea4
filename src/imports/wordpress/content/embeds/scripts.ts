// Scripts that sites give out with their posts. What they draw is in the markup beside them; a few are themselves all there is.
import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import { attribute, type Element } from '../dom.ts'
import { watchUrl } from './watch.ts'

const drawing =
  /platform\.(?:twitter|x|instagram|linkedin)\.com|instagram\.com\/embed|connect\.facebook\.net|tiktok\.com\/embed|embed(?:ly)?\.reddit(?:media)?\.com|redditstatic\.com|threads\.(?:net|com)\/embed|embed\.bsky\.app|s\.imgur\.com|embedr\.flickr\.com|assets\.pinterest\.com|public\.flourish\.studio\/resources|e\.infogram\.com|datawrapper\.dwcdn\.net|embed-cdn\.gettyimages|embed\.typeform\.com|\/wp-embed(?:\.min)?\.js|assets\.documentcloud\.org|fast\.wistia|player\.vimeo\.com\/api|w\.soundcloud\.com\/player\/api|apis\.google\.com\/js/

/** Whether a script only draws what stands beside it. */
export function onlyDraws(script: Element): boolean {
  const src = attribute(script, 'src')
  if (src !== '') return drawing.test(src)
  const code = scriptText(script)
  return /FB\.init|facebook-jssdk|twitter-wjs|datawrapper-height|infogram|InfogramEmbeds|gettyimages|window\.gie/.test(
    code,
  )
}

const scriptText = (script: Element): string =>
  script.childNodes.map((node) => ('value' in node ? node.value : '')).join('')

/** A script that writes a document, a poll or a piece of code into the page, by the address of that. */
export function writtenBy(script: Element): Block | null {
  const src = attribute(script, 'src')
  const isOne = /gist\.github\.com|polldaddy\.com\/p\/|crowdsignal\.com\/p\/|asciinema\.org\/a\//.test(src)
  const url = isOne
    ? watchUrl(src.replace(/crowdsignal\.com/, 'polldaddy.com').replace(/\.js\b.*$/, ''))
    : null
  return url === null ? null : make.embed(url)
}
