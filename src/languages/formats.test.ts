import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#kernel/time.ts'
import { agoIn } from './ago.ts'
import {
  dayFiledIn,
  daysFiledIn,
  dayIn,
  gregorianDayIn,
  monthIn,
  otherDayIn,
  weekdayIn,
  yearIn,
  zoneIn,
} from './dates.ts'
import { listIn, sortedIn } from './lists.ts'
import { sizeIn } from './numbers.ts'
import { directionOf, isSameLanguage, languageTag, ogLocale, ownName } from './tag.ts'

const tuesday = new Date('2022-03-08T19:40:00Z')

test('a day is written as a newspaper of that language writes it', () => {
  const days: Record<string, string> = {
    'en-GB': '8 March 2022',
    en: 'March 8, 2022',
    fr: '8 mars 2022',
    de: '8. März 2022',
    es: '8 de marzo de 2022',
    ru: '8 марта 2022',
    kk: '2022 жылғы 8 наурыз',
    ar: '8 مارس 2022',
    fa: '۱۷ اسفند ۱۴۰۰',
    zh: '2022年3月8日',
  }
  for (const [tag, day] of Object.entries(days)) assert.equal(dayIn(tag, 'UTC', tuesday), day)
  assert.equal(weekdayIn('kk', 'Asia/Almaty', tuesday), 'сәрсенбі')
})

test('Persian readers have two calendars, and the archive is filed by the other one', () => {
  assert.equal(gregorianDayIn('fa', 'UTC', tuesday), '۸ مارس ۲۰۲۲')
  assert.equal(dayFiledIn('fa', '2022-03-08'), '۸ مارس ۲۰۲۲')
  assert.match(daysFiledIn('en-GB', '2026-11-23', '2026-11-29'), /^23\s?–\s?29 November 2026$/u)
  assert.match(daysFiledIn('en-GB', '2026-11-30', '2026-12-06'), /^30 November\s–\s6 December 2026$/u)
  assert.equal(otherDayIn('fa', '2022-03-08'), '۱۷ اسفند ۱۴۰۰')
  assert.equal(otherDayIn('ar', '2022-03-08'), undefined)
})

test('the archive’s years and months head a page', () => {
  const months = { en: 'March 2022', fr: 'Mars 2022', es: 'Marzo de 2022', ru: 'Март 2022', zh: '2022年3月' }
  for (const [tag, month] of Object.entries(months)) assert.equal(monthIn(tag, '2022-03'), month)
  assert.equal(monthIn('kk', '2022-03'), '2022 жылғы наурыз')
  assert.equal(monthIn('fa', '2022-03'), 'مارس ۲۰۲۲')
  assert.equal(yearIn('fa', '2022'), '۲۰۲۲')
  assert.equal(yearIn('de', '1999'), '1999')
})

test('in Greenwich nothing is added to Greenwich', () => {
  assert.equal(zoneIn('fr', 'Europe/London', tuesday), 'UTC')
  assert.equal(zoneIn('de', 'Europe/Berlin', tuesday), 'MEZ')
  assert.equal(zoneIn('ar', 'Europe/London', tuesday), 'غرينتش')
  assert.equal(zoneIn('fa', 'Europe/London', tuesday), 'گرینویچ')
  assert.equal(zoneIn('kk', 'Asia/Almaty', tuesday), 'GMT+6')
})

test('a list ends in the word for “and”, and keeps what it lists', () => {
  const people = [{ name: 'Ada' }, { name: 'Piet' }, { name: 'Noor' }]
  const said = (tag: string) =>
    listIn(tag, people, ({ name }) => name)
      .map((part) => (typeof part === 'string' ? part : part.name))
      .join('')
  assert.equal(said('en-GB'), 'Ada, Piet and Noor')
  assert.equal(said('de'), 'Ada, Piet und Noor')
  assert.equal(said('kk'), 'Ada, Piet және Noor')
  assert.equal(said('zh'), 'Ada、Piet和Noor')
  assert.equal(listIn('en', people.slice(0, 1), ({ name }) => name)[0], people[0])
})

test('names stand in the order of the language’s dictionary', () => {
  const sorted = (tag: string, names: string) => sortedIn(tag, names.split(' '), (name) => name).join(' ')
  assert.equal(sorted('de', 'Zoo Ärzte Art'), 'Art Ärzte Zoo')
  assert.equal(sorted('sv', 'Ö Z Ä Å'), 'Z Å Ä Ö')
  assert.equal(sorted('kk', 'Қала Кеме Ғалым Гүл'), 'Гүл Ғалым Кеме Қала')
  assert.equal(sorted('en', 'Ward10 Ward9'), 'Ward9 Ward10')
})

test('how long ago something was is told in its largest unit', () => {
  const [noon, later] = ['2022-03-08T12:00:00.000Z', '2022-03-08T12:03:20.000Z'] as Instant[]
  const ago = (tag: string, from = noon, to = later) => agoIn(tag, from as Instant, to as Instant)
  assert.equal(ago('en'), '3 minutes ago')
  assert.equal(ago('ru'), '3 минуты назад')
  assert.equal(ago('ar'), 'قبل 3 دقائق')
  assert.equal(ago('fr', noon, '2022-03-10T13:00:00.000Z' as Instant), 'avant-hier')
  assert.equal(ago('en', later, noon), 'now')
})

test('a size is told in the reader’s units', () => {
  assert.equal(sizeIn('en', 1), '1\u00a0byte')
  assert.equal(sizeIn('en', 34_200), '34\u00a0kB')
  assert.equal(sizeIn('fr', 3_400_000), '3,4\u202fMo')
  assert.equal(sizeIn('ru', 2_000_000_000), '2\u00a0ГБ')
})

test('a language is known by its tag, its script by its language', () => {
  assert.equal(languageTag(' en-gb '), 'en-GB')
  assert.equal(languageTag('zh-hans'), 'zh-Hans')
  for (const none of ['', 'english', 'fr_FR', 'xx', 'q', '中文'])
    assert.equal(languageTag(none), undefined, none)
  assert.equal(directionOf('fa'), 'rtl')
  assert.equal(directionOf('az-Arab'), 'rtl')
  assert.equal(directionOf('kk'), 'ltr')
  assert.ok(isSameLanguage('en', 'en-GB'))
  assert.ok(!isSameLanguage('zh-Hans', 'zh-Hant'))
  assert.equal(ownName('fr'), 'Français')
  assert.equal(ownName('ar'), 'العربية')
  assert.equal(ownName('en-GB'), 'English')
  assert.equal(ownName('zh-Hant-TW'), '繁體中文')
  assert.equal(ogLocale('kk'), 'kk_KZ')
  assert.equal(ogLocale('en-GB'), 'en_GB')
})
