import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { arbitraryBody } from '#document/arbitrary-body.ts'
import { parseBody } from '#document/check.ts'
import { markGrammar, nodeGrammar } from '#document/grammar.ts'
import { settled } from '#document/proposals.ts'
import { nodes } from './nodes.ts'

const schema = getSchema(nodes)

test('the browser has the nodes and marks of the grammar, and no other', () => {
  assert.deepEqual(Object.keys(schema.nodes).toSorted(), Object.keys(nodeGrammar).toSorted())
  assert.deepEqual(Object.keys(schema.marks).toSorted(), Object.keys(markGrammar).toSorted())
  for (const [name, { content = '', attrs = {} }] of Object.entries(nodeGrammar)) {
    const type = schema.nodes[name]
    assert.ok(type)
    assert.equal(type.spec.content ?? '', content, name)
    assert.deepEqual(Object.keys(type.spec.attrs ?? {}).toSorted(), Object.keys(attrs).toSorted(), name)
  }
})

test('any story is the same after it was in the editor', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      if (body.content.length === 0) return
      const node = Node.fromJSON(schema, body)
      node.check()
      const read = parseBody(settled(node.toJSON()))
      const isBlank = body.content.length === 1 && JSON.stringify(body.content[0]) === '{"type":"paragraph"}'
      assert.deepEqual(read, { ok: true, value: isBlank ? { type: 'doc', content: [] } : body })
    }),
    { numRuns: 500 },
  )
})
