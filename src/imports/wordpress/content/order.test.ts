// Slow: whole texts put into one another, hundreds of times.
// Whatever is put into whatever, no word is lost and none leaves its place.
import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { parseBody } from '#document/check.ts'
import type { Body } from '#document/model.ts'
import { bodyText } from '#document/text.ts'
import { converted } from './convert.ts'
import { resolved } from './resolved.ts'

// In a template `@` is a word in its turn, `§` what stands inside.
const leaves = [
  '@',
  '@ <b>@</b> @',
  '@\nw\n\nw',
  '<a href="/x">@</a>',
  '<a href="/x"><img src="/a.jpg"></a>',
  '<a href="/x">@ <img src="/a.jpg"> @</a>',
  '<img src="/a.jpg" alt="an alternative">',
  '@<br />@',
  '<h2>@ <img src="/a.jpg"> @</h2>',
  '<pre>@\n  @</pre>',
  '[code lang="js"]@ &lt; @[/code]',
  '[caption id="attachment_1" align="alignleft"]<img src="/a.jpg"> @ <em>@</em>[/caption]',
  '[caption caption="@ @"]<a href="/b"><img src="/a.jpg"></a>[/caption]',
  '<figure><img src="/a.jpg"><figcaption>w. Photo: @</figcaption></figure>',
  '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://vimeo.com/1\n</div><figcaption>@</figcaption></figure>',
  '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">@</p></div>',
  '<blockquote class="twitter-tweet"><p>@ @</p>@ <a href="https://twitter.com/a/status/1">@</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>',
  '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
  '<iframe src="https://unknown.example/x"></iframe>',
  '<object data="/x.swf"><p>@</p></object>',
  '<video src="/a.mp4" poster="/p.jpg"></video>',
  '[gallery ids="1,2"]',
  '[audio src="/a.mp3"]',
  '[youtube abcdefghijk]',
  '\n\nhttps://vimeo.com/123\n\n',
  '[b]@[/b] [acme]@[/acme] [dropcap]@[/dropcap]@',
  '[acme_void] @ [sic] @',
  '[contact-form-7 id="1"]',
  '<form><label>@</label><button>@</button></form>',
  '<noscript>@</noscript>',
  '<dl><dt>@</dt><dd>@</dd></dl>',
  '<ruby>@<rt>@</rt></ruby> <q>@</q>',
  '<!-- wp:latest-posts /-->',
  '<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->',
  '<!-- wp:paragraph -->\n<p>@ @</p>\n<!-- /wp:paragraph -->',
  '<!-- wp:image {"id":7} -->\n<figure><img src="/a.jpg"/><figcaption>@</figcaption></figure>\n<!-- /wp:image -->',
  '<!-- wp:file {"id":7} -->\n<div class="wp-block-file"><a href="/a.pdf">@ @</a></div>\n<!-- /wp:file -->',
]
const holders = [
  '<p>§</p>',
  '<div>§</div>',
  '<section class="gallery">§</section>',
  '<ul><li>§</li><li>§</li></ul>',
  '<blockquote>§<cite>@</cite></blockquote>',
  '<table><tr><td>§</td><td>§</td></tr></table>',
  '<figure><figcaption>§</figcaption></figure>',
  '<figure><img src="/a.jpg"><figcaption>§</figcaption></figure>',
  '<figure class="wp-block-gallery">§</figure>',
  '[caption]<img src="/a.jpg"> §[/caption]',
  '[acme x="1"]§[/acme]',
  '[row][col]§[/col][/row]',
  '[vc_row][vc_column]§[/vc_column][/vc_row]',
  '[toggle]§[/toggle]',
  '[blockquote]§[/blockquote]',
  '<!-- wp:group -->\n<div>§</div>\n<!-- /wp:group -->',
  '<!-- wp:columns -->\n<div>§ §</div>\n<!-- /wp:columns -->',
  '<!-- wp:cover {"url":"/c.jpg"} -->\n<div>§</div>\n<!-- /wp:cover -->',
  '<!-- wp:acme/box -->\n<div>§</div>\n<!-- /wp:acme/box -->',
  '<!-- wp:quote -->\n<blockquote>§</blockquote>\n<!-- /wp:quote -->',
  '<!-- wp:jetpack/tiled-gallery -->\n<div>§</div>\n<!-- /wp:jetpack/tiled-gallery -->',
  '<details><summary>@</summary>§</details>',
  '<a href="/x">§</a>',
  '<div class="fb-post" data-href="https://www.facebook.com/x/posts/1">§</div>',
]

const leaf = fc.constantFrom(...leaves)
const filled = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...holders), inner, inner)
    .map(([holder, one, other]) => holder.replace('§', () => one).replace('§', () => other))
const some = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('\n\n'))
const content = fc
  .array(fc.oneof(leaf, filled(some(leaf)), filled(some(filled(some(leaf)))), filled(filled(filled(leaf)))), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => numbered(pieces.join('\n\n')))

function numbered(template: string): string {
  let count = 0
  return template.replaceAll('@', () => `word${count++}x`)
}

const wordsIn = (text: string): string[] => text.match(/word\d+x/g) ?? []
const inOrder = (source: string): string[] => wordsIn(source.replace(/<!--[^]*?-->/g, ''))

function textOf(body: Body): string {
  assert.deepEqual(parseBody(body), { ok: true, value: body })
  return bodyText(body)
}

test('no word is lost and none leaves its place, whether the pictures are known or not', () => {
  fc.assert(
    fc.property(content, (source) => {
      const { body, mentions } = converted(source)
      const expected = inOrder(source)
      assert.deepEqual(wordsIn(textOf(body)), expected)
      const without: Body = JSON.parse(resolved(JSON.stringify(body), mentions, new Map()).body)
      assert.deepEqual(wordsIn(textOf(without)), expected)
    }),
    { numRuns: 1000 },
  )
})

test('no word is lost where the end of a post is', () => {
  fc.assert(
    fc.property(content, fc.double({ min: 0, max: 1, noNaN: true }), (source, part) => {
      const cut = source.slice(0, source.lastIndexOf('word', Math.floor(source.length * part)))
      const { body } = converted(cut)
      const open = /<[^<>]*$|<!--(?:(?!-->)[^])*$|\[[^[\]]*$/.exec(cut)?.index ?? cut.length
      const seen = wordsIn(textOf(body))
      for (const word of inOrder(cut.slice(0, open))) assert.ok(seen.includes(word), `${word} of ${cut}`)
    }),
    { numRuns: 500 },
  )
})

const tags =
  'p div b a ul li blockquote figure figcaption h2 pre cite dl dt dd noscript form section details summary ruby q'.split(
    ' ',
  )
const codes = 'caption row acme vc_column b blockquote gallery audio embed toggle'.split(' ')
const blocks = 'group paragraph quote gallery image cover embed acme/box list file'.split(' ')
const token = fc.oneof(
  { weight: 3, arbitrary: fc.constant('@') },
  fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
  fc.constantFrom(...codes.flatMap((name) => [`[${name}]`, `[${name} id="1"]`, `[/${name}]`])),
  fc.constantFrom(...blocks.flatMap((name) => [`<!-- wp:${name} {"id":1} -->`, `<!-- /wp:${name} -->`])),
  fc.constantFrom(
    '<div class="wp-caption">',
    '<div class="gallery">',
    '<p class="wp-caption-text">',
    '<figure class="wp-block-gallery">',
    '<blockquote class="twitter-tweet">',
    '<a href="https://twitter.com/a/status/1">',
    '<div class="wp-block-file">',
    '<img src="/a.jpg">',
    '<br>',
    '\n\n',
    '\n',
  ),
)

test('no word is lost, and none leaves its place, where nothing is closed as it was opened', () => {
  fc.assert(
    fc.property(fc.array(token, { maxLength: 60, size: 'max' }), (tokens) => {
      const source = numbered(tokens.join(' '))
      const { body } = converted(source)
      assert.deepEqual(wordsIn(textOf(body)), inOrder(source))
    }),
    { numRuns: 1500 },
  )
})
