import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sanitised } from './sanitise.ts'

const svg = (inside: string, attributes = 'viewBox="0 0 40 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`
const drawn = (text: string): string => {
  const outcome = sanitised(text)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.why)
  return outcome.value.svg
}
const why = (text: string): string => {
  const outcome = sanitised(text)
  return outcome.ok ? outcome.value.svg : outcome.why
}

test('a drawing keeps what draws', () => {
  const inside =
    '<title>Ships</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
    '<style>.a > path { fill: url(#g); font-family: "Text" }</style><g class="a" transform="rotate(3)"><path d="M0 0h4" fill="url(#g)"/></g>' +
    '<text x="1" y="2">Ships &amp; <tspan>boats</tspan></text><use href="#g"/><use xlink:href="#g"/>'
  const made = drawn(svg(inside, 'width="400px" height="200" viewBox="0 0 40 20"'))
  for (const kept of [
    '<title>Ships</title>',
    'stop-color="#fff"',
    'fill="url(#g)"',
    'd="M0 0h4"',
    'Ships &amp; <tspan>boats</tspan>',
    'font-family: &quot;Text&quot;',
  ])
    assert.ok(made.includes(kept), `${kept} is not in ${made}`)
  assert.equal(made.match(/<use href="#g"><\/use>/g)?.length, 2)
  const outcome = sanitised(svg(inside, 'width="400px" height="200"'))
  assert.ok(outcome.ok)
  assert.deepEqual([outcome.value.width, outcome.value.height, outcome.value.title], [400, 200, 'Ships'])
  // What has been made passes again, and is not changed any more.
  assert.equal(drawn(made), made)
})

test('whatever runs, loads or leads elsewhere is not in it', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<script xlink:href="//evil.example/x.js"/>',
    '<g onload="alert(1)" onclick="alert(1)"><path d="M0 0"/></g>',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>',
    '<image href="https://evil.example/x.png"/>',
    '<image xlink:href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    '<use href="https://evil.example/x.svg#a"/>',
    '<use href="data:image/svg+xml,x"/>',
    '<a href="javascript:alert(1)"><text>press</text></a>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<path fill="url(https://evil.example/x)" style="background:url(//evil.example/y)"/>',
    '<path style="fill:u\\72l(//evil.example/z)"/>',
    '<style>@import "//evil.example/x.css";</style>',
    '<style>path{background:url( "https://evil.example/x" )}</style>',
    '<style><![CDATA[ path{fill:url(//evil.example)} ]]></style>',
    '<iframe src="https://evil.example"/>',
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
    '<handler type="application/ecmascript">alert(1)</handler>',
    '<feImage href="https://evil.example/x.png"/>',
    '<?xml-stylesheet href="https://evil.example/x.css"?>',
    '<!-- <script>alert(1)</script> -->',
  ]
  for (const one of hostile) {
    const made = drawn(svg(`${one}<rect width="1" height="1"/>`))
    assert.doesNotMatch(
      made,
      /evil|alert|script|javascript|data:|onload|onerror|import|foreign|xml-stylesheet/i,
      one,
    )
    assert.match(made, /<rect width="1" height="1"><\/rect>/, one)
  }
})

test('entities, tangles and what is no drawing are refused', () => {
  const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`
  assert.equal(why(bomb), 'not-a-drawing')
  const file = `<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>${svg('<text>&f;</text>')}`
  assert.equal(why(file), 'not-a-drawing')
  const uses = Array.from(
    { length: 9 },
    (_, at) => `<g id="u${at + 1}">${`<use href="#u${at}"/>`.repeat(10)}</g>`,
  )
  assert.equal(why(svg(`<g id="u0"><path d="M0 0"/></g>${uses.join('')}`)), 'drawing-too-heavy')
  assert.equal(why(svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')), 'drawing-too-heavy')
  assert.equal(why(svg(`${'<g>'.repeat(200)}${'</g>'.repeat(200)}`)), 'drawing-too-heavy')
  for (const broken of [
    '<svg',
    svg('<g>'),
    '<svg><path/></svg>',
    '<html xmlns="http://www.w3.org/2000/svg"/>',
    '',
    svg('&nbsp;'),
  ])
    assert.equal(why(broken), 'not-a-drawing', broken)
})
