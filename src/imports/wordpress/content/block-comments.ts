// The block editor writes its blocks as comments around HTML: `<!-- wp:image {"id":7} -->…<!-- /wp:image -->`.
import { isComment, type Node } from './dom.ts'

export interface BlockComment {
  /** Without `core/`: `paragraph`, `acme/callout`. */
  readonly name: string
  /** For readers of reports: `embed youtube`, `block latest-posts`, `image`. */
  readonly kind: string
  readonly closes: boolean
  readonly isVoid: boolean
}

const shape = /^\s*(\/)?wp:([a-z][a-z\d_-]*(?:\/[a-z][a-z\d_-]*)?)(?:\s+(\{[^]*\}))?\s*(\/)?\s*$/

export function blockComment(text: string): BlockComment | undefined {
  if (!text.includes('wp:')) return undefined
  const [, slash, fullName, attributes = '', end] = shape.exec(text) ?? []
  if (fullName === undefined) return undefined
  const name = fullName.replace(/^core\//, '')
  return { name, kind: kindOf(name, attributes), closes: slash === '/', isVoid: end === '/' }
}

const media = new Set(['image', 'gallery', 'video', 'audio', 'file', 'html', 'embed'])

function kindOf(name: string, attributes: string): string {
  if (name.startsWith('core-embed/')) return `embed ${name.slice(11)}`
  if (name === 'embed') return `embed ${/"providerNameSlug":"([\w-]+)"/.exec(attributes)?.[1] ?? ''}`.trim()
  return media.has(name) ? name : `block ${name}`
}

const skipped = new Set(['more', 'nextpage', 'spacer', 'footnotes'])
const laidOut = new Set(
  (
    'paragraph heading list list-item quote pullquote code preformatted verse separator table group columns column cover media-text ' +
    'buttons button details freeform classic shortcode subhead cover-image text-columns accordion accordion-item accordion-heading ' +
    'accordion-panel'
  ).split(' '),
)

/** Nothing of it is for a reader, or not any longer. */
export const isSkipped = ({ name, closes }: BlockComment): boolean => !closes && skipped.has(name)
export const isLaidOut = ({ name, isVoid, closes }: BlockComment): boolean =>
  !isVoid && !closes && laidOut.has(name)

/** For each opening comment among these nodes, where it closes. One that closes elsewhere, or never, is not there. */
export function closings(nodes: readonly Node[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: { name: string; index: number }[] = []
  for (const [index, node] of nodes.entries()) {
    const block = isComment(node) ? blockComment(node.data) : undefined
    if (block === undefined || block.isVoid) continue
    if (!block.closes) open.push({ name: block.name, index })
    else {
      const at = open.findLastIndex(({ name }) => name === block.name)
      if (at >= 0) ends.set(open[at]?.index ?? index, index)
      if (at >= 0) open.length = at
    }
  }
  return ends
}
