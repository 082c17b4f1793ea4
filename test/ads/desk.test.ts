// The advertising desk, by its doors: forms as a browser sends them, and what they say.
import assert from 'node:assert/strict'
import { findCampaign, listBooked, listCounts, type CampaignId } from '#ads/index.ts'
import { parseId } from '#kernel/ids.ts'
import type { Store } from '#platform/db/store.ts'
import { listSections, sectionTag } from '#sections/index.ts'
import { png, svg } from '../harness/artworks.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { led, openDesk, pageOf, says, saysNot } from '../harness/desk.ts'
import { openPaper, type TestPaper, type Visitor } from '../harness/paper.ts'
import { until } from '../harness/soon.ts'
import { bookFor, follow, reading, showIn } from './paper.ts'

const desk = '/newsroom/advertising'
const everywhere = ['front-side', 'front-band', 'section-band', 'story-inline', 'story-end']
const terms = {
  name: 'Spring sale',
  advertiser: 'Ropewalk',
  industry: 'Chandlers',
  from: '2026-03-01',
  until: '2026-03-31',
  weight: '3',
  share: '',
  onePageIn: '1',
  topics: '',
  'slots[]': everywhere,
}

const idIn = (path: string): CampaignId => parseId('campaign', path.split('/')[3]) ?? assert.fail(path)
const booked = async (visitor: Visitor, fields: Record<string, string | readonly string[]> = {}) =>
  idIn(led(await visitor.post(`${desk}/new`, { ...terms, ...fields })))
const campaignOf = async (store: Store, id: CampaignId) =>
  (await findCampaign(store.read, id)) ?? assert.fail('no campaign')

/** A form with files, in parts, as a browser sends it. */
function sent(
  { origin }: TestPaper,
  { cookie }: Visitor,
  path: string,
  fields: Record<string, string | Uint8Array>,
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    body.set(name, typeof value === 'string' ? value : new File([Buffer.from(value)], `${name}.png`))
  return fetch(origin + path, { method: 'POST', redirect: 'manual', headers: { cookie, origin }, body })
}

onEachDatabase(
  'a campaign is booked by the paper’s clock, and its form shows what is stored',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const visitor = await paper.as('advertising')
    says(await pageOf(visitor, desk), /No campaign yet/)
    const [section] = await listSections(db.read)
    assert.ok(section && sectionTag(section.id))
    const id = await booked(visitor, {
      'sections[]': section.id,
      share: '30',
      onePageIn: '4',
      isHouse: 'yes',
    })
    const campaign = await campaignOf(db, id)
    assert.deepEqual(
      [campaign.beginsAt, campaign.endsAt],
      ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'],
    )
    assert.deepEqual(
      [campaign.weight, campaign.share, campaign.onePageIn, campaign.isHouse],
      [3, 30, 4, true],
    )
    assert.deepEqual(campaign.sectionIds, [section.id])
    const page = await pageOf(visitor, `${desk}/${id}`)
    for (const shown of [
      /value="Spring sale"/,
      /value="2026-03-01"/,
      /name="until" id="until" value="2026-03-31"/,
      /value="30"/,
      /id="sections-section_local" checked/,
    ])
      says(page, shown)
    const list = await pageOf(visitor, desk)
    says(list, /Spring sale[^]*House[^]*March 1, 2026[^]*March 31, 2026/)
    const changed = { ...terms, revision: '1', until: '2026-03-15 18:30', name: 'Autumn sale' }
    says(led(await visitor.post(`${desk}/${id}`, changed)), new RegExp(`${desk}/${id}$`))
    assert.equal((await campaignOf(db, id)).endsAt, '2026-03-15T18:30:00.000Z')
    says(await pageOf(visitor, `${desk}/${id}`), /value="2026-03-15"[^]*value="18:30"/)
    const late = await visitor.post(`${desk}/${id}`, { ...changed, name: 'Winter sale' })
    assert.equal(late.status, 422)
    const told = await late.text()
    says(told, /Somebody else has changed this campaign/)
    says(told, /value="Winter sale"/)
    says(told, /name="revision" value="2"/)
  },
)

onEachDatabase(
  'everything that is wrong with a campaign is told at once, and nothing that was typed is lost',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const visitor = await paper.as('admin')
    const wrong = {
      name: ' ',
      advertiser: '',
      industry: 'Chandlers',
      from: 'tomorrow',
      until: '2026-02-30',
      weight: '0',
      share: '101',
      onePageIn: 'x',
      topics: 'Zeppelins',
      'slots[]': ['nonsense'],
    }
    const answer = await visitor.post(`${desk}/new`, wrong)
    assert.equal(answer.status, 422)
    const page = await answer.text()
    for (const field of ['name', 'from', 'until', 'weight', 'share', 'onePageIn', 'topics', 'advertiser'])
      says(page, new RegExp(`href="#${field}"`))
    says(page, /No story is about Zeppelins/)
    says(page, /value="tomorrow"/)
    const cases: readonly (readonly [Record<string, string | readonly string[]>, RegExp])[] = [
      [{ until: '2026-02-01' }, /end before it begins/],
      [{ 'slots[]': [] }, /at least one place/],
      [{ advertiser: '' }, /Say who advertises/],
    ]
    for (const [fields, words] of cases) {
      const response = await visitor.post(`${desk}/new`, { ...terms, ...fields })
      assert.equal(response.status, 422)
      says(await response.text(), words)
    }
    assert.deepEqual(await listBooked(db.read), [])
  },
)

onEachDatabase('fields that no form has change nothing of a campaign (A9)', async (t, db) => {
  const paper = await openDesk(t, db)
  const visitor = await paper.as('advertising')
  const extra = {
    id: 'campaign_mine',
    createdBy: 'account_x',
    createdAt: '2001-01-01T00:00:00.000Z',
    startedAt: '2001-01-01T00:00:00.000Z',
    endedAt: '2001-01-01T00:00:00.000Z',
    pausedAt: 'x',
    origin: 'demo',
    beginsAt: '2001-01-01T00:00:00.000Z',
    ['__proto__']: 'x',
    'constructor.prototype.polluted': 'yes',
    'slots[]': [...everywhere, 'popunder'],
    'sections[]': ['section_none'],
  }
  const id = await booked(visitor, extra)
  const campaign = await campaignOf(db, id)
  assert.notEqual(campaign.id, 'campaign_mine')
  assert.deepEqual(
    [campaign.createdBy, campaign.endedAt, campaign.pausedAt, campaign.origin],
    [visitor.actor.id, null, null, null],
  )
  assert.deepEqual([campaign.slots, campaign.sectionIds], [everywhere, []])
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
})

onEachDatabase(
  'pausing, ending and withdrawing are done at once, and undone by one button',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const visitor = await paper.as('advertising')
    const campaign = await bookFor(db)
    const [creative] = await showIn(db, campaign)
    assert.ok(creative)
    const base = `${desk}/${campaign.id}`
    const undoIn = (page: string) =>
      /role="status">[^]*?<form action="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no way back')
    const state = async () => /class="state ad-(\w+)"/.exec(await pageOf(visitor, base))?.[1]
    for (const [how, then] of [
      ['pause', 'paused'],
      ['end', 'ended'],
    ] as const) {
      const after = await visitor.post(`${base}/${how}`, {})
      assert.equal(await state(), then)
      const undone = await visitor.post(
        undoIn(await pageOf(visitor, after.headers.get('location') ?? '')),
        {},
      )
      assert.equal(undone.status, 303)
      assert.equal(await state(), 'running')
    }
    const withdrawn = await visitor.post(`${base}/creatives/${creative.id}/withdrawal`, {})
    const picture = /\/ads\/picture\/[^"]+/.exec(await pageOf(visitor, `${base}/creatives`))?.[0] ?? ''
    const page = await pageOf(visitor, withdrawn.headers.get('location') ?? '')
    says(page, /Withdrawn\. Nobody sees it any more/)
    const shown = `/ads/shown/front-side/${creative.id}/light`
    assert.equal((await paper.anonymous.get(shown)).status, 404)
    await visitor.post(undoIn(page), {})
    assert.equal((await paper.anonymous.get(shown)).status, 302)
    assert.equal((await paper.anonymous.get(picture)).status, 200)
    const again = await visitor.post(`${base}/reopen`, {})
    assert.equal(again.status, 409)
    says(await again.text(), /It has not ended/)
    saysNot(await pageOf(visitor, `${base}?done=end`), /role="status"/)
  },
)

onEachDatabase(
  'a picture comes with its words in one form, and what is wrong with either is told',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const visitor = await paper.as('advertising')
    const base = `${desk}/${await booked(visitor, { from: '', until: '' })}/creatives`
    const words = { size: '300x250', link: 'https://ropewalk.example/', alt: 'Rope by the metre' }
    const wrong: readonly (readonly [Record<string, string | Uint8Array>, RegExp])[] = [
      [{ ...words }, /href="#light"[^]*Choose a picture/],
      [{ ...words, light: png(100, 100) }, /href="#light"[^]*another shape/],
      [{ ...words, light: Buffer.alloc(300_000, 1) }, /Choose a picture/],
      [{ ...words, light: Buffer.concat([png(300, 250), Buffer.alloc(300_000)]) }, /more than 200 kB/],
      [{ ...words, light: png(300, 250), dark: Buffer.from('<script>') }, /href="#dark"/],
      [{ ...words, light: png(300, 250), link: 'javascript:alert(1)' }, /href="#link"/],
      [{ ...words, light: png(300, 250), alt: '' }, /href="#alt"/],
      [{ ...words, light: png(300, 250), size: '1x1' }, /href="#size"/],
    ]
    for (const [fields, told] of wrong) {
      const answer = await sent(paper, visitor, `${base}/picture`, fields)
      assert.equal(answer.status, 422)
      const page = await answer.text()
      says(page, told)
      if (fields['alt'] !== '') says(page, /value="Rope by the metre"/)
    }
    const good = await sent(paper, visitor, `${base}/picture`, {
      ...words,
      light: png(600, 500),
      dark: svg(300, 250),
    })
    assert.equal(led(good), base)
    const page = await pageOf(visitor, base)
    says(page, /Rope by the metre/)
    says(
      page,
      /<source srcset="\/ads\/picture\/creative_\w+\/dark\.[^"]+\.svg" media="\(prefers-color-scheme: dark\)"/,
    )
    says(page, /Nothing yet for: Front, across the page; Section, across the page\./)
    const stranger = await sent(paper, await paper.as('editor'), `${base}/picture`, {
      ...words,
      light: png(300, 250),
    })
    assert.equal(stranger.status, 403)
    for (const type of ['application/x-www-form-urlencoded', 'text/plain'])
      assert.equal((await visitor.post(`${base}/picture`, words, { 'content-type': type })).status, 400)
  },
)

onEachDatabase(
  'HTML is added with its hosts, reworded, and shown at the desk in the same sandbox',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const visitor = await paper.as('advertising')
    const base = `${desk}/${await booked(visitor, { from: '', until: '' })}/creatives`
    const html = { size: '300x250', link: '/about', alt: 'A knot', html: '<b>Rope</b>', hosts: '' }
    const bad = await visitor.post(`${base}/html`, { ...html, hosts: "https://a.example 'unsafe-eval'" })
    assert.equal(bad.status, 422)
    says(await bad.text(), /href="#hosts"[^]*&lt;b&gt;Rope&lt;\/b&gt;/)
    led(await visitor.post(`${base}/html`, html))
    const page = await pageOf(visitor, base)
    says(page, /There is no \{click\} in it/)
    const frame =
      /<iframe src="([^"]+)"[^>]*sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"/.exec(
        page,
      )?.[1] ?? ''
    const shown = await visitor.get(frame)
    assert.match(shown.headers.get('content-security-policy') ?? '', /^sandbox allow-scripts/)
    assert.match(await shown.text(), /<b>Rope<\/b>/)
    assert.equal((await paper.anonymous.get(frame)).status, 303, 'not for strangers')
    const own = frame.replace('/frame', '')
    led(
      await visitor.post(own, {
        link: 'https://rope.example/',
        alt: 'A better knot',
        html: '<a href="{click}">Rope</a>',
        hosts: 'https://a.example\nhttps://b.example',
      }),
    )
    const later = await pageOf(visitor, base)
    says(later, /A better knot/)
    saysNot(later, /There is no \{click\}/)
    says(await pageOf(visitor, own), /https:\/\/a\.example\nhttps:\/\/b\.example/)
  },
)

onEachDatabase(
  'a campaign is seen on a real page before its first day, and that counts nothing',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const visitor = await paper.as('advertising')
    const sections = await listSections(db.read)
    const council = sections.find(({ slug }) => slug === 'council')?.id ?? assert.fail('no council')
    const campaign = await bookFor(db, {
      beginsAt: '2099-01-01T00:00:00.000Z' as never,
      sectionIds: [council],
    })
    await showIn(db, campaign)
    const base = `${desk}/${campaign.id}`
    for (const kind of ['story', 'front', 'section'])
      says(
        await pageOf(visitor, `${base}/preview?on=${kind}&width=390`),
        new RegExp(`<iframe class="on-page at-390" src="${base}/page/${kind}#slot-`),
      )
    const page = await pageOf(visitor, `${base}/page/story`)
    says(page, /The Tarrowick Packet[^]*href="\/section\/council"/)
    const slots = [...page.matchAll(/<iframe src="([^"]+)"/g)].map(([, address]) => address ?? '')
    assert.deepEqual(slots, [`${base}/slot/story-inline`, `${base}/slot/story-end`])
    const answer = await visitor.get(`${base}/page/story`)
    assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'self'$/)
    assert.match(answer.headers.get('cache-control') ?? '', /private, no-store/)
    const slot = await pageOf(visitor, slots[0] ?? '')
    says(slot, /Spring sale at 600x250/)
    saysNot(slot, /\/ads\/(?:shown|click|frame)\//)
    assert.equal(
      (await visitor.get(`${base}/page/front`)).status,
      404,
      'the front is no section: it stands nowhere there',
    )
    for (const path of [`${base}/page/story`, slots[0] ?? '', `${base}/preview`])
      assert.equal((await paper.anonymous.get(path)).status, 303, path)
    await paper.stop()
    assert.deepEqual(await listCounts(db.read, campaign.id), [])
  },
)

onEachDatabase(
  'a report is read by link, by whoever has it, and says nothing of anybody else',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const visitor = await paper.as('advertising')
    const mine = await bookFor(db, { name: 'Rope and twine', advertiser: 'Ropewalk' })
    const theirs = await bookFor(db, { name: 'Secret rival', advertiser: 'Rivals and Sons' })
    const [creative] = await showIn(db, mine, { alt: '=1+1' }, ['300x250'])
    await showIn(db, theirs)
    assert.ok(creative)
    for (let turn = 0; turn < 4; turn++)
      await paper.anonymous.get(`/ads/shown/story-end/${creative.id}/light`, reading)
    await follow(`${paper.origin}/ads/click/story-end/${creative.id}`)
    const made = await visitor.post(`${desk}/${mine.id}/report/links`, { expires: '' })
    const link =
      /value="http:\/\/localhost:\d+(\/ads\/report\/[\w-]{43})"/.exec(await made.text())?.[1] ??
      assert.fail('no link')
    saysNot(await pageOf(visitor, `${desk}/${mine.id}/report`), new RegExp(link.slice(-20)))
    await until(async () => (await listCounts(db.read, mine.id)).length > 0, 'they are counted')
    const report = await paper.anonymous.get(link)
    assert.equal(report.status, 200)
    for (const [name, value] of Object.entries({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    }))
      assert.equal(report.headers.get(name), value)
    const page = await report.text()
    says(page, /<meta name="robots" content="noindex"/)
    says(page, /Rope and twine: report[^]*For Ropewalk, by/)
    says(
      page,
      /<dt>Impressions<\/dt><dd>4<\/dd>[^]*<dt>Clicks<\/dt><dd>1<\/dd>[^]*<dt>Rate<\/dt><dd>25\.00%<\/dd>/,
    )
    says(page, /<svg class="chart"[^>]*role="img" aria-labelledby="impressions-title impressions-summary"/)
    says(page, /does not say that anybody looked/)
    saysNot(page, /Secret rival|Rivals|newsroom\/advertising/)
    const table = await paper.anonymous.get(`${link}/counts.csv`)
    assert.equal(table.headers.get('content-type'), 'text/csv; charset=utf-8')
    assert.match(
      await table.text(),
      /^day,slot,size,advertisement,impressions,clicks\r\n\d{4}-\d\d-\d\d,story-end,300x250,'=1\+1,4,1\r\n$/,
    )
    const others = [
      `${link}x`,
      link.slice(0, -1),
      `${link.slice(0, -4)}AAAA`,
      '/ads/report/x',
      `/ads/report/${mine.id}`,
    ]
    for (const path of others) {
      const none = await paper.anonymous.get(path)
      assert.ok(none.status === 410 || none.status === 404, path)
      saysNot(await none.text(), /Rope and twine/)
      assert.ok((await paper.anonymous.get(`${path}/counts.csv`)).status >= 400, path)
    }
    const revoke =
      /action="([^"]+\/revocation)"/.exec(await pageOf(visitor, `${desk}/${mine.id}/report`))?.[1] ?? ''
    led(await visitor.post(revoke, {}))
    assert.equal((await paper.anonymous.get(link)).status, 410)
    assert.equal((await paper.anonymous.get(`${link}/counts.csv`)).status, 404)
  },
)

onEachDatabase(
  'each line of the sellers’ file that no buyer could read is named, and the text stays',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const visitor = await paper.as('owner')
    const address = `${desk}/sellers/app-ads.txt`
    says(await pageOf(visitor, address), /The file is empty/)
    const text = 'adexchange.example, 12345, DIRCT\n\nOWNERDOMAIN=https://paper.example'
    const wrong = await visitor.post(address, { revision: '0', text })
    assert.equal(wrong.status, 422)
    const page = await wrong.text()
    says(page, /Line 1: the third field is DIRECT or RESELLER[^]*Line 3: the domain is not one/)
    says(page, /adexchange\.example, 12345, DIRCT/)
    led(await visitor.post(address, { revision: '0', text: 'adexchange.example, 12345, DIRECT' }))
    says(await pageOf(visitor, `${address}?said=saved`), /Saved\. Buyers find it at[^]*1 seller is named/)
    const late = await visitor.post(address, { revision: '0', text: '# mine' })
    says(await late.text(), /Somebody else has saved this file/)
    assert.equal((await visitor.get(`${desk}/sellers/robots.txt`)).status, 404)
  },
)

onEachDatabase('the advertising staff come in at their own room, and see no story', async (t, db) => {
  const paper = await openDesk(t, db)
  const visitor = await paper.as('advertising')
  assert.equal(led(await visitor.get('/newsroom')), desk)
  saysNot(await pageOf(visitor, desk), /href="\/newsroom\/stories"/)
  for (const role of ['editor', 'writer', 'contributor', 'moderator'] as const) {
    const other = await paper.as(role)
    for (const path of [desk, `${desk}/new`, `${desk}/sellers/ads.txt`]) await pageOf(other, path, 403)
  }
})

onEachDatabase(
  'a sponsored story is not published before it says who pays, and says so everywhere',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const story = {
      headline: 'A coat for the mole',
      kind: 'sponsored',
      section: 'section_local',
      body: 'Buy [a coat](https://hallam.example/), or read [about us](/about).',
    }
    const path = led(await editor.post('/newsroom/stories/new', story))
    const refused = await editor.post(`${path}/publication`, { revision: '1' })
    assert.equal(refused.status, 422)
    says(await refused.text(), /does not say by whom/)
    led(await editor.post(path, { ...story, sponsor: 'Hallam & Daughters', revision: '1' }))
    says(await pageOf(editor, path), /name="sponsor" value="Hallam &amp; Daughters"/)
    led(await editor.post(`${path}/publication`, { revision: '2' }))
    const address = /href="(\/\d{4}\/\d\d\/\d\d\/[^"]+)"/.exec(await pageOf(editor, path))?.[1] ?? ''
    const page = await pageOf(paper.anonymous, address)
    says(page, /Paid for and written by Hallam &amp; Daughters/)
    says(page, /class="kind kind-sponsored">Sponsored</)
    says(page, /<a href="https:\/\/hallam\.example\/" rel="sponsored noopener">/)
    says(page, /<a href="\/about">/)
    says(page, /"@type":"AdvertiserContentArticle"/)
    says(page, /"sponsor":\{"@type":"Organization","name":"Hallam \\u0026 Daughters"\}/)
    says(await pageOf(paper.anonymous, '/'), /kind-sponsored">Sponsored</)
    const feed = await pageOf(paper.anonymous, '/feed.xml')
    assert.match(feed, /<title>Sponsored: A coat for the mole<\/title>/)
    assert.match(feed, /<strong>Paid for and written by Hallam &amp; Daughters/)
    assert.match(feed, /<a href="https:\/\/hallam\.example\/" rel="sponsored">/)
    led(await editor.post(path, { ...story, kind: 'news', sponsor: 'Hallam', revision: '0' }))
    says(await pageOf(editor, path), /name="sponsor" value=""/)
  },
)
