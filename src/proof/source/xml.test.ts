import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Hearer, xmlReader } from './xml.ts'

function heard(pieces: readonly string[]): string {
  const events: string[] = []
  const hearer: Hearer = {
    open: (name, attributes) => events.push(`<${name}${attributes}>`),
    close: () => events.push('</>'),
    text: (text) => events.push(text),
    cdata: (text) => events.push(`[${text}]`),
  }
  const reader = xmlReader(hearer)
  for (const piece of pieces) reader.write(piece)
  return events.join('')
}
const file =
  '<?xml version="1.0"?><!-- a > b --><rss a="x>y"><title>Tom &amp; J&#233;r&#xF4;me</title><p><![CDATA[one ]] > two]]]]><![CDATA[>]]></p><br/></rss>'

test('however a file is cut, the same is read', () => {
  const whole = heard([file])
  assert.match(whole, /<title>Tom & Jérôme<\/>/)
  assert.match(whole, /\[one \]\] > two\]\]\]\[>\]/)
  assert.equal(heard(file.split('')), whole)
  fc.assert(
    fc.property(fc.array(fc.nat(file.length), { maxLength: 12 }), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), file.length]
      const pieces = places.slice(1).map((end, at) => file.slice(places[at], end))
      assert.equal(heard(pieces), whole)
    }),
  )
})
