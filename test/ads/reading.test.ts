// What readers' browsers ask of advertising, and what is counted of it.
import assert from 'node:assert/strict'
import { listBooked, listCounts, steer } from '#ads/index.ts'
import type { Instant } from '#kernel/time.ts'
import { machine } from '#people/index.ts'
import { openStore } from '#platform/db/open.ts'
import { clock } from '#platform/mint.ts'
import { sectionsInOrder } from './sections.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { openDesk, write } from '../harness/desk.ts'
import { start } from '../crash/server.ts'
import { freePort, openPaper, type Visitor } from '../harness/paper.ts'
import { inTime, until } from '../harness/soon.ts'
import { bookFor, follow, reading, saidIn, showIn, slotsOf } from './paper.ts'

const council = '/2022/03/08/ferry-berth-stays-open'
const sponsored = '/2022/03/04/a-coat-for-the-mole'

const pictureIn = async ({ get }: Visitor, slot: string): Promise<string> =>
  /srcset="(\/ads\/shown\/[^"]+)"/.exec(await (await get(slot)).text())?.[1] ?? assert.fail('no picture')
const clickIn = async ({ get }: Visitor, slot: string): Promise<string> =>
  /href="(\/ads\/click\/[^"]+)"/.exec(await (await get(slot)).text())?.[1] ?? assert.fail('no link')

onEachDatabase('pages keep room where something could stand, and nowhere else', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const { anonymous } = paper
  const names = async (path: string) => (await slotsOf(anonymous, path)).map((slot) => slot.split('/')[3])
  assert.deepEqual(await names('/'), ['front-side', 'front-band'])
  assert.deepEqual(await names(council), ['story-inline', 'story-end'])
  assert.deepEqual(await names('/section/local'), ['section-band'])
  for (const path of [
    sponsored,
    '/about',
    '/search?q=ferry',
    '/corrections',
    '/archive',
    '/nowhere',
    '/topic/harbour',
    '/person/nell-ashdown',
  ])
    assert.deepEqual(await names(path), [], path)
  for (const campaign of await listBooked(db.read))
    await db.write((tx) => steer(tx, machine, { campaignId: campaign.id, how: 'end' }, clock()))
  for (const path of ['/', council, '/section/local']) assert.deepEqual(await names(path), [], path)
})

onEachDatabase(
  'a sensitive story, a paid one and a fixed page have no slot, whoever asks for one',
  async (t, db) => {
    const paper = await openDesk(t, db)
    await showIn(db, await bookFor(db))
    const editor = await paper.as('editor')
    const publish = async (fields: Record<string, string>) => {
      const path = await write(editor, fields)
      await editor.post(`${path}/publication`, { revision: '1' })
      return path.split('/').at(-1) ?? ''
    }
    const plain = await publish({})
    const others = [
      await publish({ sensitive: 'yes' }),
      await publish({ kind: 'sponsored', sponsor: 'Ropewalk' }),
      (await write(editor)).split('/').at(-1) ?? '',
      'story_none',
      'front',
      'section_local',
    ]
    const frame = (key: string) => paper.anonymous.get(`/ads/slot/story-end/${key}`)
    assert.match(await (await frame(plain)).text(), /<picture>/)
    for (const key of others) {
      const response = await frame(key)
      assert.equal(response.status, 404, key)
      assert.doesNotMatch(await response.text(), /<picture>|<nav/, key)
    }
    for (const path of [
      '/ads/slot/none/front',
      '/ads/slot/front-band/story_none',
      `/ads/slot/front-band/${plain}`,
    ])
      assert.equal((await paper.anonymous.get(path)).status, 404, path)
  },
)

onEachDatabase(
  'a campaign aimed at a section stands in it, in those under it, and nowhere else',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const { local, sport } = await sectionsInOrder(db)
    for (const campaign of await listBooked(db.read))
      await db.write((tx) => steer(tx, machine, { campaignId: campaign.id, how: 'end' }, clock()))
    await showIn(db, await bookFor(db, { sectionIds: [local] }))
    assert.equal((await slotsOf(paper.anonymous, council)).length, 2, 'the council is under local')
    assert.equal((await slotsOf(paper.anonymous, '/section/local')).length, 1)
    assert.equal((await slotsOf(paper.anonymous, '/section/world')).length, 0)
    assert.equal((await slotsOf(paper.anonymous, '/')).length, 0)
    await showIn(db, await bookFor(db, { sectionIds: [sport] }))
    assert.equal((await slotsOf(paper.anonymous, '/section/sport')).length, 1, 'new pages know at once')
  },
)

onEachDatabase('nothing of a reader is asked for, set or kept', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const [slot = ''] = await slotsOf(paper.anonymous, '/')
  const picture = await pictureIn(paper.anonymous, slot)
  for (const path of [slot, picture, await clickIn(paper.anonymous, slot)]) {
    const response = await paper.anonymous.get(path, {
      ...reading,
      cookie: 'who=me',
      'x-forwarded-for': '192.0.2.7',
    })
    await response.text()
    assert.equal(response.headers.get('set-cookie'), null)
    assert.equal(response.headers.get('etag'), null, 'nothing by which a browser could be known again')
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.match(response.headers.get('x-robots-tag') ?? '', /noindex/)
  }
  const robots = await (await paper.anonymous.get('/robots.txt')).text()
  assert.match(robots, /Disallow: \/ads\//)
})

onEachDatabase('counts add up: two hundred at once, on two nodes, and after a restart', async (t, db) => {
  const campaign = await bookFor(db)
  const [creative] = await showIn(db, campaign, {}, ['300x250'])
  assert.ok(creative)
  const other = { ...db, ...(await openStore(db.place)) }
  const first = await openPaper(t, db, { demo: true })
  const second = await openPaper(t, other)
  db.beforeClose(() => other.close())
  const shown = `/ads/shown/story-inline/${creative.id}/light`
  const click = `/ads/click/story-inline/${creative.id}`
  const ask = (path: string, turn: number) => follow((turn % 2 ? first : second).origin + path)
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, turn) => ask(turn % 10 === 0 ? click : shown, turn)),
  )
  assert.ok(answers.every((status) => status === 302))
  await Promise.all([first.stop(), second.stop()])
  const counted = async () => {
    const counts = await listCounts(db.read, campaign.id)
    return counts.map(({ slot, impressions, clicks }) => [slot, impressions, clicks])
  }
  assert.deepEqual(await counted(), [['story-inline', 180, 20]])
  const third = await openPaper(t, db)
  for (let turn = 0; turn < 5; turn++) await follow(third.origin + shown)
  await third.stop()
  assert.deepEqual(await counted(), [['story-inline', 185, 20]])
})

onEachDatabase(
  'what is not a reader’s look is not counted: robots, what is fetched in case, other sites, other slots, the paper’s own people',
  async (t, db) => {
    const campaign = await bookFor(db, { slots: ['story-inline'] })
    const [creative] = await showIn(db, campaign, {}, ['300x250'])
    assert.ok(creative)
    const paper = await openPaper(t, db)
    const path = (slot: string) => `/ads/shown/${slot}/${creative.id}/light`
    const { get } = paper.anonymous
    const editor = await paper.as('editor')
    const uncounted: readonly Response[] = [
      await get(path('story-inline'), { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }),
      await get(path('story-inline'), { ...reading, 'sec-purpose': 'prefetch' }),
      await get(path('story-inline'), {
        ...reading,
        'sec-fetch-site': 'cross-site',
        'sec-fetch-dest': 'image',
      }),
      await get(path('story-end'), reading),
      await fetch(paper.origin + path('story-inline'), {
        method: 'HEAD',
        redirect: 'manual',
        headers: reading,
      }),
      await get(`/ads/click/story-inline/${creative.id}`, { 'user-agent': 'curl/8' }),
      await editor.get(path('story-inline'), reading),
      await editor.get(`/ads/click/story-inline/${creative.id}`, reading),
    ]
    for (const response of uncounted) assert.equal(response.status, 302, 'they are served all the same')
    for (const none of [
      '/ads/shown/story-inline/creative_none/light',
      '/ads/shown/none/x/light',
      `${path('story-inline')}x`,
      `/ads/frame/story-inline/${creative.id}`,
    ])
      assert.equal((await get(none, reading)).status, 404, none)
    await get(path('story-inline'), reading)
    await paper.stop()
    const counts = await listCounts(db.read, campaign.id)
    assert.deepEqual(
      counts.map(({ slot, impressions, clicks }) => [slot, impressions, clicks]),
      [['story-inline', 1, 0]],
    )
  },
)

onEachDatabase('D6: a click leads to the stored link, whatever the address says', async (t, db) => {
  const campaign = await bookFor(db)
  const [creative] = await showIn(db, campaign, { link: 'https://shop.example/a?b=c' }, ['300x250'])
  assert.ok(creative)
  const paper = await openPaper(t, db)
  const base = `/ads/click/story-end/${creative.id}`
  const tries = [
    '',
    '?url=https://evil.example',
    '?to=//evil.example',
    '?next=%5C%5Cevil.example',
    '#@evil.example',
    '?link=javascript:alert(1)',
  ]
  for (const more of tries) {
    const response = await paper.anonymous.get(base + more, {
      ...reading,
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    })
    assert.equal(response.status, 302)
    assert.equal(response.headers.get('location'), 'https://shop.example/a?b=c', more)
    assert.equal(response.headers.get('referrer-policy'), 'strict-origin')
  }
  for (const path of [
    `${base}//evil.example`,
    `${base}/..%2f..%2fevil`,
    '/ads/click//evil.example/x',
    '/ads/click/story-end/https:evil.example',
    '/ads/click/story-end/@evil.example',
  ]) {
    const response = await paper.anonymous.get(path, reading)
    assert.ok(response.status === 404 || response.status === 400, `${path}: ${response.status}`)
    assert.doesNotMatch(response.headers.get('location') ?? '', /evil/)
  }
})

onEachDatabase('an ended campaign is nowhere, at once where it is ended', async (t, db) => {
  await showIn(db, await bookFor(db, { name: 'House', isHouse: true }))
  const campaign = await bookFor(db)
  await showIn(db, campaign)
  const paper = await openPaper(t, db)
  const desk = await paper.as('advertising')
  const said = () => saidIn(paper.anonymous, '/ads/slot/front-band/front')
  assert.ok((await said()).every((alt) => /Spring sale/.test(alt)))
  await desk.post(`/newsroom/advertising/${campaign.id}/end`, {})
  assert.ok(
    (await said()).every((alt) => /House/.test(alt)),
    'the house stands in',
  )
  await desk.post(`/newsroom/advertising/${campaign.id}/reopen`, {})
  assert.ok(
    (await said()).every((alt) => /Spring sale/.test(alt)),
    'and steps back when it is undone',
  )
})

onEachDatabase('and within a second on every other node', async (_, db) => {
  const campaign = await bookFor(db, { share: 100 })
  await showIn(db, campaign)
  const server = await start(db.place, await freePort()).ready
  try {
    const stands = async () =>
      (await (await fetch(`${server.origin}/ads/slot/front-band/front`)).text()).includes('Spring sale')
    const turned = (how: 'end' | 'reopen') =>
      db.write((tx) => steer(tx, machine, { campaignId: campaign.id, how }, clock()))
    assert.ok(await stands())
    await turned('end')
    await inTime(1000, 'what has ended', async () => {
      // Once more, where the machine had no time for it.
      if (!(await stands())) {
        await turned('reopen')
        await until(stands)
        await turned('end')
      }
      await until(async () => !(await stands()))
    })
  } finally {
    assert.equal(await server.stop(), 0)
  }
})

onEachDatabase(
  'a campaign whose last moment has come is nowhere, and its pages lose the room that it alone filled',
  async (t, db) => {
    const end = '2026-05-04T12:00:00.000Z' as Instant
    await showIn(db, await bookFor(db, { endsAt: end }))
    const paper = await openPaper(t, db, { now: '2026-05-04T11:59:59.500Z' as Instant })
    const before = await paper.anonymous.get('/ads/slot/front-band/front')
    assert.match(await before.text(), /<picture>/)
    paper.setClock(end)
    const after = await paper.anonymous.get('/ads/slot/front-band/front')
    assert.doesNotMatch(await after.text(), /<picture>/)
  },
)

onEachDatabase(
  'HTML stands in a frame that may do nothing, and its answer says so to whoever opens it',
  async (t, db) => {
    const campaign = await bookFor(db)
    const html = '<a href="{click}">Rope</a><script>document.title = "x"</script>'
    const shown = { kind: 'html', html, hosts: [] } as const
    const [creative] = await showIn(db, campaign, { shown, alt: 'A knot' }, ['300x250'])
    const hosted = { kind: 'html', html, hosts: ['https://assets.example'] } as const
    const [other] = await showIn(db, campaign, { shown: hosted }, ['300x250'])
    assert.ok(creative && other)
    const paper = await openPaper(t, db)
    const slot = await (await paper.anonymous.get('/ads/slot/front-side/front')).text()
    assert.match(
      slot,
      /<iframe src="\/ads\/frame\/front-side\/creative_\w+"[^>]* sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"/,
    )
    assert.doesNotMatch(slot, /allow-same-origin|allow-top-navigation|<script/)
    const answer = await paper.anonymous.get(`/ads/frame/front-side/${creative.id}`, {
      ...reading,
      'sec-fetch-dest': 'iframe',
      'sec-fetch-site': 'same-origin',
    })
    const policy = answer.headers.get('content-security-policy') ?? ''
    assert.match(
      policy,
      /^sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none';/,
    )
    assert.match(policy, /frame-ancestors 'self'$/)
    assert.doesNotMatch(policy, /allow-same-origin|allow-top-navigation|https?:|\*|connect-src|unsafe-eval/)
    const alone = { ...reading, 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }
    const opened = await paper.anonymous.get(`/ads/frame/front-side/${creative.id}`, alone)
    assert.equal(opened.status, 404, 'no page of its own')
    assert.match(
      await answer.text(),
      new RegExp(`<a href="http://localhost:\\d+/ads/click/front-side/${creative.id}">`),
    )
    const named =
      (await paper.anonymous.get(`/ads/frame/front-side/${other.id}`)).headers.get(
        'content-security-policy',
      ) ?? ''
    assert.match(named, /script-src 'unsafe-inline' https:\/\/assets\.example;/)
    await paper.stop()
    const counts = await listCounts(db.read, campaign.id)
    assert.deepEqual(
      counts.map(({ impressions }) => impressions),
      [1],
    )
  },
)

onEachDatabase('who may sell the space is said in a file, and by no file while nobody may', async (t, db) => {
  const paper = await openPaper(t, db)
  const get = (name: string) => paper.anonymous.get(`/${name}`)
  for (const name of ['ads.txt', 'app-ads.txt']) assert.equal((await get(name)).status, 404, name)
  const owner = await paper.as('owner')
  const text = 'adexchange.example, 12345, DIRECT\r\nOWNERDOMAIN=paper.example'
  const saved = await owner.post('/newsroom/advertising/sellers/ads.txt', { revision: '0', text })
  assert.equal(saved.status, 303)
  const served = await get('ads.txt')
  assert.equal(served.status, 200)
  assert.equal(served.headers.get('content-type'), 'text/plain; charset=utf-8')
  assert.equal(await served.text(), 'adexchange.example, 12345, DIRECT\nOWNERDOMAIN=paper.example\n')
  assert.equal((await get('app-ads.txt')).status, 404)
  await owner.post('/newsroom/advertising/sellers/ads.txt', { revision: '1', text: '  ' })
  assert.equal((await get('ads.txt')).status, 404)
})
