import assert from 'node:assert/strict'
import test from 'node:test'
import * as make from './make.ts'
import { bodyOfMarkdown, markdownOf } from './markdown.ts'
import type { Block, Body, MediaId } from './model.ts'

const doc = (...content: Block[]): Body => ({ type: 'doc', content })
const say = (text: string) => make.paragraph([make.text(text)])
const read = (markdown: string): Body => {
  const result = bodyOfMarkdown(markdown)
  if (!result.ok) throw new Error(`${result.why} in line ${result.line}`)
  return result.value
}
const id = (name: string): MediaId => `media_${name}`
const crane = make.figure({ media: id('crane'), alt: 'A crane over the quay' }, [make.text('At dawn')])

test('what shows something is written as a reader of the text would write it, and comes back', () => {
  const cases: readonly (readonly [string, Block])[] = [
    ['![A crane over the quay](media_crane "At dawn")\n', crane],
    [
      '![](media_crane)\nAt *dawn*, seen from [the mole](/mole).\nCredit: Ada Wren\nSize: wide\nLink: https://example.org/a_b*c\n'.replace(
        '*dawn*',
        '_dawn_',
      ),
      make.figure(
        { media: id('crane'), credit: 'Ada Wren', size: 'wide', href: 'https://example.org/a_b*c' },
        [
          make.text('At '),
          make.text('dawn', [{ type: 'italic' }]),
          make.text(', seen from '),
          make.text('the mole', [make.link('/mole', undefined)]),
          make.text('.'),
        ],
      ),
    ],
    [
      '![A crane over the quay](media_crane "At dawn")\n![](media_mole)\nCredit: Ada Wren\n',
      make.gallery([crane, make.figure({ media: id('mole'), credit: 'Ada Wren' })]),
    ],
    [
      'Gallery: One picture\n![](media_mole)\n',
      make.gallery([make.figure({ media: id('mole') })], 'One picture'),
    ],
    ['Gallery:\n![](media_mole)\n', make.gallery([make.figure({ media: id('mole') })])],
    [
      'Audio: media_bell\nTitle: The bell\nRung at *six*.\n'.replace(/\*/g, '_'),
      make.audio({ media: id('bell'), title: 'The bell' }, [
        make.text('Rung at '),
        make.text('six', [{ type: 'italic' }]),
        make.text('.'),
      ]),
    ],
    [
      'Video: media_film\nTitle: The launch\nPoster: media_still\nSubtitles: media_words\n',
      make.video({
        media: id('film'),
        title: 'The launch',
        poster: id('still'),
        captions: id('words'),
      }),
    ],
    ['File: media_minutes\nTitle: The minutes\n', make.file({ media: id('minutes'), title: 'The minutes' })],
    ['https://youtu.be/dQw4w9WgXcQ\n', make.embed('https://youtu.be/dQw4w9WgXcQ')],
    [
      'Embed: https://example.org/a_map?x=1&y=2\nTitle: Where it lies\nNot to scale.\n',
      make.embed('https://example.org/a_map?x=1&y=2', 'Where it lies', [make.text('Not to scale.')]),
    ],
  ]
  for (const [markdown, block] of cases) {
    assert.deepEqual(read(markdown), doc(block), markdown)
    assert.equal(markdownOf(doc(block)), markdown)
  }
})

test('the keys may be written small, and a caption over several lines is one', () => {
  assert.deepEqual(
    read('One\n\n![x](media_crane)\nTwo\nthree\ncredit: Ada\n\nsize: wide\n'),
    doc(
      say('One'),
      make.figure({ media: id('crane'), alt: 'x', credit: 'Ada' }, [make.text('Two three')]),
      say('size: wide'),
    ),
  )
})

test('a sentence that begins like a key is a sentence', () => {
  for (const sentence of ['Gallery: open until May', 'Audio: the bell', 'Video: media day', 'Embed: a verb'])
    assert.deepEqual(read(sentence), doc(say(sentence)))
  const odd = doc(say('Audio: media_bell'), say('![x](media_crane)'))
  assert.deepEqual(read(markdownOf(odd)), odd)
})

test('a note is called from a caption as from the text', () => {
  const noted = doc(
    make.figure({ media: id('crane') }, [make.text('At dawn'), make.footnote([make.text('At six.')])]),
    make.paragraph([make.text('Text'), make.footnote([make.text('Two.')])]),
  )
  assert.equal(
    markdownOf(noted),
    '![](media_crane)\nAt dawn[^1]\n\nText[^2]\n\n[^1]: At six.\n\n[^2]: Two.\n',
  )
  assert.deepEqual(read(markdownOf(noted)), noted)
})

test('an address in a sentence, in brackets, behind words, or of a stranger is a link and no embed', () => {
  const film = 'https://youtu.be/dQw4w9WgXcQ'
  for (const markdown of [
    `See ${film} now`,
    `<${film}>`,
    `[${film}](${film})`,
    `[a film](${film})`,
    'https://example.org/film',
    `- x ${film}`,
  ])
    assert.doesNotMatch(JSON.stringify(read(markdown)), /"embed"/, markdown)
  const link = doc(make.paragraph([make.text(film, [make.link(film, undefined)])]))
  assert.equal(markdownOf(link), `<${film}>\n`)
  assert.deepEqual(read(`> ${film}\n`), doc(make.blockquote([make.embed(film)])))
})

test('a picture that is written wrongly or stands inside a sentence is refused with its line, never dropped', () => {
  for (const markdown of [
    'Words ![x](media_crane) words',
    '**![x](media_crane)**',
    '![x](media_crane)\nSize: huge',
    '![x](media_crane)\nCredit: a\nCredit: b',
    '![x](media_crane)\nPoster: media_still',
    'Gallery: x\nWords\n![x](media_crane)',
    'Video: media_film\nPoster: still.jpg',
    'File: media_minutes\nWords under it',
  ]) {
    assert.deepEqual(
      bodyOfMarkdown(`One\n\n${markdown}`),
      { ok: false, why: 'broken-media', line: 3 },
      markdown,
    )
  }
})

test('a picture of another site stays a link, and one in a heading its words', () => {
  assert.deepEqual(
    read('![A bridge](https://example.org/b.jpg)\n\n## A ![crane](media_crane)'),
    doc(
      make.paragraph([make.text('A bridge', [make.link('https://example.org/b.jpg', undefined)])]),
      make.heading(2, [make.text('A crane')]),
    ),
  )
})
