// What search engines are told: RFC 6596, sitemaps.org, https://developers.google.com/search/docs
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { insertRedirects } from '#paper/index.ts'
import { later } from '#kernel/time.ts'
import { everything } from '#platform/db/rights.ts'
import { clock } from '#platform/mint.ts'
import { isRoom } from '#stories/index.ts'
import { routes } from '../../src/app.ts'
import { onEachDatabase, onSqlite, type TestDatabase } from '../harness/databases.ts'
import { led, openDesk, says } from '../harness/desk.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { addressOf, namesIn } from '../threats/places.ts'
import { change, publish } from './desk.ts'
import { read } from './markup.ts'
import { readSitemap } from './sitemaps.ts'

const sitemapOf = async (paper: TestPaper, path = '/sitemap.xml') => {
  const response = await paper.anonymous.get(path)
  assert.equal(response.status, 200, path)
  return readSitemap(await response.text())
}
const locations = async (paper: TestPaper, path?: string): Promise<readonly string[]> =>
  (await sitemapOf(paper, path)).entries.map(({ loc }) => loc.replace(paper.origin, ''))

onSqlite(
  'standard 10: every page names one address for itself, whole, and it is the one that answers',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const names = await namesIn(paper)
    const pages = routes.filter((route) => route.kind === 'page').map((route) => addressOf(route, names))
    let count = 0
    for (const path of [...pages, ...(await locations(paper))]) {
      const response = await paper.anonymous.get(path)
      const type = response.headers.get('content-type') ?? ''
      const html = await response.text()
      if (response.status !== 200 || !type.startsWith('text/html')) continue
      const canonical = [...html.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, href]) => href)
      assert.deepEqual(canonical, [paper.origin + path], path)
      count += 1
    }
    assert.ok(count > 40, `${count} pages`)
    const foreign = await openForeign(paper)
    assert.deepEqual(
      foreign.links('canonical').map(({ attributes }) => attributes['href']),
      [paper.origin + encodeURI(foreignPath)],
    )
  },
)
const foreignPath = '/где-мы'
async function openForeign(paper: TestPaper) {
  const editor = await paper.as('editor')
  const { location } = Object.fromEntries(
    (await editor.post('/newsroom/stories/new?kind=page', { kind: 'page', headline: 'Где мы', body: 'Тут.' }))
      .headers,
  )
  await editor.post(`${String(location).split('?')[0]}/publication`, { revision: '1' })
  return read(paper.anonymous, foreignPath)
}

onEachDatabase(
  'standard 11: a story that came from elsewhere says where, sends search engines there, and stands in no sitemap',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const original = 'https://www.agency.example/2026/strike'
    const [from, hidden, both, own] = [
      await publish(editor, { headline: 'From an agency', canonical: original }),
      await publish(editor, { headline: 'Not for search', noindex: 'yes' }),
      await publish(editor, {
        headline: 'Republished',
        canonical: original,
        noindex: 'yes',
        seoTitle: 'Strike',
        seoDescription: 'A strike.',
      }),
      await publish(editor, { headline: 'Our own' }),
    ]
    const robots = async (path: string) => (await read(paper.anonymous, path)).meta('robots')
    const canonical = async (path: string) =>
      (await read(paper.anonymous, path)).links('canonical').map(({ attributes }) => attributes['href'])
    assert.deepEqual(await canonical(from.path), [original])
    assert.deepEqual(await robots(from.path), ['max-image-preview:large'], 'each is set by itself')
    assert.deepEqual(await robots(hidden.path), ['noindex'])
    assert.deepEqual(await canonical(hidden.path), [paper.origin + hidden.path])

    const page = await read(paper.anonymous, both.path)
    assert.deepEqual([await canonical(both.path), await robots(both.path)], [[original], ['noindex']])
    const line = page.one('p', { class: 'original' })
    assert.equal(line.text, 'Originally published at agency.example')
    assert.ok(page.all('a', { href: original }).length === 1)
    assert.equal(page.jsonLd().isBasedOn, original)
    assert.equal(page.jsonLd().sourceOrganization.name, 'agency.example')
    assert.deepEqual(
      [page.one('title').text, page.meta('og:title'), page.meta('description')],
      ['Strike – Broadsheet', ['Strike'], ['A strike.']],
    )
    assert.equal(page.one('h1').text, 'Republished', 'readers have the headline')

    for (const path of ['/sitemap.xml', '/sitemap-news.xml']) {
      const listed = await locations(paper, path)
      assert.ok(listed.includes(own.path))
      for (const one of [from, hidden, both]) assert.ok(!listed.includes(one.path), `${path}: ${one.path}`)
    }
    // Put right, it comes back.
    await change(
      editor,
      hidden,
      { headline: 'For search', section: 'section_local', kind: 'news', body: 'Words.' },
      { minor: 'yes' },
    )
    assert.ok((await locations(paper)).includes(hidden.path))
  },
)

onSqlite('standard 11: an address that is none is said at its field', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  for (const canonical of ['agency.example/strike', 'javascript:alert(1)', 'ftp://agency.example/']) {
    const answer = await editor.post('/newsroom/stories/new', {
      headline: 'x',
      kind: 'news',
      canonical,
      body: 'x',
    })
    assert.equal(answer.status, 422)
    says(await answer.text(), /<details class="elsewhere" open="">[^]*id="canonical"[^>]*aria-invalid="true"/)
  }
})

onSqlite(
  'standard 12: what leaves by feed or page says whose it is, under which licence and on which terms',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const licence = 'https://creativecommons.org/licenses/by-nc-nd/4.0/'
    await owner.post('/newsroom/settings/machines', {
      search: 'yes',
      answers: 'yes',
      training: 'yes',
      licence,
      terms: '/republish',
    })
    const { path } = await publish(owner)
    const original = 'https://agency.example/strike'
    await publish(owner, { headline: 'From an agency', canonical: original })
    const terms = `${paper.origin}/republish`
    const said = (await read(paper.anonymous, path)).jsonLd()
    assert.deepEqual(
      [said.license, said.usageInfo, said.copyrightHolder.name],
      [licence, terms, 'Broadsheet'],
    )
    assert.equal(said.sourceOrganization['@id'], said.publisher['@id'])
    const [rss = '', atom = '', json = ''] = await Promise.all(
      ['/feed.xml', '/atom.xml', '/feed.json'].map(async (feed) => (await paper.anonymous.get(feed)).text()),
    )
    for (const feed of [rss, atom]) {
      says(feed, new RegExp(`href="${licence}" rel="license"|rel="license" href="${licence}"`))
      says(feed, new RegExp(`${terms}"`))
    }
    says(rss, new RegExp(`<link>${paper.origin}${path}</link>`))
    says(rss, new RegExp(`<dc:source>${original}</dc:source>`))
    says(atom, new RegExp(`<link rel="via" href="${original}"/>`))
    const { _rights: rights, items } = JSON.parse(json)
    assert.deepEqual(
      [rights.license, rights.terms, rights.source_organization],
      [licence, terms, 'Broadsheet'],
    )
    assert.deepEqual(
      items.map((item: { external_url?: string }) => item.external_url),
      [original, undefined],
    )
  },
)

onSqlite(
  'standard 18: pages let search engines show large pictures, errors and searches are not listed',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    for (const path of ['/', '/section/council', '/2022/03/08/ferry-berth-stays-open', '/search'])
      assert.deepEqual((await read(paper.anonymous, path)).meta('robots'), ['max-image-preview:large'], path)
    for (const [path, status] of [
      ['/search?q=ferry', 200],
      ['/nowhere', 404],
      ['/2022/03/03/harbour-water-claim', 410],
    ] as const)
      assert.deepEqual((await read(paper.anonymous, path, status)).meta('robots'), ['noindex'], path)
  },
)

onEachDatabase(
  'standard 19: news is what is 47 hours old and not what is 49; named, dated, in its language',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const began = clock()
    paper.setClock(began)
    assert.deepEqual(await locations(paper, '/sitemap-news.xml'), [], 'an empty one is allowed')
    const story = await publish(editor, { headline: 'Fresh & new' })
    const paid = await publish(editor, { headline: 'Paid for', kind: 'sponsored' })
    await publish(editor, { headline: '堤坝', language: 'zh-TW' })
    const { entries } = await sitemapOf(paper, '/sitemap-news.xml')
    assert.deepEqual(
      entries.map(({ news }) => [news?.['title'], news?.['language'], news?.['name']]),
      [
        ['堤坝', 'zh-tw', 'Broadsheet'],
        ['Fresh & new', 'en', 'Broadsheet'],
      ],
    )
    assert.equal(
      Date.parse(entries[1]?.news?.['publication_date'] ?? ''),
      Math.floor(Date.parse(began) / 1000) * 1000,
    )
    assert.ok(!entries.some(({ loc }) => loc.endsWith(paid.path)))
    const hour = 3_600_000
    paper.setClock(later(began, 47 * hour))
    assert.ok((await locations(paper, '/sitemap-news.xml')).includes(story.path))
    // What the press has kept is over by itself.
    paper.setClock(later(began, 49 * hour))
    assert.deepEqual(await locations(paper, '/sitemap-news.xml'), [])
    assert.ok((await locations(paper)).includes(story.path), 'the other sitemap keeps it')
  },
)

onEachDatabase('standard 19: no more than a thousand, the newest', async (t, db) => {
  const paper = await openDesk(t, db)
  await fill(db, 1001, later(clock(), -3_600_000))
  assert.equal((await sitemapOf(paper, '/sitemap-news.xml')).entries.length, 1000)
})

onEachDatabase(
  'standard 20: more than fifty thousand addresses stand in several files, each told with its last change',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const month = '2021-03'
    await fill(db, 50_001, `${month}-01T00:00:00.000Z`)
    const index = await sitemapOf(paper)
    assert.equal(index.kind, 'sitemapindex')
    const files = index.entries.map(({ loc }) => loc.replace(paper.origin, ''))
    assert.deepEqual(files, ['/sitemap/paper.xml', `/sitemap/${month}.xml`, `/sitemap/${month}-2.xml`])
    const [one, two, furniture] = await Promise.all(
      [files[1], files[2], files[0]].map((file) => locations(paper, file)),
    )
    assert.deepEqual([one?.length, two?.length], [50_000, 1])
    assert.ok(furniture?.includes('/section/local'))
    assert.equal(new Set([...(one ?? []), ...(two ?? [])]).size, 50_001)
    for (const nothing of [
      `/sitemap/${month}-3.xml`,
      `/sitemap/${month}-1.xml`,
      '/sitemap/2021-04.xml',
      '/sitemap/x.xml',
    ])
      assert.equal((await paper.anonymous.get(nothing)).status, 404, nothing)
  },
)

onEachDatabase(
  'standard 20: the date of a last change is that of the last thing that a reader would notice',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const began = clock()
    const at = (hours: number) => {
      const moment = later(began, hours * 3_600_000)
      paper.setClock(moment)
      return Math.floor(Date.parse(moment) / 1000) * 1000
    }
    const first = at(0)
    const story = await publish(editor)
    const lastmod = async () =>
      Date.parse((await sitemapOf(paper)).entries.find(({ loc }) => loc.endsWith(story.path))?.lastmod ?? '')
    assert.equal(await lastmod(), first)
    at(1)
    const fields = { headline: 'The wall stood', section: 'section_local', kind: 'news', body: 'Words.' }
    await change(editor, story, fields, { minor: 'yes' })
    assert.equal(await lastmod(), first, 'spelling')
    const corrected = at(2)
    await change(editor, story, { ...fields, body: 'Other words.' }, { reason: 'It was another wall.' })
    assert.equal(await lastmod(), corrected)
    assert.ok(
      (await sitemapOf(paper)).entries.every(
        ({ loc, lastmod: date }) => date === undefined || loc.endsWith(story.path),
      ),
    )
  },
)

onEachDatabase(
  'standard 54: the index of sitemaps tells nothing of a story under embargo, not even a date',
  async (t, db) => {
    const paper = await openDesk(t, db)
    await fill(db, 2001, '2021-03-01T00:00:00.000Z')
    const editor = await paper.as('editor')
    const before = await sitemapOf(paper)
    await publish(editor, { headline: 'Not yet', embargoUntil: '2999-01-01 12:00' })
    assert.deepEqual(await sitemapOf(paper), before)
    // In a burst of publications a list may be a second old.
    paper.setClock(later(clock(), 5_000))
    await publish(editor, { headline: 'Now' })
    assert.equal((await sitemapOf(paper)).entries.length, before.entries.length + 1)
  },
)

onSqlite(
  'standard 22: an old address leads once to where the page is, what was withdrawn is gone, and nothing that is missing says 200',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const story = '/2022/03/08/ferry-berth-stays-open'
    await db.write((tx) => insertRedirects(tx, [{ from: '/old/ferry.html', to: story }], clock()))
    const old = {
      '/old/ferry.html': story,
      [`${story}/`]: story,
      [`${story}/amp/`]: story,
      [`${story}/feed/`]: story,
      '/feed/': '/feed.xml',
      '/feed/atom/': '/atom.xml',
      '/2022/03/': '/archive/2022/03',
      '/wp-sitemap.xml': '/sitemap.xml',
      '/news-sitemap.xml': '/sitemap-news.xml',
    }
    for (const [from, to] of Object.entries(old)) {
      const response = await paper.anonymous.get(from)
      assert.deepEqual([response.status, response.headers.get('location')], [301, to], from)
      assert.equal((await paper.anonymous.get(to)).status, 200, to)
    }
    assert.equal((await paper.anonymous.get('/2022/03/03/harbour-water-claim')).status, 410)
    for (const path of [
      '/nowhere',
      '/section/nothing',
      '/topic/nothing',
      '/topic/nothing/feed.xml',
      '/person/nobody',
      '/2022/03/08/nothing',
      '/archive/1066',
      '/old/',
      '/llms.txt',
    ])
      assert.equal((await paper.anonymous.get(path)).status, 404, path)
  },
)

onSqlite('no fixed page takes an address that the paper answers itself', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const begun = { kind: 'page', headline: 'Search', body: 'Where we look.' }
  const desk = led(await editor.post('/newsroom/stories/new?kind=page', begun))
  await editor.post(`${desk}/publication`, { revision: '1' })
  assert.equal((await read(paper.anonymous, '/search-2')).one('h1').text, 'Search')
  for (const { kind, path } of routes)
    if (kind === 'page' && path !== '/' && path !== '/*') assert.ok(isRoom(path), `${path} is a room`)
})

onSqlite(
  'standard 23: a section says where it stands, the paper where else it can be found',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const trail = (await read(paper.anonymous, '/section/council')).jsonLd()
    assert.equal(trail['@type'], 'BreadcrumbList')
    assert.deepEqual(
      trail.itemListElement.map(({ position, name, item }: Record<string, unknown>) => [
        position,
        name,
        item,
      ]),
      [
        [1, 'Local', `${paper.origin}/section/local`],
        [2, 'Council', `${paper.origin}/section/council`],
      ],
    )
    const { sameAs } = (await read(paper.anonymous, '/')).jsonLd()
    assert.deepEqual(sameAs, ['https://social.example/@packet', 'https://bluesky.example/packet'])
  },
)

/** So many public stories a second apart, as rows: sitemaps read nothing else of them but a headline. */
async function fill(db: TestDatabase, count: number, from: string): Promise<void> {
  const moment = (at: number) => new Date(Date.parse(from) + at * 1000).toISOString()
  for (let at = 0; at < count; at += 10_000) {
    const numbers = JSON.stringify(
      Array.from({ length: Math.min(10_000, count - at) }, (_, more) => [`s${at + more}`, moment(at + more)]),
    )
    await db.write(async (tx) => {
      const rows =
        db.engine === 'sqlite'
          ? sql`select value ->> 0 as name, value ->> 1 as at from json_each(${numbers})`
          : sql`select value ->> 0 as name, value ->> 1 as at from json_array_elements(cast(${numbers} as json))`
      await sql`
        insert into stories (id, slug, path, created_at, published_at, updated_at, public_at, released_at, version, kind, section_id)
        select 'story_' || name, name, '/' || name, at, at, at, at, at, 1, 'news', 'section_local' from (${rows}) as given`.execute(
        everything(tx),
      )
      await sql`
        insert into versions (story_id, number, headline, standfirst, kicker, kind, topic_ids, bylines, dateline, sensitive, body, published_at)
        select 'story_' || name, 1, name, '', '', 'news', '[]', '[]', '', 0, '{}', at from (${rows}) as given`.execute(
        everything(tx),
      )
    })
  }
}
