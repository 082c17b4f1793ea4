import assert from 'node:assert/strict'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { SaxesParser } from 'saxes'
import type { newsArticle } from '../../src/site/news-article.ts'
import { onSqlite, type TestDatabase } from '../harness/databases.ts'
import { openPage } from '../harness/browser.ts'
import { openPaper, type TestPaper, type Visitor } from '../harness/paper.ts'
import { fillWithEvil, payloads } from './hostile.ts'

const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false

async function openEvilPaper(t: Parameters<typeof openPaper>[0], db: TestDatabase): Promise<TestPaper> {
  await db.write(fillWithEvil)
  const paper = await openPaper(t, db)
  await paper.app.settle()
  return paper
}

const each = (path: (at: number) => string, step = 1): readonly string[] =>
  payloads.flatMap((_, at) => (at % step === 0 ? [path(at)] : []))
const readers = [
  '/',
  '/about',
  '/corrections',
  '/archive',
  '/archive/2026/01/01',
  ...each((at) => `/2026/01/01/evil-${at}`),
  ...each((at) => `/section/s${at}`, 3),
  ...each((at) => `/topic/t${at}`, 3),
  ...each((at) => `/person/p${at}`, 3),
  ...each((at) => `/search?q=${encodeURIComponent(payloads[at] ?? '')}`),
  ...each((at) => `/${encodeURIComponent(payloads[at] ?? '')}`, 4),
  '/search?q=pwned&page=2%22%3E%3Cscript%3E__pwned=1%3C/script%3E',
]

async function deskPaths(owner: Visitor): Promise<readonly string[]> {
  const list = await (await owner.get('/newsroom/budget')).text()
  const stories = [
    ...new Set(
      [...list.matchAll(/href="(\/newsroom\/stories\/story_[^"/]+)"/g)].map(([, path]) => path ?? ''),
    ),
  ]
  assert.ok(stories.length >= payloads.length)
  const some = stories.filter((_, at) => at % 4 === 0)
  return [
    '/newsroom/budget',
    ...each(
      (at) =>
        `/newsroom/budget?q=${encodeURIComponent(payloads[at] ?? '')}&state=${encodeURIComponent(payloads[at] ?? '')}`,
      4,
    ),
    ...stories.filter((_, at) => at % 2 === 0),
    ...some.flatMap((path) => [
      `${path}/preview`,
      `${path}/versions`,
      `${path}/versions/1`,
      `${path}/kill`,
      `${path}?said=${encodeURIComponent(payloads[0] ?? '')}`,
    ]),
    `/newsroom/${encodeURIComponent(payloads[0] ?? '')}`,
    ...(await advertisingPaths(owner)),
  ]
}

/** Campaigns that are called like tricks and show them; who may sell the space is a trick too. */
async function advertisingPaths(owner: Visitor): Promise<readonly string[]> {
  const desk = '/newsroom/advertising'
  const list = await (await owner.get(desk)).text()
  const campaigns = [
    ...new Set(
      [...list.matchAll(/href="(\/newsroom\/advertising\/campaign_[^"/]+)"/g)].map(([, path]) => path ?? ''),
    ),
  ]
  assert.equal(campaigns.length, payloads.length)
  const text = payloads.map((payload) => `# ${payload}`).join('\n')
  await owner.post(`${desk}/sellers/ads.txt`, { revision: '0', text })
  const some = campaigns.filter((_, at) => at % 4 === 0)
  const made = await (await owner.post(`${campaigns[1]}/report/links`, { expires: '' })).text()
  const report =
    /value="http:\/\/localhost:\d+(\/ads\/report\/[^"]+)"/.exec(made)?.[1] ?? assert.fail('no link')
  return [
    desk,
    `${desk}/sellers/ads.txt`,
    ...campaigns.map((path) => `${path}/creatives`),
    ...some.flatMap((path) => [
      path,
      `${path}/report`,
      `${path}/preview`,
      `${path}/page/front`,
      `${path}/slot/front-side`,
    ]),
    `${campaigns[0]}?done=${encodeURIComponent(payloads[0] ?? '')}`,
    report,
    `/ads/report/${encodeURIComponent(payloads[0] ?? '')}`,
  ]
}

/** What a page tells of itself if something in it has run, or could. */
const confession = `(() => {
  // The editor fits its fields to what is in them.
  const isFitted = ({ localName, style }) => localName === 'textarea' && [...style].every((name) => name === 'block-size')
  const elements = [...document.querySelectorAll('*')]
  const handlers = elements.filter((element) => element.getAttributeNames().some((name) => name.startsWith('on') || name === 'srcdoc' || (name === 'style' && !isFitted(element))))
  // The newsroom's script, the list's keys and the editor are files of ours: nothing that anybody typed can be one.
  const ours = (src) => ['/assets/desk.', '/assets/keys.', '/newsroom/editor/'].some((path) => src.startsWith(location.origin + path))
  const scripts = [...document.scripts].filter(({ type, src }) => type !== 'application/ld+json' && !ours(src))
  const addressed = ['href', 'src', 'action', 'formaction'].flatMap((name) => elements.flatMap((element) => element.hasAttribute(name) ? [[element, element.getAttribute(name)]] : []))
  const lured = addressed.filter(([, address]) => !/^(?:https?|mailto|tel|data):$/.test(URL.parse(address, location.href)?.protocol ?? 'none:')).map(([element]) => element)
  const foreign = elements.filter((element) => /^(?:iframe|object|embed|base|math|frame)$/i.test(element.localName) && !/^(?:\\/ads\\/slot\\/[a-z]+-[a-z]+\\/(?:front|(?:section|story)_[a-z0-9]+)(?:\\?beside=[a-z-.]+)?|\\/newsroom\\/advertising\\/campaign_[a-z0-9]+\\/(?:slot|page)\\/[a-z-]+(?:#slot-[a-z-]+)?)$/.test(element.getAttribute('src')))
  return [
    ...(window.__pwned === undefined ? [] : ['something ran']),
    ...(window.violations ?? []),
    ...[...handlers, ...scripts, ...lured, ...foreign].map(({ outerHTML }) => outerHTML.slice(0, 200)),
  ]
})()`
const witness = `
  window.violations = []
  window.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI))
`
async function lookAt(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(url, { waitUntil: 'load' })
  return page.evaluate(confession)
}

async function walk(
  t: Parameters<typeof openPage>[0],
  paper: TestPaper,
  options: BrowserContextOptions,
  visits: readonly (readonly [Visitor, readonly string[]])[],
): Promise<void> {
  const page = await openPage(t, options)
  const heard: string[] = []
  page.on('dialog', (dialog) => {
    heard.push(dialog.message())
    void dialog.dismiss()
  })
  page.on(
    'console',
    (message) => /Content Security Policy/.test(message.text()) && heard.push(message.text()),
  )
  await page.addInitScript(witness)
  for (const [visitor, paths] of visits) {
    const [name = '', value = ''] = visitor.cookie.split('=')
    if (value !== '') await page.context().addCookies([{ name, value, url: paper.origin }])
    for (const path of paths) assert.deepEqual(await lookAt(page, paper.origin + path), [], path)
  }
  assert.deepEqual(heard, [])
}

onSqlite(
  'A4: what runs in a page is noticed here [browser]',
  async (t) => {
    const page = await openPage(t)
    const careless = [
      '<script>__pwned=1</script>',
      '<a href="javascript:1">x</a>',
      '<p onclick="1">x</p>',
      '<svg onload="__pwned=1"></svg>',
    ]
    for (const html of careless) {
      await page.route('http://careless.example/', (route) =>
        route.fulfill({ contentType: 'text/html', body: html }),
      )
      assert.notDeepEqual(await lookAt(page, 'http://careless.example/'), [], html)
      await page.unrouteAll()
    }
  },
  { skip },
)

onSqlite(
  'A4: nothing that anybody can type runs on any page, with the policy and without it [browser]',
  async (t, db) => {
    const paper = await openEvilPaper(t, db)
    const owner = await paper.as('owner')
    const visits = [
      [paper.anonymous, readers],
      [owner, await deskPaths(owner)],
    ] as const
    // Without the policy it is our escaping alone that holds; with it nothing may even have been stopped.
    await walk(t, paper, { bypassCSP: true }, visits)
    await walk(t, paper, {}, [
      [paper.anonymous, readers.slice(0, 12)],
      [owner, visits[1][1].slice(0, 12)],
    ])
  },
  { skip },
)

onSqlite(
  'A4: a picture of an advertisement runs nothing, opened by itself either [browser]',
  async (t, db) => {
    const paper = await openEvilPaper(t, db)
    const page = await openPage(t)
    const first = (text: string, shape: RegExp) => shape.exec(text)?.[1] ?? assert.fail('no advertisement')
    for (const path of ['/', '/2026/01/01/evil-0']) {
      const address = first(await (await paper.anonymous.get(path)).text(), /<iframe src="([^"]+)"/)
      const frame = await (await paper.anonymous.get(address)).text()
      assert.deepEqual(await lookAt(page, paper.origin + address), [], address)
      const response = await page.goto(paper.origin + first(frame, /srcset="(\/ads\/shown\/[^"]+)"/))
      assert.equal(response?.status(), 200)
      assert.equal(await page.evaluate('window.__pwned'), undefined)
    }
  },
  { skip },
)

/** Throws where it is not well-formed; gives the text of each element of that name. */
function texts(xml: string, name: string): readonly string[] {
  const found: string[] = []
  let text: string | undefined
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    if (tag.name === name) text = ''
  })
  const hear = (more: string) => {
    if (text !== undefined) text += more
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', (tag) => {
    if (tag.name === name && text !== undefined) found.push(text)
    if (tag.name === name) text = undefined
  })
  parser.write(xml).close()
  return found
}

onSqlite(
  'A4: feeds and sitemaps are well-formed whatever stands in them, and their text runs nowhere [browser]',
  async (t, db) => {
    const paper = await openEvilPaper(t, db)
    const get = async (path: string) => (await paper.anonymous.get(path)).text()
    const feed = await get('/feed.xml')
    for (const path of ['/section/s0/feed.xml', '/sitemap.xml']) texts(await get(path), 'link')
    for (const address of texts(await get('/sitemap.xml'), 'loc'))
      assert.equal(new URL(address).origin, paper.origin)
    const alive = payloads.flatMap((payload, at) =>
      at % 4 === 3 ? [] : [at % 5 === 4 ? `Sponsored: ${payload}` : payload],
    )
    // eslint-disable-next-line no-control-regex
    const typed = alive.map((payload) => payload.replace(/[\u0001]/g, ''))
    assert.deepEqual(texts(feed, 'title').slice(1).toSorted(), typed.toSorted())
    const page = await openPage(t)
    for (const html of texts(feed, 'content:encoded')) {
      await page.setContent(`<!doctype html><base href="${paper.origin}">${html}`)
      const links: readonly string[] = await page.evaluate(
        '[...document.links].map(({ protocol }) => protocol)',
      )
      assert.deepEqual(
        links.filter((protocol) => !/^(?:https?|mailto|tel):$/.test(protocol)),
        [],
      )
      assert.equal(await page.evaluate('window.__pwned'), undefined, html.slice(0, 200))
      assert.equal(
        await page.evaluate(`document.querySelectorAll('script,iframe,[onclick],[onerror],[onload]').length`),
        0,
      )
    }
  },
  { skip },
)

onSqlite('A5: data for machines is whole, and cannot end its own element', async (t, db) => {
  const paper = await openEvilPaper(t, db)
  for (const [at, payload] of payloads.entries()) {
    if (at % 4 === 3) continue
    const html = await (await paper.anonymous.get(`/2026/01/01/evil-${at}`)).text()
    const [, inside = '', ...more] = html.split('<script type="application/ld+json">')
    const json = inside.split('</script>', 1)[0] ?? ''
    assert.deepEqual(more, [], 'one element')
    assert.doesNotMatch(json, /[<>&\u2028\u2029]/)
    const parsed = JSON.parse(json) as ReturnType<typeof newsArticle>
    assert.equal(parsed.headline, payload)
    assert.equal(parsed.description, payload)
  }
})
