// What the keys do, and what is made of what is typed: the marks of Markdown while they are written.
import {
  type Editor,
  Extension,
  InputRule,
  markInputRule,
  textblockTypeInputRule,
  wrappingInputRule,
} from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { goToNextCell, tableEditing } from '@tiptap/pm/tables'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { isSafeUrl } from '#kernel/safe-url.ts'
import { type Outcome, stepBlock } from './moving.ts'
import { words } from './words.ts'

interface Options {
  /** Told when a block cannot be moved for what is proposed of it. */
  undecided(): void
}

export const typing = Extension.create<Options>({
  addOptions: () => ({ undecided: () => {} }),
  name: 'typing',
  addKeyboardShortcuts() {
    const { editor } = this
    const mark = (name: string) => () => editor.commands.toggleMark(name)
    const heading = (level: number) => () => toggleHeading(editor, level)
    const step = (by: -1 | 1) => told(stepBlock(editor, by))
    const told = (outcome: Outcome) => {
      if (outcome === 'undecided') this.options.undecided()
      return true
    }
    return {
      'Mod-b': mark('bold'),
      'Mod-i': mark('italic'),
      'Mod-u': mark('underline'),
      'Mod-e': mark('code'),
      'Mod-Shift-x': mark('strike'),
      'Mod-.': mark('superscript'),
      'Mod-,': mark('subscript'),
      'Mod-Alt-0': () => editor.commands.setNode('paragraph'),
      'Mod-Alt-2': heading(2),
      'Mod-Alt-3': heading(3),
      'Mod-Alt-4': heading(4),
      'Mod-Shift-7': () => editor.commands.toggleList('orderedList', 'listItem'),
      'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
      'Mod-Shift-9': () => editor.commands.toggleWrap('blockquote'),
      'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }),
      'Alt-ArrowUp': () => step(-1),
      'Alt-ArrowDown': () => step(1),
      'Alt-Shift-ArrowUp': () => step(-1),
      'Alt-Shift-ArrowDown': () => step(1),
      Enter: () => leaveFootnote(editor) || enterInList(editor),
      Tab: () =>
        goToNextCell(1)(editor.state, editor.view.dispatch) || editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () =>
        goToNextCell(-1)(editor.state, editor.view.dispatch) || editor.commands.liftListItem('listItem'),
      Backspace: () => outOfBlock(editor),
    }
  },
  addInputRules() {
    const { nodes, marks } = this.editor.schema
    const type = <T>(one: T | undefined): T => one as T
    const marked = (find: RegExp, name: string) => markInputRule({ find, type: type(marks[name]) })
    return [
      textblockTypeInputRule({
        find: /^(#{1,4})\s$/,
        type: type(nodes['heading']),
        getAttributes: ([, signs = '']) => ({ level: Math.max(2, signs.length) }),
      }),
      textblockTypeInputRule({ find: /^```([a-z]*)\s$/, type: type(nodes['codeBlock']) }),
      wrappingInputRule({ find: /^\s*([-+*])\s$/, type: type(nodes['bulletList']) }),
      wrappingInputRule({
        find: /^(\d{1,4})\.\s$/,
        type: type(nodes['orderedList']),
        getAttributes: ([, start]) => ({ start: Number(start) }),
      }),
      wrappingInputRule({ find: /^\s*>\s$/, type: type(nodes['blockquote']) }),
      marked(/(?:^|\s)(\*\*(?!\s)([^*]+)(?<!\s)\*\*)$/, 'bold'),
      marked(/(?:^|\s)(\*(?![\s*])([^*]+)(?<!\s)\*)$/, 'italic'),
      marked(/(?:^|\s)(~~(?!\s)([^~]+)(?<!\s)~~)$/, 'strike'),
      marked(/(?:^|\s)(`([^`]+)`)$/, 'code'),
      new InputRule({
        find: /^(?:---|\*\*\*)\s$/,
        handler: ({ chain, range }) => {
          chain()
            .deleteRange(range)
            .insertContent([{ type: 'horizontalRule' }, { type: 'paragraph' }])
            .run()
        },
      }),
      new InputRule({
        find: /(?<=\S)\s--\s$/,
        handler: ({ chain, range }) => void chain().deleteRange(range).insertContent(' – ').run(),
      }),
    ]
  },
  addProseMirrorPlugins() {
    // Mending tables is left to whoever breaks them: two who open one would each add the cells that lack, and there would be too many.
    const { appendTransaction: _, ...tables } = tableEditing().spec
    return [inviting(), gapCursor(), dropCursor({ class: 'drop-here', color: false }), new Plugin(tables)]
  },
})

/** Where nothing stands yet, what can be done. */
function inviting(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const first = doc.firstChild
        if (doc.childCount !== 1 || first?.type.name !== 'paragraph' || first.content.size > 0) return null
        const invitation = { class: 'is-empty', 'data-empty': words.writeHere }
        return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, invitation)])
      },
    },
  })
}

export function toggleHeading(editor: Editor, level: number): boolean {
  const isOne = editor.isActive('heading', { level })
  return isOne ? editor.commands.setNode('paragraph') : editor.commands.setNode('heading', { level })
}

/** An empty item ends its list. */
function enterInList(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if ($from.node(-1)?.type.name !== 'listItem') return false
  if (empty && $from.parent.content.size === 0 && $from.node(-1).childCount === 1)
    return editor.commands.liftListItem('listItem')
  return editor.commands.splitListItem('listItem')
}

/** A note is one line. */
function leaveFootnote(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if ($from.parent.type.name !== 'footnote') return false
  return editor.commands.setTextSelection($from.after())
}

/** Backspace at the start of a heading, a quote or a list makes text of it first. */
function outOfBlock(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parentOffset > 0) return false
  const { name } = $from.parent.type
  if (name === 'heading' || name === 'pullQuote' || name === 'codeBlock')
    return editor.commands.setNode('paragraph')
  if ($from.node(-1)?.type.name === 'listItem' && $from.index(-1) === 0)
    return editor.commands.liftListItem('listItem')
  if ($from.depth > 1 && ['blockquote', 'aside'].includes($from.node(-1).type.name) && $from.index(-1) === 0)
    return editor.commands.lift($from.node(-1).type.name)
  return false
}

export function insertFootnote(editor: Editor): boolean {
  const { schema, selection, tr } = editor.state
  const type = schema.nodes['footnote']
  if (!type || selection.$from.parent.type.name === 'footnote' || !selection.$from.parent.inlineContent)
    return false
  // A browser does not put its caret into nothing: the first letter takes the place of this word.
  tr.insert(selection.to, type.create(null, schema.text(words.footnote)))
  const start = selection.to + 1
  tr.setSelection(TextSelection.create(tr.doc, start, start + words.footnote.length))
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
  return true
}

export function setLink(editor: Editor, href: string): boolean {
  const address = completed(href)
  if (address === undefined) return false
  const { empty } = editor.state.selection
  if (empty && !editor.isActive('link'))
    return editor.commands.insertContent({
      type: 'text',
      text: address,
      marks: [{ type: 'link', attrs: { href: address } }],
    })
  return editor.chain().focus().extendMarkRange('link').setMark('link', { href: address }).run()
}

/** `paper.example/x` is meant as an address of the web. */
export function completed(typed: string): string | undefined {
  const href = typed.trim()
  if (href === '' || /\s/.test(href) || !isSafeUrl(href)) return undefined
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#])/i.test(href)) return href
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(href)) return `mailto:${href}`
  return /^[^\s/]+\.[^\s/]+/.test(href) ? `https://${href}` : undefined
}
