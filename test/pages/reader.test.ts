// Slow: more than twenty seconds.
// What a reader's browser makes of the paper: nothing from elsewhere, nothing that moves, nothing that axe finds.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { openPage } from '../harness/browser.ts'
import { onSqlite, type TestDatabase } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'
import { findings } from './axe.ts'

const story = '/2022/03/08/ferry-berth-stays-open'
const paths = [
  '/',
  story,
  '/section/council',
  '/topic/harbour',
  '/person/nell-ashdown',
  '/search?q=ferry',
  '/search?q=zeppelin',
  '/corrections',
  '/archive',
  '/archive/2022/03/08',
  '/about',
  '/contact',
  `/contact?story=${story}`,
  '/contact/thanks',
  '/nowhere',
  '/2022/03/03/harbour-water-claim',
]
const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const

async function open(t: TestContext, db: TestDatabase, options: Parameters<typeof openPage>[1] = {}) {
  const paper = await openPaper(t, db, { demo: true })
  await paper.app.settle()
  // The paper's own policy forbids scripts, axe's among them; the policy itself is proved elsewhere.
  const page = await openPage(t, { bypassCSP: true, ...options })
  return { paper, page }
}

for (const colorScheme of ['light', 'dark'] as const) {
  onSqlite(
    `standard 48: axe finds nothing on any page of the paper, ${colorScheme}`,
    async (t, db) => {
      const { paper, page } = await open(t, db, {
        colorScheme,
        viewport: { width: colorScheme === 'dark' ? 390 : 1440, height: 900 },
      })
      for (const path of paths) {
        await page.goto(paper.origin + path)
        assert.deepEqual(await findings(page), [], path)
      }
    },
    browser,
  )
}

onSqlite(
  'a page asks nobody but the paper, breaks no rule of its own, and is never wider than the phone',
  async (t, db) => {
    const { paper, page } = await open(t, db, { bypassCSP: false, viewport: { width: 390, height: 800 } })
    const elsewhere: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => !request.url().startsWith(paper.origin) && elsewhere.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    for (const path of paths) {
      await page.goto(paper.origin + path, { waitUntil: 'networkidle' })
      const tooWide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      assert.ok(Number(tooWide) <= 0, `${path} is ${String(tooWide)} px too wide`)
    }
    assert.deepEqual(elsewhere, [])
    assert.deepEqual(
      complaints.filter((text) => !/status of (404|410)/.test(text)),
      [],
    )
  },
  browser,
)

onSqlite(
  'the paper is whole without script, and can be walked by keyboard from the skip link',
  async (t, db) => {
    const { paper, page } = await open(t, db, { javaScriptEnabled: false })
    await page.goto(`${paper.origin}/`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.match(page.url(), /#text$/)
    await page.getByRole('searchbox').first().fill('ferry berth')
    await page.getByRole('searchbox').first().press('Enter')
    await page
      .getByRole('link', { name: /Harbour board votes/ })
      .first()
      .click()
    assert.equal(new URL(page.url()).pathname, story)
  },
  browser,
)
