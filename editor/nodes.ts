// The blocks of a story as TipTap has them. What they are is in the grammar that the server shares; here is how they come out of pasted
// markup and go onto the clipboard.
import { type Attributes, Extension, type Extensions, Mark, Node } from '@tiptap/core'
import { type MarkGrammar, markGrammar, type NodeGrammar, nodeGrammar, required } from '#document/grammar.ts'
import { isSafeUrl, safeUrl } from '#kernel/safe-url.ts'

type Html = readonly [string, ...unknown[]]
interface Look {
  readonly parse?: readonly object[]
  render(attrs: Readonly<Record<string, unknown>>): Html
}

const plain = (tag: string, ...also: readonly object[]): Look => ({
  parse: [{ tag }, ...also],
  render: () => [tag, 0],
})
const ours = (name: string, tag: string, hole = true): Look => ({
  parse: [{ tag: `${tag}[data-block="${name}"]` }],
  render: () => (hole ? [tag, { 'data-block': name }, 0] : [tag, { 'data-block': name }]),
})
const element = (node: unknown): HTMLElement => node as HTMLElement

/** How each attribute of a block of ours stands on the clipboard; what others call it, where they have it. */
const looks: Readonly<Record<string, Look>> = {
  paragraph: plain('p'),
  heading: {
    parse: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(4, Math.max(2, level)) },
    })),
    render: ({ level }) => [`h${String(level)}`, 0],
  },
  bulletList: plain('ul'),
  orderedList: {
    parse: [{ tag: 'ol', getAttrs: (node: unknown) => ({ start: (node as HTMLOListElement).start || 1 }) }],
    render: ({ start }) => ['ol', start === 1 ? {} : { start }, 0],
  },
  listItem: plain('li'),
  blockquote: plain('blockquote'),
  pullQuote: ours('pullQuote', 'aside'),
  codeBlock: { parse: [{ tag: 'pre', preserveWhitespace: 'full' }], render: () => ['pre', ['code', 0]] },
  aside: ours('aside', 'aside'),
  horizontalRule: { parse: [{ tag: 'hr' }], render: () => ['hr'] },
  adBreak: ours('adBreak', 'div', false),
  table: { parse: [{ tag: 'table' }], render: () => ['table', ['tbody', 0]] },
  tableRow: plain('tr'),
  tableCell: spanned('td'),
  tableHeader: spanned('th'),
  figure: ours('figure', 'figure'),
  gallery: ours('gallery', 'div'),
  embed: ours('embed', 'div'),
  audio: ours('audio', 'div'),
  video: ours('video', 'div'),
  file: ours('file', 'div', false),
  relatedStory: ours('relatedStory', 'div', false),
  correctionNote: ours('correctionNote', 'div'),
  foreign: ours('foreign', 'div'),
  hardBreak: { parse: [{ tag: 'br' }], render: () => ['br'] },
  footnote: {
    parse: [{ tag: 'span[data-block="footnote"]' }],
    render: () => ['span', { 'data-block': 'footnote' }, 0],
  },
}

function spanned(tag: 'td' | 'th'): Look {
  const span = (node: HTMLElement, name: string) => {
    const count = Number(node.getAttribute(name))
    return Number.isInteger(count) && count > 1 && count < 1000 ? count : 1
  }
  return {
    parse: [
      {
        tag,
        getAttrs: (node: unknown) => ({
          colspan: span(element(node), 'colspan'),
          rowspan: span(element(node), 'rowspan'),
        }),
      },
    ],
    render: ({ colspan, rowspan }) => [
      tag,
      { ...(colspan !== 1 && { colspan }), ...(rowspan !== 1 && { rowspan }) },
      0,
    ],
  }
}

/** A tag's own rule reads these, and its own `render` writes them. */
const readByRules = new Set(['level', 'start', 'colspan', 'rowspan', 'colwidth'])

function attributes({ attrs = {} }: NodeGrammar | MarkGrammar): Attributes {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => {
      const from = value === required ? { isRequired: true } : { default: value }
      if (readByRules.has(name)) return [name, { ...from, rendered: false, parseHTML: () => undefined }]
      return [name, { ...from, ...(name === 'proposed' ? seenProposal : onClipboard(name)) }]
    }),
  )
}
const onClipboard = (name: string) => ({
  parseHTML: (node: HTMLElement) => node.getAttribute(`data-${name}`),
  renderHTML: (all: Record<string, unknown>) => (all[name] === null ? {} : { [`data-${name}`]: all[name] }),
})
/** Seen in the text; what is copied has been decided. */
const seenProposal = {
  parseHTML: () => null,
  renderHTML: ({ proposed }: Record<string, unknown>) => {
    const { deed, by } = (proposed ?? {}) as { deed?: string; by?: string }
    return deed === undefined ? {} : { 'data-proposed': deed, title: by ?? '' }
  },
}

const nodeOf = (name: string, grammar: NodeGrammar) => {
  const { attrs: _, tableRole, ...rest } = grammar
  const look = looks[name]
  return Node.create({
    name,
    ...(name === 'doc' && { topNode: true }),
    ...rest,
    addAttributes: () => attributes(grammar),
    ...(tableRole !== undefined && { tableRole }),
    ...(look && {
      parseHTML: () => look.parse as [],
      renderHTML: ({ node, HTMLAttributes }) => dressed(look.render(node.attrs), HTMLAttributes),
    }),
  })
}

/** TipTap's attributes onto the outermost element. */
function dressed([tag, ...rest]: Html, more: Record<string, unknown>): [string, ...unknown[]] {
  const [first, ...others] = rest
  const has = typeof first === 'object' && first !== null && !Array.isArray(first)
  return has ? [tag, { ...first, ...more }, ...others] : [tag, more, ...rest]
}

const markLooks: Readonly<Record<string, { parse: readonly object[]; tag: string }>> = {
  bold: {
    tag: 'strong',
    parse: [{ tag: 'strong' }, { tag: 'b' }],
  },
  italic: { tag: 'em', parse: [{ tag: 'em' }, { tag: 'i' }] },
  strike: { tag: 's', parse: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }] },
  underline: { tag: 'u', parse: [{ tag: 'u' }] },
  superscript: { tag: 'sup', parse: [{ tag: 'sup' }] },
  subscript: { tag: 'sub', parse: [{ tag: 'sub' }] },
  code: { tag: 'code', parse: [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'samp' }] },
  insertion: { tag: 'ins', parse: [] },
  deletion: { tag: 'del', parse: [] },
  restyled: { tag: 'span', parse: [] },
}

const markOf = (name: string, grammar: MarkGrammar) => {
  const look = markLooks[name]
  const isProposal = look?.parse.length === 0
  return Mark.create({
    name,
    ...(grammar.inclusive === false && { inclusive: false }),
    addAttributes: () => attributes(grammar),
    ...(look && {
      parseHTML: () => look.parse as [],
      renderHTML: ({ mark }) =>
        isProposal
          ? [
              look.tag,
              {
                class: `proposed-${name}`,
                'data-proposal': String(mark.attrs['id']),
                title: String(mark.attrs['by'] ?? ''),
              },
              0,
            ]
          : [look.tag, 0],
    }),
  })
}

const link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    href: { isRequired: true, parseHTML: (node) => node.getAttribute('href') },
    title: { default: null },
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (node) => (mayLink(element(node).getAttribute('href')) ? null : false) },
  ],
  // Nobody leaves the text by pressing a link in it, and nothing runs whatever stands there.
  renderHTML: ({ mark }) => [
    'a',
    { href: safeUrl(String(mark.attrs['href'])), rel: 'noopener nofollow', target: '_blank' },
    0,
  ],
})
const mayLink = (href: string | null): boolean => href !== null && !href.startsWith('#') && isSafeUrl(href)

/** The schema; what can be done with it is added by others. `without`: what another extension brings. */
export const nodes: Extensions = [
  ...Object.entries(nodeGrammar).map(([name, grammar]) => nodeOf(name, grammar)),
  link,
  ...Object.entries(markGrammar).flatMap(([name, grammar]) =>
    name === 'link' ? [] : [markOf(name, grammar)],
  ),
  // prosemirror-tables asks each node of a table for its part in it.
  Extension.create({
    name: 'tableRoles',
    extendNodeSchema: (extension) => {
      const { tableRole } = extension.config as { tableRole?: string }
      return tableRole === undefined ? {} : { tableRole }
    },
  }),
]
