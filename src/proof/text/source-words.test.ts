import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withReused } from './reused.ts'
import { sourceText, titleText } from './source-words.ts'

/** Words that may be missing stand in brackets. */
const read = (content: string, footnotes = ''): string =>
  sourceText(content, { footnotes })
    .said.map(({ text, isLoose }) => (isLoose ? `(${text})` : text))
    .join(' ')

const cases: readonly (readonly [what: string, markup: string, words: string])[] = [
  ['a tag in a line parts no word', 'un<b>believ</b>able <em>news</em>', 'unbelievable news'],
  ['a block does', '<p>one</p><p>two</p><ul><li>three</li><li>four</li></ul>', 'one two three four'],
  ['a line break does', 'one<br>two<br/>three', 'one two three'],
  ['references are letters', 'Tea &amp; toast&nbsp;&#8212; caf&eacute; &hellip;', 'Tea & toast — café …'],
  ['a sign that begins no tag is text', 'a < b and c > d', 'a < b and c > d'],
  ['a quoted > ends no tag', '<a title="x > y" href="#">link</a>', 'link'],
  ['marks of blocks say nothing', '<!-- wp:paragraph {"a":1} --><p>Word</p><!-- /wp:paragraph -->', 'Word'],
  ['a more-tag parts no word, as in WordPress', 'end.<!--more-->Begin', 'end.Begin'],
  ['scripts and styles are for machines', '<style>p{}</style>a<script>b()</script>c', 'a c'],
  ['what browsers show only in need may be missing', '<video><p>Too old</p></video>seen', '(Too) (old) seen'],
  ['an order is none of the words', 'before [gallery ids="1,2"] after', 'before (gallery) (ids) (1,2) after'],
  [
    'what an order encloses is',
    '[box type="info"]inside[/box]',
    '(box) (type) (info) inside (box) (type) (info)',
  ],
  [
    'prose in brackets is prose',
    'He said [sic] and [emphasis added] it',
    'He said [sic] and [emphasis added] it',
  ],
  ['so is what only looks like an end', 'It was [/irony off] late', 'It was [/irony off] late'],
  ['brackets in code are code', '[code]a[1] = [b]c[/b][/code]', '(code) a[1] = [b]c[/b] (code)'],
  ['a quotation has its marks', 'She said <q>no</q>.', 'She said “no”.'],
  ['an order written of is prose', 'Use [[gallery]] here', 'Use [gallery] here'],
  ['an address alone on its line is a film', 'See\nhttps://youtu.be/x\nnow', 'See (https://youtu.be/x) now'],
  ['an address in a line is a word', 'See https://a.example now', 'See https://a.example now'],
  ['an alternative text may be missing', '<img src="/a.jpg" alt="A boat"> sails', '(A) (boat) (a.jpg) sails'],
  [
    'an old caption is printed under its picture',
    '[caption width="3" caption="The old mole"]<img src="/a.jpg">[/caption]',
    '(caption) (width) (3) (caption) (The) (old) (mole) (a.jpg) (caption) (width) (3) (caption) (The) (old) (mole) The old mole',
  ],
  [
    'a caption is words',
    '[caption width="3"]<img src="/a.jpg"> The mole[/caption]',
    '(caption) (width) (3) (a.jpg) The mole (caption) (width) (3)',
  ],
  ['code is shown as typed', '[code]if (a < b) <b>x</b>[/code]', '(code) if (a < b) <b>x</b> (code)'],
  ['hidden text may be missing', '<p style="display: none">x</p>y', '(x) y'],
  ['a soft hyphen is layout', 'news\u00adpaper', 'newspaper'],
]
for (const [what, markup, words] of cases) test(what, () => assert.equal(read(markup), words))

const packed = (text: string): string => Buffer.from(encodeURIComponent(text)).toString('base64')

test('what a builder has packed is read as it was written, and its programs are no words', () => {
  assert.equal(
    read(`[vc_raw_html]${packed('<p>The mole</p> is shut')}[/vc_raw_html]`),
    '(vc_raw_html) The mole is shut (vc_raw_html)',
  )
  assert.equal(
    read(`a [vc_raw_js]${packed('<script>run()</script>')}[/vc_raw_js] b`),
    'a (vc_raw_js) (vc_raw_js) b',
  )
  assert.equal(
    read(`[fusion_code]${Buffer.from('<b>Low</b> tide at six').toString('base64')}[/fusion_code]`),
    '(fusion_code) Low tide at six (fusion_code)',
  )
  assert.equal(read('[box]Not packed at all[/box]'), '(box) Not packed at all (box)')
  assert.equal(read('[box]abcdefghijklmnopqrstuvwx[/box]'), '(box) abcdefghijklmnopqrstuvwx (box)')
  const rows = encodeURIComponent('[{"label":"Barley","value":"90"}]')
  assert.equal(
    read(`[vc_progress_bar values="${rows}"]`),
    '(vc_progress_bar) (values) (label) (Barley) (value) (90)',
  )
})

test('a block that many posts use is read where it stands, and one that names itself once', () => {
  const blocks = new Map([
    [7, '<p>Self</p><!-- wp:block {"ref":7} /-->'],
    [8, '<p>Ping</p><!-- wp:block {"ref":9} /-->'],
    [9, '<p>Pong</p><!-- wp:block {"ref":8} /-->'],
  ])
  const words = (content: string): string =>
    sourceText(withReused(content, blocks))
      .said.map(({ text, isLoose }) => (isLoose ? `(${text})` : text))
      .join(' ')
  assert.equal(
    words('a <!-- wp:block {"ref":7} /--> b <!-- wp:block {"ref":8} /--> c'),
    'a Self b Ping Pong c',
  )
  assert.equal(words('a <!-- wp:block {"ref":99} /--> b'), 'a b')
  assert.equal(words('<!-- wp:block {"ref":7,"content":{"x":{"content":"Own"}}} /-->'), '(Own) (Self)')
})

test('notes stand behind the text, and their numbers are the page’s affair', () => {
  const call = 'Text<sup data-fn="a" class="fn"><a href="#a">1</a></sup>.'
  assert.equal(read(call, '[{"content":"A <b>note</b>","id":"a"}]'), 'Text (1) . A note')
})

test('pictures are listed in order, galleries by number, and no smileys', () => {
  const { pictures } = sourceText(
    '<img src="/a.jpg" class="wp-image-7" alt="A"><img class="wp-smiley" src="/s.gif" alt=":)">[gallery ids="3, 4"]',
  )
  assert.deepEqual(
    pictures.map(({ src, id }) => src || id),
    ['/a.jpg', 3, 4],
  )
})

test('a title keeps what stands in angle brackets as what may have been meant', () => {
  const words = titleText('How <em>not</em> to use <div> at all').filter(({ isLoose }) => !isLoose)
  assert.equal(words.map(({ text }) => text).join(' '), 'How not to use at all')
})
