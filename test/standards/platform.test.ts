// What every page keeps to, whatever stands in it: WCAG 2.2, CSP, and the reader's peace.
import assert from 'node:assert/strict'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import type { Page } from 'playwright-core'
import { securityHeaders } from '#platform/http/headers.ts'
import { routes } from '../../src/app.ts'
import { openPage } from '../harness/browser.ts'
import { onSqlite } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'
import { addressOf, methodOf, namesIn } from '../threats/places.ts'

const story = '/2022/03/08/ferry-berth-stays-open'
const pages = [
  '/',
  story,
  '/section/council',
  '/topic/harbour',
  '/person/nell-ashdown',
  '/search?q=ferry',
  '/corrections',
  '/about',
  '/conduct',
  '/archive',
  '/nowhere',
]
const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const

onSqlite(
  'standard 48: a keyboard reaches everything, begins with the way past the furniture, and is seen where it is',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const page = await openPage(t, { viewport: { width: 1280, height: 800 } })
    for (const path of [story, '/search?q=ferry']) {
      await page.goto(paper.origin + path)
      await page.keyboard.press('Tab')
      assert.deepEqual(
        await page.evaluate('[document.activeElement.className, document.activeElement.hash]'),
        ['skip', '#text'],
        path,
      )
      await page.keyboard.press('Enter')
      assert.equal(await page.evaluate('document.activeElement.id'), 'text', path)
      await page.goto(paper.origin + path)
      const { reached, unseen, all } = await walk(page)
      assert.deepEqual(unseen, [], path)
      assert.equal(reached, all, path)
    }
  },
  browser,
)

/** From the first to the last that can be focused: where it was not to be seen, and how many there were. */
async function walk(page: Page): Promise<{ reached: number; unseen: readonly string[]; all: number }> {
  const all = Number(
    await page.evaluate(
      `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]')].filter((one) => one.checkVisibility() && !one.disabled).length`,
    ),
  )
  const seen = new Set<string>()
  const unseen: string[] = []
  for (let step = 0; step < all + 3; step += 1) {
    await page.keyboard.press('Tab')
    const [key, told] = (await page.evaluate(`(() => {
      const one = document.activeElement
      if (one === document.body || one === null) return ['', '']
      const all = [...document.querySelectorAll('*')]
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      const box = one.getBoundingClientRect()
      const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      const isInView = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0
      // Who enters a frame is seen in the document that stands in it.
      const isFrame = one.tagName === 'IFRAME'
      return [String(all.indexOf(one)), isFrame || (isOutlined && isInView) ? '' : one.outerHTML.slice(0, 120)]
    })()`)) as [string, string]
    if (key === '' || seen.has(key)) break
    seen.add(key)
    if (told !== '') unseen.push(told)
  }
  return { reached: seen.size, unseen, all }
}

onSqlite(
  'standard 49: the policy of every page holds before whoever attacks policies for a living',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const owner = await paper.as('owner')
    const names = await namesIn(paper)
    const found = new Map<string, readonly string[]>()
    for (const route of routes.filter((one) => methodOf(one) === 'GET')) {
      const response = await owner.get(addressOf(route, names))
      await response.text()
      const policy = response.headers.get('content-security-policy') ?? assert.fail(route.path)
      assert.doesNotMatch(policy, /unsafe-|\*|https?:(?!\/\/)/, route.path)
      // What stands in a slot is framed by the paper's own pages, and by nobody else.
      assert.match(policy, /frame-ancestors '(?:none|self)'/)
      found.set(policy, weaknesses(policy))
    }
    assert.deepEqual([...found.values()].flat(), [])
    assert.notDeepEqual(
      weaknesses("default-src *; script-src 'unsafe-inline'"),
      [],
      'the evaluator sees what is weak',
    )
    const secure = new Map(securityHeaders('https://paper.example'))
    assert.match(secure.get('strict-transport-security') ?? '', /^max-age=31536000; includeSubDomains$/)
  },
)

/** Of its findings those that are certain to be exploitable: 10 is high, 30 medium, 40 and more depend on what else there is. */
const weaknesses = (policy: string): readonly string[] =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => Number(severity) < 40)
    .map(({ directive, description }) => `${directive}: ${description}`)

onSqlite(
  'standard 50: no page needs a script, asks anybody else for anything, moves, or weighs more than it may',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const page = await openPage(t, { viewport: { width: 390, height: 844 } })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const path of pages) {
      await page.goto(paper.origin + path, { waitUntil: 'load' })
      // A font that comes may widen a line by a fraction of a pixel; nobody sees that.
      const shifted = Number(await page.evaluate(shifts))
      assert.ok(shifted < 0.002, `${path} moves by ${shifted}`)
      assert.ok(
        Number(
          await page.evaluate(
            'document.querySelectorAll("script:not([type=\\"application/ld+json\\"])").length',
          ),
        ) === 0,
        path,
      )
    }
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(paper.origin)),
      [],
    )
    const answer = await paper.anonymous.get(story, { 'accept-encoding': 'gzip' })
    await answer.text()
    assert.ok(
      Number(answer.headers.get('content-length')) <= 20_000,
      `${answer.headers.get('content-length')} bytes`,
    )
  },
  browser,
)

/** What layout shifts the browser has counted so far on this page. */
const shifts = `new Promise((done) => {
  let sum = 0
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => done(sum), 50)
})`
