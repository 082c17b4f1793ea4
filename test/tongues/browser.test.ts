// Slow: more than twenty seconds.
// What a browser makes of the paper in every language, and where it runs from right to left.
import assert from 'node:assert/strict'
import { setLook } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { firstLook, themeNames } from '#ui/theme/look.ts'
import { openPage } from '../harness/browser.ts'
import { onSqlite } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'
import { findings } from '../pages/axe.ts'
import { printSample } from './print-sample.ts'
import { samples } from './samples.ts'

const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const

/**
 * A fifth of the kinds of page in each language, by turns, and each in one of the themes: every kind is looked at in some languages and every
 * language on some kinds. `BROADSHEET_EVERY_THEME=1`: all of them in each theme, by day and by lamp.
 */
const dressings = themeNames.flatMap((theme) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ theme, colorScheme })),
)
function dressingsFor(turn: number) {
  if (process.env['BROADSHEET_EVERY_THEME']) return dressings
  return turn % 5 === 0 ? dressings.slice(turn % 4, (turn % 4) + 1) : []
}

for (const [first, language] of (Object.keys(samples) as (keyof typeof samples)[]).entries())
  onSqlite(
    `standard 48: axe finds nothing on the kinds of page in ${language}`,
    async (t, db) => {
      const paper = await openPaper(t, db)
      const addresses = await printSample(db, language)
      await paper.app.settle()
      const kinds = Object.keys(addresses).filter((kind) => !kind.endsWith('feed'))
      for (const { theme, colorScheme } of dressings) {
        await db.write((tx) => setLook(tx, machine, { ...firstLook, theme }, clock()))
        const page = await openPage(t, {
          bypassCSP: true,
          colorScheme,
          viewport: { width: 820, height: 900 },
        })
        for (const [at, kind] of kinds.entries()) {
          const isTurn = dressingsFor(first + at).some(
            (one) => one.theme === theme && one.colorScheme === colorScheme,
          )
          if (!isTurn) continue
          await page.goto(paper.origin + encodeURI(addresses[kind] ?? ''))
          assert.deepEqual(await findings(page), [], `${kind} in ${theme}, ${colorScheme}`)
        }
      }
    },
    browser,
  )

for (const language of ['ar', 'fa'] as const)
  onSqlite(
    `axe finds nothing in ${language}, and nothing is wider than its window`,
    async (t, db) => {
      const paper = await openPaper(t, db)
      const addresses = await printSample(db, language)
      await paper.app.settle()
      for (const [width, colorScheme] of [
        [390, 'dark'],
        [1440, 'light'],
      ] as const) {
        const page = await openPage(t, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } })
        for (const kind of ['front', 'story', 'section', 'search'] as const) {
          await page.goto(paper.origin + encodeURI(addresses[kind] ?? ''))
          assert.deepEqual(await findings(page), [], `${kind} at ${width}`)
          const beyond = await page.evaluate(
            'Math.max(document.documentElement.scrollWidth - innerWidth, -Math.floor(document.querySelector("main").getBoundingClientRect().left))',
          )
          assert.ok(Number(beyond) <= 0, `${kind} at ${width}: ${String(beyond)} px`)
        }
      }
    },
    browser,
  )

onSqlite(
  'in Arabic the page begins on the right, and a letter is set in the face that is meant for it',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const addresses = await printSample(db, 'ar')
    const page = await openPage(t, { viewport: { width: 1440, height: 900 } })
    await page.goto(paper.origin + encodeURI(addresses['story'] ?? ''))
    const places = await page.evaluate(
      `[".credits", ".story-head .headline", ".body"].map((one) => document.querySelector(one).getBoundingClientRect().right)`,
    )
    const [credits = 0, headline = 0, body = 0] = places as number[]
    assert.ok(credits > headline && Math.abs(headline - body) < 4, String(places))
    await page.evaluate('document.fonts.ready')
    const loaded = await page.evaluate(
      `document.fonts.check('600 40px Text', 'العبّارة') && document.fonts.check('400 16px Furniture', 'نُشر')`,
    )
    assert.equal(loaded, true)
  },
  browser,
)
