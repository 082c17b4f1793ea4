import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { parseBody } from '#document/check.ts'
import { settled } from '#document/proposals.ts'
import { nodes } from './nodes.ts'
import { decide, proposalsIn } from './proposals.ts'
import { propose, proposing } from './proposing.ts'

const schema = getSchema(nodes)
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content })
const text = (value: string, ...marks: readonly string[]) => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
const story = {
  type: 'doc',
  content: [
    paragraph(text('Nobody spoke '), text('against', 'bold'), text(' the wall.')),
    paragraph(text('It has stood since 1871.')),
    { type: 'blockquote', content: [paragraph(text('Seven to four.'))] },
  ],
}
const plugins = proposing(() => {}).config.addProseMirrorPlugins?.call({} as never) ?? []
const begin = (isOn: boolean): EditorState => {
  const state = EditorState.create({ doc: Node.fromJSON(schema, story), plugins })
  return isOn ? state.apply(propose(state, { by: 'Ann' })) : state
}
/** The body that would be stored now. */
const bodyOf = ({ doc }: EditorState) => {
  doc.check()
  const body = parseBody(settled(doc.toJSON()))
  return body.ok ? body.value : body.why
}

type Deed = readonly [kind: 'type' | 'delete' | 'split' | 'bold', at: number, length: number]
const deed: fc.Arbitrary<Deed> = fc.tuple(
  fc.constantFrom('type' as const, 'type' as const, 'delete' as const, 'split' as const, 'bold' as const),
  fc.nat(60),
  fc.nat(12),
)

function done(state: EditorState, [kind, at, length]: Deed): EditorState {
  const place = (pos: number) =>
    TextSelection.near(state.doc.resolve(Math.min(pos, state.doc.content.size))).head
  const [from, end] = [place(at), place(at + length)]
  const [start, to] = [Math.min(from, end), Math.max(from, end)]
  const { tr } = state
  tr.setSelection(TextSelection.create(state.doc, start, to))
  return state.apply(tr).applyTransaction(changed(state.apply(tr), kind)).state
}
function changed({ tr }: EditorState, kind: Deed[0]): Transaction {
  const { from, to, empty } = tr.selection
  if (kind === 'type') return tr.insertText('new', from, to)
  if (kind === 'delete') return tr.delete(from, to)
  if (kind === 'split') return empty ? tr.split(from) : tr
  const bold = schema.marks['bold']
  if (!bold || empty) return tr
  return tr.doc.rangeHasMark(from, to, bold)
    ? tr.removeMark(from, to, bold)
    : tr.addMark(from, to, bold.create())
}

test('whatever is suggested, what is stored is as it was, and so is the text once all is refused', () => {
  const before = bodyOf(begin(false))
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 6 }), (deeds) => {
      const state = deeds.reduce(done, begin(true))
      assert.deepEqual(bodyOf(state), before)
      const refused = state.apply(decide(state, false))
      assert.deepEqual(proposalsIn(refused.doc), [])
      assert.deepEqual(bodyOf(refused), before)
    }),
    {
      numRuns: 400,
      // Found by chance: a paragraph that was to be joined, parted in two.
      examples: [
        [
          [
            ['delete', 20, 12],
            ['split', 32, 0],
            ['type', 0, 0],
          ],
        ],
      ],
    },
  )
})

test('a single change that is taken is the change itself', () => {
  fc.assert(
    fc.property(deed, (one) => {
      const [plain, suggested] = [done(begin(false), one), done(begin(true), one)]
      if (proposalsIn(suggested.doc).length === 0) return
      const taken = suggested.apply(decide(suggested, true))
      assert.deepEqual(proposalsIn(taken.doc), [])
      assert.deepEqual(bodyOf(taken), bodyOf(plain))
    }),
    { numRuns: 300 },
  )
})
