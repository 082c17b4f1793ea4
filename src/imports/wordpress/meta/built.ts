// Page builders that keep a page beside its text, in a field of the post: where the text itself is empty, what they keep is the page.
import { phpList, type PhpValue } from '../parts/php.ts'
import { strippedText } from '../content/plain.ts'
import type { WpPost } from '../model.ts'
import { fieldsOf } from './fields.ts'
import { firstOf } from './first.ts'

export const builtKeys = [
  'ct_builder_shortcodes',
  '_ct_builder_shortcodes',
  'tve_updated_post',
  '_elementor_data',
  '_bricks_page_content_2',
  '_bricks_page_content',
  '_fl_builder_data',
]

/** The page as markup, out of whichever builder's field has words; null where the text has its own, or no field can be read. */
export function builtContent({ content, meta }: Pick<WpPost, 'content' | 'meta'>): string | null {
  if (meta.length === 0 || saysSomething(content)) return null
  const pages = builtKeys.map((key) => markupIn(firstOf(meta, [key])))
  return pages.find(saysSomething) ?? fieldsOf(meta)
}

const saysSomething = (markup: string): boolean =>
  /[\p{L}\p{N}]/u.test(strippedText(markup)) || /<img\b/i.test(markup)

function markupIn(field: string): string {
  if (field.startsWith('[{')) return piecesOf(parsed(field) ?? parsed(unslashed(field))).join('\n\n')
  const list = phpList(field.replaceAll('O:8:"stdClass":', 'a:'))
  return list ? piecesOf(list).join('\n\n') : /^(?:[aO]:\d|\{)/.test(field) ? '' : field
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Some sites were moved by a tool that wrote a backslash before each quote. */
const unslashed = (json: string): string => json.replace(/\\(.)/g, '$1')

const titleKeys = new Set(['title', 'heading', 'heading_text', 'title_text'])
const textKeys = new Set([
  'editor',
  'text',
  'content',
  'html',
  'description',
  'description_text',
  'caption',
  'testimonial_content',
  'testimonial_name',
  'testimonial_job',
  'tab_title',
  'tab_content',
  'blockquote_content',
  'alert_title',
  'alert_description',
  'shortcode',
])
const deepest = 60
const tags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

type Entries = readonly (readonly [key: string, value: unknown])[]

/** Everything in a tree of boxes that readers saw, in its order; of a form nothing, for it says where letters go. Settings hold texts, pictures and rows of such; boxes hold boxes. */
function piecesOf(node: unknown, depth = 0): readonly string[] {
  if (depth > deepest) return []
  const entries = entriesOf(node)
  if (entries.some(([key, value]) => /^(?:widgetType|name)$/.test(key) && value === 'form')) return []
  const tag = entries.find(([key]) => key === 'tag' || key === 'header_size')?.[1]
  const level = typeof tag === 'string' && tags.has(tag) ? tag : 'h2'
  const target = targetIn(entries)
  const said = entries.flatMap(([key, value]) => {
    if (typeof value !== 'string') return [...pictureIn(value), ...piecesOf(value, depth + 1)]
    if (key === 'photo_src') return pictureIn({ url: value })
    if (titleKeys.has(key) && saysSomething(value)) return [`<${level}>${linked(value, target)}</${level}>`]
    if (key === 'text' && target !== '' && saysSomething(value)) return [`<p>${linked(value, target)}</p>`]
    return textKeys.has(key) && saysSomething(value) ? [value] : []
  })
  return [...filmIn(entries), ...said]
}

/** Where a button or a heading leads. */
function targetIn(entries: Entries): string {
  const link = entries.find(([key]) => key === 'link')?.[1]
  const url = typeof link === 'string' ? link : new Map(entriesOf(link)).get('url')
  return typeof url === 'string' && /^(?:https?:|\/|mailto:)/.test(url) ? url : ''
}

const linked = (words: string, target: string): string =>
  target === '' || /<(?:a|p|div)\b/.test(words) ? words : `<a href="${quoted(target)}">${words}</a>`
const quoted = (address: string): string => address.replaceAll('"', '&quot;')

/** A film by its address; of the several that its settings keep, the one that was chosen. */
function filmIn(entries: Entries): readonly string[] {
  const said = new Map(entries)
  const chosen = said.get('video_type')
  const film = said.get(`${typeof chosen === 'string' ? chosen : 'youtube'}_url`)
  const url = typeof film === 'string' ? film : new Map(entriesOf(film)).get('url')
  return typeof url === 'string' && /^https?:\/\/\S+$/.test(url) ? [url] : []
}

function entriesOf(node: unknown): Entries {
  if (node instanceof Map) return [...(node as ReadonlyMap<string, PhpValue>)]
  return typeof node === 'object' && node !== null ? Object.entries(node) : []
}

/** `{"url":"https://…/mole.jpg","id":7}` */
function pictureIn(value: unknown): readonly string[] {
  const facts = new Map(entriesOf(value))
  const [url, id] = [facts.get('url'), facts.get('id')]
  if (typeof url !== 'string' || !/\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(url)) return []
  const said = typeof id === 'number' || typeof id === 'string' ? String(id) : ''
  const number = /^\d{1,15}$/.test(said) ? ` class="wp-image-${said}"` : ''
  return [`<img src="${quoted(url)}"${number}>`]
}
