// For tests only: any body that `parseBody` would let in, small enough to read when one fails.
import * as fc from 'fast-check'
import type { Id } from '#kernel/ids.ts'
import * as make from './make.ts'
import type { Block, Body, Figure, Inline, Mark, MediaId, Text } from './model.ts'

const nasty = fc.constantFrom(
  '*',
  '_',
  '`',
  '<b>',
  '&amp;',
  '#',
  '1.',
  '- ',
  '[x]',
  '](',
  '|',
  '~~',
  '\\',
  '^1',
  'https://e.org',
  '![x](media_a1)',
  'Audio: media_a1',
  'Credit: x',
  ' ',
  '  ',
)
const word = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ maxCount: 3 }) },
  nasty,
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const words = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((all) => make.cleanText(all.join('')).replace(/[\t\n\r]/g, ' '))

/** Any character there is, as `unit: 'binary'` makes them: that first spends seconds on a table of all. */
export const character: fc.Arbitrary<string> = fc
  .nat(0x10ffff - 0x800)
  .map((at) => String.fromCodePoint(at < 0xd800 ? at : at + 0x800), placeOf)
function placeOf(text: unknown): number {
  const code = typeof text === 'string' && Array.from(text).length === 1 ? text.codePointAt(0) : undefined
  if (code === undefined) throw new Error('no character')
  return code < 0xd800 ? code : code - 0x800
}

const escaped = character.map((one) => {
  const sent = encodeURIComponent(one)
  return sent === one ? `%${one.charCodeAt(0).toString(16)}` : sent
})
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@"
const unit = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...Array.from(letters)) },
  { weight: 1, arbitrary: escaped },
)
const path = (segments: fc.SizeForArbitrary, letters: fc.SizeForArbitrary) =>
  fc
    .array(fc.string({ unit, size: letters }), { size: segments })
    .map((all) => all.map((one) => `/${one}`).join(''))
/** As `fc.webUrl()`, which knows no way around that table. */
const webUrl = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.webAuthority(),
    fc.oneof(path('xsmall', 'small'), path('small', 'xsmall')),
  )
  .map(([scheme, authority, path]) => `${scheme}://${authority}${path}`)

const plainMark = fc
  .constantFrom('bold', 'italic', 'strike', 'underline', 'code', 'superscript', 'subscript')
  .map((type): Mark => ({ type }))
const film = fc.constantFrom('https://youtu.be/dQw4w9WgXcQ', 'https://bsky.app/profile/e.org/post/3k_a')
const href = fc.oneof(
  webUrl,
  film,
  fc.constantFrom('/local', '#anchor', 'mailto:desk@example.org', 'a b', 'https://e.org/(x)?a=1&amp;b'),
)
const link = fc.tuple(href, fc.option(words, { nil: undefined })).map(([to, title]) => make.link(to, title))
const marks = fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: plainMark }, link), {
  maxLength: 3,
  selector: (mark) => mark.type,
})
const text = fc
  .tuple(words, fc.oneof(fc.constant([]), marks))
  .map(([value, marks]): Text => make.text(value, marks))
const footnote = fc.array(text, { maxLength: 2 }).map(make.footnote)
const hardBreak = fc.constant<Inline>({ type: 'hardBreak' })
const inlines = fc
  .array(fc.oneof({ weight: 6, arbitrary: text }, footnote, hardBreak), { maxLength: 5 })
  .map((parts): Inline[] => make.joined(parts))

const media = fc.constantFrom<MediaId[]>('media_a1', 'media_b2')
const maybe = fc.oneof(fc.constant(''), words)
const size = fc.constantFrom<Figure['attrs']['size'][]>(undefined, 'inset', 'wide')
const figure = fc
  .tuple(fc.record({ media, alt: maybe, credit: maybe, size }), fc.option(href, { nil: '' }), inlines)
  .map(([{ size, ...attrs }, href, parts]) => make.figure({ ...attrs, href, ...(size && { size }) }, parts))
const shown: fc.Arbitrary<Block> = fc.oneof(
  figure,
  fc.tuple(fc.array(figure, { minLength: 1, maxLength: 3 }), maybe).map(([all, of]) => make.gallery(all, of)),
  fc
    .tuple(fc.oneof(webUrl, film), maybe, fc.oneof(fc.constant([]), inlines))
    .map(([url, title, parts]) => make.embed(url, title, parts)),
  fc.tuple(fc.record({ media, title: maybe }), inlines).map(([attrs, parts]) => make.audio(attrs, parts)),
  fc
    .tuple(fc.record({ media, title: maybe, poster: media, captions: media }), inlines)
    .map(([attrs, parts]) => make.video(attrs, parts)),
  fc.record({ media, title: maybe }).map(make.file),
)

const level = fc.constantFrom<(2 | 3 | 4)[]>(2, 3, 4)
const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: inlines.map(make.paragraph) },
  fc.tuple(level, inlines).map(([level, parts]) => make.heading(level, parts)),
  fc.tuple(inlines, fc.option(words)).map(([parts, source]) => make.pullQuote(parts, source ?? '')),
  fc
    .tuple(fc.array(words), fc.constantFrom('', 'js', 'broadsheet'))
    .map(([lines, of]) => make.codeBlock(lines.join('\n'), of)),
  fc.constantFrom<Block[]>({ type: 'horizontalRule' }, { type: 'adBreak' }),
  fc.constantFrom(make.relatedStory('story_a1'), make.relatedStory('story_b2')),
  fc
    .tuple(
      fc.constantFrom<('correction' | 'clarification')[]>('correction', 'clarification'),
      fc.constantFrom<(Id<'correction'> | undefined)[]>(
        undefined,
        undefined,
        'correction_a1',
        'correction_b2',
      ),
      inlines,
    )
    .map(([kind, correction, parts]) =>
      make.correctionNote({ kind, day: '2026-02-28', ...(correction && { correction }) }, parts),
    ),
  shown,
)

function holder(block: fc.Arbitrary<Block>): fc.Arbitrary<Block> {
  const some = fc.array(block, { minLength: 1, maxLength: 3 })
  const items = fc.array(some.map(make.listItem), { minLength: 1, maxLength: 3 })
  const span = fc.constantFrom(1, 1, 1, 2)
  const cell = fc
    .tuple(fc.constantFrom<('tableCell' | 'tableHeader')[]>('tableCell', 'tableHeader'), some, span, span)
    .map(([type, content, colspan, rowspan]) => make.tableCell(type, content, { colspan, rowspan }))
  const row = fc
    .array(cell, { minLength: 1, maxLength: 3 })
    .map((content) => ({ type: 'tableRow' as const, content }))
  return fc.oneof(
    items.map((content): Block => ({ type: 'bulletList', content })),
    fc.tuple(items, fc.constantFrom(1, 1, 7)).map(([items, start]) => make.orderedList(items, start)),
    fc
      .tuple(some, fc.constantFrom('', 'A witness'))
      .map(([content, source]) => make.blockquote(content, source)),
    some.map((content): Block => ({ type: 'aside', content })),
    fc
      .tuple(fc.array(row, { minLength: 1, maxLength: 3 }), fc.constantFrom('', 'Prices'))
      .map(([rows, of]) => make.table(rows, of)),
    fc.tuple(words, fc.array(block, { maxLength: 2 })).map(
      ([source, content]): Block => ({
        type: 'foreign',
        attrs: { kind: 'gallery', source },
        content,
      }),
    ),
    simpleTable(),
  )
}

/** A table that Markdown can say. */
function simpleTable(): fc.Arbitrary<Block> {
  const cells = fc.array(inlines, { minLength: 2, maxLength: 2 })
  return fc.array(cells, { minLength: 1, maxLength: 3 }).map((rows) =>
    make.table(
      rows.map((row, at) => ({
        type: 'tableRow',
        content: row.map((cell) =>
          make.tableCell(at === 0 ? 'tableHeader' : 'tableCell', [make.paragraph(cell)]),
        ),
      })),
    ),
  )
}

const block = fc.oneof(
  { weight: 3, arbitrary: leaf },
  holder(fc.oneof({ weight: 3, arbitrary: leaf }, holder(leaf))),
)
export const arbitraryBody: fc.Arbitrary<Body> = fc
  .array(block, { maxLength: 6 })
  .map((content) => ({ type: 'doc', content }))
