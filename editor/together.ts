// The text is the shared document's: what is typed goes into it, what others type comes out of it, and undo takes back one's own only.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { redo, undo, yCursorPlugin, ySyncPlugin, ySyncPluginKey, yUndoPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Person } from '#writing/contract.ts'

export const together = (fragment: Y.XmlFragment, awareness: Awareness): Extension =>
  Extension.create({
    name: 'together',
    priority: 1000,
    addProseMirrorPlugins: () => [
      ySyncPlugin(fragment),
      yUndoPlugin(),
      keepingStill(),
      yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf }),
    ],
    addKeyboardShortcuts() {
      const back = () => undo(this.editor.state) || true
      const forth = () => redo(this.editor.state) || true
      return { 'Mod-z': back, 'Mod-y': forth, 'Shift-Mod-z': forth }
    },
  })

/** By class: the page's policy lets no style stand in an attribute. */
function caretOf(user: Partial<Person>): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `caret colour-${user.colour ?? 0}`
  const name = document.createElement('span')
  name.className = 'caret-name'
  // As an attribute, so that a name is never part of anybody's text.
  name.dataset['name'] = user.name ?? ''
  caret.append(name)
  return caret
}
const selectionOf = (user: Partial<Person>) => ({ class: `others-selection colour-${user.colour ?? 0}` })

/** What others write does not scroll the text under one's hands, and asks for no layout of the whole page. */
function keepingStill(): Plugin {
  let isOthers = false
  return new Plugin({
    state: {
      init: () => null,
      apply: (tr) => {
        if (tr.docChanged)
          isOthers = Boolean(
            (tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin,
          )
        return null
      },
    },
    props: { handleScrollToSelection: () => isOthers },
  })
}
