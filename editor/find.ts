// Find and replace: what is found is marked, and the marks follow the text.
import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

interface Found {
  readonly query: string
  readonly isExact: boolean
  readonly hits: readonly Hit[]
  readonly at: number
  readonly marks: DecorationSet
}
const nothing: Found = { query: '', isExact: false, hits: [], at: -1, marks: DecorationSet.empty }
const key = new PluginKey<Found>('find')

export const finding = Extension.create({
  name: 'finding',
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => nothing,
        apply: (tr, before, _, state) => {
          const asked = tr.getMeta(key) as Partial<Found> | undefined
          if (!asked && (!tr.docChanged || before.query === '')) return before
          return look(state.doc, { ...before, ...asked })
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
})

export interface Hit {
  readonly from: number
  readonly to: number
}

/** Wherever these words stand within one block. */
export function hitsIn(doc: Node, query: string, isExact: boolean): readonly Hit[] {
  const hits: Hit[] = []
  const wanted = isExact ? query : query.toLowerCase()
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    // What stands in a text block but is no text counts as one sign, so that places stay true.
    const whole = node.textBetween(0, node.content.size, undefined, '\ufffc')
    const text = isExact ? whole : whole.toLowerCase()
    if (text.length !== whole.length) return false
    for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length))
      hits.push({ from: pos + 1 + start, to: pos + 1 + start + wanted.length })
    return false
  })
  return hits
}

function look(doc: Node, { query, isExact, at }: Found): Found {
  if (query === '') return nothing
  const hits = hitsIn(doc, query, isExact)
  const current = hits.length === 0 ? -1 : Math.min(Math.max(at, 0), hits.length - 1)
  const marks = hits.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === current ? 'found found-here' : 'found' }),
  )
  return { query, isExact, hits, at: current, marks: DecorationSet.create(doc, marks) }
}

export const foundIn = (state: EditorState): Found => key.getState(state) ?? nothing

export function search({ state, view }: Editor, query: string, isExact: boolean): void {
  view.dispatch(state.tr.setMeta(key, { query, isExact, at: 0 }))
}

export function step({ state, view }: Editor, by: 1 | -1): void {
  const { hits, at } = foundIn(state)
  if (hits.length === 0) return
  const next = (at + by + hits.length) % hits.length
  const hit = hits[next]
  const tr = state.tr.setMeta(key, { at: next })
  if (hit) tr.setSelection(TextSelection.create(state.doc, hit.from, hit.to)).scrollIntoView()
  view.dispatch(tr)
}

export function replaceHere({ state, view }: Editor, by: string): void {
  const { hits, at } = foundIn(state)
  const hit = hits[at]
  if (!hit) return
  view.dispatch(by === '' ? state.tr.delete(hit.from, hit.to) : state.tr.insertText(by, hit.from, hit.to))
}

/** From the last to the first, one at a time, so that each is a change of its own to take or to refuse. */
export function replaceAll(editor: Editor, by: string): void {
  for (const { from, to } of foundIn(editor.state).hits.toReversed()) {
    const { tr } = editor.state
    editor.view.dispatch(by === '' ? tr.delete(from, to) : tr.insertText(by, from, to))
  }
}
