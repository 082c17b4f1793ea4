// The menu that opens at a slash: everything that can stand in a story, found by its name.
import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { insertBlocks } from './paste.ts'
import { insertFootnote } from './typing.ts'
import { words } from './words.ts'

export interface Choice {
  readonly name: string
  /** Also found by these. */
  readonly also: string
  run(editor: Editor): void
}
export interface Wishes {
  picture(): void
  library(): void
  embed(): void
  relatedStory(): void
  correctionNote(): void
}

const block = (name: string, also: string, type: string, attrs: object = {}): Choice => ({
  name,
  also,
  run: (editor) => void editor.chain().focus().setNode(type, attrs).run(),
})
const wrap = (name: string, also: string, type: string): Choice => ({
  name,
  also,
  run: (editor) => void editor.chain().focus().wrapIn(type).run(),
})
const insert = (name: string, also: string, blocks: readonly object[]): Choice => ({
  name,
  also,
  run: (editor) => void insertBlocks(editor, blocks),
})
const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] })
const row = (type: string) => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] })

export const choices = (wishes: Wishes): readonly Choice[] => [
  block(words.paragraph, 'paragraph', 'paragraph'),
  block(words.heading(2), 'h2 title', 'heading', { level: 2 }),
  block(words.heading(3), 'h3 title', 'heading', { level: 3 }),
  block(words.heading(4), 'h4 title', 'heading', { level: 4 }),
  { name: words.figure, also: 'image photo upload', run: wishes.picture },
  { name: words.library, also: 'picture image file sound film video audio', run: wishes.library },
  { name: words.embed, also: 'youtube film post tweet map chart', run: wishes.embed },
  { name: words.relatedStory, also: 'read also link article', run: wishes.relatedStory },
  { name: words.correctionNote, also: 'clarification erratum', run: wishes.correctionNote },
  {
    name: words.bulletList,
    also: 'bullets ul',
    run: (editor) => void editor.chain().focus().toggleList('bulletList', 'listItem').run(),
  },
  {
    name: words.orderedList,
    also: 'ol 1.',
    run: (editor) => void editor.chain().focus().toggleList('orderedList', 'listItem').run(),
  },
  wrap(words.blockquote, 'quote', 'blockquote'),
  block(words.pullQuote, 'quote', 'pullQuote'),
  wrap(words.aside, 'box sidebar', 'aside'),
  insert(words.table, 'grid', [
    { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] },
  ]),
  { name: words.footnote, also: 'note', run: (editor) => void insertFootnote(editor) },
  block(words.codeBlock, 'pre', 'codeBlock'),
  insert(words.horizontalRule, 'line break ---', [{ type: 'horizontalRule' }]),
  insert(words.adBreak, 'ad break', [{ type: 'adBreak' }]),
]

/** Where the menu stands open, and for what. */
export interface Slash {
  readonly from: number
  readonly to: number
  readonly query: string
}
const key = new PluginKey<Slash | null>('slash')
export const slashIn = (editor: Editor): Slash | null => key.getState(editor.state) ?? null

/** `press`: a key while the menu is open; true: the menu took it. */
export const slashing = (press: (event: KeyboardEvent) => boolean): Extension =>
  Extension.create({
    name: 'slashing',
    priority: 2000,
    addProseMirrorPlugins: () => [
      new Plugin<Slash | null>({
        key,
        state: {
          init: () => null,
          apply: (tr, before, _, state) => {
            if (tr.getMeta(key) === 'close') return null
            if (!tr.docChanged && !tr.selectionSet) return before
            const { $from, empty } = state.selection
            if (!empty || $from.parent.type.name !== 'paragraph') return null
            const typed = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
            const query = /(?:^|\s)\/([\p{L}\d ]{0,20})$/u.exec(typed)
            // It opens only where the slash was typed just now, not at every old one that the caret comes past.
            if (!query || (!before && !(tr.docChanged && typed.endsWith('/')))) return null
            const said = query[1] ?? ''
            return { from: $from.pos - said.length - 1, to: $from.pos, query: said }
          },
        },
        props: {
          handleKeyDown: (view, event) => {
            if (!key.getState(view.state)) return false
            if (event.key === 'Escape') {
              view.dispatch(view.state.tr.setMeta(key, 'close'))
              return true
            }
            return press(event)
          },
        },
      }),
    ],
  })

export function choose(editor: Editor, slash: Slash, choice: Choice): void {
  editor.chain().focus().deleteRange({ from: slash.from, to: slash.to }).run()
  choice.run(editor)
}
