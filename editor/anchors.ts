// Where the threads in the margin hang: at places in the shared document, which move with the words, and not in the text itself.
import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import * as Y from 'yjs'

export interface Anchored {
  readonly id: string
  readonly anchor: string
}
export interface Hanging {
  readonly id: string
  readonly from: number
  readonly to: number
}
interface State {
  readonly threads: readonly Anchored[]
  readonly chosen: string | null
  readonly hanging: readonly Hanging[]
  readonly marks: DecorationSet
}
const key = new PluginKey<State>('anchors')
const nothing: State = { threads: [], chosen: null, hanging: [], marks: DecorationSet.empty }

export const anchoring = (choose: (id: string) => void): Extension =>
  Extension.create({
    name: 'anchoring',
    addProseMirrorPlugins: () => [
      new Plugin<State>({
        key,
        state: {
          init: () => nothing,
          apply: (tr, before, _, state) => {
            const asked = tr.getMeta(key) as Partial<State> | undefined
            if (asked) return hang(state, { ...before, ...asked })
            if (!tr.docChanged || before.threads.length === 0) return before
            // What others write comes as a new whole, in which nothing can be followed: the places are looked up again.
            if (tr.getMeta(ySyncPluginKey)) return hang(state, before)
            const hanging = before.hanging.map(({ id, from, to }) => ({
              id,
              from: tr.mapping.map(from, 1),
              to: tr.mapping.map(to, -1),
            }))
            return { ...before, hanging, marks: before.marks.map(tr.mapping, tr.doc) }
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.marks,
          handleClick: (view, pos) => {
            const hit = hangingIn(view.state).findLast(({ from, to }) => from <= pos && pos <= to)
            if (hit) choose(hit.id)
            return false
          },
        },
      }),
    ],
  })

function hang(state: EditorState, before: State): State {
  const hanging = before.threads.flatMap(({ id, anchor }) => {
    const range = placeOf(state, anchor)
    return range && range.from < range.to ? [{ id, ...range }] : []
  })
  const marks = hanging.map(({ id, from, to }) =>
    Decoration.inline(from, to, { class: id === before.chosen ? 'remarked remarked-here' : 'remarked' }),
  )
  return { ...before, hanging, marks: DecorationSet.create(state.doc, marks) }
}

export const hangingIn = (state: EditorState): readonly Hanging[] => key.getState(state)?.hanging ?? []

export function showThreads(
  { state, view }: Editor,
  threads: readonly Anchored[],
  chosen: string | null,
): void {
  view.dispatch(state.tr.setMeta(key, { threads, chosen }).setMeta('addToHistory', false))
}

interface Binding {
  readonly doc: Y.Doc
  readonly type: Y.XmlFragment
  readonly mapping: never
}
const bindingIn = (state: EditorState): Binding =>
  (ySyncPluginKey.getState(state) as { binding: Binding }).binding

/** The marked words as places in the document, written down. */
export function anchorOf(state: EditorState): string {
  const { type, mapping } = bindingIn(state)
  const { from, to } = state.selection
  const place = (pos: number): unknown =>
    Y.relativePositionToJSON(absolutePositionToRelativePosition(pos, type, mapping) as Y.RelativePosition)
  return JSON.stringify({ from: place(from), to: place(to) })
}

function placeOf(state: EditorState, anchor: string): { from: number; to: number } | undefined {
  try {
    const { doc, type, mapping } = bindingIn(state)
    const { from, to } = JSON.parse(anchor) as { from: unknown; to: unknown }
    const at = (place: unknown) =>
      relativePositionToAbsolutePosition(doc, type, Y.createRelativePositionFromJSON(place), mapping)
    const [start, end] = [at(from), at(to)]
    return start === null || end === null ? undefined : { from: start, to: end }
  } catch {
    return undefined
  }
}
