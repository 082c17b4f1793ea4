import assert from 'node:assert/strict'
import test from 'node:test'
import { converted } from '../convert.ts'
import { drawn } from '../drawn.ts'

type Cases = readonly (readonly [source: string, ...lines: string[]])[]
const hold = (cases: Cases): void => {
  for (const [source, ...lines] of cases) assert.deepEqual(drawn(source), lines, source)
}

test('text in brackets is text', () => {
  for (const words of [
    'He said [sic] so, see [1] and [2, 3].',
    '[Update, 3 pm: it is open.] [Ed.] [i.e. the weir] [and/or] […] [é] [ ] [] [',
    '[Video] The council meets. [MAP] [Photo: Ines Ro] [email protected]',
    'x[i] = y[j]; input[type="text"] and a[href="#"]',
    'Where x=[a=1, b=2], [x=5] holds for [0, 1] or [a,b[.',
    'See the [map], the [table] and the [poll] of [the author].',
    'A [map of the harbour] and a [form of words], a [list of ships]',
    '[note: the ferry = the boat] and [laughter]',
    '[/b] [/quote',
    'The [caption says so',
  ]) {
    assert.deepEqual(drawn(words), [words])
  }
})

test('a shortcode that is meant as a word stays one, without its second brackets', () => {
  hold([
    [
      'Write [[gallery]] or [[caption id="x"]]here[[/caption]]',
      'Write [gallery] or [caption id="x"]here[/caption]',
    ],
    ['<pre>[gallery]\n[audio src="x"]</pre>', 'code: [gallery]\n[audio src="x"]'],
    ['<PRE>[gallery]</PRE> <code>[caption]x[/caption]</code>', 'code: [gallery]', '[caption]x[/caption]'],
    ['<a title="[gallery]" href="/x">y</a>', '[y](/x)'],
  ])
})

test('what looks like nothing else is a shortcode, kept with its source and counted', () => {
  hold([
    ['[acme_box]', 'foreign shortcode acme_box'],
    ['[acmebox id="9" wide]', 'foreign shortcode acmebox'],
    ['[acmebox id=9]', 'foreign shortcode acmebox'],
    ['[acmebox /]', 'foreign shortcode acmebox'],
    ['[map id="3"]', 'foreign shortcode map'],
    ['One\n\n[map]\n\ntwo', 'One', 'foreign shortcode map', 'two'],
    [
      '[notice]\nTickets are <b>free</b>.\n\nBring a coat.\n[/notice]',
      'foreign shortcode notice: Tickets are free. ¶ Bring a coat.',
    ],
    ['It is [acme]very[/acme] low', 'It is very low', 'foreign shortcode acme'],
    ['It is [acme]very <b>low</b>[/acme] now', 'It is very low now', 'foreign shortcode acme'],
    ['[outer a="1"]one [inner]two[/inner]\n\nthree[/outer]', 'foreign shortcode outer: one two ¶ three'],
    ['[acme_video url="https://vimeo.com/123"]', 'foreign shortcode acme_video: embed https://vimeo.com/123'],
    [
      '[acme_card title="Low water" text="It is &quot;low&quot;." image="/a.jpg" colour="#fff"]',
      'foreign shortcode acme_card: Low water ¶ picture /a.jpg ¶ It is "low".',
    ],
    [
      '[acme_button url="https://give.example" button_text="Give"]',
      'foreign shortcode acme_button: [Give](https://give.example)',
    ],
    ['[pdf-reader url="/u/minutes.pdf"]', 'foreign shortcode pdf-reader: file /u/minutes.pdf'],
  ])
  const [block] = converted('a [acme_box  x="1"] b').body.content.slice(1)
  assert.ok(block?.type === 'foreign' && block.attrs.source === '[acme_box  x="1"]')
  assert.deepEqual(
    [...converted('[acme_box] [acme_box] [zeta_box]').foreign],
    [
      ['shortcode acme_box', 2],
      ['shortcode zeta_box', 1],
    ],
  )
})

test('forms and lists that a site drew are listed, never shown raw', () => {
  hold([
    ['[contact-form-7 id="9" title="Write to us"]', 'foreign form contact-form-7'],
    [
      '[contact-form][contact-field label="Name" type="name" required="1"/][contact-field label="Text" type="textarea"/][/contact-form]',
      'foreign form contact-form',
    ],
    ['[gravityform id="1" title="false"]', 'foreign form gravityform'],
    ['[nggallery id=3]', 'foreign shortcode nggallery'],
    ['[toc]', 'foreign shortcode toc'],
    ['[recent_posts title="Latest"]', 'foreign shortcode recent_posts'],
  ])
})

test('code is kept to the letter', () => {
  hold([
    [
      '[code lang="php"]<?php echo "[gallery]"; // &lt;b&gt; &amp;&amp; ?>[/code]',
      'code php: <?php echo "[gallery]"; // <b> && ?>',
    ],
    ['[sourcecode language="css"]\na { b: c }\n\n  d\n[/sourcecode]', 'code css: a { b: c }\n\n  d'],
    ['[js]let a = [1]<br />\nb[/js]', 'code js: let a = [1]\nb'],
    ['[crayon lang="sql"]select &quot;x&quot;[/crayon]', 'code sql: select "x"'],
    ['The [code] is open', 'The [code] is open'],
  ])
})

test('notes of plug-ins are footnotes where they are called', () => {
  hold([
    ['It rose[ref]By <em>two</em> metres.[/ref] fast.', 'It rose{By two metres.} fast.'],
    [
      'It rose[efn_note]See <a href="/x">there</a>.[/efn_note].',
      'It rose{See [there](/x)}.'.replace(')}', ').}'),
    ],
    ['It rose((By two metres (or so).)) fast.', 'It rose{By two metres (or so).} fast.'],
    ['<p>It rose ((By <b>two</b> metres))</p>', 'It rose {By two metres}'],
    ['f((a+b)*(c-d)) and ((x)) and (( a b', 'f((a+b)*(c-d)) and ((x)) and (( a b'],
    ['<code>((two words))</code>', '((two words))'],
    ['It rose[fn]One\n\ntwo[/fn]', 'It rose{One two}'],
  ])
  assert.deepEqual(
    drawn(
      'a<sup data-fn="x" class="fn"><a href="#x">1</a></sup>',
      '[{"id":"x","content":"<em>Why</em> <img src=\\"/a.jpg\\" alt=\\"not\\">"}]',
    ),
    ['a{Why not}'],
  )
})

test('boxes of page builders open', () => {
  hold([
    [
      '[vc_row][vc_column width="1/2"][vc_column_text]One <b>two</b>.\n\nThree.[/vc_column_text][vc_single_image image="33"][/vc_column][/vc_row]',
      'One two.',
      'Three.',
      'picture #33',
    ],
    [
      '[et_pb_section][et_pb_row][et_pb_blurb title="Tides"]Low[/et_pb_blurb][et_pb_image src="/z.jpg" alt="Z" /][/et_pb_row][/et_pb_section]',
      'Tides',
      'Low',
      'picture /z.jpg "Z"',
    ],
    ['[vc_custom_heading text="Low water"][vc_empty_space height="30px"]', 'Low water'],
    ['[vc_gallery images="4,5"]', 'gallery (picture #4; picture #5)'],
    [
      '[vc_btn title="Give" link="url:https%3A%2F%2Fgive.example%2F|title:Give"]',
      '[Give](https://give.example/)',
    ],
    ['[vc_raw_html]JTNDcCUzRVJhdyUyMHdvcmRzJTNDJTJGcCUzRQ==[/vc_raw_html]', 'Raw words'],
    ['[et_pb_blog posts_number="3" /]', 'foreign shortcode et_pb_blog'],
    ['[one_half]Left[/one_half][one_half_last]Right[/one_half_last]\n\n[clear]', 'Left', 'Right'],
    [
      '[tabs][tab title="First"]one[/tab][tab title="Second"]two[/tab][/tabs]',
      'First',
      'one',
      'Second',
      'two',
    ],
    ['[toggle title="Why?"]Because.\n\nSo.[/toggle]', 'Why?', 'Because.', 'So.'],
    ['[col]open [gallery ids="1"]', '[col]open', 'gallery (picture #1)'],
    ['words[/vc_column][/vc_row]', 'words'],
    ['[row][column][row][column]in[/column][/row] between[/column][/row] behind', 'in', 'between', 'behind'],
    [`${'[box]'.repeat(500)}deep${'[/box]'.repeat(500)}`, 'foreign tangled: deep'],
  ])
})

const packed = (text: string): string => Buffer.from(encodeURIComponent(text)).toString('base64')
const base64 = (text: string): string => Buffer.from(text).toString('base64')

test('what builders pack into their shortcodes is read, and what only looks packed is what somebody wrote', () => {
  hold([
    [`[vc_raw_html]${packed('<p>The <b>mole</b> is shut.</p>')}[/vc_raw_html]`, 'The mole is shut.'],
    ['[vc_raw_html]<p>Never packed</p>[/vc_raw_html]', 'Never packed'],
    ['[vc_raw_html]Not packed, only words[/vc_raw_html]', 'Not packed, only words'],
    [`[vc_raw_html]${packed('<p>Seen</p><script>run()</script>')}[/vc_raw_html]`, 'Seen', 'foreign script'],
    [`[vc_raw_js]${packed('<script>run("words")</script>')}[/vc_raw_js]`, 'foreign shortcode vc_raw_js'],
    [`[fusion_code]${base64('<p>Ærlig talt: the tide</p>')}[/fusion_code]`, 'Ærlig talt: the tide'],
    [`[fusion_table]${base64('<table><tr><td>Low</td></tr></table>')}[/fusion_table]`, 'table: Low'],
    [
      `[acme_box title="${base64('A title of its own')}"]in it[/acme_box]`,
      'in it',
      'foreign shortcode acme_box',
    ],
    ['[vc_column_text]abcdefghijklmnopqrstuvwx[/vc_column_text]', 'abcdefghijklmnopqrstuvwx'],
    [
      `[vc_gmaps link="#E-8_${packed('<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>')}"]`,
      'embed https://www.google.com/maps/embed?pb=1',
    ],
  ])
})

test('buttons lead where they led, whoever made them', () => {
  hold([
    [
      '[vc_btn title="More" link="url:https%3A%2F%2Fold.example%2Fabout%2F|||"]',
      '[More](https://old.example/about/)',
    ],
    ['[vc_btn title="More" link="url:%2Fabout%2F|title:About"]', '[More](/about/)'],
    [
      '[fusion_button link="https://give.example/" title=""]Give &amp; take[/fusion_button]',
      '[Give & take](https://give.example/)',
    ],
    ["[av_button label='Give' link='manually,https://give.example']", '[Give](https://give.example)'],
    [
      '[vc_cta h2="Hello" btn_title="Join" btn_link="url:%2Fjoin|"]<p>Body</p>[/vc_cta]',
      'Hello',
      'Body',
      '[Join](/join)',
    ],
    [
      '[bsf-info-box title="Tides" read_text="More" link="url:https%3A%2F%2Ftides.example|"]Low[/bsf-info-box]',
      'Tides',
      'Low',
      '[More](https://tides.example)',
    ],
  ])
})

test('an episode’s player that names nothing plays the episode', () => {
  const sound = 'https://old.example/a.mp3'
  const played = (code: string): string[] => drawn(code, '', undefined, sound)
  assert.deepEqual(played('Hear [powerpress] now'), ['Hear now', `audio ${sound}`])
  assert.deepEqual(played('[ss_player]'), [`audio ${sound}`])
  assert.deepEqual(played('[powerpress url="https://old.example/b.mp3"]'), [
    'audio https://old.example/b.mp3',
  ])
  assert.deepEqual(played('[podcast_player episode="9"]'), ['audio first of post 9'])
  assert.deepEqual(drawn('[powerpress]'), ['audio first of this post'])
})

test('a list that a builder keeps in an attribute is lines', () => {
  const rows = encodeURIComponent(
    '[{"label":"Barley","value":"90"},{"label":"Oats","value":"80","colour":"red"},3]',
  )
  hold([
    [`[vc_progress_bar title="Harvest" values="${rows}"]`, 'Harvest', 'Barley 90', 'Oats 80'],
    ['[vc_progress_bar title="Harvest" values="%5B%7Bbroken"]', 'Harvest'],
  ])
})

test('words that only looked otherwise stay in their sentence', () => {
  hold([
    ['[dropcap]T[/dropcap]he weir', 'The weir'],
    ['a [highlight color="red"]low[/highlight] tide', 'a low tide'],
    [
      '[b]bold[/b] and [url=https://tides.example/?a=1]tides[/url], [url]https://weir.example[/url]',
      'bold and [tides](https://tides.example/?a=1), [https://weir.example](https://weir.example)',
    ],
    ['[url=javascript:alert(1)]x[/url]', 'x'],
    ['[center]Middle\n\nof it[/center]', 'Middle', 'of it'],
    ['[quote=A miller]It rose.[/quote]', '> It rose. — A miller'],
    ['[blockquote author="A miller"]It rose.[/blockquote]', '> It rose. — A miller'],
    ['[img]https://old.example/a.jpg[/img]', 'picture https://old.example/a.jpg'],
  ])
})

test('what plugins print alone on a line is no word, and a name with one hyphen may be', () => {
  for (const code of [
    'podlove-episode-downloads',
    'jetpack-subscribe',
    'property-search-form',
    'wp-recall',
    'liveblog',
  ])
    assert.deepEqual(
      drawn(`One\n\n[${code}]\n\ntwo`).filter((line) => !line.startsWith('foreign')),
      ['One', 'two'],
      code,
    )
  for (const words of ['[off-air]', 'He said [podlove-episode-downloads] aloud.'])
    assert.deepEqual(drawn(words), [words])
  assert.deepEqual(
    drawn('[podlove-episode-web-player post_id="7"]', '', undefined, 'https://old.example/a.mp3'),
    [drawn('[ss_player]', '', undefined, 'https://old.example/a.mp3')[0]],
  )
})

test('a builder’s picture between its tags is one, and its words are spelled as somebody wrote them', () => {
  hold([
    [
      '[fusion_imageframe image_id="12|full" alt="A mole"]https://old.example/a.jpg[/fusion_imageframe]',
      'picture #12 https://old.example/a.jpg "A mole"',
    ],
    ['[vc_custom_heading text="Low%20water%C3%A9"]', 'Low wateré'],
    ['[vc_custom_heading text="100%25 of it"]', '100%25 of it'],
    ['[ct_headline id="1"]Head[/ct_headline][ct_text_block id="2"]Text[/ct_text_block]', 'Head', 'Text'],
    ['[et_pb_fullwidth_header title="Low" subhead="Water"][/et_pb_fullwidth_header]', 'Low', 'Water'],
  ])
  assert.match(
    drawn('[fusion_gallery image_ids="2|full,3"][/fusion_gallery]').join(),
    /gallery \(picture #2; picture #3\)/,
  )
})
