// Feeds: rssboard.org, RFC 4287, jsonfeed.org, opml.org, WebSub; read by a program that is not ours (feedsmith).
import assert from 'node:assert/strict'
import { parseFeed, parseOpml } from 'feedsmith'
import { HtmlValidate } from 'html-validate'
import { later } from '#kernel/time.ts'
import { openFetcher } from '#platform/fetcher/fetcher.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { openDesk, says, saysNot } from '../harness/desk.ts'
import { openHostileHost } from '../harness/hostile-host.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { change, publish } from './desk.ts'
import { elementsOf, read } from './markup.ts'

const corrected = '/2022/03/08/ferry-berth-stays-open'
const places = ['', '/section/council', '/topic/harbour', '/person/nell-ashdown']
const files = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
}
const textOf = async (paper: TestPaper, path: string): Promise<string> => {
  const response = await paper.anonymous.get(path)
  assert.equal(response.status, 200, path)
  return response.text()
}

/** Markup that a reader's program can show as it stands: nothing in it leans on our page. */
function assertStandsAlone(html: string, where: string): void {
  for (const { name, attributes } of elementsOf(html)) {
    for (const link of ['href', 'src'])
      if (attributes[link] !== undefined)
        assert.ok(URL.canParse(attributes[link]), `${where}: ${attributes[link]}`)
    assert.equal(
      attributes['style'] ?? attributes['class'] ?? attributes['id'],
      undefined,
      `${where}: <${name}>`,
    )
    assert.ok(!['script', 'iframe', 'form'].includes(name), `${where}: <${name}>`)
  }
}

onSqlite(
  'standard 25: RSS has whole texts, whole addresses, RFC 822 dates, names, topics, itself and its language',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    for (const place of places) {
      const self = `${paper.origin}${place}/feed.xml`
      const text = await textOf(paper, `${place}/feed.xml`)
      const read = parseFeed(text)
      assert.equal(read.format, 'rss')
      const { feed } = read
      assert.ok(feed.title && feed.description)
      assert.equal(feed.link, `${paper.origin}${place || '/'}`)
      assert.equal(feed.language, 'en-GB')
      assert.deepEqual(feed.atom?.links?.find(({ rel }) => rel === 'self')?.href, self)
      assert.ok((feed.items?.length ?? 0) > 0 && (feed.items?.length ?? 0) <= 30)
      for (const item of feed.items ?? []) {
        assert.ok(item.link?.startsWith(`${paper.origin}/2022/`))
        assert.match(
          String(item.pubDate),
          /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/,
        )
        assert.equal(item.guid?.isPermaLink, false)
        assert.match(item.guid?.value ?? '', /^urn:broadsheet:story_\w+$/)
        assert.ok((item.dc?.creators?.length ?? 0) > 0 || /coat/.test(item.link ?? ''), item.link ?? '')
        assert.ok((item.categories?.length ?? 0) > 0)
        const html = item.content?.encoded ?? ''
        assert.ok(html.length > 1000, item.link ?? '')
        assertStandsAlone(html, item.link ?? '')
      }
    }
    const story = await read(paper.anonymous, corrected)
    const words = (html: string) => html.replace(/<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ')
    const last = story.one('div', { class: 'body' }).text.trim().slice(-30)
    assert.ok(words(await textOf(paper, '/feed.xml')).includes(last), last)
  },
)

onEachDatabase(
  'standard 25: a story keeps its number in every feed whatever becomes of it',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const story = await publish(editor, { headline: 'Once' })
    const ids = async () => {
      const rss = parseFeed(await textOf(paper, '/feed.xml')) as Extract<
        ReturnType<typeof parseFeed>,
        { format: 'rss' }
      >
      const atom = parseFeed(await textOf(paper, '/atom.xml')) as Extract<
        ReturnType<typeof parseFeed>,
        { format: 'atom' }
      >
      const json = JSON.parse(await textOf(paper, '/feed.json'))
      return [
        rss.feed.items?.[0]?.guid?.value,
        atom.feed.entries?.[0]?.id,
        json.items[0].id,
        rss.feed.items?.[0]?.title,
      ]
    }
    const before = await ids()
    assert.equal(new Set(before.slice(0, 3)).size, 1)
    paper.setClock(later(clock(), 3_600_000))
    const fields = { headline: 'Twice', section: 'section_local', kind: 'news', body: 'Other words.' }
    await change(editor, story, fields, { reason: 'It was twice.' })
    const after = await ids()
    assert.deepEqual(after, [...before.slice(0, 3), 'Twice'])
    assert.match(await textOf(paper, '/feed.xml'), /<atom:updated>/)
  },
)

onSqlite(
  'standard 27: Atom says when a story was published and when it changed, by whom it is, and whose',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    for (const place of places) {
      const parsed = parseFeed(await textOf(paper, `${place}/atom.xml`))
      assert.equal(parsed.format, 'atom')
      const { feed } = parsed
      assert.ok(feed.title && feed.id && feed.updated && feed.rights)
      const links = Object.fromEntries((feed.links ?? []).map(({ rel = '', href }) => [rel, href]))
      assert.equal(links['self'], `${paper.origin}${place}/atom.xml`)
      assert.equal(links['alternate'], `${paper.origin}${place || '/'}`)
      for (const entry of feed.entries ?? []) {
        for (const date of [entry.published, entry.updated])
          assert.match(String(date), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
        assert.ok(String(entry.updated) >= String(entry.published))
        // RFC 4287, 4.2.6: an id is an IRI; 4.1.2: somebody is the author, of the entry or of the feed.
        assert.match(entry.id ?? '', /^urn:[a-z0-9][a-z0-9-]{1,31}:\S+$/)
        assert.ok(entry.authors?.length || feed.authors?.length)
        assertStandsAlone(entry.content?.value ?? '', entry.id ?? '')
      }
      assert.equal(new Set(feed.entries?.map(({ id }) => id)).size, feed.entries?.length)
    }
    const atom = await textOf(paper, '/section/council/atom.xml')
    const entry = atom.split('<entry>').find((one) => one.includes(corrected)) ?? ''
    says(entry, /<published>2022-03-08T19:40:00Z<\/published>\n<updated>2022-03-09T09:10:00Z<\/updated>/)
  },
)

onSqlite('standard 28: JSON Feed is of version 1.1, and its items have what that asks for', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  for (const place of places) {
    const text = await textOf(paper, `${place}/feed.json`)
    assert.equal(parseFeed(text).format, 'json')
    const feed = JSON.parse(text)
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
    assert.equal(feed.feed_url, `${paper.origin}${place}/feed.json`)
    assert.ok(feed.title && feed.home_page_url && feed.language)
    for (const item of feed.items) {
      assert.equal(typeof item.id, 'string')
      assert.ok(URL.canParse(item.url) && item.content_html && item.title)
      for (const date of [item.date_published, item.date_modified]) assert.ok(!Number.isNaN(Date.parse(date)))
      for (const author of item.authors ?? []) assert.ok(author.name && URL.canParse(author.url))
      for (const tag of item.tags ?? []) assert.equal(typeof tag, 'string')
    }
    const known = [
      'id',
      'url',
      'external_url',
      'title',
      'summary',
      'content_html',
      'date_published',
      'date_modified',
      'authors',
      'tags',
      'language',
      'image',
      'banner_image',
      'attachments',
    ]
    assert.deepEqual(
      feed.items
        .flatMap((item: object) => Object.keys(item))
        .filter((name: string) => !known.includes(name) && !name.startsWith('_')),
      [],
    )
  }
})

onSqlite(
  'standard 29: paper, sections, topics and people have feeds; their pages name them; who asks again gets 304',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const pages = {
      '': '/',
      '/section/council': '/section/council',
      '/topic/harbour': '/topic/harbour',
      '/person/nell-ashdown': '/person/nell-ashdown',
    }
    for (const [place, page] of Object.entries(pages)) {
      const named = (await read(paper.anonymous, page))
        .links('alternate')
        .map(({ attributes: { href, type } }) => [href, type])
      for (const [file, type] of Object.entries(files)) {
        assert.ok(
          named.some(([href, said]) => href === `${place}/${file}` && said === type),
          `${page} names ${place}/${file}`,
        )
        const first = await paper.anonymous.get(`${place}/${file}`)
        assert.equal(first.headers.get('content-type'), `${type}; charset=utf-8`)
        const etag = first.headers.get('etag') ?? ''
        assert.match(etag, /^"/)
        const again = await paper.anonymous.get(`${place}/${file}`, { 'if-none-match': etag })
        assert.deepEqual([again.status, await again.text()], [304, ''])
        await first.text()
      }
    }
    for (const nothing of [
      '/topic/none/feed.xml',
      '/person/nobody/atom.xml',
      '/section/none/feed.json',
      '/topic/harbour/rss.xml',
    ])
      assert.equal((await paper.anonymous.get(nothing)).status, 404, nothing)
  },
)

onEachDatabase(
  'standard 29: what is written in another language has feeds of its own, which its stories name',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    assert.equal((await paper.anonymous.get('/language/fr/feed.xml')).status, 404)
    const ours = await publish(editor, { headline: 'The wall' })
    const theirs = await publish(editor, { headline: 'Le mur', language: 'fr-CA' })
    const titles = async (tag: string) =>
      JSON.parse(await textOf(paper, `/language/${tag}/feed.json`)).items.map(
        ({ title }: { title: string }) => title,
      )
    assert.deepEqual(await titles('fr'), ['Le mur'])
    assert.deepEqual(await titles('en'), ['The wall'])
    const named = (await read(paper.anonymous, theirs.path))
      .links('alternate')
      .map(({ attributes: { href } }) => href)
    assert.ok(named.includes('/language/fr/feed.xml'))
    says(
      await textOf(paper, '/feeds.opml'),
      /text="Français" title="Français" xmlUrl="[^"]*\/language\/fr\/feed\.xml"/,
    )
    saysNot((await read(paper.anonymous, ours.path)).html, /\/language\//)
    for (const tag of ['de', 'fr-CA', 'x', 'FR'])
      assert.equal((await paper.anonymous.get(`/language/${tag}/feed.xml`)).status, 404, tag)
  },
)

onSqlite(
  'standard 30: a hub that was set is named in every feed and in its header, beside the feed itself',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    await publish(owner)
    await paper.app.settle()
    const hub = 'https://hub.example/'
    const plain = await paper.anonymous.get('/feed.xml')
    assert.equal(plain.headers.get('link'), `<${paper.origin}/feed.xml>; rel="self"`)
    saysNot(await plain.text(), /rel="hub"/)
    await owner.post('/newsroom/settings/machines', { search: 'yes', answers: 'yes', training: 'yes', hub })
    for (const feed of [
      '/feed.xml',
      '/atom.xml',
      '/feed.json',
      '/section/local/feed.xml',
      '/section/local/atom.xml',
    ]) {
      const response = await paper.anonymous.get(feed)
      assert.equal(response.headers.get('link'), `<${paper.origin}${feed}>; rel="self", <${hub}>; rel="hub"`)
      says(
        await response.text(),
        feed.endsWith('.json')
          ? /"hubs":\[\{"type":"WebSub","url":"https:\/\/hub\.example\/"\}\]/
          : /rel="hub"/,
      )
    }
  },
)

onEachDatabase(
  'standard 31: one list in OPML has every feed there is, and each of them answers',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const { body } = parseOpml(await textOf(paper, '/feeds.opml'))
    const listed = (body?.outlines ?? []).flatMap(({ outlines = [] }) => outlines)
    const own = listed.map(({ xmlUrl = '' }) => xmlUrl.replace(paper.origin, ''))
    for (const place of places) assert.ok(own.includes(`${place}/feed.xml`), place)
    assert.ok(own.length > 25, `${own.length} feeds`)
    for (const [at, path] of own.entries()) {
      assert.equal((await paper.anonymous.get(path)).status, 200, path)
      assert.equal(listed[at]?.type, 'rss')
      assert.equal(
        (await paper.anonymous.get((listed[at]?.htmlUrl ?? '').replace(paper.origin, ''))).status,
        200,
      )
    }
    says(await textOf(paper, '/'), /href="\/feeds\.opml">All feeds \(OPML\)</)
  },
)

onSqlite('standard 25: the markup in feeds is sound', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'void-style': 'off', 'require-sri': 'off' },
  })
  const { items } = JSON.parse(await textOf(paper, '/feed.json'))
  for (const { content_html: html, url } of items) {
    const { results } = await validator.validateString(html)
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      [],
      url,
    )
  }
})

onEachDatabase(
  'standard 30: the hub is told which feeds are new once readers have the story, and told again where it did not hear',
  async (t, db) => {
    const told: URLSearchParams[] = []
    let isDeaf = false
    const host = await openHostileHost(t, {
      '/hub': async (response, request) => {
        const form = new URLSearchParams(Buffer.concat(await Array.fromAsync(request)).toString())
        if (!isDeaf) told.push(form)
        response.writeHead(isDeaf ? 503 : 204).end()
      },
    })
    const paper = await openDesk(t, db, { fetcher: openFetcher({ also: host.also }) })
    const owner = await paper.as('owner')
    const began = clock()
    paper.setClock(began)
    await publish(owner, { headline: 'Before there was a hub' })
    await paper.app.settle()
    await owner.post('/newsroom/settings/machines', {
      search: 'yes',
      answers: 'yes',
      training: 'yes',
      hub: `http://127.0.0.1:${host.port}/hub`,
    })
    await paper.app.settle()
    assert.equal(told.length, 0)

    await publish(owner, { headline: 'News', topics: 'Harbour', 'bylinePerson[]': 'Ada Wren' })
    await paper.app.settle()
    assert.equal(told.length, 1)
    assert.equal(told[0]?.get('hub.mode'), 'publish')
    assert.deepEqual(
      told[0]
        ?.getAll('hub.url')
        .filter((url) => url.endsWith('.xml'))
        .map((url) => url.replace(paper.origin, '')),
      ['', '/section/local', '/topic/harbour', '/person/ada-wren'].flatMap((page) => [
        `${page}/feed.xml`,
        `${page}/atom.xml`,
      ]),
    )
    const lifts = `${later(began, 86_400_000).slice(0, 11)}12:00:00.000Z` as typeof began
    await publish(owner, { headline: 'Not yet', embargoUntil: `${lifts.slice(0, 10)} 12:00` })
    await paper.app.settle()
    assert.equal(told.length, 1, 'nobody is told of an embargo')
    paper.setClock(later(lifts, 1000))
    await paper.app.settle({ timetables: true })
    assert.equal(told.length, 2)

    isDeaf = true
    await publish(owner, { headline: 'More news' })
    await paper.app.settle()
    assert.equal(told.length, 2)
    assert.match(
      JSON.stringify(paper.errors.splice(0), (_, value) => (value instanceof Error ? value.message : value)),
      /hub was not told: bad-status/,
    )
    isDeaf = false
    paper.setClock(later(lifts, 3_600_000))
    await paper.app.settle()
    assert.equal(told.length, 3)
  },
)

onSqlite('standard 30: no hub in the own house is told of anything', async (t, db) => {
  const host = await openHostileHost(t, {})
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  await owner.post('/newsroom/settings/machines', { search: 'yes', hub: `http://127.0.0.1:${host.port}/hub` })
  await publish(owner)
  await paper.app.settle()
  assert.deepEqual(host.asked, [])
  assert.ok(paper.errors.splice(0).length > 0)
})

onEachDatabase('each story in a feed says its own corrections, and nobody else’s', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  for (const name of ['barley', 'oats', 'rye']) {
    const story = await publish(editor, { headline: `On ${name}`, body: `Words on ${name}.` })
    if (name === 'rye') continue
    await change(
      editor,
      story,
      { headline: `On ${name}`, section: 'section_local', kind: 'news', body: `Other words on ${name}.` },
      { kind: 'correction', reason: `We got ${name} wrong.` },
    )
  }
  const { items } = JSON.parse(await textOf(paper, '/feed.json')) as {
    items: { title: string; content_html: string }[]
  }
  const said = items.map(({ title, content_html }) => [
    title,
    content_html.match(/We got \w+ wrong\./g)?.join() ?? '',
  ])
  assert.deepEqual(said.toSorted(), [
    ['On barley', 'We got barley wrong.'],
    ['On oats', 'We got oats wrong.'],
    ['On rye', ''],
  ])
})
