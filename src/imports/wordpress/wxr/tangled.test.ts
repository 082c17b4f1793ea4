import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { markupMender } from './tangled.ts'

function mended(...pieces: readonly string[]): string {
  const mender = markupMender()
  return pieces.map((piece) => mender.write(piece)).join('') + mender.end()
}

test('what is XML stays as it is, to the letter', () => {
  for (const xml of [
    '<?xml version="1.0"?><!-- a & b <![CDATA[ c --><rss a="x>y"><t>Tom &amp; J&nbsp;&#233;</t><p><![CDATA[a ]] > b]]]]><![CDATA[> & <c>]]></p><br/></rss>',
    '<title><![CDATA[One]]> and two</title><title> <![CDATA[Three]]>\n</title>',
    '<c><![CDATA[<script>//<![CDATA[]]></c>',
  ])
    assert.equal(mended(xml), xml)
})

test('what old exports and other tools get wrong is put right', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<t>AT&T & sons &bogus; &amp;</t>', '<t>AT&amp;T &amp; sons &amp;bogus; &amp;</t>'],
    ['<l>https://x.example/?a=1&b=2</l>', '<l>https://x.example/?a=1&amp;b=2</l>'],
    ['<t>a&#0;b&#x1F;c&#8217;&#xFFFE;</t>', '<t>abc&#8217;</t>'],
    ['<t>&#55356;&#57097; &#xD83C;x</t>', '<t>&#127753; x</t>'],
    ['<t>5 < 6 <3</t>', '<t>5 &lt; 6 &lt;3</t>'],
    [
      '<c><![CDATA[<script>//<![CDATA[\nx()\n//]]></script><p>B</p>]]></c><d>',
      '<c><![CDATA[<script>//<![CDATA[\nx()\n//]]]]><![CDATA[></script><p>B</p>]]></c><d>',
    ],
    ['<c><![CDATA[a ]]> b ]]></c>', '<c><![CDATA[a ]]]]><![CDATA[> b ]]></c>'],
    [
      '<c><![CDATA[//<![CDATA[ x //]]></script> y //<![CDATA[ z //]]></script>]]></c>',
      '<c><![CDATA[//<![CDATA[ x //]]]]><![CDATA[></script> y //<![CDATA[ z //]]]]><![CDATA[></script>]]></c>',
    ],
  ]
  for (const [wrong, right] of cases) {
    assert.equal(mended(wrong), right)
    assert.equal(mended(...wrong.split('')), right, 'letter by letter')
    fc.assert(
      fc.property(fc.nat(wrong.length), (at) =>
        assert.equal(mended(wrong.slice(0, at), wrong.slice(at)), right),
      ),
    )
  }
})

test('a file that never ends a thing is not waited for for ever', () => {
  for (const text of [
    `<c><![CDATA[${'a'.repeat(100_000)}`,
    `<!-- ${'a'.repeat(100_000)}`,
    '<',
    '&',
    '<c><![CDATA[a]]>',
  ])
    assert.equal(mended(text).replaceAll('&lt;', '<').replaceAll('&amp;', '&'), text)
})
