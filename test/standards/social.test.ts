// What a shared link shows: ogp.me, and Twitter's card, which falls back to it.
import assert from 'node:assert/strict'
import { onSqlite } from '../harness/databases.ts'
import { openDesk } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { publish } from './desk.ts'
import { read } from './markup.ts'

onSqlite(
  'standard 32: a story says its title, kind, address, description, place, times, section, writers and topics',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const path = '/2022/03/08/ferry-berth-stays-open'
    const page = await read(paper.anonymous, path)
    const said = (name: string) => page.meta(name)
    assert.deepEqual(said('og:title'), [page.one('h1').text])
    assert.deepEqual(said('og:type'), ['article'])
    assert.deepEqual(said('og:url'), [paper.origin + path])
    assert.deepEqual(said('og:site_name'), ['The Tarrowick Packet'])
    assert.deepEqual(said('og:locale'), ['en_GB'])
    assert.deepEqual(said('og:description'), said('description'))
    assert.deepEqual(said('article:section'), ['Council'])
    assert.deepEqual(said('article:published_time'), ['2022-03-08T19:40:00+00:00'])
    assert.deepEqual(said('article:modified_time'), ['2022-03-09T09:10:00+00:00'])
    const topics = page.all('a', { rel: 'tag' }).map(({ text }) => text)
    assert.ok(topics.length > 0)
    assert.deepEqual(said('article:tag'), topics)
    // https://ogp.me: `property`, not `name`.
    assert.ok(page.all('meta').every(({ attributes: { name = '' } }) => !/^(?:og|article):/.test(name)))
    for (const [other, type] of [
      ['/', 'website'],
      ['/section/council', 'website'],
      ['/person/nell-ashdown', 'profile'],
      ['/conduct', 'website'],
      ['/archive', 'website'],
      ['/corrections', 'website'],
    ] as const) {
      const shared = await read(paper.anonymous, other)
      assert.deepEqual([shared.meta('og:type'), shared.meta('og:url')], [[type], [paper.origin + other]])
      assert.ok((shared.meta('og:description')[0] ?? '').length > 20, other)
    }
  },
)

onSqlite(
  'standard 32: where nobody wrote a description, the first words of the text are one',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const { path } = await publish(await paper.as('editor'), {
      standfirst: '',
      body: 'Nobody spoke against the wall. '.repeat(20),
    })
    const page = await read(paper.anonymous, path)
    const [description = ''] = page.meta('og:description')
    assert.match(description, /^Nobody spoke against the wall\. .*…$/)
    assert.ok(description.length <= 201)
    assert.equal(page.jsonLd().description, undefined, 'JSON-LD says only what somebody wrote')
  },
)

onSqlite('standard 33: every page that can be shared has a card', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  for (const path of ['/', '/2022/03/08/ferry-berth-stays-open', '/section/council', '/topic/harbour']) {
    const page = await read(paper.anonymous, path)
    const [card] = page.meta('twitter:card')
    assert.equal(card, page.meta('og:image').length > 0 ? 'summary_large_image' : 'summary', path)
    assert.equal(page.meta('og:title').length, 1)
  }
})
