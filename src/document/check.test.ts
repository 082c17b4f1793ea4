import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { arbitraryBody } from './arbitrary-body.ts'
import { parseBlock, parseBody } from './check.ts'

const doc = (...content: unknown[]): unknown => ({ type: 'doc', content })
const say = (text: unknown, marks?: unknown): unknown => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks }],
})
const linked = (href: unknown): unknown => doc(say('here', [{ type: 'link', attrs: { href } }]))
const why = (value: unknown): string => {
  const result = parseBody(value)
  return result.ok ? 'ok' : result.why
}

test('every body that the desk can make is let in unchanged', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      assert.deepEqual(parseBody(JSON.parse(JSON.stringify(body))), { ok: true, value: body })
    }),
  )
})

test('what is not a body is refused with its reason', () => {
  for (const value of [null, 1, 'doc', [], {}, { type: 'paragraph' }]) assert.equal(why(value), 'not-a-body')
  assert.equal(why(doc({ type: 'script' })), 'unknown-node')
  assert.equal(why(doc({ type: 'constructor' })), 'unknown-node')
  assert.equal(why(doc(null)), 'not-a-body')
  assert.equal(why({ type: 'doc', content: 'x' }), 'not-a-body')
  assert.equal(why(doc(say('x', [{ type: 'blink' }]))), 'unknown-mark')
  assert.equal(why(doc(say(7))), 'bad-attribute')
  assert.equal(why(doc(say('nul \u0000'))), 'bad-text')
  assert.equal(why(doc(say('half \ud83d'))), 'bad-text')
  assert.equal(why(doc({ type: 'heading', attrs: { level: 1 } })), 'bad-attribute')
  assert.equal(why(doc({ type: 'bulletList' })), 'empty-node')
  assert.equal(why(doc({ type: 'bulletList', content: [{ type: 'paragraph' }] })), 'unknown-node')
  assert.equal(why(doc({ type: 'foreign', attrs: { kind: 'x' } })), 'bad-attribute')
})

test('a link that a browser would run is refused, an ordinary one is kept', () => {
  for (const href of [
    'javascript:alert(1)',
    ' java\nscript:x',
    'data:text/html,x',
    'vbscript:x',
    'JAVASCRIPT:x',
  ])
    assert.equal(why(linked(href)), 'unsafe-link')
  assert.equal(why(linked(undefined)), 'bad-attribute')
  for (const href of ['https://example.org', '/local', '#note', 'mailto:a@example.org'])
    assert.equal(why(linked(href)), 'ok')
})

test('unknown keys are dropped, and a __proto__ key is only a name', () => {
  const body = parseBody(
    JSON.parse(
      '{"type":"doc","__proto__":{"polluted":1},"content":[{"type":"paragraph","onclick":"x","attrs":{"style":"y"},"__proto__":{"type":"foreign"}}]}',
    ),
  )
  assert.deepEqual(body, { ok: true, value: { type: 'doc', content: [{ type: 'paragraph' }] } })
  assert.equal(Reflect.get({}, 'polluted'), undefined)
  assert.equal(why(JSON.parse('{"__proto__":{"type":"doc","content":[]}}')), 'not-a-body')
})

test('a million brackets are refused before the stack is at its end', () => {
  let deep: unknown = []
  for (let at = 0; at < 1_000_000; at++) deep = [deep]
  assert.equal(why(doc(deep)), 'not-a-body')
  let quotes: unknown = { type: 'paragraph' }
  for (let at = 0; at < 1_000_000; at++) quotes = { type: 'blockquote', content: [quotes] }
  assert.equal(why(doc(quotes)), 'too-deep')
})

test('a body beyond any story is refused', () => {
  assert.equal(why(doc(say('x'.repeat(8_000_001)))), 'too-large')
  assert.equal(
    why({ type: 'doc', content: Array.from({ length: 200_001 }, () => ({ type: 'horizontalRule' })) }),
    'too-large',
  )
})

test('one block can be read by itself', () => {
  assert.deepEqual(parseBlock({ type: 'adBreak', extra: 1 }), { ok: true, value: { type: 'adBreak' } })
  assert.deepEqual(parseBlock({ type: 'doc' }), { ok: false, why: 'unknown-node' })
})
