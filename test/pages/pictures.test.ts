// Stories with pictures, from the desk to the reader, to machines, and out of sight again.
import assert from 'node:assert/strict'
import type { Instant } from '#kernel/time.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { openDesk, pageOf, story, saysNot, says } from '../harness/desk.ts'
import { described, everything, hung, published } from './pictured.ts'

const read = async (response: Response): Promise<string> => {
  assert.equal(response.status, 200)
  return response.text()
}

onEachDatabase(
  'a picture is put over a story and into its text at the desk, and readers have it everywhere',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const media = await hung(paper)
    const form = await pageOf(editor, '/newsroom/stories/new?all=yes')
    says(form, new RegExp(`type="radio" name="lead" value="${media.mole}"`))
    const path = await published(editor, {
      body: everything(media),
      lead: media.mole,
      leadCaption: 'The mole on the day of the vote',
    })
    await paper.app.settle()
    const get = async (address: string) => read(await paper.anonymous.get(address))
    const page = await get(path)
    const lead = new RegExp(
      `<figure class="lead-picture"><picture>[^]*/pictures/${media.mole}/[^]*fetchpriority="high"`,
    )
    says(page, lead)
    says(page, /The mole on the day of the vote/)
    says(page, /Ada Wren · © The Packet/)
    says(page, /<link rel="preload" as="image" imagesrcset="[^"]+\.avif \d+w[^"]*" imagesizes=/)
    says(page, /property="og:image" content="http:\/\/localhost:\d+\/pictures\/[^"]+-16x9-50x50-640\.jpg"/)
    says(
      page,
      /property="og:image:width" content="640"[^]*property="og:image:height" content="360"[^]*property="og:image:alt" content="A mole of grey stone"/,
    )
    says(page, /name="twitter:card" content="summary_large_image"/)
    says(page, /name="robots" content="max-image-preview:large"/)
    const json = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '')
    assert.deepEqual(
      json.image.map(({ width, height }: { width: number; height: number }) => `${width}x${height}`),
      ['640x360', '533x400', '400x400'],
    )
    assert.equal(json.image[0].creditText, 'Ada Wren')
    assert.equal(json.image[0].copyrightNotice, '© The Packet')
    for (const list of ['/', '/section/local', '/topic/harbour', '/person/idris-calloway', '/search?q=wall'])
      says(await get(list), new RegExp(`class="teaser-picture [^]*/pictures/${media.mole}/`))
    says(await get('/section/local'), /class="listen"[^>]*>\s*Listen 1\u00a0min/)
    says(await get('/section/local'), /<a href="\/section\/local\/podcast\.xml">Podcast: Local/)
    const src = /<img src="(\/pictures\/[^"]+)"/.exec(page)?.[1] ?? ''
    assert.equal((await paper.anonymous.get(src)).status, 200)
  },
)

onEachDatabase(
  'standard 26, 31: readers of feeds get the picture, the sound and whole addresses; players of podcasts a feed of their own',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const media = await hung(paper)
    await published(editor, { headline: 'Without a sound' })
    assert.equal((await paper.anonymous.get('/podcast.xml')).status, 404)
    const path = await published(editor, { body: everything(media), lead: media.mole })
    const get = async (address: string) => read(await paper.anonymous.get(address))
    for (const feed of ['/feed.xml', '/section/local/feed.xml']) {
      const xml = await get(feed)
      const [, length] =
        /<enclosure url="http:\/\/localhost:\d+\/files\/[^"]+\/bell\.wav" length="(\d+)" type="audio\/wav"\/>/.exec(
          xml,
        ) ?? []
      assert.equal(Number(length), 61 * 8000 + 44)
      says(
        xml,
        /<media:content url="http:\/\/localhost:\d+\/pictures\/[^"]+\.jpg" type="image\/jpeg" medium="image" width="640" height="360">/,
      )
      says(
        xml,
        /<media:credit>Ada Wren<\/media:credit><media:copyright>© The Packet<\/media:copyright><media:thumbnail url="[^"]+-1x1-/,
      )
      for (const [, address = ''] of xml.matchAll(/(?:src|href|url)="([^"]*)"/g))
        assert.match(address, /^https?:\/\//)
    }
    for (const feed of ['/podcast.xml', '/section/local/podcast.xml', '/topic/harbour/podcast.xml']) {
      const xml = await get(feed)
      assert.equal(xml.match(/<item>/g)?.length, 1, feed)
      says(xml, /<itunes:duration>61<\/itunes:duration>/)
      says(xml, /<itunes:category text="News"\/>/)
      says(xml, /<itunes:image href="http:\/\/localhost:\d+\/pictures\/[^"]+-1x1-50x50-\d+\.jpg"\/>/)
      says(
        xml,
        /<podcast:guid>[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/podcast:guid>/,
      )
      says(xml, /<enclosure url=/)
    }
    says(
      await get('/sitemap.xml'),
      new RegExp(
        `<loc>[^<]*${path}</loc>[^]*<image:image><image:loc>http://localhost:\\d+/pictures/${media.mole}/`,
      ),
    )
    const news = await get('/sitemap-news.xml')
    says(news, /<news:language>en<\/news:language>/)
    says(news, /<news:title>The wall stands<\/news:title>/)
    assert.equal(news.match(/<image:loc>/g)?.length, 1)
  },
)

onEachDatabase(
  'what the library says anew stands on the story and in the lists at once, and what it may not show any more is gone',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const media = await hung(paper)
    const path = await published(editor, { body: `Text.\n\n![](${media.crane})`, lead: media.mole })
    const get = async (address: string) => read(await paper.anonymous.get(address))
    const at = '2031-05-01T12:00:00.000Z' as Instant
    paper.setClock('2031-04-01T12:00:00.000Z' as Instant)
    says(await get(path), /alt="A crane over the quay"/)
    says(await get('/section/local'), /teaser-picture/)
    await described(paper, media.crane, { alt: 'Another crane' })
    says(await get(path), /alt="Another crane"/)
    await described(paper, media.mole, { caption: 'Lent for a month', rightsUntil: at })
    says(await get(path), /Lent for a month/)
    says(await get('/section/local'), /teaser-picture/)
    says(await get('/feed.xml'), /<media:content/)
    paper.setClock('2031-05-01T12:00:00.001Z' as Instant)
    saysNot(await get(path), /lead-picture/)
    says(await get(path), /Another crane/)
    saysNot(await get('/section/local'), /teaser-picture/)
    saysNot(await get('/feed.xml'), new RegExp(`media:content[^>]*${media.mole}`))
    saysNot(await get('/sitemap.xml'), /image:loc/)
  },
)

onSqlite(
  'a picture that the library does not have is refused at its field, and nothing typed is lost',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const media = await hung(paper)
    const outside = await paper.as('contributor')
    const cases: readonly (readonly [typeof editor, Record<string, string>, RegExp])[] = [
      [editor, { leadOther: 'media_nowhere' }, /href="#leadOther"/],
      [editor, { leadOther: 'the one with the crane' }, /href="#leadOther"/],
      [editor, { leadOther: media.bell }, /href="#leadOther"/],
      [editor, { body: `Text.\n\n![A](media_nowhere)` }, /href="#body"[^]*media_nowhere/],
      [
        editor,
        { body: `Text ![A](${media.mole}) text.` },
        /href="#body"[^]*In line 1: a picture or a player is not written as it should be/,
      ],
      [outside, { lead: media.mole }, /href="#leadOther"/],
    ]
    for (const [who, fields, told] of cases) {
      const answer = await who.post('/newsroom/stories/new', {
        ...story,
        leadCaption: 'My own words',
        ...fields,
      })
      const page = await answer.text()
      assert.equal(answer.status, 422, JSON.stringify(fields))
      says(page, told)
      says(page, /My own words/)
    }
    saysNot(await pageOf(outside, '/newsroom/stories/new?all=yes'), new RegExp(media.mole))
  },
)

onSqlite(
  'a pasted address of a picture will do, the form shows what was chosen, and the preview shows it to the newsroom only',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const media = await hung(paper)
    const answer = await editor.post('/newsroom/stories/new', {
      ...story,
      body: everything(media),
      leadOther: `${paper.origin}/newsroom/media/${media.clerk}?said=added`,
      leadAlt: 'A clerk',
    })
    const at = (answer.headers.get('location') ?? '').split('?')[0] ?? ''
    const form = await pageOf(editor, at)
    says(form, new RegExp(`name="lead" value="${media.clerk}" checked`))
    says(form, /name="leadAlt" value="A clerk"/)
    says(form, /Size: inset/)
    const preview = await pageOf(editor, `${at}/preview`)
    says(preview, /<figure class="lead-picture tall">/)
    const src =
      new RegExp(`src="(/pictures/${media.clerk}/[^"]+)"`).exec(preview)?.[1] ?? assert.fail('no picture')
    assert.equal((await editor.get(src)).status, 200)
    assert.equal((await paper.anonymous.get(src)).status, 404)
    const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? ''
    assert.equal((await editor.post(at, { ...story, lead: '', revision })).status, 303)
    saysNot(await pageOf(editor, `${at}/preview`), /lead-picture/)
  },
)
