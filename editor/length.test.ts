import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { lengthOf } from './length.ts'
import { nodes } from './nodes.ts'

const schema = getSchema(nodes)
const said = (value: string, mark?: string) => ({
  type: 'text',
  text: value,
  ...(mark && { marks: [{ type: mark, attrs: { id: 'one' } }] }),
})
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content })

test('words are counted across blocks, and a word that shall go is not', () => {
  const gone = { deed: 'delete', id: 'two', by: null }
  const doc = Node.fromJSON(schema, {
    type: 'doc',
    content: [
      paragraph(said('Seven to '), said('three', 'deletion'), said('four', 'insertion'), said('.')),
      { type: 'blockquote', content: [paragraph(said('It is a berth.'))] },
      { ...paragraph(said('Three words more.')), attrs: { proposed: gone } },
    ],
  })
  assert.equal(lengthOf(doc), 7)
})
