// Suggesting: while it is on, what somebody types over, deletes and dresses up stays as it was, with the change proposed beside it.
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { mannerOf } from './proposable.ts'
import { decided, proposed } from './proposed.ts'

/** Whose proposals they are; null: changes are made, not proposed. */
export type Proposer = { readonly by: string } | null
const key = new PluginKey<Proposer>('proposing')

export const proposerIn = (state: EditorState): Proposer => key.getState(state) ?? null

export const propose = (state: EditorState, by: Proposer): Transaction => state.tr.setMeta(key, { by })

/** `refuse` is told when a change cannot be proposed, and was therefore not made. */
export const proposing = (refuse: () => void): Extension =>
  Extension.create({
    name: 'proposing',
    addProseMirrorPlugins: () => [
      new Plugin<Proposer>({
        key,
        state: {
          init: () => null,
          apply: (tr, before) => {
            const asked = tr.getMeta(key) as { by: Proposer } | undefined
            return asked ? asked.by : before
          },
        },
        props: { handleDOMEvents: { beforeinput: deleteHere } },
        filterTransaction: (tr, state) => {
          if (!isTyped(tr) || key.getState(state) === null || mannerOf(tr) !== 'no') return true
          queueMicrotask(refuse)
          return false
        },
        appendTransaction: (trs, before, state) => {
          const proposer = key.getState(state)
          const typed = trs.filter(isTyped)
          const only = typed[0]
          return proposer && only && typed.length === 1 ? proposed(only, before, state, proposer.by) : null
        },
      }),
    ],
  })

const isTyped = (tr: Transaction): boolean =>
  tr.docChanged && !tr.getMeta(ySyncPluginKey) && !tr.getMeta(decided) && !tr.getMeta('appendedTransaction')

/**
 * A browser that deletes beside words that are marked takes their mark along, and what stays would look as if it had been typed anew.
 * Here it only says what it would delete.
 */
function deleteHere(view: EditorView, event: InputEvent): boolean {
  if (key.getState(view.state) === null || !event.inputType.startsWith('delete') || view.composing)
    return false
  const [range] = event.getTargetRanges()
  if (!range) return false
  const [from, to] = [
    view.posAtDOM(range.startContainer, range.startOffset),
    view.posAtDOM(range.endContainer, range.endOffset),
  ]
  event.preventDefault()
  if (from < to) view.dispatch(view.state.tr.delete(from, to).scrollIntoView())
  return true
}
