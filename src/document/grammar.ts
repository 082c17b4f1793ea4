// What may stand in what while a story is being written: the model of model.ts in ProseMirror's words, and what the editor alone
// knows (proposals). The server and the browser make their schema of the same lines, so that neither takes away what the other wrote.

export interface NodeGrammar {
  readonly content?: string
  readonly group?: string
  readonly marks?: string
  readonly inline?: true
  readonly atom?: true
  readonly code?: true
  readonly defining?: true
  readonly isolating?: true
  readonly selectable?: true
  readonly draggable?: true
  readonly tableRole?: string
  /** With what stands there where nothing is said; `required`: nothing can. */
  readonly attrs?: Readonly<Record<string, string | number | null | typeof required>>
}
export interface MarkGrammar {
  readonly attrs?: Readonly<Record<string, null | typeof required>>
  readonly inclusive?: false
}
export const required = Symbol('required')

/** Of every block, and of what stands in a line without being text: what somebody proposes to do with it as a whole (see proposals.ts); null: it
 * simply stands there. */
const proposable = { proposed: null }
const block = { group: 'block' } as const
const holder = { ...block, content: 'block+', defining: true } as const
const shown = { ...block, content: 'inline*', isolating: true, selectable: true, draggable: true } as const
const cell = {
  content: 'block+',
  isolating: true,
  attrs: { colspan: 1, rowspan: 1, colwidth: null },
} as const
const captioned = { alt: null, credit: null, href: null, size: null } as const

/** A paragraph is first: it is what stands where something must. */
export const nodeGrammar: Readonly<Record<string, NodeGrammar>> = {
  doc: { content: 'block+' },
  text: { group: 'inline' },
  paragraph: { ...block, content: 'inline*', attrs: proposable },
  heading: { ...block, content: 'inline*', defining: true, attrs: { ...proposable, level: 2 } },
  bulletList: { ...block, content: 'listItem+', attrs: proposable },
  orderedList: { ...block, content: 'listItem+', attrs: { ...proposable, start: 1 } },
  listItem: { content: 'block+', defining: true, attrs: proposable },
  blockquote: { ...holder, attrs: { ...proposable, source: null } },
  pullQuote: { ...block, content: 'inline*', defining: true, attrs: { ...proposable, source: null } },
  codeBlock: {
    ...block,
    content: 'text*',
    marks: 'insertion deletion',
    code: true,
    defining: true,
    attrs: { ...proposable, language: null },
  },
  aside: { ...holder, attrs: proposable },
  horizontalRule: { ...block, atom: true, selectable: true, draggable: true, attrs: proposable },
  adBreak: { ...block, atom: true, selectable: true, draggable: true, attrs: proposable },
  table: {
    ...block,
    content: 'tableRow+',
    isolating: true,
    tableRole: 'table',
    attrs: { ...proposable, caption: null },
  },
  tableRow: { content: '(tableCell | tableHeader)+', tableRole: 'row' },
  tableCell: { ...cell, tableRole: 'cell' },
  tableHeader: { ...cell, tableRole: 'header_cell' },
  figure: { ...shown, attrs: { ...proposable, media: required, ...captioned } },
  gallery: {
    ...block,
    // Never empty in a story; but nothing can be made up to stand there.
    content: 'figure*',
    isolating: true,
    draggable: true,
    attrs: { ...proposable, caption: null },
  },
  embed: { ...shown, attrs: { ...proposable, url: required, title: null } },
  audio: { ...shown, attrs: { ...proposable, media: required, title: null } },
  video: { ...shown, attrs: { ...proposable, media: required, title: null, poster: null, captions: null } },
  file: {
    ...block,
    atom: true,
    selectable: true,
    draggable: true,
    attrs: { ...proposable, media: required, title: null },
  },
  relatedStory: {
    ...block,
    atom: true,
    selectable: true,
    draggable: true,
    attrs: { ...proposable, story: required },
  },
  correctionNote: {
    ...shown,
    attrs: { ...proposable, kind: required, day: required, correction: null },
  },
  foreign: {
    ...block,
    content: 'block*',
    isolating: true,
    draggable: true,
    attrs: { ...proposable, kind: required, source: required },
  },
  hardBreak: { group: 'inline', inline: true, selectable: true, attrs: proposable },
  footnote: {
    group: 'inline',
    content: 'text*',
    inline: true,
    isolating: true,
    selectable: true,
    attrs: proposable,
  },
}

/** From the outermost to the innermost, as `markOrder` has them. The three at the end are never stored in a story. */
export const markGrammar: Readonly<Record<string, MarkGrammar>> = {
  link: { attrs: { href: required, title: null }, inclusive: false },
  bold: {},
  italic: {},
  strike: {},
  underline: {},
  superscript: {},
  subscript: {},
  code: {},
  insertion: { attrs: { id: required, by: null, at: null }, inclusive: false },
  deletion: { attrs: { id: required, by: null, at: null }, inclusive: false },
  restyled: { attrs: { id: required, by: null, at: null, added: null, removed: null }, inclusive: false },
}
