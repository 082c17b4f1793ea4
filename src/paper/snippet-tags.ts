// The tags as other services hand them out, read one by one. What is none of the three kinds, or says more than it may, is refused.
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5'
import { type LinkTag, type MetaTag, originOf, type ScriptTag, type Snippets } from './snippets.ts'

export type SnippetFault =
  | 'unknown-tag'
  | 'loose-text'
  | 'inline-script'
  | 'unknown-attribute'
  | 'incomplete'
  | 'own-name'
  | 'unknown-rel'
  | 'bad-address'
  | 'too-long'
  | 'too-many'

/** `what`: the part that is wrong, as it was written: `<noscript>`, `onload`. */
export interface WrongTag {
  readonly why: SnippetFault
  readonly what: string
}
export type Tags = Pick<Snippets, 'metas' | 'links' | 'scripts'>

const most = 20
const longest = 500

/** Names that the paper's own pages say, or that change how a browser treats them. */
const ownNames = new Set([
  'viewport',
  'description',
  'robots',
  'googlebot',
  'bingbot',
  'referrer',
  'theme-color',
  'color-scheme',
  'generator',
  'tdm-reservation',
  'tdm-policy',
])
const rels = new Set([
  'me',
  'author',
  'publisher',
  'preconnect',
  'dns-prefetch',
  'webmention',
  'pingback',
  'pgpkey',
])
const flags = new Set(['async', 'defer'])

type Attributes = ReadonlyMap<string, string>
type Read<Tag> = Tag | WrongTag
const isWrong = <Tag extends object>(read: Read<Tag>): read is WrongTag => 'why' in read

/** Every tag, or everything that is wrong. Comments are passed over: services write many. */
export function tagsIn(html: string): { readonly tags: Tags; readonly wrong: readonly WrongTag[] } {
  const tags = { metas: [] as MetaTag[], links: [] as LinkTag[], scripts: [] as ScriptTag[] }
  const wrong: WrongTag[] = []
  const keep = <Tag extends object>(read: Read<Tag>, among: Tag[]): void => {
    if (isWrong(read)) wrong.push(read)
    else among.push(read)
  }
  for (const node of parseFragment(html).childNodes) {
    if (node.nodeName === '#comment') continue
    if (!('tagName' in node)) wrong.push(...looseText(node))
    else if (node.tagName === 'meta') keep(metaOf(attributesOf(node)), tags.metas)
    else if (node.tagName === 'link') keep(linkOf(attributesOf(node)), tags.links)
    else if (node.tagName === 'script') keep(scriptOf(node), tags.scripts)
    else wrong.push({ why: 'unknown-tag', what: `<${node.tagName}>` })
  }
  if (tags.metas.length + tags.links.length + tags.scripts.length > most)
    wrong.push({ why: 'too-many', what: String(most) })
  return { tags, wrong }
}

const looseText = (node: Tree.ChildNode): readonly WrongTag[] =>
  'value' in node && node.value.trim() !== ''
    ? [{ why: 'loose-text', what: node.value.trim().slice(0, 60) }]
    : []

const attributesOf = ({ attrs }: Tree.Element): Attributes =>
  new Map(attrs.map(({ name, value }) => [name, value]))

/** The first attribute that such a tag may not carry, or that is longer than any service needs. */
function misfit(attributes: Attributes, allowed: (name: string) => boolean): WrongTag | undefined {
  for (const [name, value] of attributes) {
    if (!allowed(name)) return { why: 'unknown-attribute', what: name }
    if (value.length > longest || /\p{Cc}/u.test(value)) return { why: 'too-long', what: name }
  }
  return undefined
}

function metaOf(attributes: Attributes): Read<MetaTag> {
  const wrong = misfit(attributes, (name) => name === 'name' || name === 'content')
  if (wrong) return wrong
  const [name = '', content = ''] = [attributes.get('name')?.trim(), attributes.get('content')?.trim()]
  if (!/^[\w.:-]{1,100}$/.test(name) || content === '') return { why: 'incomplete', what: '<meta>' }
  if (ownNames.has(name.toLowerCase()) || /^(?:og|twitter|article):/i.test(name))
    return { why: 'own-name', what: name }
  return { name, content }
}

function linkOf(attributes: Attributes): Read<LinkTag> {
  const wrong = misfit(attributes, (name) => name === 'rel' || name === 'href')
  if (wrong) return wrong
  const [rel = '', href = ''] = [attributes.get('rel')?.trim().toLowerCase(), attributes.get('href')?.trim()]
  if (rel === '' || href === '') return { why: 'incomplete', what: '<link>' }
  if (!rels.has(rel)) return { why: 'unknown-rel', what: rel }
  return originOf(href) === undefined ? { why: 'bad-address', what: href.slice(0, 80) } : { rel, href }
}

const ofScripts = (name: string): boolean =>
  ['src', 'type', 'id', 'crossorigin', 'integrity', 'referrerpolicy', ...flags].includes(name) ||
  /^data-[a-z][a-z0-9-]{0,60}$/.test(name)
/** What each may say. Anything may stand in what is not here. */
const values: Readonly<Record<string, RegExp>> = {
  type: /^(?:module|text\/javascript)$/,
  id: /^[A-Za-z][\w-]*$/,
  crossorigin: /^(?:anonymous|)$/,
  integrity: /^sha(?:256|384|512)-[\w+/=]+$/,
  referrerpolicy: /^(?:no-referrer|origin|same-origin|strict-origin|strict-origin-when-cross-origin)$/,
}

function scriptOf(node: Tree.Element): Read<ScriptTag> {
  const attributes = attributesOf(node)
  const src = attributes.get('src')?.trim() ?? ''
  const body = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  if (src === '' || body.trim() !== '') return { why: 'inline-script', what: '<script>' }
  const wrong = misfit(attributes, ofScripts)
  if (wrong) return wrong
  if (originOf(src) === undefined) return { why: 'bad-address', what: src.slice(0, 80) }
  const rest = [...attributes].filter(([name]) => name !== 'src')
  const unfit = rest.find(([name, value]) => values[name]?.test(value) === false)
  if (unfit) return { why: 'unknown-attribute', what: `${unfit[0]}="${unfit[1].slice(0, 60)}"` }
  return {
    src,
    attributes: Object.fromEntries(rest.map(([name, value]) => [name, flags.has(name) ? '' : value])),
  }
}

/** The tags as text again, as they would be typed. */
export function textOfTags({ metas, links, scripts }: Tags): string {
  const attribute = ([name, value]: readonly [string, string]): string =>
    value === '' ? ` ${name}` : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  const tag = (name: string, attributes: Readonly<Record<string, string>>): string =>
    `<${name}${Object.entries(attributes).map(attribute).join('')}>`
  return [
    ...metas.map(({ name, content }) => tag('meta', { name, content })),
    ...links.map(({ rel, href }) => tag('link', { rel, href })),
    ...scripts.map(({ src, attributes }) => `${tag('script', { src, ...attributes })}</script>`),
  ].join('\n')
}
