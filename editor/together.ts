// The text is the shared document's: what is typed goes into it, what others type comes out of it, and undo takes back one's own only.
import { Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
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
import type { DecorationSet, EditorView } from '@tiptap/pm/view'
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
      steady(
        yCursorPlugin(hearingOthers(awareness), { cursorBuilder: caretOf, selectionBuilder: selectionOf }),
      ),
    ],
    addKeyboardShortcuts() {
      const back = () => undo(this.editor.state) || true
      const forth = () => redo(this.editor.state) || true
      return { 'Mod-z': back, 'Mod-y': forth, 'Shift-Mod-z': forth }
    },
  })

interface Changes {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}
/** The carets are drawn anew when somebody else's has moved; y-tiptap would do it for one's own too, a second change of state at every key. */
function hearingOthers(awareness: Awareness): Awareness {
  const wrapped = new Map<unknown, (changes: Changes) => void>()
  const only = (hear: (changes: Changes) => void) => (changes: Changes) => {
    const all = [...changes.added, ...changes.updated, ...changes.removed]
    if (all.some((client) => client !== awareness.clientID)) hear(changes)
  }
  return Object.assign(Object.create(awareness) as Awareness, {
    on: (name: 'change', hear: (changes: Changes) => void) => {
      wrapped.set(hear, only(hear))
      awareness.on(name, wrapped.get(hear) ?? hear)
    },
    off: (name: 'change', hear: (changes: Changes) => void) => awareness.off(name, wrapped.get(hear) ?? hear),
  })
}

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

/**
 * What others write does not scroll the text under one's hands, and asks for no layout of the whole page. Nor does a letter that is in sight:
 * ProseMirror would ask for the style of everything around it first.
 */
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
    props: { handleScrollToSelection: (view) => isOthers || isCaretInSight(view) },
  })
}

/** Where the window alone could scroll: a table may, sideways. */
function isCaretInSight(view: EditorView): boolean {
  const { $head, empty } = view.state.selection
  if (!empty || !$head.parent.isTextblock || isInTable($head)) return false
  const { top, bottom } = view.coordsAtPos($head.pos, 1)
  return top >= marginOfSight && bottom <= innerHeight - marginOfSight
}
/** As ProseMirror's own `scrollMargin`, in pixels. */
const marginOfSight = 5
const isInTable = ($place: ResolvedPos): boolean =>
  Array.from({ length: $place.depth }, (_, depth) => $place.node(depth)).some(
    ({ type }) => type.name === 'table',
  )
