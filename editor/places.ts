// Places in the text, as ProseMirror counts them, and in the shared document, where they stay their own whatever others do.
import type { Editor } from '@tiptap/core'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { isOut, type Place } from './lines-of-text.ts'

interface Binding {
  readonly doc: Y.Doc
  readonly type: Y.XmlFragment
  readonly mapping: never
}
const bindingIn = (state: EditorState): Binding =>
  (ySyncPluginKey.getState(state) as { binding: Binding }).binding

export function placeAt(state: EditorState, pos: number): Y.RelativePosition {
  const { type, mapping } = bindingIn(state)
  return absolutePositionToRelativePosition(pos, type, mapping) as Y.RelativePosition
}

/** Undefined: what it was in is gone. (y-tiptap would find it somewhere else.) */
export function positionOf(state: EditorState, place: Y.RelativePosition): number | undefined {
  const { doc, type, mapping } = bindingIn(state)
  const holder = Y.createAbsolutePositionFromRelativePosition(place, doc)?.type
  const isStanding = (holder instanceof Y.XmlText || holder instanceof Y.XmlFragment) && !isOut(holder)
  return isStanding ? (relativePositionToAbsolutePosition(doc, type, place, mapping) ?? undefined) : undefined
}

/** The caret, as it is known in the shared document. */
export function caretIn(state: EditorState): Place | undefined {
  const at = Y.createAbsolutePositionFromRelativePosition(
    placeAt(state, state.selection.head),
    bindingIn(state).doc,
  )
  return at?.type instanceof Y.XmlText ? { text: at.type, index: at.index } : undefined
}

/** The caret goes there. */
export function putCaret({ state, view }: Editor, { text, index }: Place): void {
  const at = positionOf(state, Y.createRelativePositionFromTypeIndex(text, index, -1))
  if (at !== undefined) view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at), -1)))
}
