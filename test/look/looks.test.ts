// Slow: more than twenty seconds.
// The other theme and the other layouts in a browser: nothing that axe finds, nothing wider than the window, no picture at a wrong width.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { openPage } from '../harness/browser.ts'
import { onSqlite, type TestDatabase } from '../harness/databases.ts'
import { led } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { findings } from '../pages/axe.ts'

const paths = [
  '/',
  '/2022/03/08/ferry-berth-stays-open',
  '/section/local',
  '/topic/harbour',
  '/person/nell-ashdown',
  '/search?q=ferry',
  '/archive',
  '/nowhere',
]
const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const
const looks = [
  { theme: 'local', pair: 'franklin', front: 'stacked', section: 'paged' },
  { theme: 'broadsheet', pair: 'contrast', front: 'centred', section: 'paged' },
] as const

async function open(t: TestContext, db: TestDatabase, options: Parameters<typeof openPage>[1]) {
  const paper = await openPaper(t, db, { demo: true })
  await paper.app.settle()
  const owner = await paper.as('owner')
  const page = await openPage(t, { bypassCSP: true, ...options })
  const wear = async (look: (typeof looks)[number]) => {
    const rest = {
      colours: 'theme',
      accentLight: '#000000',
      accentDark: '#ffffff',
      logoLight: '',
      logoDark: '',
    }
    led(await owner.post('/newsroom/settings/look', { ...look, ...rest, deed: 'save' }))
  }
  return { paper, page, wear, owner }
}

for (const colorScheme of ['light', 'dark'] as const)
  onSqlite(
    `axe finds nothing in any theme or layout, and no page is wider than its window, ${colorScheme}`,
    async (t, db) => {
      const { paper, page, wear } = await open(t, db, { colorScheme })
      for (const look of looks) {
        await wear(look)
        for (const path of paths) {
          const where = `${path} in ${look.theme}`
          for (const width of [390, 820, 1440]) {
            await page.setViewportSize({ width, height: 900 })
            await page.goto(paper.origin + path)
            const wider = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
            assert.ok(wider <= 0, `${where}: ${wider} px wider than ${width}`)
          }
          assert.deepEqual(await findings(page), [], where)
        }
      }
    },
    browser,
  )

onSqlite(
  'the desk in the other theme: axe finds nothing on the look and the front, and the look tried on is framed',
  async (t, db) => {
    const { paper, page, wear, owner } = await open(t, db, { viewport: { width: 1200, height: 900 } })
    await wear(looks[0])
    const [name = '', value = ''] = owner.cookie.split('=')
    await page.context().addCookies([{ name, value, url: paper.origin }])
    for (const path of ['/newsroom/front', '/newsroom/settings/look']) {
      await page.goto(paper.origin + path)
      assert.deepEqual(await findings(page), [], path)
    }
    await page.getByRole('radio', { name: /Broadsheet/ }).check()
    await page.getByRole('button', { name: 'Try it on' }).click()
    const framed = page.frameLocator('iframe').first().locator('body.front-page')
    await framed.waitFor()
    const paperColour = 'getComputedStyle(document.body).backgroundColor'
    assert.equal(await framed.evaluate(paperColour), 'rgb(250, 246, 238)')
    assert.equal(await page.evaluate(paperColour), 'rgb(255, 255, 255)')
  },
  browser,
)
