import assert from 'node:assert/strict'
import test from 'node:test'
import { converted } from '../convert.ts'
import { drawn } from '../drawn.ts'

type Cases = readonly (readonly [source: string, ...lines: string[]])[]
const hold = (cases: Cases): void => {
  for (const [source, ...lines] of cases) assert.deepEqual(drawn(source), lines, source)
}
const block = (name: string, html: string, attributes = ''): string =>
  `<!-- wp:${name} ${attributes}-->\n${html}\n<!-- /wp:${name} -->`
const say = (words: string): string => block('paragraph', `<p>${words}</p>`)

test('blocks of words', () => {
  hold([
    [say('One\ntwo<br>three'), 'One two / three'],
    [block('heading', '<h3 class="wp-block-heading" id="x">Title</h3>', '{"level":3} '), '### Title'],
    [
      block(
        'list',
        `<ul class="wp-block-list">${block('list-item', '<li>one</li>')}${block('list-item', `<li>two${block('list', `<ul>${block('list-item', '<li>three</li>')}</ul>`)}</li>`)}</ul>`,
      ),
      '• one • two ¶ • three',
    ],
    [
      block(
        'quote',
        `<blockquote class="wp-block-quote">${say('Outer')}${block('quote', `<blockquote class="wp-block-quote">${say('Inner')}</blockquote>`)}<cite>A miller</cite></blockquote>`,
      ),
      '> Outer ¶ > Inner — A miller',
    ],
    [
      block(
        'pullquote',
        '<figure class="wp-block-pullquote"><blockquote><p>It rose.</p><cite>A miller</cite></blockquote></figure>',
      ),
      '>> It rose. — A miller',
    ],
    [block('verse', '<pre class="wp-block-verse">Water,\n<em>water</em></pre>'), 'Water, / water'],
    [
      block('preformatted', '<pre class="wp-block-preformatted">10:00  out\n12:00  in</pre>'),
      'code: 10:00  out\n12:00  in',
    ],
    [
      block(
        'code',
        '<pre class="wp-block-code"><code lang="js" class="language-js">a &lt; b &#91;gallery]</code></pre>',
      ),
      'code js: a < b [gallery]',
    ],
    [
      block('details', `<details class="wp-block-details"><summary>More</summary>${say('Hidden')}</details>`),
      'More',
      'Hidden',
    ],
    [
      block(
        'buttons',
        `<div class="wp-block-buttons">${block('button', '<div class="wp-block-button"><a class="wp-block-button__link" href="/x">Give</a></div>')}</div>`,
      ),
      '[Give](/x)',
    ],
    [block('separator', '<hr class="wp-block-separator"/>'), 'horizontalRule'],
    [
      block(
        'table',
        '<figure class="wp-block-table"><table><thead><tr><th>Day</th></tr></thead><tfoot><tr><td>Sum</td></tr></tfoot><tbody><tr><td>Monday</td></tr></tbody></table><figcaption>Levels</figcaption></figure>',
      ),
      'table Levels: Day // Monday // Sum',
    ],
    [block('html', '<div>raw <b>words</b></div>\n\n<p>more</p>'), 'raw words', 'more'],
    [block('freeform', 'old\n\neditor\nlines'), 'old', 'editor / lines'],
    [block('shortcode', '[gallery ids="1"]'), 'gallery (picture #1)'],
    ['<!-- wp:shortcode /-->'],
  ])
})

test('boxes open, and their words follow one another', () => {
  const column = (words: string) => block('column', `<div class="wp-block-column">${say(words)}</div>`)
  hold([
    [
      block('columns', `<div class="wp-block-columns">${column('left')}${column('right')}</div>`),
      'left',
      'right',
    ],
    [
      block(
        'group',
        `<div class="wp-block-group">${say('one')}${block('group', `<div>${say('two')}</div>`, '{"layout":{"type":"flex"}} ')}</div>`,
      ),
      'one',
      'two',
    ],
    [
      block('kadence/rowlayout', `<div>${block('kadence/column', `<div>${say('in a box')}</div>`)}</div>`),
      'in a box',
    ],
    [
      block(
        'media-text',
        `<div class="wp-block-media-text"><figure class="wp-block-media-text__media"><img src="/m.jpg"/></figure><div class="wp-block-media-text__content">${say('Beside')}</div></div>`,
        '{"mediaId":4} ',
      ),
      'picture #4 /m.jpg',
      'Beside',
    ],
    [
      block(
        'cover',
        `<div class="wp-block-cover" style="background-image:url(/c.jpg)"><div>${say('Over it')}</div></div>`,
        '{"url":"/c.jpg","id":9,"align":"full"} ',
      ),
      'picture #9 /c.jpg wide',
      'Over it',
    ],
    [
      block(
        'cover',
        `<div class="wp-block-cover"><img class="wp-block-cover__image-background wp-image-9" src="/c.jpg"/><div>${say('Over it')}</div></div>`,
        '{"url":"/c.jpg","id":9} ',
      ),
      'picture #9 /c.jpg',
      'Over it',
    ],
    [
      block(
        'cover',
        `<div class="wp-block-cover"><video class="wp-block-cover__video-background" src="/c.mp4"></video><div>${say('Over it')}</div></div>`,
        '{"url":"/c.mp4","id":9,"backgroundType":"video"} ',
      ),
      'video #9 /c.mp4',
      'Over it',
    ],
  ])
  assert.equal(converted(block('kadence/rowlayout', say('x'))).changes.get('layout-block'), 1)
})

test('pictures and galleries of blocks know their numbers', () => {
  const image = (id: number, html: string) =>
    block('image', `<figure class="wp-block-image">${html}</figure>`, `{"id":${id}} `)
  hold([
    [
      image(7, '<img src="/a.jpg"/><figcaption class="wp-element-caption">The mill</figcaption>'),
      'picture #7 /a.jpg: The mill',
    ],
    [
      block(
        'image',
        '<div class="wp-block-image"><figure class="alignright size-large"><a href="/x"><img src="/a.jpg" class="wp-image-8"/></a></figure></div>',
        '{"align":"right","id":8} ',
      ),
      'picture #8 /a.jpg → /x inset',
    ],
    [
      block(
        'gallery',
        `<figure class="wp-block-gallery has-nested-images">${image(1, '<img src="/a.jpg"/><figcaption>One</figcaption>')}${image(2, '<img src="/b.jpg"/>')}<figcaption class="blocks-gallery-caption">Both</figcaption></figure>`,
      ),
      'gallery (picture #1 /a.jpg: One; picture #2 /b.jpg): Both',
    ],
    [
      block(
        'jetpack/tiled-gallery',
        '<div class="wp-block-jetpack-tiled-gallery"><figure><img data-id="1" src="/a.jpg"/></figure><figure><img data-id="2" src="/b.jpg"/></figure></div>',
      ),
      'gallery (picture #1 /a.jpg; picture #2 /b.jpg)',
    ],
    ['<!-- wp:jetpack/slideshow {"ids":[4,5]} /-->', 'gallery (picture #4; picture #5)'],
  ])
})

test('what a site drew anew for each reader is listed, and says nothing', () => {
  for (const name of [
    'latest-posts',
    'archives',
    'calendar',
    'categories',
    'rss',
    'search',
    'tag-cloud',
    'query',
    'template-part',
  ]) {
    assert.deepEqual(drawn(`<!-- wp:${name} {"a":1} /-->`), [`foreign block ${name}`])
    assert.deepEqual(drawn(`<!-- wp:${name} -->`), [`foreign block ${name}`])
  }
  const { foreign } = converted('<!-- wp:latest-posts /-->\n\n<!-- wp:latest-posts /-->')
  assert.deepEqual([...foreign], [['block latest-posts', 2]])
})

test('blocks that nobody knows keep their words and their source', () => {
  hold([
    [
      block('acme/callout', '<div><p>Stay <b>away</b></p><img src="/a.jpg"></div>'),
      'foreign block acme/callout: Stay away ¶ picture /a.jpg',
    ],
    [block('acme/contact-form', '<form><label>Name</label></form>'), 'foreign form acme/contact-form: Name'],
    [
      '<!-- wp:acf/quote {"name":"acf/quote","data":{"quote":"It <b>rose</b>.\\r\\n\\r\\nFast.","_quote":"field_1","speaker_name":"A miller","photo":44,"style":"dark blue"}} /-->',
      'foreign block acf/quote: It rose. ¶ Fast. ¶ A miller ¶ picture #44',
    ],
    [
      '<!-- wp:acme/card {"title":"Low water","colour":"#fff","className":"wide"} /-->',
      'foreign block acme/card: Low water',
    ],
    [
      '<!-- wp:social-link {"url":"https://social.example/@ines","service":"mastodon"} /-->',
      'foreign block social-link: [mastodon](https://social.example/@ines)',
    ],
  ])
})

test('what is no longer there is counted', () => {
  const { body, changes } = converted(
    [
      '<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->',
      '<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->',
      '<!-- wp:spacer -->\n<div style="height:9px"></div>\n<!-- /wp:spacer -->',
      say('All on one page'),
    ].join('\n\n'),
  )
  assert.equal(body.content.length, 1)
  assert.deepEqual([...changes.keys()].toSorted(), ['more-tag', 'page-break', 'spacer'])
})

test('comments of blocks that are broken hide no words', () => {
  hold([
    [
      '<!-- wp:image {"id":7, -->\n<figure class="wp-block-image"><img src="/a.jpg"/></figure>\n<!-- /wp:image -->',
      'picture /a.jpg',
    ],
    [
      '<!-- wp:paragraph {"a":1} ->\n<p>Taken <b>along</b></p>\n<!-- /wp:paragraph -->\n\n<p>after</p>',
      'Taken along',
      'after',
    ],
    ['<!-- wp:paragraph -->\n<p>Never closed', 'Never closed'],
    ['<p>never opened</p>\n<!-- /wp:paragraph -->', 'never opened'],
    [
      '<!-- wp:group -->\n<div><!-- wp:paragraph -->\n<p>crossed</p>\n<!-- /wp:group --></div>\n<!-- /wp:paragraph -->',
      'crossed',
    ],
    ['Before\n\n<!--more\n\nAfter', 'Before', 'After'],
    ['Before\n\n<!-- wp:paragraph <p>After</p>', 'Before', 'After'],
    ['<!-- wp:acme/x {"a":"b -->c</div>', 'c'],
  ])
})

test('a reusable block stands where it is used', () => {
  const reusable = new Map([
    [5, say('Give to the <b>paper</b>.')],
    [6, `${say('Outer')}<!-- wp:block {"ref":5} /-->`],
    [7, `${say('Again')}<!-- wp:block {"ref":7} /-->`],
    [
      8,
      [
        block(
          'heading',
          '<h2 class="wp-block-heading">Old title</h2>',
          '{"metadata":{"name":"Title","bindings":{"__default":{"source":"core/pattern-overrides"}}}} ',
        ),
        block(
          'buttons',
          `<div>${block('button', '<div><a href="/x">Old</a></div>', '{"metadata":{"name":"Button"}} ')}</div>`,
        ),
        say('Same for all'),
      ].join('\n\n'),
    ],
  ])
  const used = (source: string) => drawn(source, '', { reusable })
  assert.deepEqual(used(`${say('One')}\n\n<!-- wp:block {"ref":5} /-->`), ['One', 'Give to the paper.'])
  assert.deepEqual(used('<!-- wp:block {"ref":6} /-->'), ['Outer', 'Give to the paper.'])
  assert.deepEqual(used('<!-- wp:block {"ref":7} /-->'), ['Again', 'foreign block block'])
  assert.deepEqual(used('<!-- wp:block {"ref":99} /-->'), ['foreign block block'])
  assert.deepEqual(
    used(
      '<!-- wp:block {"ref":8,"content":{"Title":{"content":"New <em>title</em>"},"Button":{"text":"Now"}}} /-->',
    ),
    ['## New title', '[Now](/x)', 'Same for all'],
  )
  assert.deepEqual(
    used('<!-- wp:block {"ref":8,"content":{"Button":{"text":"Now","url":"/y?a=\\"1\\""}}} /-->'),
    ['## Old title', '[Now](/y?a="1")', 'Same for all'],
  )
  assert.deepEqual(used('<!-- wp:block {"ref":8,"content":{"Button":{"url":"/y"}}} /-->'), [
    '## Old title',
    '[Old](/y)',
    'Same for all',
  ])
  const { changes } = converted('<!-- wp:block {"ref":99} /-->', '', { reusable })
  assert.equal(changes.get('missing-reusable-block'), 1)
})

test('reusable blocks that use one another fill no memory', () => {
  const ten = (ref: number) => `<!-- wp:block {"ref":${ref}} /-->`.repeat(40)
  const reusable = new Map([1, 2, 3, 4, 5, 6, 7].map((ref) => [ref, ref === 7 ? say('x') : ten(ref + 1)]))
  const { body } = converted(ten(1), '', { reusable })
  assert.ok(body.content.length < 200_000, `${body.content.length} blocks`)
})

test('what a list would have said without any story is said by nobody, and the plus of a box is no word', () => {
  const none = `<!-- wp:query-no-results -->${say('Nothing found.')}<!-- /wp:query-no-results -->`
  assert.ok(
    !drawn(`${say('One')}<!-- wp:query {"queryId":1} --><div>${none}</div><!-- /wp:query -->`)
      .join()
      .includes('Nothing'),
  )
  assert.deepEqual(
    drawn('<h3><button><span>Why</span><span class="icon" aria-hidden="true">+</span></button></h3>'),
    ['### Why'],
  )
  assert.deepEqual(drawn('<p><span aria-hidden="true">Words</span> +1</p>'), ['Words +1'])
})

test('a formula is what its writer typed', () => {
  const math =
    '<math display="block"><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2 &lt; y</annotation></semantics></math>'
  assert.deepEqual(drawn(`<!-- wp:math {"latex":"x^2"} -->${math}<!-- /wp:math -->`), [
    'foreign math: x^2 < y',
  ])
  assert.deepEqual(drawn('<math><mi>y</mi></math>'), ['foreign math: y'])
})
