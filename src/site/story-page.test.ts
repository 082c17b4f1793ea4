import assert from 'node:assert/strict'
import { parse } from 'parse5'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { openPaper } from '../../test/harness/paper.ts'

const corrected = '/2022/03/08/ferry-berth-stays-open'
const sponsored = '/2022/03/04/a-coat-for-the-mole'
const text = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

onEachDatabase('one served story page carries every part of a news page at once', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const response = await paper.anonymous.get(corrected)
  assert.equal(response.status, 200)
  const html = await response.text()
  const parts: Record<string, RegExp> = {
    'connect with us: a profile':
      /<section id="connect">[^]*Connect with us[^]*href="https:\/\/social\.example\/@packet"/,
    'connect with us: a feed': /<section id="connect">[^]*href="\/feed\.xml"/,
    'a search that asks': /<form action="\/search" method="get">[^]*What are you looking for\?[^]*name="q"/,
    'the section': /href="\/section\/council"/,
    'the kind of work': />News</,
    'one headline': /<h1[^>]*>Harbour board votes to keep the ferry berth open until October<\/h1>/,
    standfirst: /The sea wall, patched and propped since the winter/,
    'the byline':
      /href="\/person\/nell-ashdown"[^>]*rel="author"|rel="author"[^>]*href="\/person\/nell-ashdown"/,
    'the role': /Local government reporter/,
    dateline: /Tarrowick/,
    'the time of publication': /<time datetime="2022-03-08T19:40:00\+00:00"/,
    'the time of the update': /<time datetime="2022-03-09T09:10:00\+00:00"/,
    'the correction': /It was seven to four: we had missed the vote/,
    'the body': /nineteen of the berth’s sixty piles as soft/,
    'a labelled advertisement':
      /<aside class="advertisement slot-story-inline [^"]+" id="[^"]+" aria-label="Advertisement"/,
    'the document that stands in it':
      /<iframe src="\/ads\/slot\/story-inline\/story_\w+" title="Advertisement" loading="lazy"/,
    'you may also like': /You may also like/,
    'the comments and their number': /4 comments/,
    'a comment': /Nineteen piles out of sixty is not a repair/,
    'a share link': /href="mailto:\?/,
    'the copyright line with this year': new RegExp(`© ${new Date().getUTCFullYear()} The Tarrowick Packet`),
    'data for machines': /<script type="application\/ld\+json">/,
  }
  const missing = Object.entries(parts).filter(([, shape]) => !shape.test(html))
  assert.deepEqual(
    missing.map(([name]) => name),
    [],
  )
  assert.equal(html.match(/<h1/g)?.length, 1)
  assert.doesNotMatch(html, / style="| onclick=|<script(?! type="application\/ld\+json")/)
  assert.doesNotMatch(html, /<(?:img|link|script|iframe)[^>]*(?:src|href)="https?:\/\/(?!localhost)/)
  parse(html, { onParseError: ({ code }) => assert.fail(code) })
})

onEachDatabase(
  'the advertisement stands after the third paragraph, never on a sensitive or a paid story',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const html = await (await paper.anonymous.get(corrected)).text()
    const body = html.slice(html.indexOf('<div class="body">'))
    const before = body.slice(0, body.indexOf('<aside class="advertisement '))
    assert.ok((before.match(/<p[ >]/g)?.length ?? 0) >= 3)
    assert.doesNotMatch(await (await paper.anonymous.get(sponsored)).text(), /class="advertisement/)
  },
)

onEachDatabase(
  'related stories are never the story itself, and never what readers may not see',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const sitemap = await (await paper.anonymous.get('/sitemap.xml')).text()
    const paths = [...sitemap.matchAll(/<loc>http:\/\/localhost:\d+(\/2022[^<]+)<\/loc>/g)].map(([, path]) =>
      decodeURI(path ?? ''),
    )
    assert.ok(paths.length >= 12)
    for (const path of paths) {
      const html = await (await paper.anonymous.get(path)).text()
      const related = html.slice(html.indexOf('class="also-like"'), html.indexOf('id="comments"'))
      const links = [...related.matchAll(/href="(\/2022[^"]+)"/g)].map(([, to]) => to)
      assert.ok(links.length > 0, path)
      assert.ok(!links.includes(path), path)
      // What was first printed elsewhere is in no sitemap of ours, and public all the same.
      for (const to of links.filter((one) => !paths.includes(one ?? '')))
        assert.match(await (await paper.anonymous.get(to ?? '')).text(), /<link rel="canonical" href="https:/)
    }
  },
)

onEachDatabase('a killed story answers 410 with its reason, and stands in no list', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  await paper.app.settle()
  const gone = await paper.anonymous.get('/2022/03/03/harbour-water-claim')
  assert.equal(gone.status, 410)
  assert.match(text(await gone.text()), /This story has been withdrawn/)
  for (const path of [
    '/',
    '/section/local',
    '/archive/2022/03/03',
    '/feed.xml',
    '/sitemap.xml',
    '/search?q=swimmers+harbour+water',
  ]) {
    assert.doesNotMatch(await (await paper.anonymous.get(path)).text(), /harbour-water-claim/, path)
  }
})

onEachDatabase(
  'every page of the demo edition answers, and every link in the house leads somewhere',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const seen = new Set<string>()
    const waiting: (readonly [path: string, from: string])[] = [['/', '']]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [path, from] = next
      if (seen.has(path)) continue
      seen.add(path)
      const response = await paper.anonymous.get(path)
      // Of what was withdrawn the record alone still speaks, and its address says why it is gone.
      assert.equal(response.status, from.startsWith('/record') && response.status === 410 ? 410 : 200, path)
      const html = await response.text()
      for (const [, to = ''] of html.matchAll(/(?:href|src)="(\/[^"#]*)(?:#[^"]*)?"/g))
        if (!to.startsWith('/ads/click/')) waiting.push([to.replaceAll('&amp;', '&'), path])
    }
    assert.ok(seen.size > 60, `${seen.size} pages`)
  },
)
