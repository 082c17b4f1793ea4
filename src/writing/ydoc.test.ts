import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import * as Y from 'yjs'
import { arbitraryBody } from '#document/arbitrary-body.ts'
import type { Body } from '#document/model.ts'
import { begun, changesTo, faultIn, touchedBlocks, wordsIn, type Words } from './ydoc.ts'

const lines = { headline: 'The wall stands', standfirst: 'It has stood since 1871.', kicker: 'Harbour' }
const words = (body: Body): Words => ({ ...lines, body })
const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
})
const body = (...texts: readonly string[]): Body => ({ type: 'doc', content: texts.map(paragraph) })

/** A lone empty paragraph is where somebody may begin to write: it is no text. */
const asStored = (given: Body): Body =>
  given.content.length === 1 && given.content[0]?.type === 'paragraph' && !given.content[0].content
    ? { type: 'doc', content: [] }
    : given

test('any story comes back from the shared document as it went in', () => {
  fc.assert(
    fc.property(arbitraryBody, (given) => {
      const read = wordsIn(begun(words(given)))
      assert.deepEqual(read, { ok: true, value: words(asStored(given)) })
    }),
    { numRuns: 300 },
  )
})

test('what somebody saved elsewhere and what is being typed are both in the text', () => {
  const base = Y.encodeStateAsUpdate(begun(words(body('The vote was on Monday.', 'Nobody spoke.'))))
  const live = new Y.Doc()
  Y.applyUpdate(live, base)
  const second = live.getXmlFragment('body').get(1) as Y.XmlElement
  ;(second.get(0) as Y.XmlText).insert(13, ' And then somebody did.')
  live.getText('kicker').insert(0, 'The ')
  const theirs = {
    ...words(body('The vote was on Tuesday.', 'Nobody spoke.')),
    headline: 'The wall stands fast',
  }
  Y.applyUpdate(live, changesTo(base, theirs))
  assert.deepEqual(wordsIn(live), {
    ok: true,
    value: {
      headline: 'The wall stands fast',
      standfirst: 'It has stood since 1871.',
      kicker: 'The Harbour',
      body: body('The vote was on Tuesday.', 'Nobody spoke. And then somebody did.'),
    },
  })
})

const marked = (text: string, attributes: Record<string, unknown>) => {
  const doc = begun(words(body('It stands.')))
  const first = doc.getXmlFragment('body').get(0) as Y.XmlElement
  ;(first.get(0) as Y.XmlText).insert(3, text, attributes)
  return doc
}
const bodyIn = (doc: Y.Doc) => {
  const read = wordsIn(doc)
  assert.ok(read.ok)
  return read.value.body
}

test('nothing that is only proposed is in the words', () => {
  assert.deepEqual(bodyIn(marked('hardly ', { insertion: { id: 'p1' } })), body('It stands.'))
  assert.deepEqual(bodyIn(marked('hardly ', { deletion: { id: 'p1' } })), body('It hardly stands.'))
  const bold = marked('hardly ', { bold: {}, restyled: { id: 'p1', added: ['bold'] } })
  assert.deepEqual(bodyIn(bold), body('It hardly stands.'))
})

test('a block that is only proposed is not there, and one that was split is whole', () => {
  const doc = begun(words(body('It', ' stands.')))
  const [, second] = doc.getXmlFragment('body').toArray() as Y.XmlElement[]
  second?.setAttribute('proposed', { deed: 'split', id: 'p1' } as never)
  assert.deepEqual(bodyIn(doc), body('It stands.'))
  second?.setAttribute('proposed', { deed: 'insert', id: 'p1' } as never)
  assert.deepEqual(bodyIn(doc), body('It'))
})

const faultOf = (change: (doc: Y.Doc) => void) => {
  const doc = begun(words(body('It stands.')))
  let fault: ReturnType<typeof faultIn>
  doc.once('afterTransaction', (transaction: Y.Transaction) => {
    fault = faultIn(doc, touchedBlocks(doc, transaction), 'story_1')
  })
  doc.transact(() => change(doc))
  return fault
}
const textOf = (doc: Y.Doc) => (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText

test('what no story may hold is seen in the update that brings it', () => {
  assert.equal(
    faultOf((doc) => textOf(doc).insert(0, 'x')),
    undefined,
  )
  const hostile = { href: 'javascript:alert(1)' }
  assert.equal(
    faultOf((doc) => textOf(doc).insert(0, 'x', { link: hostile })),
    'unsafe-link',
  )
  const hidden = { link: hostile, insertion: { id: 'p1' } }
  assert.equal(
    faultOf((doc) => textOf(doc).insert(0, 'x', hidden)),
    'unsafe-link',
  )
  const kept = { restyled: { id: 'p1', removed: [{ type: 'link', attrs: hostile }] } }
  assert.equal(
    faultOf((doc) => textOf(doc).insert(0, 'x', kept)),
    'unsafe-link',
  )
  assert.equal(
    faultOf((doc) => doc.getXmlFragment('body').push([new Y.XmlElement('script')])),
    'unknown-node',
  )
  assert.equal(
    faultOf((doc) => doc.getMap('elsewhere').set('x', 1)),
    'unknown-node',
  )
  assert.equal(
    faultOf((doc) => doc.getText('headline').insert(0, 'x'.repeat(5000))),
    'too-large',
  )
})
