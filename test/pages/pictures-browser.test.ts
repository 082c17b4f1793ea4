// Slow: more than twenty seconds.
// What a browser makes of pictures: nothing moves, nothing comes from elsewhere, and no more is fetched than the column can show.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { openPage } from '../harness/browser.ts'
import { onSqlite, type TestDatabase } from '../harness/databases.ts'
import { openDesk, saysNot } from '../harness/desk.ts'
import { rulesOfPages } from '../look/rules.ts'
import { printed } from '../look/samples.tsx'
import { findings } from './axe.ts'
import { everything, hung, published } from './pictured.ts'

const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const
const widths = [390, 820, 1440]
const dot = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

async function open(t: TestContext, db: TestDatabase, options: Parameters<typeof openPage>[1] = {}) {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const media = await hung(paper, [1200, 750])
  const path = await published(editor, { body: everything(media), lead: media.mole })
  for (const number of [1, 2, 3, 4])
    await published(editor, {
      headline: `The wall, part ${number}`,
      lead: number === 2 ? media.clerk : media.crane,
    })
  await paper.app.settle()
  return { paper, path, media, page: await openPage(t, options) }
}

/** Pictures come late, one after the other, as over a slow line. */
const slowly = (page: Page) =>
  page.route('**/pictures/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    await route.continue()
  })

const walk = `(async () => {
  for (let y = 0; y < document.body.scrollHeight; y += 500) {
    window.scrollTo(0, y)
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 30)))
  }
  await Promise.all([...document.images].filter((img) => img.offsetParent).map((img) => img.decode().catch(() => {})))
})()`

onSqlite(
  'nothing moves while pictures come, at any width, and no picture is broken',
  async (t, db) => {
    const { paper, path, page } = await open(t, db, { bypassCSP: true })
    await page.addInitScript(
      'window.moved = []; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.moved.push(entry.value + " " + entry.sources.map(({ node }) => node?.className ?? node?.nodeName).join()) }).observe({ type: "layout-shift", buffered: true })',
    )
    await slowly(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      for (const address of [path, '/', '/section/local']) {
        await page.goto(paper.origin + address)
        await page.evaluate(walk)
        assert.deepEqual(await page.evaluate('window.moved'), [], `${address} at ${width}`)
        const broken = await page.evaluate(
          '[...document.images].filter((img) => img.offsetParent && !(img.complete && img.naturalWidth > 0)).map((img) => img.currentSrc)',
        )
        assert.deepEqual(broken, [], `${address} at ${width}`)
        assert.ok(
          Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')) <= 0,
        )
      }
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  },
  browser,
)

/** How wide the sheet draws each picture, and how wide its `sizes` said that it would be. A cut picture is as wide as its whole would be. */
const measures = `[...document.querySelectorAll('picture')].flatMap((picture) => {
  const img = picture.querySelector('img')
  if (!img.offsetParent) return []
  const ruler = document.body.appendChild(document.createElement('div'))
  const [condition, length] = picture.querySelector('source').sizes.split(/,\\s*(?![^(]*\\))/).map((part) => /^(\\(min-width:[^)]*\\))?\\s*(.*)$/.exec(part).slice(1)).find(([condition]) => !condition || matchMedia(condition).matches)
  ruler.style.width = length
  const said = ruler.getBoundingClientRect().width
  ruler.remove()
  const drawn = Math.max(img.clientWidth, img.clientHeight * Number(img.getAttribute('width')) / Number(img.getAttribute('height')))
  return [{ place: picture.closest('figure, .teaser-picture').className, said: Math.round(said), drawn: Math.round(drawn) }]
})`

interface Measured {
  readonly place: string
  readonly said: number
  readonly drawn: number
}
/** On a phone the pictures of a gallery's row may share it or not: near enough is what fetches none at less than half its width. */
const isMissaid = ({ place, said, drawn }: Measured): boolean =>
  place.includes('shape') ? said * 2 < drawn : said < drawn - 16 || said > drawn * 1.1 + 16

onSqlite(
  'the browser is told how wide each picture will stand, and fetches one file for it',
  async (t, db) => {
    const { paper, path, media, page } = await open(t, db, { bypassCSP: true })
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    for (const width of [360, ...widths, 1200]) {
      await page.setViewportSize({ width, height: 900 })
      for (const address of [path, '/', '/section/local', '/search?q=wall']) {
        await page.goto(paper.origin + address)
        const all = (await page.evaluate(measures)) as Measured[]
        assert.deepEqual(all.filter(isMissaid), [], `${address} at ${width}`)
      }
    }
    asked.length = 0
    await page.goto(paper.origin + path)
    await page.evaluate(walk)
    const leads = asked.filter(
      (one) => one.includes(media.mole) && /-\d+\.\w+$/.test(one) && !one.includes('x'),
    )
    assert.ok(
      leads.every((one) => one.endsWith('.avif')),
      leads.join(),
    )
    assert.equal(new Set(leads).size, leads.length)
  },
  browser,
)

for (const colorScheme of ['light', 'dark'] as const) {
  onSqlite(
    `axe finds nothing on pages with pictures, and their markup is valid, ${colorScheme}`,
    async (t, db) => {
      const viewport = { width: colorScheme === 'dark' ? 390 : 1440, height: 900 }
      const { paper, path, page } = await open(t, db, { bypassCSP: true, colorScheme, viewport })
      const validator = new HtmlValidate(rulesOfPages)
      // Nobody looks at the pictures here, and making them takes longer than everything else.
      await page.route('**/pictures/**', (route) => route.fulfill({ contentType: 'image/gif', body: dot }))
      for (const address of [path, '/', '/section/local', '/search?q=wall']) {
        await page.goto(paper.origin + address)
        assert.deepEqual(await findings(page), [], address)
        const html = await (await paper.anonymous.get(address)).text()
        const report = await validator.validateString(html)
        assert.deepEqual(
          report.results.flatMap(({ messages }) =>
            messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
          ),
          [],
        )
        assert.ok(gzipSync(html).length < 20_000, `${address}: ${gzipSync(html).length} bytes`)
        saysNot(html, / style=/)
      }
    },
    browser,
  )
}

onSqlite(
  'a film of another site is asked for by a click and not before, by a script of the paper’s own, on no page that has none',
  async (t, db) => {
    const { paper, path, page } = await open(t, db, { viewport: { width: 1440, height: 900 } })
    const elsewhere: string[] = []
    const complaints: string[] = []
    await page.route(/^https:/, (route) => {
      elsewhere.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: '<p>A film</p>' })
    })
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(paper.origin + path, { waitUntil: 'networkidle' })
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
    assert.deepEqual(elsewhere, [])
    assert.equal(await page.locator('iframe').count(), 0)
    await page.getByRole('button', { name: 'Show it here' }).click()
    await page.frameLocator('iframe').getByText('A film').waitFor()
    assert.deepEqual(elsewhere, ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'])
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Film on YouTube')
    assert.deepEqual(complaints, [])
    const policyOf = async (address: string): Promise<string> =>
      (await paper.anonymous.get(address)).headers.get('content-security-policy') ?? ''
    assert.match(
      await policyOf(path),
      /; script-src 'self'; frame-src 'self' https:\/\/www\.youtube-nocookie\.com;/,
    )
    assert.doesNotMatch(await policyOf('/'), /script-src|youtube/)
    const etag = (await paper.anonymous.get(path)).headers.get('etag') ?? ''
    const unchanged = await paper.anonymous.get(path, { 'if-none-match': etag })
    assert.equal(unchanged.status, 304)
    assert.match(unchanged.headers.get('content-security-policy') ?? '', /frame-src 'self' https/)
    const script = printed.all.find(({ path: file }) => file === printed.files.frames)
    assert.ok((script?.bytes.length ?? Infinity) < 10_000)
  },
  browser,
)

onSqlite(
  'without script the same film is a link, the sound has its player, and every picture is there',
  async (t, db) => {
    const { paper, path, page } = await open(t, db, { javaScriptEnabled: false })
    await page.goto(paper.origin + path)
    assert.equal(await page.getByRole('button', { name: 'Show it here' }).count(), 0)
    assert.equal(
      await page.getByRole('link', { name: 'See it on YouTube' }).getAttribute('href'),
      'https://youtu.be/dQw4w9WgXcQ',
    )
    assert.equal(await page.locator('audio[controls]').count(), 1)
    assert.equal(await page.locator('video[controls]').count(), 1)
    assert.equal(await page.locator('.body img').count(), 6)
  },
  browser,
)
