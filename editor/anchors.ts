// Where the threads in the margin hang: at places in the shared document, which move with the words, and not in the text itself.
import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { type Hit, hitsIn } from './find.ts'
import { placeAt, positionOf } from './places.ts'

export interface Anchored {
  readonly id: string
  readonly anchor: string
  /** The words it was hung at. */
  readonly quote: string
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
            const hanging = before.hanging.flatMap(({ id, from, to }) => {
              const now = { from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }
              return now.from < now.to ? [{ id, ...now }] : []
            })
            // A block that is moved here goes out and comes in again.
            if (hanging.length < before.hanging.length) return hang(state, before, hanging)
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

/** `followed`: the places that were followed through a change made here, of which the shared document does not know yet. */
function hang(state: EditorState, before: State, followed?: readonly Hanging[]): State {
  const hanging = before.threads.flatMap(({ id, anchor, quote }) => {
    const range = followed ? followed.find((one) => one.id === id) : placeOf(state, anchor)
    const isThere = range !== undefined && range.from < range.to
    // A block that was moved is another one in the document: its words are known again.
    const place = isThere ? range : onlyPlaceOf(state.doc, quote)
    return place ? [{ id, from: place.from, to: place.to }] : []
  })
  const marks = hanging.map(({ id, from, to }) =>
    Decoration.inline(from, to, { class: id === before.chosen ? 'remarked remarked-here' : 'remarked' }),
  )
  return { ...before, hanging, marks: DecorationSet.create(state.doc, marks) }
}

/** Where these words stand, if they stand within one block and nowhere else. */
function onlyPlaceOf(doc: Node, quote: string): Hit | undefined {
  const hits = quote.trim() === '' ? [] : hitsIn(doc, quote, true)
  return hits.length === 1 ? hits[0] : undefined
}

export const hangingIn = (state: EditorState): readonly Hanging[] => key.getState(state)?.hanging ?? []

export function showThreads(
  { state, view }: Editor,
  threads: readonly Anchored[],
  chosen: string | null,
): void {
  view.dispatch(state.tr.setMeta(key, { threads, chosen }).setMeta('addToHistory', false))
}

/** The marked words as places in the document, written down. */
export function anchorOf(state: EditorState): string {
  const { from, to } = state.selection
  const place = (pos: number): unknown => Y.relativePositionToJSON(placeAt(state, pos))
  return JSON.stringify({ from: place(from), to: place(to) })
}

/** A block as a place in the document that stays its own, for an address that leads to it. */
export function placeOfBlock(state: EditorState, at: number): string {
  return btoa(JSON.stringify(Y.relativePositionToJSON(placeAt(state, at + 1))))
}

/** The block that such a place is in; undefined: it is gone. */
export function blockAtPlace(state: EditorState, written: string): number | undefined {
  try {
    const place = Y.createRelativePositionFromJSON(JSON.parse(atob(written)) as unknown)
    const at = positionOf(state, place)
    return at === undefined ? undefined : state.doc.resolve(Math.min(at, state.doc.content.size)).index(0)
  } catch {
    return undefined
  }
}

function placeOf(state: EditorState, anchor: string): { from: number; to: number } | undefined {
  try {
    const { from, to } = JSON.parse(anchor) as { from: unknown; to: unknown }
    const at = (written: unknown) => positionOf(state, Y.createRelativePositionFromJSON(written))
    const [start, end] = [at(from), at(to)]
    return start === undefined || end === undefined ? undefined : { from: start, to: end }
  } catch {
    return undefined
  }
}
