import type { Editor } from '@tiptap/core'
import { toggleHeading } from './typing.ts'
import { words } from './words.ts'

/** What the paragraph with the caret can be made into. */
export const blockNames = new Map<string, string>([
  ['paragraph', words.paragraph],
  ['heading2', words.heading(2)],
  ['heading3', words.heading(3)],
  ['heading4', words.heading(4)],
  ['bulletList', words.bulletList],
  ['orderedList', words.orderedList],
  ['blockquote', words.blockquote],
  ['pullQuote', words.pullQuote],
  ['aside', words.aside],
  ['codeBlock', words.codeBlock],
])

export function setBlock(editor: Editor, block: string): void {
  const level = /^heading(\d)$/.exec(block)?.[1]
  editor.commands.focus()
  if (level) toggleHeading(editor, Number(level))
  else if (block === 'bulletList' || block === 'orderedList') editor.commands.toggleList(block, 'listItem')
  else if (block === 'blockquote' || block === 'aside') editor.commands.toggleWrap(block)
  else if (block === 'paragraph') editor.chain().clearNodes().run()
  else editor.commands.setNode(block)
}
