// The story page: https://html.spec.whatwg.org/multipage/, https://developers.google.com/search/docs/appearance/publication-dates, schema.org
import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { wordsIn } from '#languages/catalogue.ts'
import { clock } from '#platform/mint.ts'
import type { StoryKind } from '#stories/index.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { openDesk } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { change, publish } from './desk.ts'
import { read } from './markup.ts'

const corrected = '/2022/03/08/ferry-berth-stays-open'
const types: Record<Exclude<StoryKind, 'page'>, string> = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  background: 'BackgroundNewsArticle',
  interview: 'NewsArticle',
  review: 'ReviewNewsArticle',
  opinion: 'OpinionNewsArticle',
  satire: 'SatiricalArticle',
  obituary: 'NewsArticle',
  podcast: 'NewsArticle',
  event: 'NewsArticle',
  sponsored: 'AdvertiserContentArticle',
}
const kinds = Object.keys(types) as (keyof typeof types)[]
const labels = wordsIn('en')

onSqlite(
  'standard 1: one main with the article, one h1 that is the headline, no heading skipped',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const sitemap = await (await paper.anonymous.get('/sitemap.xml')).text()
    const stories = [...sitemap.matchAll(/<loc>http:\/\/localhost:\d+(\/\d{4}\/[^<]+)<\/loc>/g)].map(
      ([, path = '']) => path,
    )
    assert.ok(stories.length > 10)
    for (const path of stories) {
      const page = await read(paper.anonymous, path)
      page.one('main')
      const article = page.all('article', {}).filter(({ parents }) => parents.at(-1) === 'main')
      assert.equal(article.length, 1, path)
      const h1 = page.one('h1')
      assert.equal(h1.text, page.jsonLd().headline, path)
      assert.ok(h1.parents.includes('article'))
      const levels = page.elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
      for (const [at, level] of levels.entries())
        assert.ok(
          at === 0 || level <= (levels[at - 1] ?? 0) + 1,
          `${path}: h${levels[at - 1]} then h${level}`,
        )
    }
  },
)

onSqlite('standard 2: the byline leads to a page about the writer, which lists the story', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const page = await read(paper.anonymous, corrected)
  const authors = page.all('a', { rel: 'author' }).filter(({ parents }) => parents.includes('article'))
  assert.deepEqual(
    authors.map(({ text }) => text),
    ['Nell Ashdown'],
  )
  const [author] = authors
  const person = await read(paper.anonymous, author?.attributes['href'] ?? '')
  assert.match(person.one('main').text, /has not missed a council meeting since 2014/)
  assert.ok(person.all('a', { href: corrected }).length > 0)
  assert.equal(person.jsonLd()['@type'], 'ProfilePage')
  assert.equal(page.jsonLd().author[0].url, person.jsonLd().mainEntity.url)
  assert.deepEqual(page.meta('article:author'), [person.jsonLd().mainEntity.url])
})

onEachDatabase(
  'standard 3: the dates in the text, in JSON-LD and in Open Graph are one moment, with its offset; spelling makes nothing new',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    await owner.post('/newsroom/settings', {
      name: 'Post',
      tagline: '',
      language: 'kk',
      timeZone: 'Asia/Almaty',
    })
    const began = clock()
    paper.setClock(began)
    const story = await publish(owner, { headline: 'The bridge lifts' })
    const dates = async () => {
      const page = await read(paper.anonymous, story.path)
      const { datePublished, dateModified } = page.jsonLd()
      const times = page.all('time').filter(({ parents }) => parents.includes('header'))
      assert.deepEqual(
        times.map(({ attributes }) => attributes['datetime']),
        datePublished === dateModified ? [datePublished] : [datePublished, dateModified],
      )
      assert.deepEqual(page.meta('article:published_time'), [datePublished])
      assert.deepEqual(page.meta('article:modified_time'), [dateModified])
      for (const date of [datePublished, dateModified]) assert.match(date, /T\d\d:\d\d:\d\d\+05:00$/)
      return { published: Date.parse(datePublished), modified: Date.parse(dateModified) }
    }
    const second = (moment: string) => Math.floor(Date.parse(moment) / 1000) * 1000
    assert.deepEqual(await dates(), { published: second(began), modified: second(began) })

    paper.setClock(later(began, 3_600_000))
    await change(
      owner,
      story,
      { headline: 'The bridge lifted', section: 'section_local', kind: 'news', body: 'Up.' },
      { minor: 'yes' },
    )
    assert.deepEqual(await dates(), { published: second(began), modified: second(began) })

    paper.setClock(later(began, 7_200_000))
    await change(
      owner,
      story,
      { headline: 'The bridge stands', section: 'section_local', kind: 'news', body: 'Down.' },
      { reason: 'It does not lift.' },
    )
    assert.deepEqual(await dates(), { published: second(began), modified: second(later(began, 7_200_000)) })
  },
)

onSqlite(
  'standard 3: a story under embargo is dated by the moment when readers first had it',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const began = clock()
    paper.setClock(began)
    const lifts = `${later(began, 86_400_000).slice(0, 11)}12:00:00.000Z` as typeof began
    const { desk } = await publish(editor, {
      embargoUntil: `${lifts.slice(0, 10)} 12:00`,
      headline: 'Under embargo',
    })
    paper.setClock(later(lifts, 60_000))
    const page = await editor.get(desk)
    const path = /href="(\/\d{4}\/[^"]+)"/.exec(await page.text())?.[1] ?? ''
    const { datePublished, dateModified } = (await read(paper.anonymous, path)).jsonLd()
    assert.equal(Date.parse(datePublished), Date.parse(lifts))
    assert.equal(dateModified, datePublished)
    const [feed, news] = await Promise.all(
      ['/feed.json', '/sitemap-news.xml'].map(async (file) => (await paper.anonymous.get(file)).text()),
    )
    assert.equal(JSON.parse(feed ?? '').items[0].date_published, lifts.replace('.000', ''))
    assert.ok(news?.includes(`<news:publication_date>${lifts.replace('.000', '')}<`))
  },
)

onSqlite(
  'standard 4: the place it was reported from stands before the text and in JSON-LD',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const page = await read(paper.anonymous, corrected)
    const dateline = page.one('span', { class: 'dateline' })
    assert.equal(page.jsonLd().dateline, dateline.text)
    assert.ok(page.html.indexOf('class="dateline"') < page.html.indexOf('class="body"'))
  },
)

onSqlite(
  'standard 5: every kind of work is labelled, for readers and as schema.org names it',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    for (const kind of kinds) {
      const { path } = await publish(editor, { kind, headline: `A piece of ${kind}` })
      const page = await read(paper.anonymous, path)
      assert.equal(page.one('span', { class: `kind kind-${kind}` }).text, labels[kind])
      assert.equal(page.jsonLd()['@type'], types[kind])
    }
    const sponsored = await read(
      paper.anonymous,
      (await publish(editor, { kind: 'sponsored', headline: 'Paid' })).path,
    )
    assert.match(sponsored.one('p', { class: 'paid' }).text, /Paid for and written by Hallam/)
  },
)

onSqlite(
  'standard 7: a correction is told in the page, in JSON-LD and in every feed, with its date',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const page = await read(paper.anonymous, corrected)
    const notice = page.one('p', { class: 'notice' })
    const [said] = page.jsonLd().correction
    assert.equal(said['@type'], 'CorrectionComment')
    assert.ok(notice.text.startsWith('Correction') && notice.text.endsWith(said.text))
    const [time] = page.all('time').filter(({ parents }) => parents.includes('aside'))
    assert.equal(time?.attributes['datetime'], said.datePublished)
    assert.equal(said.datePublished, page.jsonLd().dateModified)
    assert.match(page.jsonLd().publisher.correctionsPolicy, /\/corrections$/)
    for (const feed of ['/feed.xml', '/atom.xml', '/feed.json', '/section/council/feed.xml']) {
      const text = await (await paper.anonymous.get(feed)).text()
      assert.ok(text.includes('we had missed the vote'), feed)
      assert.ok(/Correction, 9 March 2022/.test(text), feed)
    }
    assert.ok((await read(paper.anonymous, '/corrections')).html.includes(said.text))
  },
)

onSqlite(
  'standard 9: the page says its language and direction, and a story in another says its own',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const { path } = await publish(owner, { headline: 'La digue tient', language: 'fr' })
    const page = await read(paper.anonymous, path)
    assert.deepEqual(page.one('html').attributes, { lang: 'en', dir: 'ltr' })
    const [article] = page.all('article', {}).filter(({ parents }) => parents.at(-1) === 'main')
    assert.equal(article?.attributes['lang'], 'fr')
    assert.equal(page.jsonLd().inLanguage, 'fr')
    await owner.post('/newsroom/settings', {
      name: 'پست',
      tagline: '',
      language: 'fa',
      timeZone: 'Asia/Tehran',
    })
    const persian = await read(paper.anonymous, path)
    assert.deepEqual(persian.one('html').attributes, { lang: 'fa', dir: 'rtl' })
    assert.equal(persian.all('article', { lang: 'fr', dir: 'ltr' }).length, 1)
  },
)

onSqlite(
  'standard 13: the JSON-LD of a story is a NewsArticle whose every value can be used',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const page = await read(paper.anonymous, corrected)
    const said = page.jsonLd()
    assert.equal(said['@context'], 'https://schema.org')
    assert.equal(said.headline, page.one('h1').text)
    assert.equal(said.mainEntityOfPage, page.links('canonical')[0]?.attributes['href'])
    assert.ok(said.description.length > 0)
    for (const author of said.author) {
      assert.ok(['Person', 'Organization'].includes(author['@type']))
      assert.ok(author.name && URL.canParse(author.url))
      // A name is a name: no `By`, no role, no paper in it.
      assert.doesNotMatch(author.name, /\bby\b|,|\bthe tarrowick\b/i)
    }
    for (const name of ['datePublished', 'dateModified'])
      assert.match(said[name], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
    assert.ok(Date.parse(said.dateModified) >= Date.parse(said.datePublished))
    assert.equal(said.isAccessibleForFree, true)
    assert.deepEqual(unknownIn(said), [])
  },
)

onSqlite(
  'standard 17: the paper is a NewsMediaOrganization whose every policy is a page that answers',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const organisation = (await read(paper.anonymous, '/')).jsonLd()
    assert.equal(organisation['@type'], 'NewsMediaOrganization')
    const named = Object.entries(organisation).filter(([name]) => policies.includes(name))
    assert.deepEqual(named.map(([name]) => name).toSorted(), policies.toSorted())
    const about = await read(paper.anonymous, '/about')
    for (const [name, address] of named) {
      const path = new URL(String(address)).pathname
      const page = await read(paper.anonymous, path)
      assert.equal(page.one('h1').text.length > 0, true, name)
      if (path !== '/about')
        assert.ok(about.all('a', { href: path }).length > 0, `${name} is linked from /about`)
    }
    const editor = await paper.as('editor')
    const desk = /href="(\/newsroom\/stories\/[^"]+)">(?:<bdi>)?Conduct</.exec(
      await (await editor.get('/newsroom/budget?q=Conduct')).text(),
    )?.[1]
    await editor.post(`${desk}/kill`, { revision: '1', reason: 'It is being written anew.' })
    const after = (await read(paper.anonymous, '/')).jsonLd()
    assert.equal(after.ethicsPolicy, undefined, 'what is gone is not claimed')
    assert.ok(after.ownershipFundingInfo)
  },
)

const policies = [
  'publishingPrinciples',
  'ethicsPolicy',
  'correctionsPolicy',
  'masthead',
  'ownershipFundingInfo',
  'missionCoveragePrioritiesPolicy',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
  'diversityPolicy',
  'actionableFeedbackPolicy',
]

/** Every member that our JSON-LD may have, by type: one that is not here is a slip of the pen, or news for this list. */
const vocabulary: Record<string, readonly string[]> = {
  NewsArticle: [
    'url',
    'mainEntityOfPage',
    'headline',
    'alternativeHeadline',
    'description',
    'inLanguage',
    'articleSection',
    'keywords',
    'dateline',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'sourceOrganization',
    'copyrightHolder',
    'license',
    'usageInfo',
    'isBasedOn',
    'sponsor',
    'image',
    'correction',
    'commentCount',
    'discussionUrl',
    'isAccessibleForFree',
    'workTranslation',
    'translationOfWork',
  ],
  NewsMediaOrganization: ['name', 'url', 'sameAs', ...policies],
  Organization: ['name', 'url'],
  Person: ['name', 'jobTitle', 'url'],
  CorrectionComment: ['text', 'datePublished', 'url'],
  ImageObject: [
    'url',
    'contentUrl',
    'width',
    'height',
    'caption',
    'creditText',
    'copyrightNotice',
    'license',
  ],
}
function unknownIn(said: unknown): readonly string[] {
  if (Array.isArray(said)) return said.flatMap(unknownIn)
  if (said === null || typeof said !== 'object') return []
  const { '@type': type, '@context': _context, '@id': _id, ...members } = said as Record<string, unknown>
  const name = typeof type === 'string' ? type : 'untyped'
  const known = vocabulary[name] ?? []
  return Object.entries(members).flatMap(([member, value]) => [
    ...(type === undefined || known.includes(member) ? [] : [`${name}.${member}`]),
    ...unknownIn(value),
  ])
}
