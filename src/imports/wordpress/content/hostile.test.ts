// Slow: it is made to be.
import assert from 'node:assert/strict'
import test from 'node:test'
import { parseBody } from '#document/check.ts'
import { inTime } from '../../../../test/harness/soon.ts'
import { converted } from './convert.ts'

const many = 100_000

/** Every piece of markup must be a body, in time in line with its length. */
async function endure(hostile: readonly string[]): Promise<void> {
  for (const source of hostile)
    await inTime(4000, source.slice(0, 40), () => {
      const { body } = converted(source)
      assert.ok(parseBody(body).ok, source.slice(0, 40))
    })
}
const nested = (open: string, close: string, times: number): string =>
  `${open.repeat(times)}x${close.repeat(times)}`

test('hostile markup takes neither long nor the stack', async () => {
  await endure([
    '<div>'.repeat(many),
    '<b>'.repeat(many),
    '<a href=x>'.repeat(many),
    '<ul><li>'.repeat(many),
    '<blockquote>'.repeat(5000),
    '<table><tr><td>'.repeat(2000),
    '<p><b><i>'.repeat(20_000),
    '<!--'.repeat(many),
    '<pre>'.repeat(20_000),
    '<'.repeat(many),
    '&'.repeat(many),
    '\n\n'.repeat(many),
    'a\n'.repeat(many),
    '<br>'.repeat(many),
    '<font size=1>'.repeat(20_000),
    '<option>'.repeat(20_000),
    `<ruby>${'<rt>a'.repeat(20_000)}`,
  ])
})

test('hostile shortcodes take neither long nor the stack', async () => {
  await endure([
    '['.repeat(many),
    '[a'.repeat(many),
    '[a]'.repeat(many),
    '[a x="'.repeat(many),
    Array.from({ length: 20_000 }, (_, at) => `[a${at}]`).join(''),
    nested('[a]', '[/a]', 500),
    nested('[row]', '[/row]', 500),
    nested('[caption]', '[/caption]', 2000),
    nested('[quote]', '[/quote]', 2000),
    Array.from({ length: 200 }, (_, at) => `[vc_a${at}]`).join('') +
      Array.from({ length: 200 }, (_, at) => `[/vc_a${199 - at}]`).join(''),
    `${'[audio x="1"]'.repeat(20_000)}[/audio]`,
    '[/vc_row]'.repeat(20_000),
    '(('.repeat(many),
    '((aaa (b'.repeat(20_000),
    `[gallery ids="${'1,'.repeat(20_000)}"]`,
    `[acme ${'a=b '.repeat(4000)}]`,
    `[youtube ${'a '.repeat(9000)}]`,
  ])
})

test('hostile blocks, captions and pictures take neither long nor the stack', async () => {
  await endure([
    '<!-- wp:a -->'.repeat(many),
    nested('<!-- wp:group -->', '<!-- /wp:group -->', 3000),
    nested('<!-- wp:gallery -->', '<!-- /wp:gallery -->', 2000),
    nested('<!-- wp:embed {"url":"https://x.example"} -->', '<!-- /wp:embed -->', 2000),
    nested('<!-- wp:acme/x {"title":"x y"} -->', '<!-- /wp:acme/x -->', 2000),
    `${'<!-- wp:a {"x":1} ->x'.repeat(5000)}-->`,
    '<figure><img src=a.jpg><figcaption>'.repeat(3000),
    '<div class="wp-caption">'.repeat(3000),
    `${'<div class=wp-caption>'.repeat(100)}${'<div>'.repeat(4000)}<p class=wp-caption-text>x`,
    '<div class=gallery>'.repeat(3000),
    '<blockquote class=twitter-tweet>'.repeat(3000),
    '<img data-src=a.jpg><noscript><img src=a.jpg></noscript>'.repeat(5000),
    '<noscript>'.repeat(20_000),
    '<object><param name=movie value=x>'.repeat(3000),
    `<img srcset="${'a 1w, '.repeat(20_000)}">`,
    `<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">`,
    `<figure><img src=a><figcaption>${'Photo by A '.repeat(20_000)}</figcaption></figure>`,
    `https://youtu.be/${'a'.repeat(500_000)}`,
  ])
})
