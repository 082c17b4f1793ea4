// What programs are told: RFC 9309, TDMRep, RSL 1.0, trust.txt, RFC 9116. All of it is set at the desk and read off the wire.
import assert from 'node:assert/strict'
import parser from 'robots-parser'
import { SaxesParser } from 'saxes'
import { later } from '#kernel/time.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { led, openDesk, pageOf, says, saysNot } from '../harness/desk.ts'
import { openPaper, type TestPaper, type Visitor } from '../harness/paper.ts'
import { publish } from './desk.ts'
import { read } from './markup.ts'

// Its types are written for another kind of module.
const robotsParser = parser as unknown as typeof parser.default
const settings = '/newsroom/settings/machines'
const open = { search: 'yes', answers: 'yes', training: 'yes' }
const set = async (owner: Visitor, fields: Record<string, string>) => led(await owner.post(settings, fields))
const fileOf = async (paper: TestPaper, path: string, type: string): Promise<string> => {
  const response = await paper.anonymous.get(path)
  assert.equal(response.status, 200, path)
  assert.equal(response.headers.get('content-type'), `${type}; charset=utf-8`, path)
  return response.text()
}
const isThere = async (paper: TestPaper, path: string) => (await paper.anonymous.get(path)).status === 200

const searchers = ['Googlebot', 'bingbot', 'DuckDuckBot', 'Applebot', 'SomethingNew']
const trainers = [
  'GPTBot',
  'ClaudeBot',
  'CCBot',
  'Google-Extended',
  'Applebot-Extended',
  'meta-externalagent',
]
const answerers = ['OAI-SearchBot', 'ChatGPT-User', 'Claude-User', 'PerplexityBot', 'DuckAssistBot']

async function robotsOf(paper: TestPaper) {
  const text = await fileOf(paper, '/robots.txt', 'text/plain')
  const robots = robotsParser(`${paper.origin}/robots.txt`, text)
  const may = (path: string, agents: readonly string[]): readonly boolean[] => [
    ...new Set(agents.map((agent) => robots.isAllowed(paper.origin + path, agent) ?? false)),
  ]
  return { text, may, sitemaps: robots.getSitemaps() }
}

onEachDatabase(
  'standard 38: search engines, assistants and trainers are let in or kept out, each by a switch of its own',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const first = await robotsOf(paper)
    for (const agents of [searchers, trainers, answerers]) {
      assert.deepEqual(first.may('/2022/03/08/story', agents), [true])
      assert.deepEqual(first.may('/newsroom/budget', agents), [false])
      assert.deepEqual(first.may('/search?q=x', agents), [false])
      assert.deepEqual(first.may('/search', agents), [true])
    }
    assert.deepEqual(first.sitemaps, [`${paper.origin}/sitemap.xml`, `${paper.origin}/sitemap-news.xml`])

    await set(owner, { search: 'yes', answers: 'yes' })
    const untrained = await robotsOf(paper)
    assert.deepEqual(
      [searchers, trainers, answerers].map((agents) => untrained.may('/', agents)),
      [[true], [false], [true]],
    )
    await set(owner, { search: 'yes', training: 'yes' })
    const silent = await robotsOf(paper)
    assert.deepEqual(
      [searchers, trainers, answerers].map((agents) => silent.may('/', agents)),
      [[true], [true], [false]],
    )
    await set(owner, {})
    const closed = await robotsOf(paper)
    for (const agents of [searchers, trainers, answerers]) assert.deepEqual(closed.may('/', agents), [false])
    assert.deepEqual(closed.sitemaps, [])
    assert.deepEqual((await read(paper.anonymous, '/')).meta('robots'), ['noindex'])

    // RFC 9309, 2.2: names of letters, `_` and `-`; a group begins with its names; each name stands once.
    const names = [...closed.text.matchAll(/^User-agent: (.*)$/gim)].map(([, name = '']) => name)
    for (const name of names) assert.match(name, /^(?:\*|[A-Za-z_-]+)$/)
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length)
    for (const line of untrained.text.split('\n'))
      assert.match(line, /^$|^(?:User-agent|Disallow|Sitemap): \S+$/)
  },
)

onEachDatabase(
  'standard 39: a reservation of mining says the same in the file, in every header and in every page',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const { path } = await publish(owner)
    const told = async (where: string) => {
      const response = await paper.anonymous.get(where)
      await response.text()
      return ['tdm-reservation', 'tdm-policy'].map((name) => response.headers.get(name))
    }
    assert.equal(await isThere(paper, '/.well-known/tdmrep.json'), false)
    assert.deepEqual(await told(path), [null, null])
    for (const [mining, number] of [
      ['reserved', 1],
      ['open', 0],
    ] as const) {
      await set(owner, { ...open, mining, miningPolicy: '/terms' })
      const policy = `${paper.origin}/terms`
      const [rule] = JSON.parse(await fileOf(paper, '/.well-known/tdmrep.json', 'application/json'))
      assert.deepEqual(rule, { location: '/*', 'tdm-reservation': number, 'tdm-policy': policy })
      for (const where of ['/', path, '/section/local', '/feed.xml', '/feed.json', '/sitemap.xml'])
        assert.deepEqual(await told(where), [String(number), policy], where)
      for (const where of ['/', path]) {
        const page = await read(paper.anonymous, where)
        assert.deepEqual(
          [page.meta('tdm-reservation'), page.meta('tdm-policy')],
          [[String(number)], [policy]],
        )
      }
    }
    await set(owner, open)
    assert.equal(await isThere(paper, '/.well-known/tdmrep.json'), false)
    assert.deepEqual((await read(paper.anonymous, path)).meta('tdm-reservation'), [])
  },
)

onSqlite(
  'standard 40: the licence for machines stands at one address, which robots.txt, headers, pages and feeds name',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const { path } = await publish(owner)
    assert.equal(await isThere(paper, '/license.xml'), false)
    await set(owner, { search: 'yes', answers: 'yes', rsl: 'yes', terms: '/terms' })
    const licence = `${paper.origin}/license.xml`
    const text = await fileOf(paper, '/license.xml', 'application/rsl+xml')
    assert.deepEqual(rslIn(text), {
      'content url': '/',
      permits: 'search ai-input ai-index',
      prohibits: 'ai-train',
      copyright: 'Broadsheet',
      terms: `${paper.origin}/terms`,
    })
    assert.match((await robotsOf(paper)).text, new RegExp(`^License: ${licence}$`, 'm'))
    const link = `<${licence}>; rel="license"; type="application/rsl+xml"`
    const page = await read(paper.anonymous, path)
    assert.equal(page.headers.get('link'), link)
    assert.deepEqual(
      page.links('license').map(({ attributes: { href, type } }) => [href, type]),
      [[licence, 'application/rsl+xml']],
    )
    const feed = await paper.anonymous.get('/feed.xml')
    assert.equal(feed.headers.get('link'), `${link}, <${paper.origin}/feed.xml>; rel="self"`)
    const rss = await feed.text()
    says(rss, /xmlns:rsl="https:\/\/rslstandard\.org\/rsl"/)
    says(
      rss,
      new RegExp(
        `<rsl:content url="${paper.origin}${path}"><rsl:license><rsl:permits type="usage">search ai-input ai-index</rsl:permits>`,
      ),
    )
    // What came from elsewhere is not ours to license.
    const foreign = await publish(owner, {
      headline: 'From elsewhere',
      canonical: 'https://agency.example/x',
    })
    saysNot(
      await (await paper.anonymous.get('/feed.xml')).text(),
      new RegExp(`rsl:content url="${paper.origin}${foreign.path}"`),
    )
  },
)

/** Every element of the licence with what it says. */
function rslIn(xml: string): Record<string, string> {
  const said: Record<string, string> = {}
  let text = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => assert.fail(error))
  parser.on('opentag', ({ name, uri, attributes }) => {
    assert.equal(uri, 'https://rslstandard.org/rsl')
    if (name === 'content') said['content url'] = String(attributes['url']?.value)
    if (name === 'permits' || name === 'prohibits') assert.equal(attributes['type']?.value, 'usage')
    text = ''
  })
  parser.on('text', (more) => (text += more))
  parser.on('closetag', ({ name }) => {
    if (text.trim() !== '') said[name] = text
    text = ''
  })
  parser.write(xml).close()
  return said
}

onSqlite(
  'standard 41: preferences of use are said only when they were asked for, in robots.txt and in a header',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const said = async () => {
      const front = await paper.anonymous.get('/')
      await front.text()
      return [
        front.headers.get('content-usage'),
        /^Content-Usage: (.*)$/m.exec((await robotsOf(paper)).text)?.[1] ?? null,
      ]
    }
    assert.deepEqual(await said(), [null, null])
    await set(owner, { search: 'yes', answers: 'yes', contentUsage: 'yes' })
    assert.deepEqual(await said(), ['train-ai=n, search=y', 'train-ai=n, search=y'])
    await set(owner, { ...open, contentUsage: 'yes' })
    assert.deepEqual(await said(), ['train-ai=y, search=y', 'train-ai=y, search=y'])
  },
)

onSqlite(
  'standard 44: trust.txt is the same at both addresses, and takes only what it has words for',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    for (const path of ['/trust.txt', '/.well-known/trust.txt'])
      assert.equal(await isThere(paper, path), false)
    const trust =
      '# Ours\nbelongto=https://association.example/\nsocial=https://social.example/@paper\ndatatrainingallowed=no'
    await set(owner, { ...open, trust })
    for (const path of ['/trust.txt', '/.well-known/trust.txt'])
      assert.equal(await fileOf(paper, path, 'text/plain'), `${trust}\n`)
    for (const [wrong, told] of [
      ['friend=https://x.example', /Line 1 begins with no word/],
      ['# a\nmember=somebody', /after member= in line 2/],
      ['datatrainingallowed=maybe', /datatrainingallowed= in line 1/],
    ] as const) {
      const answer = await owner.post(settings, { ...open, trust: wrong })
      assert.equal(answer.status, 422)
      const page = await answer.text()
      says(page, told)
      says(page, /href="#trust"[^]*id="trust"[^>]*aria-invalid="true"/)
    }
    assert.equal(await fileOf(paper, '/trust.txt', 'text/plain'), `${trust}\n`)
  },
)

onEachDatabase(
  'standard 46: security.txt holds for less than a year from when somebody confirmed it, and then is gone',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const path = '/.well-known/security.txt'
    const began = clock()
    const day = 86_400_000
    paper.setClock(began)
    assert.equal(await isThere(paper, path), false)
    await set(owner, { ...open, securityContact: 'holes@paper.example' })
    const fields = async () =>
      Object.fromEntries(
        (await fileOf(paper, path, 'text/plain'))
          .trim()
          .split('\n')
          .map((line) => line.split(/: (.*)/)),
      )
    const said = await fields()
    assert.equal(said['Contact'], 'mailto:holes@paper.example')
    assert.equal(said['Canonical'], `${paper.origin}${path}`)
    assert.ok(
      Date.parse(said['Expires'] ?? '') > Date.parse(began) &&
        Date.parse(said['Expires'] ?? '') < Date.parse(began) + 365 * day,
    )
    // Saving something else is no confirmation.
    paper.setClock(later(began, 10 * day))
    await owner.post(settings, { ...open, securityContact: 'mailto:holes@paper.example', humans: 'Us.' })
    assert.equal((await fields())['Expires'], said['Expires'])
    paper.setClock(later(began, 361 * day))
    assert.equal(await isThere(paper, path), false, 'an old address is worse than none')
    const renewed = await paper.as('owner')
    says(await pageOf(renewed, settings), /not served any more, because nobody has confirmed it/)
    await set(renewed, { ...open, securityContact: 'mailto:holes@paper.example', confirmed: 'yes' })
    assert.ok(Date.parse((await fields())['Expires'] ?? '') > Date.parse(began) + 700 * day)
    for (const wrong of ['holes', 'http://paper.example/x', 'mailto:a b@x'])
      assert.equal((await renewed.post(settings, { ...open, securityContact: wrong })).status, 422, wrong)
  },
)

onSqlite(
  'standard 47: humans.txt and llms.txt are there when somebody wrote them, as they were written',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const files = { '/humans.txt': 'text/plain', '/llms.txt': 'text/markdown' }
    for (const path of Object.keys(files)) assert.equal(await isThere(paper, path), false, path)
    await set(owner, { ...open, humans: 'Made in Tarrowick\n<b>by hand</b>', llms: '# The Packet' })
    assert.equal(await fileOf(paper, '/humans.txt', 'text/plain'), 'Made in Tarrowick\n<b>by hand</b>\n')
    assert.equal(await fileOf(paper, '/llms.txt', 'text/markdown'), '# The Packet\n')
    await set(owner, open)
    for (const path of Object.keys(files)) assert.equal(await isThere(paper, path), false, path)
  },
)

onEachDatabase(
  'what machines are told is the owner’s and the admins’ to say, and what was typed wrongly is kept',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const admin = await paper.as('admin')
    const page = await pageOf(admin, settings)
    says(page, /id="training"(?![^>]*checked)/)
    says(page, /<option value="reserved" selected="">/)
    says(page, /href="\/\.well-known\/tdmrep\.json"/)
    const answer = await admin.post(settings, {
      ...open,
      licence: 'ours',
      terms: 'somewhere',
      hub: 'hub.example',
      mining: 'maybe',
      miningPolicy: '//evil.example',
    })
    const again = await answer.text()
    assert.equal(answer.status, 422)
    for (const field of ['licence', 'terms', 'hub', 'mining', 'miningPolicy'])
      says(again, new RegExp(`href="#${field}"`))
    says(again, /value="somewhere"/)
    for (const role of ['editor', 'writer', 'advertising'] as const) {
      const visitor = await paper.as(role)
      for (const path of [settings, '/newsroom/settings/policies']) {
        await pageOf(visitor, path, 403)
        assert.equal((await visitor.post(path, open)).status, 403)
      }
    }
    assert.equal(await isThere(paper, '/.well-known/tdmrep.json'), true, 'nothing was changed')
  },
)

const recordsIn = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '' && !line.includes('='))
    .map((line) => line.split(',').map((field) => field.trim()))
const variablesIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/^([A-Z]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]))

onEachDatabase(
  'standard 45: ads.txt and app-ads.txt are plain text as buyers read it, kept line for line, and not there while nobody wrote them',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    for (const name of ['ads.txt', 'app-ads.txt']) {
      const desk = `/newsroom/advertising/sellers/${name}`
      assert.equal(await isThere(paper, `/${name}`), false)
      const text =
        '# Who may sell\r\nadexchange.example, 12345, DIRECT, f08c47fec0942fa0\r\nnetwork.example, pub-1, RESELLER\r\nOWNERDOMAIN=paper.example\r\nMANAGERDOMAIN=sales.example'
      led(await owner.post(desk, { revision: '0', text }))
      const served = await fileOf(paper, `/${name}`, 'text/plain')
      assert.deepEqual(recordsIn(served), [
        ['adexchange.example', '12345', 'DIRECT', 'f08c47fec0942fa0'],
        ['network.example', 'pub-1', 'RESELLER'],
      ])
      assert.deepEqual(
        [...variablesIn(served)],
        [
          ['OWNERDOMAIN', 'paper.example'],
          ['MANAGERDOMAIN', 'sales.example'],
        ],
      )
      assert.equal(served.split('\n').length, 6)
      const wrong = await owner.post(desk, { revision: '1', text: 'adexchange.example, 12345' })
      assert.equal(wrong.status, 422)
      assert.equal(await fileOf(paper, `/${name}`, 'text/plain'), served)
      led(await owner.post(desk, { revision: '1', text: '' }))
      assert.equal(await isThere(paper, `/${name}`), false)
    }
  },
)
