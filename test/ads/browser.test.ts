// Slow: more than twenty seconds.
// What a reader's browser makes of advertising: nothing moves, nothing reaches the page, nothing is asked of anybody else.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { BrowserContextOptions, Page, Route } from 'playwright-core'
import { listBooked, listCounts, steer } from '#ads/index.ts'
import { machine } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { openPage } from '../harness/browser.ts'
import { onSqlite, type TestDatabase } from '../harness/databases.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { findings } from '../pages/axe.ts'
import { bookFor, firefox, showIn } from './paper.ts'

const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const
const story = '/2022/03/08/ferry-berth-stays-open'
const widths = [390, 820, 1440] as const

async function open(t: TestContext, db: TestDatabase, options: BrowserContextOptions = {}) {
  const paper = await openPaper(t, db, { demo: true })
  const page = await openPage(t, { userAgent: firefox, ...options })
  return { paper, page }
}

/** Everything that moved, from the first moment on. */
const watching = `
  window.shifts = []
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true })
`
/** To the end of the page as somebody reads, so that everything that waits to be near is asked for. */
const scrolling = `(async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
    scrollTo(0, y)
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }
})()`

async function shiftsOn(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'load' })
  await page.evaluate(scrolling)
  await page.waitForLoadState('networkidle')
  return page.evaluate<number>('window.shifts.reduce((sum, one) => sum + one, 0)')
}

const states: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'as they are': (route) => route.continue(),
  slow: async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    await route.continue()
  },
  missing: (route) => route.fulfill({ status: 404, body: '' }),
  blocked: (route) => route.abort('blockedbyclient'),
  'an unruly size': (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<body style="margin:0"><div style="width:3000px;height:3000px">x',
    }),
}

for (const [name, answer] of Object.entries(states))
  onSqlite(
    `nothing moves with advertisements ${name}, at three widths [browser]`,
    async (t, db) => {
      const { paper, page } = await open(t, db)
      await page.addInitScript(watching)
      await page.route('**/ads/**', answer)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        for (const path of name === 'as they are' ? ['/', story, '/section/local'] : ['/', story])
          assert.equal(await shiftsOn(page, paper.origin + path), 0, `${path} at ${width}`)
      }
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    },
    browser,
  )

onSqlite(
  'a slot is as high with something in it as with nothing, and no higher than what it can hold [browser]',
  async (t, db) => {
    const { paper, page } = await open(t, db)
    const heights = `JSON.stringify([...document.querySelectorAll('.advertisement')].map((one) => [one.id, one.getBoundingClientRect().height, one.querySelector('iframe').getBoundingClientRect().height]))`
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(paper.origin + story)
      const filled = await page.evaluate<string>(heights)
      await page.route('**/ads/**', (route) => route.abort())
      await page.goto(paper.origin + story)
      assert.equal(await page.evaluate<string>(heights), filled)
      const frames = JSON.parse(filled) as [string, number, number][]
      assert.deepEqual(
        frames.map(([id, , height]) => [id, height]),
        [
          ['slot-story-inline', 250],
          ['slot-story-end', 250],
        ],
      )
      await page.unrouteAll()
    }
  },
  browser,
)

onSqlite(
  'of each slot one picture is asked for: the one for this width and this light, and it is what is counted [browser]',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    for (const [width, colorScheme, size] of [
      [390, 'light', '300x250'],
      [1440, 'dark', '600x250'],
    ] as const) {
      const page = await openPage(t, { userAgent: firefox, colorScheme, viewport: { width, height: 900 } })
      const asked: string[] = []
      page.on('request', (request) => /\/ads\/shown\//.test(request.url()) && asked.push(request.url()))
      await page.goto(paper.origin + story)
      await page.evaluate(scrolling)
      await page.waitForLoadState('networkidle')
      const booked = await listBooked(db.read)
      const creatives = booked.flatMap((campaign) => campaign.creatives)
      const seen = asked.map((url) => {
        const [, slot, id, tone] = /\/ads\/shown\/([^/]+)\/([^/]+)\/(\w+)$/.exec(url) ?? []
        const creative = creatives.find((one) => one.id === id)
        const isHouse = booked.find(({ id }) => id === creative?.campaignId)?.isHouse
        return {
          slot,
          size: creative?.size,
          tone,
          should: isHouse && colorScheme === 'dark' ? 'dark' : 'light',
        }
      })
      assert.deepEqual(seen.map(({ slot }) => slot).toSorted(), ['story-end', 'story-inline'])
      for (const one of seen) assert.deepEqual([one.size, one.tone], [size, one.should])
    }
    await paper.stop()
    const counts = await Promise.all((await listBooked(db.read)).map(({ id }) => listCounts(db.read, id)))
    assert.equal(
      counts.flat().reduce((sum, { impressions }) => sum + impressions, 0),
      4,
    )
  },
  browser,
)

onSqlite(
  'without script in the browser a reader gets the same, and follows it to the link, counted [browser]',
  async (t, db) => {
    const campaign = await bookFor(db, { share: 100 })
    await showIn(db, campaign)
    const { paper, page } = await open(t, db, { javaScriptEnabled: false })
    await page.route('https://ropewalk.example/**', async (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<h1>${route.request().headers()['referer'] ?? 'nobody'}</h1>`,
      }),
    )
    await page.goto(paper.origin + story)
    const picture = page.frameLocator('#slot-story-inline iframe').getByRole('link')
    await picture.scrollIntoViewIfNeeded()
    await picture.click()
    await page.waitForURL('https://ropewalk.example/')
    assert.equal(
      await page.getByRole('heading').textContent(),
      `${paper.origin}/`,
      'led from the paper, not from the page',
    )
    await paper.stop()
    const counts = await listCounts(db.read, campaign.id)
    assert.deepEqual(
      counts.map(({ slot, clicks }) => [slot, clicks]).filter(([, clicks]) => clicks !== 0),
      [['story-inline', 1]],
    )
    assert.ok(
      counts.every(({ impressions }) => impressions === 1),
      'once, also where nothing waits to be near',
    )
  },
  browser,
)

/**
 * Tries everything that an advertisement should not be able to do, and reports by the only way it has: its own text. A window that nobody
 * clicked for is stopped by browsers themselves, which tests run without.
 */
const intruder = `<p id="said">nothing</p><a id="go" href="{click}">go</a><script>
  const said = []
  const attempt = (name, act) => { try { const value = act(); said.push(name + ':' + (value === undefined ? 'ran' : String(value))) } catch (error) { said.push(name + ':' + error.name) } }
  attempt('parent', () => parent.document.title)
  attempt('top', () => top.document.title)
  attempt('top-href', () => { top.location.href = 'https://evil.example/' })
  attempt('top-replace', () => top.location.replace('https://evil.example/'))
  attempt('cookie', () => document.cookie)
  attempt('set-cookie', () => { document.cookie = 'a=b' })
  attempt('local', () => localStorage.length)
  attempt('session', () => sessionStorage.length)
  attempt('indexed', () => indexedDB.open('x') && 'open')
  attempt('frames', () => top.frames[0].document.title)
  attempt('eval', () => eval('1'))
  attempt('alert', () => { alert(1) })
  attempt('form', () => { const form = document.createElement('form'); form.action = 'https://evil.example/'; form.target = '_top'; document.body.append(form); form.submit() })
  for (const [name, tag, address] of [['image', 'img', 'https://evil.example/i.png'], ['ours', 'img', '/favicon.ico'], ['script', 'script', 'https://evil.example/s.js'], ['frame', 'iframe', '/newsroom']]) {
    const element = document.createElement(tag); element.src = address; document.body.append(element)
  }
  fetch('/newsroom').catch((error) => said.push('fetch:' + error.name)).finally(() => { document.getElementById('said').textContent = [...said, 'origin:' + self.origin].join(' ') })
  const link = document.createElement('a'); link.href = 'https://evil.example/'; link.target = '_top'; document.body.append(link); link.click()
  try { parent.postMessage('x', '*'); top.postMessage({ x: 1 }, '*') } catch {}
</script>`

onSqlite(
  'an advertisement of HTML cannot reach the page, lead it anywhere, keep anything or ask anybody [browser]',
  async (t, db) => {
    const campaign = await bookFor(db, { share: 100 })
    const shown = { kind: 'html', html: intruder, hosts: [] } as const
    await showIn(db, campaign, { shown, alt: 'Intruder' }, ['300x250', '600x250'])
    const paper = await openPaper(t, db, { demo: true })
    const page = await openPage(t, { userAgent: firefox, viewport: { width: 1440, height: 900 } })
    const owner = await paper.as('owner')
    const [name = '', value = ''] = owner.cookie.split('=')
    await page.context().addCookies([{ name, value, url: paper.origin }])
    const elsewhere: string[] = []
    await page.context().route(/evil\.example/, async (route) => {
      elsewhere.push(`${route.request().resourceType()} ${route.request().url()}`)
      await route.abort()
    })
    const opened: string[] = []
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => opened.push('dialog')))
    page.context().on('page', (other) => opened.push(other.url()))
    await page.goto(paper.origin + story)
    const outer = page.frameLocator('#slot-story-inline iframe')
    await page.locator('#slot-story-inline').scrollIntoViewIfNeeded()
    const inner = outer.frameLocator('.from-600 iframe')
    await inner.locator('#said', { hasText: 'origin:' }).waitFor()
    const said = ((await inner.locator('#said').textContent()) ?? '').split(' ')
    const refused = ['parent', 'top', 'cookie', 'set-cookie', 'local', 'session', 'frames']
    for (const what of refused)
      assert.ok(said.includes(`${what}:SecurityError`), `${what} in ${said.join(' ')}`)
    assert.ok(said.includes('origin:null'), 'it has no origin')
    assert.ok(said.includes('eval:EvalError'))
    assert.ok(said.includes('fetch:TypeError'))
    assert.deepEqual(elsewhere, [], 'nobody else was asked')
    assert.deepEqual(opened, [])
    assert.equal(page.url(), paper.origin + story, 'the page stays where it is')
    await inner.locator('#go').click()
    assert.equal(page.url(), paper.origin + story)
    // Nothing of it is ever a page of its own under the paper's name.
    const frame =
      page
        .frames()
        .find((one) => /\/ads\/frame\//.test(one.url()))
        ?.url() ?? assert.fail('no frame')
    assert.equal((await page.goto(frame))?.status(), 404)
  },
  browser,
)

onSqlite(
  'a frame shows what it is given by the hosts it names, and asks no other [browser]',
  async (t, db) => {
    const campaign = await bookFor(db, { share: 100, slots: ['front-band'] })
    const html =
      '<img id="a" src="https://assets.example/a.png"><img id="b" src="https://other.example/b.png">'
    const shown = { kind: 'html', html, hosts: ['https://assets.example'] } as const
    await showIn(db, campaign, { shown, alt: 'Hosted' }, ['728x90'])
    const { paper, page } = await open(t, db, { viewport: { width: 1440, height: 900 } })
    const asked: string[] = []
    await page.context().route(/\.example\//, async (route) => {
      asked.push(route.request().url())
      await route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    })
    await page.goto(`${paper.origin}/`)
    await page.evaluate(scrolling)
    await page.waitForLoadState('networkidle')
    assert.deepEqual(asked, ['https://assets.example/a.png'])
  },
  browser,
)

/** A campaign in which everything has happened, for every page of the desk to show. */
async function busyDesk(paper: TestPaper) {
  const { store } = paper
  const owner = await paper.as('owner')
  const campaign = await bookFor(store, { industry: 'Chandlers' })
  const [creative] = await showIn(store, campaign)
  const html = { kind: 'html', html: '<p>Rope</p>', hosts: [] } as const
  await showIn(store, campaign, { shown: html, alt: 'In HTML' }, ['300x250'])
  const base = `/newsroom/advertising/${campaign.id}`
  await owner.post(`${base}/creatives/${creative?.id}/withdrawal`, {})
  const made = await (await owner.post(`${base}/report/links`, { expires: '' })).text()
  const report =
    /value="http:\/\/localhost:\d+(\/ads\/report\/[^"]+)"/.exec(made)?.[1] ?? assert.fail('no link')
  await store.write((tx) => steer(tx, machine, { campaignId: campaign.id, how: 'pause' }, clock()))
  return { owner, base, creative, report }
}

for (const colorScheme of ['light', 'dark'] as const)
  onSqlite(
    `axe finds nothing at the advertising desk, on the report or in a slot, ${colorScheme} [browser]`,
    async (t, db) => {
      const width = colorScheme === 'dark' ? 390 : 1440
      const { paper, page } = await open(t, db, {
        bypassCSP: true,
        colorScheme,
        viewport: { width, height: 900 },
      })
      const { owner, base, creative, report } = await busyDesk(paper)
      const [name = '', value = ''] = owner.cookie.split('=')
      await page.context().addCookies([{ name, value, url: paper.origin }])
      const paths = [
        '/newsroom/advertising',
        '/newsroom/advertising/new',
        `${base}?done=pause`,
        `${base}/creatives?done=withdrawn&of=${creative?.id}`,
        `${base}/creatives/picture`,
        `${base}/creatives/html`,
        `${base}/creatives/${creative?.id}`,
        `${base}/preview`,
        `${base}/report`,
        '/newsroom/advertising/sellers/ads.txt',
        report,
        `${report.slice(0, -3)}AAA`,
        '/ads/slot/front-band/front',
      ]
      for (const path of paths) {
        await page.goto(paper.origin + path)
        assert.deepEqual(
          await findings(page, { isWhole: !path.startsWith('/ads/slot/'), iframes: false }),
          [],
          path,
        )
        const tooWide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
        assert.ok(Number(tooWide) <= 0, `${path} is ${String(tooWide)} px too wide`)
      }
    },
    browser,
  )
