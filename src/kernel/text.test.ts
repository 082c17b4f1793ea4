import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt, slugOf } from './text.ts'

const slugs: readonly (readonly [title: string, slug: string, why: string])[] = [
  ['Où va l’eau ?', 'ou-va-leau', 'French without its accents'],
  ['¿Qué pasó en Ñuñoa?', 'que-paso-en-nunoa', 'Spanish'],
  ['Straßenbahn über Äcker', 'straßenbahn-uber-acker', 'German'],
  ['Ἡ Ἀθήνα', 'η-αθηνα', 'Greek'],
  ['Новый музей йода', 'новый-музей-йода', 'й is a letter, not an и with something on it'],
  ['Ёлка', 'ёлка', 'so is ё'],
  ['Қазақстан әуе кеңістігі: ұшулар үш есе өсті', 'қазақстан-әуе-кеңістігі-ұшулар-үш-есе-өсті', 'Kazakh'],
  ['Һәм ғылым', 'һәм-ғылым', 'Kazakh'],
  ['أُعيد فتح المرفأ', 'أعيد-فتح-المرفأ', 'hamza stays, the vowel over it goes'],
  ['العــدالة', 'العدالة', 'the stroke that fills a line goes'],
  ['می‌گذشتند، گفت', 'می-گذشتند-گفت', 'a half-space parts, as in other Persian addresses'],
  ['哈萨克斯坦：航班增至三倍', '哈萨克斯坦-航班增至三倍', 'Chinese'],
  ['がくせい', 'がくせい', 'the two strokes make another syllable'],
  ['हिन्दी में', 'हिन्दी-में', 'Hindi keeps its vowels'],
  ['１２３ ﬁsh', '123-fish', 'wide digits and ligatures are what they stand for'],
  ['!!!', '', 'no letters'],
]
for (const [title, slug, why] of slugs)
  test(`${title} is ${slug}: ${why}`, () => assert.equal(slugOf(title), slug))

test('a long address ends with a word, and never with half a sign', () => {
  const english = 'harbour board votes by seven to four to keep the ferry berth open until the end of October'
  assert.equal(
    slugOf(english),
    'harbour-board-votes-by-seven-to-four-to-keep-the-ferry-berth-open-until-the-end',
  )
  const chinese = slugOf('港口委员会以七比四通过决议'.repeat(10))
  assert.ok(chinese.length <= 80 && chinese.length > 60)
  assert.ok(!/[\ud800-\udbff]$/.test(slugOf('𠮷'.repeat(60), 81)))
  for (const [title] of slugs) assert.equal(slugOf(slugOf(title)), slugOf(title))
})

test('an excerpt ends with a word in any script', () => {
  assert.equal(excerpt('The ferry keeps its berth, for now.', 30), 'The ferry keeps its berth…')
  assert.equal(excerpt('Паром сохранит свой причал до осени', 25), 'Паром сохранит свой…')
  assert.equal(excerpt('تحتفظ العبّارة برصيفها، حتى الخريف', 26), 'تحتفظ العبّارة برصيفها…')
  // 昨天下午, yesterday afternoon, is one word: it stands whole or not at all.
  assert.equal(excerpt('市政府昨天下午宣布图书馆重新开放', 5), '市政府…')
  assert.equal(excerpt('short', 10), 'short')
})
