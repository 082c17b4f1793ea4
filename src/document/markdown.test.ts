// Slow: half of it are properties, tried with hundreds of cases.
import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { inTime } from '../../test/harness/soon.ts'
import { arbitraryBody } from './arbitrary-body.ts'
import * as make from './make.ts'
import { bodyOfMarkdown, markdownOf } from './markdown.ts'
import type { Block, Body } from './model.ts'
import { bodyText } from './text.ts'

const doc = (...content: Block[]): Body => ({ type: 'doc', content })
const say = (text: string) => make.paragraph([make.text(text)])
const read = (markdown: string): Body => {
  const result = bodyOfMarkdown(markdown)
  if (!result.ok) throw new Error(`${result.why} in line ${result.line}`)
  return result.value
}

test('any body comes back from Markdown as it was', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      assert.deepEqual(read(markdownOf(body)), body)
    }),
    { numRuns: 300 },
  )
})

test('an ordinary story is ordinary Markdown, without one fence', () => {
  const body = doc(
    make.heading(2, [make.text('The bridge')]),
    make.paragraph([
      make.text('It is '),
      make.text('open', [{ type: 'bold' }]),
      make.text(' again, '),
      make.text('they said', [make.link('https://example.org/a', undefined)]),
      make.footnote([make.text('On Monday.')]),
      make.text('. H'),
      make.text('2', [{ type: 'subscript' }]),
      make.text('O.'),
    ]),
    { type: 'bulletList', content: [make.listItem([say('one')]), make.listItem([say('two')])] },
    make.blockquote([say('At last.')]),
    { type: 'horizontalRule' },
    make.codeBlock('let x = 1', 'js'),
  )
  assert.equal(
    markdownOf(body),
    '## The bridge\n\nIt is **open** again, [they said](https://example.org/a)[^1]. H<sub>2</sub>O.\n\n- one\n- two\n\n> At last.\n\n---\n\n```js\nlet x = 1\n```\n\n[^1]: On Monday.\n',
  )
})

test('what a writer types becomes blocks', () => {
  const body = read(
    '# One\n\nTwo ~~three~~ [four][f]\nfive www.example.org\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\n[f]: /four "title"\n',
  )
  assert.deepEqual(
    body.content.map((block) => block.type),
    ['heading', 'paragraph', 'table', 'bulletList'],
  )
  assert.equal(bodyText(body), 'One\n\nTwo three four five www.example.org\n\na\n\nb\n\n1\n\n2\n\n[x] done')
})

test('HTML in Markdown is only text, and pictures are links', () => {
  const body = read(
    'a <b onclick="x">bold</b> <u>under</u> <u>\n\n<script>alert(1)</script>\n\n![A bridge](/bridge.jpg)\n\n[x](javascript:alert(1))',
  )
  assert.deepEqual(
    body,
    doc(
      make.paragraph([
        make.text('a <b onclick="x">bold</b> '),
        make.text('under', [{ type: 'underline' }]),
        make.text(' <u>'),
      ]),
      say('<script>alert(1)</script>'),
      make.paragraph([make.text('A bridge', [make.link('/bridge.jpg', undefined)])]),
      say('x'),
    ),
  )
})

test('a fence may be moved or deleted, but a damaged one is refused with its line', () => {
  const foreign: Block = {
    type: 'foreign',
    attrs: { kind: 'gallery', source: '[gallery]' },
    content: [say('A picture')],
  }
  const markdown = markdownOf(doc(say('One'), foreign, say('Two')))
  assert.ok(markdown.startsWith('One\n\n```broadsheet foreign gallery\n{"type":"foreign"'))
  assert.deepEqual(read(`${markdown}\nThree`), doc(say('One'), foreign, say('Two'), say('Three')))
  for (const damage of [
    markdown.replace('"foreign"', '"foreing"'),
    markdown.replace('"}]}]}', '"}]}]'),
    markdown.replace('```broadsheet foreign gallery\n', ''),
    markdown.replace('\n```\n', '\n'),
  ]) {
    const { line, ...rest } = { line: 0, ...bodyOfMarkdown(damage) }
    assert.deepEqual(rest, { ok: false, why: 'broken-fence' })
    assert.ok(line === 3, `line ${line}`)
  }
})

test('a note that nobody calls is still read', () => {
  assert.equal(bodyText(read('One[^a].\n\n[^a]: Two.\n\n[^b]: Three.')), 'One.\n\nThree.\n\nTwo.')
  assert.equal(bodyText(read('One[^a].\n\n[^a]: Two [^a].')), 'One.\n\nTwo .')
})

test('hostile Markdown takes neither long nor the stack', async () => {
  for (const piece of [
    '>',
    '> ',
    '- ',
    '*_',
    '[',
    '![](',
    '<u>',
    '`',
    '~~',
    '|',
    '[^1]',
    '**a ',
    '&',
    '\\',
    '1. ',
  ]) {
    await inTime(4000, piece, () => void bodyOfMarkdown(piece.repeat(20_000)))
  }
  let nested = ''
  for (let at = 0; at < 200; at++) nested += `${'  '.repeat(at)}- x\n`
  assert.equal(bodyOfMarkdown(nested).ok, false)
})
