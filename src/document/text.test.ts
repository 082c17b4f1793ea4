import assert from 'node:assert/strict'
import test from 'node:test'
import * as make from './make.ts'
import type { Body } from './model.ts'
import { bodyText, countWords, openingLines, paragraphs, wordCount } from './text.ts'

const say = (text: string) => make.paragraph([make.text(text)])
const body: Body = {
  type: 'doc',
  content: [
    make.heading(2, [make.text('The bridge')]),
    make.paragraph([
      make.text('It is '),
      make.text('open', [{ type: 'bold' }]),
      make.footnote([make.text('Since noon.')]),
      { type: 'hardBreak' },
      make.text('again.'),
    ]),
    { type: 'bulletList', content: [make.listItem([say('cars')]), make.listItem([say('carts')])] },
    make.table([{ type: 'tableRow', content: [make.tableCell('tableCell', [say('toll')])] }], 'Prices'),
    { type: 'foreign', attrs: { kind: 'gallery', source: '[gallery]' }, content: [say('a picture of it')] },
    make.blockquote([say('At last')], 'A driver'),
    { type: 'adBreak' },
  ],
}

test('the text of a body is what a reader reads, in order, with its notes at the end', () => {
  assert.equal(
    bodyText(body),
    'The bridge\n\nIt is open\nagain.\n\ncars\n\ncarts\n\nPrices\n\ntoll\n\na picture of it\n\nAt last\n\nA driver\n\nSince noon.',
  )
  assert.equal(paragraphs(body).length, 9)
})

test('a picture says its caption and its credit, a file its title', () => {
  const picture = make.figure({ media: 'media_a1', alt: 'unread', credit: 'Ines Ro' }, [
    make.text('The mole'),
  ])
  const content = [make.gallery([picture]), make.file({ media: 'media_b2', title: 'The minutes' })]
  assert.equal(bodyText({ type: 'doc', content }), 'The mole\n\nInes Ro\n\nThe minutes')
})

test('words are counted in any script', () => {
  assert.equal(wordCount(body), 20)
  assert.equal(countWords('It’s the well-known 3.5 million'), 5)
  assert.equal(countWords('Москва и область'), 3)
  assert.equal(countWords('日本語の新聞'), 6)
  assert.equal(countWords('می‌گذشتند و رفتند'), 3)
  assert.equal(countWords(' … — '), 0)
})

test('a story opens with its text, not with what stands over it or under a picture; without any, with what it has', () => {
  const title = make.heading(2, [make.text('The bridge')])
  assert.deepEqual(openingLines({ type: 'doc', content: [title, say('Open again.')] }), ['Open again.'])
  assert.deepEqual(openingLines({ type: 'doc', content: [title] }), ['The bridge'])
})
