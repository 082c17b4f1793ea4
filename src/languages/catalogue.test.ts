import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue, spokenLanguages, wordsIn } from './catalogue.ts'
import type { Forms } from './message.ts'

type Entries = Readonly<Record<string, string | Forms>>
const languages = spokenLanguages.map((tag) => ({ tag, entries: catalogue[tag] as Entries }))
const english: Entries = catalogue.en
const formsOf = (entry: string | Forms): readonly (readonly [string, string])[] =>
  typeof entry === 'string' ? [['', entry]] : Object.entries(entry)
const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted()
const texts = (entries: Entries) =>
  Object.entries(entries).flatMap(([key, entry]) => formsOf(entry).map(([, text]) => [key, text] as const))

test('the paper speaks nine languages, and each says everything that English says and nothing else', () => {
  assert.deepEqual([...spokenLanguages], ['en', 'fr', 'de', 'es', 'ru', 'kk', 'ar', 'fa', 'zh'])
  for (const { tag, entries } of languages) {
    assert.deepEqual(Object.keys(entries).toSorted(), Object.keys(english).toSorted(), tag)
    for (const [key, text] of texts(entries)) assert.ok(text.trim() === text && text !== '', `${tag} ${key}`)
  }
})

test('what is counted has a form for each plural category of its language', () => {
  for (const { tag, entries } of languages) {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted()
    for (const [key, entry] of Object.entries(entries)) {
      assert.equal(typeof entry, typeof english[key], `${tag} ${key}`)
      if (typeof entry !== 'string')
        assert.deepEqual(Object.keys(entry).toSorted(), categories, `${tag} ${key}`)
    }
  }
})

test('every message has the places of its English sister; the smallest numbers may be words', () => {
  const spelled = new Set(['zero', 'one', 'two'])
  for (const { tag, entries } of languages)
    for (const [key, entry] of Object.entries(entries))
      for (const [category, text] of formsOf(entry)) {
        const sister = english[key] ?? ''
        const wanted = placesIn(typeof sister === 'string' ? sister : sister.other)
        const found = placesIn(text)
        const isSpelled = spelled.has(category) && !found.includes('count')
        assert.deepEqual(
          found,
          isSpelled ? wanted.filter((name) => name !== 'count') : wanted,
          `${tag} ${key}`,
        )
      }
})

test('nothing was left in English', () => {
  // Words that other languages have taken over, or gave.
  const shared = new Set(['rss', 'pages', 'notes', 'opinion', 'interview', 'podcast', 'satire'])
  for (const { tag, entries } of languages.slice(1))
    for (const [key, text] of texts(entries)) {
      const words = text.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu) ?? []
      if (words.every((word) => shared.has(word.toLowerCase()))) continue
      const sisters = formsOf(english[key] ?? '').map(([, sister]) => sister)
      assert.ok(!sisters.includes(text), `${tag} ${key}: ${text}`)
    }
})

test('each language is set as its own printers set it', () => {
  const never: Readonly<Record<string, RegExp>> = {
    // A quotation mark or an apostrophe of a typewriter, three full stops.
    any: /["']|\.\.\./,
    fr: /[ ][:;!?»]|[^\u00a0\u202f][:;!?»]|«(?!\u00a0)|’ |[^\u00a0]»/,
    de: /[“](?!$|[.,;:!? ])|«|»|”/,
    es: /^[^¿]*\?|^[^¡]*!|“/,
    ru: /“|”|–/,
    kk: /“|”|–/,
    ar: /[,;?]|[گچپژیک]/u,
    fa: /[,;?]|[يكةى]/u,
    zh: /[,;:?!]|\.$|[（）].*[()]/,
  }
  for (const { tag, entries } of languages)
    for (const [key, text] of texts(entries))
      for (const rule of [never['any'], never[tag]])
        assert.ok(!rule?.test(text.replace(/\{\w+\}/g, 'N')), `${tag} ${key}: ${text}`)
})

const counted: readonly [tag: string, count: number, said: string][] = [
  ['en', 1, '1 comment'],
  ['en-GB', 1234, '1,234 comments'],
  ['fr', 0, '0 commentaire'],
  ['fr', 2, '2 commentaires'],
  ['fr', 1_000_000, '1\u202f000\u202f000 de commentaires'],
  ['de', 12_345, '12.345 Kommentare'],
  ['es', 1, '1 comentario'],
  ['ru', 1, '1 комментарий'],
  ['ru', 3, '3 комментария'],
  ['ru', 5, '5 комментариев'],
  ['ru', 11, '11 комментариев'],
  ['ru', 21, '21 комментарий'],
  ['kk', 7, '7 пікір'],
  ['ar', 0, 'لا تعليقات'],
  ['ar', 1, 'تعليق واحد'],
  ['ar', 2, 'تعليقان'],
  ['ar', 3, '3 تعليقات'],
  ['ar', 11, '11 تعليقًا'],
  ['ar', 100, '100 تعليق'],
  ['ar-EG', 11, '١١ تعليقًا'],
  ['fa', 1234, '۱٬۲۳۴ نظر'],
  ['zh', 3, '3 条评论'],
  ['zh-Hans-CN', 3, '3 条评论'],
  ['pt-BR', 3, '3 comments'],
]
for (const [tag, count, said] of counted)
  test(`${count} comments, in ${tag}: ${said}`, () => assert.equal(wordsIn(tag).comments({ count }), said))

test('a name of the other direction stands by itself in a sentence, and one of the same does not', () => {
  assert.equal(wordsIn('ar').alsoAbout({ topic: 'Riga' }), 'في الموضوع نفسه: \u2068Riga\u2069')
  assert.equal(wordsIn('ar').alsoAbout({ topic: 'بحر قزوين' }), 'في الموضوع نفسه: بحر قزوين')
  assert.equal(wordsIn('en').alsoAbout({ topic: 'بحر قزوين' }), 'Also about \u2068بحر قزوين\u2069')
  assert.equal(wordsIn('en').alsoAbout({ topic: 'Қаракөл' }), 'Also about Қаракөл')
  assert.equal(wordsIn('ar').note({ number: 3 }), 'الهامش 3')
})

test('markup takes the place that the language gives it', () => {
  const time = { markup: true }
  assert.deepEqual(wordsIn('en').withdrawn.around({ when: time }), [
    'It was withdrawn on ',
    time,
    '. The reason given by the editors:',
  ])
  assert.deepEqual(wordsIn('kk').permalink.around({ when: time }), ['', time, ' жазылған пікірге сілтеме'])
})
