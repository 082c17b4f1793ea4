import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { routes } from '../../src/app.ts'
import { openPage } from '../harness/browser.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { freePort, openPaper } from '../harness/paper.ts'
import { addressOf, methodOf, namesIn } from './places.ts'

/** Origins that somebody would like to be taken for the paper. */
const strangers = (origin: string): readonly string[] => [
  'https://evil.example',
  'null',
  `${origin}.evil.example`,
  origin.replace('http:', 'https:'),
  origin.replace('localhost', 'evil.localhost'),
  `${origin}@evil.example`,
]

onEachDatabase('D2: no other site may read an answer with its reader’s cookies', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const owner = await paper.as('owner')
  const names = await namesIn(paper)
  for (const route of routes.filter((one) => methodOf(one) === 'GET'))
    for (const origin of strangers(paper.origin)) {
      const response = await owner.get(addressOf(route, names), { origin, 'sec-fetch-site': 'cross-site' })
      const { headers } = response
      await response.arrayBuffer()
      assert.equal(headers.get('access-control-allow-credentials'), null, route.path)
      assert.notEqual(headers.get('access-control-allow-origin'), origin, route.path)
      assert.notEqual(headers.get('access-control-allow-origin'), 'null', route.path)
    }
  for (const origin of strangers(paper.origin)) {
    const asked = await fetch(`${paper.origin}/newsroom/stories`, {
      method: 'OPTIONS',
      headers: {
        origin,
        cookie: owner.cookie,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    assert.equal(asked.headers.get('access-control-allow-origin'), null)
    assert.equal(asked.headers.get('access-control-allow-methods'), null)
  }
})

onSqlite('D3: no other site may frame a page of the newsroom, or one that does something', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const owner = await paper.as('owner')
  const names = await namesIn(paper)
  for (const route of routes.filter((one) => methodOf(one) === 'GET')) {
    const response = await owner.get(addressOf(route, names))
    await response.arrayBuffer()
    const policy = response.headers.get('content-security-policy') ?? assert.fail(route.path)
    assert.match(policy, /frame-ancestors '(?:none|self)'/, route.path)
  }
})

const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const

onSqlite(
  'D3: a browser shows nothing of the newsroom in the frame of another site',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const owner = await paper.as('owner')
    const [name = '', value = ''] = owner.cookie.split('=')
    const page = await openPage(t)
    await page.context().addCookies([{ name, value, url: paper.origin }])
    // The same machine by its number is another origin, as a browser sees it.
    const port = await freePort()
    const trap = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<iframe src="${paper.origin}/newsroom/budget" width="600" height="400"></iframe>`)
    })
    await new Promise<void>((resolve) => trap.listen(port, '127.0.0.1', resolve))
    t.after(() => {
      trap.closeAllConnections()
      trap.close()
    })
    const answered = page.waitForResponse((response) => response.url().includes('/newsroom/budget'))
    await page.goto(`http://127.0.0.1:${port}/`)
    assert.equal((await answered).headers()['x-content-type-options'], 'nosniff')
    await page.waitForLoadState('networkidle')
    const texts = await Promise.all(page.frames().map((frame) => frame.content().catch(() => '')))
    assert.ok(!texts.some((text) => /Write a story|Tarrowick/.test(text)), texts.join())
  },
  browser,
)
