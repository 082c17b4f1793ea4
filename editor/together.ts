// The text is the shared document's: what is typed goes into it, what others type comes out of it, and undo takes back one's own only.
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import {
  redo,
  undo,
  yCursorPlugin,
  ySyncPlugin,
  ySyncPluginKey,
  yUndoPlugin,
  yUndoPluginKey,
} from '@tiptap/y-tiptap'
import type { DecorationSet } from '@tiptap/pm/view'
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
      steady(yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf })),
    ],
    addKeyboardShortcuts() {
      const back = () => undo(this.editor.state) || true
      const forth = () => redo(this.editor.state) || true
      return { 'Mod-z': back, 'Mod-y': forth, 'Shift-Mod-z': forth }
    },
  })

/**
 * y-tiptap looks every step of a change up in the document before the first of them, and throws where a later one lies behind its end: what is put
 * back and then taken out in one go. The carets are then moved along with the text.
 */
function steady(carets: Plugin): Plugin {
  const { state, ...spec } = carets.spec
  if (!state) return carets
  const apply: typeof state.apply = (tr, before: DecorationSet, old, next) => {
    try {
      return state.apply.call(carets, tr, before, old, next) as DecorationSet
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return before.map(tr.mapping, tr.doc)
    }
  }
  return new Plugin({ ...spec, state: { ...state, apply } })
}

/** What comes now is taken back by itself, however soon it comes after something else. */
export const undoneAlone = (state: EditorState): void =>
  (yUndoPluginKey.getState(state) as { undoManager: Y.UndoManager } | undefined)?.undoManager.stopCapturing()

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
