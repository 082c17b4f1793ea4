// What becomes of a block, by its name.
import type { BlockComment } from './comment.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Nothing of it is for a reader, or not any longer. */
const skipped = words('more nextpage spacer footnotes query-no-results')

/** Its HTML says all there is to say. */
const written = words(
  'paragraph heading list list-item quote pullquote code preformatted verse separator table group columns column buttons button details ' +
    'freeform classic shortcode subhead text-columns accordion accordion-item accordion-heading accordion-panel html missing math social-links',
)
/** So does its HTML, but for the number of its picture or file. */
const shown = words('image audio video file cover cover-image media-text')

/** The same of plug-ins' boxes, whoever's they are: `kadence/rowlayout`, `generateblocks/container`. */
const boxes =
  /\/(?:(?:advanced-?|inner-?|content-?)?(?:row|rows|row-?layout|columns?|container|section|grid|group|wrapper|flex|stack|box|buttons?|heading|text|paragraph|list|list-item|image|spacer|separator|divider)|advancedheading|advancedbtn|singlebtn|headline|codeblock|code|accordion|accordion-item|pane|tabs?|tab-child|content-toggle(?:-child)?)$/

const galleries =
  /(?:^|[/-])(?:gallery|slideshow|carousel|tiled-gallery)(?:-(?:masonry|stacked|collage|offset|carousel))?$/
const forms =
  /(?:^|\/)(?:contact-form|form-selector|forms?)\b|wpforms|gravityforms|ninja-forms|mailchimp|fluent-forms|jetpack\/(?:field|subscriptions)/

export const isSkipped = ({ name }: BlockComment): boolean => skipped.has(name)
export const isBox = ({ name }: BlockComment): boolean => name.includes('/') && boxes.test(name)
export const isWritten = ({ name }: BlockComment): boolean => written.has(name)
export const isLaidOut = (block: BlockComment): boolean =>
  written.has(block.name) || shown.has(block.name) || isBox(block)
export const isGallery = ({ name }: BlockComment): boolean => galleries.test(name)
export const isPodcast = ({ name }: BlockComment): boolean =>
  /^seriously-simple-podcasting\/(?:castos-(?:html-)?player|audio-player)$|^(?:blubrry|powerpress)\/.*player/.test(
    name,
  )
export const isEmbed = ({ name }: BlockComment): boolean => name === 'embed' || name.startsWith('core-embed/')

/** Whether a comment that is never closed is a block by itself: its HTML, if it had any, could be anywhere. */
export const standsAlone = (block: BlockComment): boolean =>
  !isLaidOut(block) && !isEmbed(block) && !isGallery(block)

/** For readers of reports: `embed youtube`, `block latest-posts`, `form jetpack/contact-form`. */
export function kindOf({ name, attributes }: BlockComment): string {
  if (name.startsWith('core-embed/')) return `embed ${name.slice(11)}`
  if (name === 'embed') return `embed ${/"providerNameSlug":"([\w-]+)"/.exec(attributes)?.[1] ?? ''}`.trim()
  return `${forms.test(name) ? 'form' : 'block'} ${name}`
}
