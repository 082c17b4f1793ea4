import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { parseFragment } from 'parse5'
import { arbitraryBody } from '#document/arbitrary-body.ts'
import * as make from '#document/make.ts'
import type { Block, Body } from '#document/model.ts'
import { wordsIn } from '#languages/catalogue.ts'
import { render } from '#platform/view/html.ts'
import { adPlace } from './ad-place.ts'
import { album } from '../../test/look/album.ts'
import { bodyHtml, feedHtml } from './html.tsx'

const site = 'https://paper.example'
const words = wordsIn('en')
const doc = (...content: Block[]): Body => ({ type: 'doc', content })
const say = (text: string) => make.paragraph([make.text(text)])
const page = (body: Body): string => render(bodyHtml(body, { site, words, album }))
const foreign: Block = {
  type: 'foreign',
  attrs: { kind: 'gallery', source: '<script>' },
  content: [say('A picture')],
}
const adBreak: Block = { type: 'adBreak' }
const heading = (text: string) => make.heading(3, [make.text(text)])
const head = make.heading(2, [make.text('Head')])
const cells = [{ type: 'tableRow' as const, content: [make.tableCell('tableCell', [say('1')])] }]

test('paragraphs, marks and links are real elements, and text is escaped', () => {
  const body = doc(
    make.paragraph([
      make.text('a < b & "c" ', []),
      make.text('bold', [{ type: 'italic' }, { type: 'bold' }]),
      { type: 'hardBreak' },
      make.text('out', [make.link('https://other.example/x', undefined)]),
      make.text('in', [make.link('https://paper.example/x', 'A "title"')]),
      make.text('bad', [make.link('javascript:alert(1)', undefined)]),
    ]),
  )
  assert.equal(
    page(body),
    '<p>a &lt; b &amp; &quot;c&quot; <strong><em>bold</em></strong><br/><a href="https://other.example/x" rel="noopener">out</a>' +
      '<a href="https://paper.example/x" title="A &quot;title&quot;">in</a><a href="#">bad</a></p>',
  )
})

test('headings get ids of their own, also twice the same and in any script', () => {
  const html = page(
    doc(heading('The bridge'), heading('The bridge'), heading('Мост'), heading('Comments'), heading('…')),
  )
  assert.deepEqual(
    [...html.matchAll(/id="([^"]*)"/g)].map((match) => match[1]),
    ['the-bridge', 'the-bridge-2', 'мост', 'comments-2', 'section'],
  )
})

test('headings stand under one another without a step left out, however they were written', () => {
  const written = (...levels: (2 | 3 | 4)[]) =>
    [...page(doc(...levels.map((level) => make.heading(level, [make.text('A')])))).matchAll(/<h(\d)/g)].map(
      ([, level]) => Number(level),
    )
  assert.deepEqual(written(2, 3, 4, 2, 3), [2, 3, 4, 2, 3])
  assert.deepEqual(written(3, 3, 4), [2, 2, 3])
  assert.deepEqual(written(4, 2, 4, 3), [2, 2, 3, 3])
})

test('notes stand at the end with a way there and back', () => {
  const note = make.footnote([make.text('A source.')])
  const html = page(
    doc(
      make.paragraph([make.text('One'), note, make.text(' two'), note]),
      make.heading(2, [make.text('Note 1')]),
    ),
  )
  assert.match(html, /<a href="#note-2" id="note-2-call" role="doc-noteref" aria-label="Note 2">2<\/a>/)
  assert.match(html, /<li id="note-2">A source\. <a href="#note-2-call" role="doc-backlink"/)
  assert.match(html, /<h2 id="note-1-2">/)
})

test('a table scrolls by itself, says its name, and has a head', () => {
  const header = make.tableCell('tableHeader', [say('Toll')], { colspan: 2 })
  const html = page(doc(make.table([{ type: 'tableRow', content: [header] }, ...cells], 'Prices')))
  assert.equal(
    html,
    '<div class="table" role="group" tabindex="0" aria-label="Prices"><table><caption>Prices</caption><thead><tr>' +
      '<th scope="col" colspan="2">Toll</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></div>',
  )
})

test('foreign markup shows its words, never its source', () => {
  assert.equal(page(doc(foreign)), '<div class="foreign" data-kind="gallery"><p>A picture</p></div>')
  assert.equal(page(doc({ ...foreign, content: [] })), '')
})

test('a feed has whole addresses, no ids and no frame', () => {
  const body = doc(
    make.paragraph([
      make.text('in', [make.link('/x', undefined)]),
      make.text('on', [make.link('#a', undefined)]),
      make.footnote([make.text('N')]),
    ]),
    head,
    make.table(cells),
  )
  assert.equal(
    render(feedHtml({ lead: null, body }, { address: 'https://paper.example/2026/bridge', album, words })),
    '<p><a href="https://paper.example/x">in</a><a href="https://paper.example/2026/bridge#a">on</a><sup>[1]</sup></p>' +
      '<h2>Head</h2><table><tbody><tr><td>1</td></tr></tbody></table><ol><li>N</li></ol>',
  )
})

test('the advertisement keeps its distance', () => {
  const p = say('text')
  const table = make.table(cells)
  const picture = make.figure({ media: 'media_mole' })
  const places: [string, Block[], number | undefined][] = [
    ['after the third paragraph', [p, p, p, p], 3],
    ['not in a short story', [p, p, p], undefined],
    ['not in an empty one', [], undefined],
    ['not counting what is no paragraph', [head, p, foreign, p, p, p], 5],
    ['not beside foreign markup', [p, p, p, foreign, p, p], 5],
    ['not beside a table', [p, p, p, table, p], undefined],
    ['not under a heading', [p, p, p, foreign, head, p, p], 6],
    ['before a heading it may', [p, p, p, head, p], 3],
    ['at the ad break', [p, p, p, p, adBreak, p], 4],
    ['not at an early ad break', [p, adBreak, p, p, p], 4],
    ['not at one beside a table', [p, p, p, p, adBreak, table, p], 3],
    ['not at the end', [p, p, p, adBreak], undefined],
    ['not beside a picture', [p, p, p, picture, p, p], 5],
    ['not beside another ad break', [p, p, p, adBreak, adBreak, p, p], 6],
  ]
  for (const [why, content, place] of places) assert.equal(adPlace(doc(...content)), place, why)
})

test('the advertisement is printed once, in its place', () => {
  const ad = <div id="ad">Ad</div>
  const html = render(bodyHtml(doc(say('1'), say('2'), say('3'), say('4')), { site, words, album, ad }))
  assert.equal(html, '<p>1</p><p>2</p><p>3</p><div id="ad">Ad</div><p>4</p>')
  assert.equal(render(bodyHtml(doc(say('1')), { site, words, album, ad })), '<p>1</p>')
})

test('any body prints as markup that a browser reads back without loss', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      const ids = [...page(body).matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
      assert.equal(new Set(ids).size, ids.length)
      const place = adPlace(body)
      assert.ok(place === undefined || (place > 2 && place < body.content.length))
      const feed = render(feedHtml({ lead: null, body }, { address: site, album, words }))
      assert.doesNotMatch(feed, / id=/)
      assert.equal(
        parseFragment(feed).childNodes.some((node) => node.nodeName === 'script'),
        false,
      )
    }),
  )
})

test('the markup is valid', async () => {
  const validate = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'void-style': 'off', 'prefer-native-element': 'off' },
  })
  const body = doc(
    head,
    make.paragraph([make.text('One'), make.footnote([make.text('N')])]),
    make.table(cells, 'Prices'),
    foreign,
    make.blockquote([say('q')], 'Who'),
    make.pullQuote([make.text('pq')]),
    make.codeBlock('a\nb', 'js'),
    { type: 'aside', content: [say('Background')] },
    make.orderedList(
      [make.listItem([say('a'), { type: 'bulletList', content: [make.listItem([say('b')])] }])],
      3,
    ),
  )
  const report = await validate.validateString(page(body))
  assert.deepEqual(
    report.results.flatMap((result) =>
      result.messages.map((message) => `${message.ruleId}: ${message.message}`),
    ),
    [],
  )
})
