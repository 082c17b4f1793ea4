import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { parseBody } from '#document/check.ts'
import { markdownOf } from '#document/markdown.ts'
import type { Block } from '#document/model.ts'
import { bodyText, childBlocks } from '#document/text.ts'
import { bytesOf, fixture } from '../archives.ts'
import { readPosts } from '../wxr.ts'
import { converted, plainContent, plainWords } from './convert.ts'
import { drawn } from './drawn.ts'

const blocks = (source: string, notes?: string): readonly Block[] => converted(source, notes).body.content
const text = (source: string): string => bodyText(converted(source).body)
const markdown = (source: string): string => markdownOf(converted(source).body).trimEnd()
const shape = (source: string): string[] =>
  blocks(source).map((block) => (block.type === 'foreign' ? block.attrs.kind : block.type))

async function firstPost(name: string): Promise<ReturnType<typeof converted>> {
  for await (const { post } of readPosts(bytesOf(fixture(name)))) {
    if (post) return converted(post.content, post.meta.find((meta) => meta.key === 'footnotes')?.value)
  }
  throw new Error('no post')
}

test('the old editor: empty lines end paragraphs, line breaks break lines', () => {
  assert.equal(markdown('One\ntwo\n\nthree <b>four\n\nfive</b>'), 'One\\\ntwo\n\nthree **four**\n\n**five**')
  assert.equal(markdown('a<br /><br>b<br/>\nc'), 'a\n\nb\\\nc')
  assert.equal(markdown('<div>a\n</div>\n\nb\n<ul>\n<li>c</li>\n</ul>\nd'), 'a\n\nb\n\n- c\n\nd')
  assert.equal(markdown('<p>a</p>\n<p>&nbsp;</p>\n\n<p>b</p>'), 'a\n\nb')
})

test('the old editor: its odd corners', () => {
  for (const [source, ...lines] of [
    ['"It\'s" -- so... 3x4 \'til', '"It\'s" -- so... 3x4 \'til'],
    ['One<!--noteaser--> two <!--more Read on--> three', 'One two three'],
    ['One\n<!--nextpage-->\ntwo', 'One', 'two'],
    ['One\n[gallery ids="1"]\ntwo', 'One', 'gallery (picture #1)', 'two'],
    ['<P>One <B>two</b> <I>three</P>four', 'One two three', 'four'],
    ['<p>One <b>two\n\nthree', 'One two', 'three'],
    ['One  \n  two &nbsp; three &amp; four &#8212; &eacute;', 'One / two \u00a0 three & four — é'],
    ['<pre>  a\n\n\tb</pre>\nafter', 'code:   a\n\n\tb', 'after'],
    ['<pre>a <em>poem</em>\nof lines</pre>', 'a poem / of lines'],
    ['<dl><dt>Weir</dt><dd>A low dam</dd></dl>', 'Weir', 'A low dam'],
    [
      '<abbr title="x">WHO</abbr> <kbd>Ctrl</kbd> <mark>m</mark> <small>s</small> x<sup>2</sup>',
      'WHO Ctrl m s x2',
    ],
    [
      '<ruby>漢<rt>kan</rt></ruby> <ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby> <q>so</q>',
      '漢(kan) 字(ji) “so”',
    ],
    ['<a name="x"></a><span style="color: red">red</span> <font size=7>big</font>', 'red big'],
    ['<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>', 'table: a ¶ table: b'],
    ['<h2>One<br>two</h2>three', '## One / two', 'three'],
    ['<a href="/x"><h3>Title</h3>words</a>', '### [Title](/x)', '[words](/x)'],
    ['<div>one</div>two<section>three</section>', 'one', 'two', 'three'],
    ['One</p>two</div>three', 'One', 'twothree'],
    ['<ul><li>one<li>two<ul><li>three</ul></ul>four', '• one • two ¶ • three', 'four'],
    ['<fieldset><legend>Note</legend>words</fieldset>', 'foreign fieldset: Note ¶ words'],
    [
      '<title>a</title><textarea>b &lt; c</textarea><noembed><b>d</b></noembed>',
      'a',
      'b < c',
      'foreign noembed: d',
    ],
  ] as const) {
    assert.deepEqual(drawn(source), lines, source)
  }
})

test('a whole post of the old editor', async () => {
  const { body, foreign, changes } = await firstPost('classic.xml')
  assert.deepEqual(
    body.content.map((block) => (block.type === 'foreign' ? block.attrs.kind : block.type)),
    [
      'figure',
      'paragraph',
      'paragraph',
      'blockquote',
      'heading',
      'bulletList',
      'paragraph',
      'gallery',
      'paragraph',
      'form contact-form-7',
      'shortcode notice',
      'codeBlock',
      'codeBlock',
      'script',
      'iframe',
      'table',
    ],
  )
  assert.deepEqual([...changes.keys()].toSorted(), [
    'code-shortcode',
    'heading-level',
    'inline-shortcode',
    'more-tag',
    'page-break',
    'unsafe-link',
  ])
  assert.equal(foreign.get('iframe'), 1)
  assert.equal(
    bodyText(body),
    [
      'The Heron, newly painted',
      'The ferry Heron came back at noon.\nNobody had expected her [sic] so soon.',
      'She had been away for nine weeks, and the yard was proud.',
      'We worked at night.',
      'And on Sundays.',
      'The foreman',
      'What was done',
      'Hull',
      'Engine',
      'Valves',
      'https://video.example/watch?v=77',
      'The word tide means more here. See [gallery] in the manual.',
      'Tickets are free on Friday.',
      'Bring a coat.',
      '10:00  out\n12:30  back',
      'if (a < b) { sail(a) }',
      'Map of the quay',
      'Fares',
      'From',
      'Fare',
      'Free until June',
    ].join('\n\n'),
  )
})

test('a whole post of the block editor', async () => {
  const { body, changes } = await firstPost('blocks.xml')
  assert.deepEqual(
    body.content.map((block) => (block.type === 'foreign' ? block.attrs.kind : block.type)),
    [
      'paragraph',
      'heading',
      'orderedList',
      'figure',
      'gallery',
      'pullQuote',
      'table',
      'block acme/callout',
      'embed',
      'block latest-posts',
      'paragraph',
      'codeBlock',
      'paragraph',
      'horizontalRule',
    ],
  )
  assert.deepEqual([...changes.keys()].toSorted(), ['heading-level', 'spacer'])
  assert.equal(
    bodyText(body),
    [
      'The river rose by two metres.',
      'Left bank',
      'Mill',
      'The mill, Monday',
      'It came at night.',
      'A miller',
      'Levels in metres',
      'Day',
      'Level',
      'Monday',
      '4.1',
      'Stay away from the weir.',
      'The weir',
      'Water,\nwater',
      'level > 4',
      'Help',
      'Measured at the bridge.',
    ].join('\n\n'),
  )
  const [callout] = body.content.filter((block) => block.type === 'foreign')
  assert.ok(
    callout?.attrs.source.startsWith('<!-- wp:acme/callout {"tone":"warn","text":"a --\\u003e b"} -->\n<div'),
  )
  assert.ok(callout?.attrs.source.endsWith('</div>\n<!-- /wp:acme/callout -->'))
})

test('foreign markup keeps its exact source, and its words stay in their place', () => {
  const source = '<form  ACTION=/a><label>Your <b>name</b></label><INPUT name=x></form>'
  const [form] = blocks(`Words ${source} more.`).slice(1)
  assert.deepEqual(form, {
    type: 'foreign',
    attrs: { kind: 'form', source },
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Your ' },
          { type: 'text', text: 'name', marks: [{ type: 'bold' }] },
        ],
      },
    ],
  })
  assert.equal(text(`Words ${source} more.`), 'Words\n\nYour name\n\nmore.')
  const code = '[acme_box tone="x"]Two\n\nlines[/acme_box]'
  const [box] = blocks(code)
  assert.equal(box?.type === 'foreign' && box.attrs.source, code)
})

test('what shows something without words does not cut a sentence in two', () => {
  assert.equal(text('Words <img src="/a.jpg"> more.').split('\n')[0], 'Words more.')
  assert.deepEqual(shape('Words <img src="/a.jpg"> more <script>x</script>[acme_x]now.'), [
    'paragraph',
    'figure',
    'script',
    'shortcode acme_x',
  ])
})

test('brackets that are no shortcode stay words', () => {
  for (const words of [
    'He said [sic] so.',
    'See [1] and [Update: 3 pm].',
    '[…] and [a]',
    'x[i] = y[j]',
    '[',
    '[/b]',
    '[é]',
  ]) {
    assert.equal(text(words), words)
  }
  assert.equal(
    text('<pre>[gallery]</pre><code>[caption]x[/caption]</code>'),
    '[gallery]\n\n[caption]x[/caption]',
  )
  assert.equal(text('<a title="[gallery]" href="/x">y</a>'), 'y')
  assert.equal(text('[outer a="1"]one [inner]two[/inner]\n\nthree[/outer]'), 'one two\n\nthree')
})

test('script, handlers and hostile addresses never become part of a body', () => {
  const { body } = converted(
    '<a href="java&#10;script:alert(1)">a</a><img src="javascript:x" alt="b" onerror="x"><iframe src="data:text/html,x"></iframe>' +
      '<svg onload="x"><text>c</text></svg><p style="x" onclick="y">d</p><object data="javascript:x"></object>',
  )
  const parsed = parseBody(body)
  assert.ok(parsed.ok)
  const seen = JSON.stringify(body.content.map((block) => (block.type === 'foreign' ? block.content : block)))
  assert.doesNotMatch(seen, /javascript|onerror|onload|onclick|data:/)
  assert.deepEqual(bodyText(body).match(/\w+/g), ['a', 'b', 'c', 'd'])
})

test('code of plugins and comments is not shown, and reported', () => {
  const { body, changes } = converted('one <!-- note --> two <?php echo 1; ?> three')
  assert.equal(bodyText(body), 'one two three')
  assert.equal(changes.get('html-comment'), 1)
  assert.deepEqual(shape('<?php echo 1; ?>'), ['php'])
})

test('a footnote whose words are missing keeps its number', () => {
  const source =
    '<!-- wp:paragraph -->\n<p>a<sup data-fn="x" class="fn"><a href="#x">1</a></sup></p>\n<!-- /wp:paragraph -->'
  assert.equal(text(source), 'a1')
  assert.equal(bodyText({ type: 'doc', content: blocks(source, '[{"id":"x","content":"Why"}]') }), 'a\n\nWhy')
  assert.equal(bodyText({ type: 'doc', content: blocks(source, '[{"id":') }), 'a1')
})

test('whatever stands in a post, a body comes out that may be stored', () => {
  const tags = [
    'p',
    'div',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'b',
    'a',
    'pre',
    'h2',
    'blockquote',
    'figure',
    'select',
    'svg',
    'template',
    'img',
    'form',
  ]
  const piece = fc.oneof(
    fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
    fc.constantFrom(
      '[a]',
      '[/a]',
      '[gallery]',
      '[b x="1"]',
      '[/b]',
      '\n\n',
      '\n',
      '<!--',
      '-->',
      '<!-- wp:list -->',
      '<!-- /wp:list -->',
      '<!-- wp:x/y /-->',
      '<![CDATA[',
      ']]>',
      '\u0000',
      '\ud800',
      '&#0;',
    ),
    fc.lorem({ maxCount: 2 }),
    fc.string({ maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { body } = converted(pieces.join(''))
      assert.deepEqual(parseBody(body), { ok: true, value: body })
    }),
    { numRuns: 1000 },
  )
})

test('an excerpt or a comment becomes plain text', () => {
  assert.equal(plainContent('Hi, <b>all</b>.<br />Me &amp; you\n\nBye'), 'Hi, all.\nMe & you\n\nBye')
  assert.equal(plainContent('1 < 2 and <script>x</script> done'), '1 < 2 and done')
  assert.equal(
    plainContent('Look: <img src="/u/a.jpg"> https://youtu.be/x'),
    'Look: https://youtu.be/x\n\na.jpg',
  )
  assert.equal(plainContent('<iframe src="https://vimeo.com/123"></iframe>'), 'https://vimeo.com/123')
  assert.equal(plainWords('Look: <img src="/u/a.jpg" alt="A"> [gallery] here'), 'Look: here')
})

test('no block inside a foreign one is foreign', () => {
  const nested = blocks(
    '<form><table><tr><td><img src="/a.jpg"><iframe src="/b"></iframe></td></tr></table>[gallery]</form>',
  )
  const inside = nested.flatMap(childBlocks).flatMap((block) => [block, ...childBlocks(block)])
  assert.equal(
    inside.some((block) => block.type === 'foreign'),
    false,
  )
})
