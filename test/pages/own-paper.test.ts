// A newcomer without a script, from the printed link to a front page of their own; and what axe finds on the pages they pass.
import assert from 'node:assert/strict'
import { invitation } from '../../src/commands/first-start.ts'
import { later } from '#kernel/time.ts'
import { clock } from '#platform/mint.ts'
import { openPage } from '../harness/browser.ts'
import { onSqlite } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'
import { findings } from './axe.ts'

const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const

onSqlite(
  'the paper is its owner’s after four pages, and a reader’s letter is on the desk, without any script',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const page = await openPage(t, { javaScriptEnabled: false, locale: 'de-DE' })
    await page.goto((await invitation(db, paper.origin)) ?? assert.fail('no link was printed'))
    await page.getByRole('button', { name: 'Come in' }).click()
    assert.equal(await page.title(), 'Welcome – Newsroom')
    await page.getByLabel('Name').fill('Jette Brandt')
    await page.getByLabel('E-mail address').fill('jette@hafenbote.example')
    for (const field of ['New password', 'The same once more'])
      await page.getByLabel(field).fill('neun langsame graue Fähren')
    await page.getByRole('button', { name: 'Set a password' }).click()
    assert.equal(await page.title(), 'Make it your paper – Newsroom')
    assert.equal(await page.getByLabel('Language of the paper').inputValue(), 'de-DE')
    await page.getByLabel('Name of the paper').fill('Der Hafenbote')
    await page.getByLabel('Tagline').fill('Vom Wasser und vom Land')
    await page.getByLabel('Time zone').fill('Europe/Berlin')
    await page.getByLabel('Take it out').check()
    await page.getByRole('button', { name: 'Go on to the sections' }).click()
    await page.getByLabel('New section 1', { exact: true }).fill('Hafen')
    await page.getByLabel('New section 2', { exact: true }).fill('Kultur')
    await page.getByRole('button', { name: 'Go on to the look' }).click()
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByRole('link', { name: 'See the front page' }).click()
    assert.equal(await page.title(), 'Der Hafenbote: Vom Wasser und vom Land')
    assert.deepEqual(await page.locator('nav.menu a').allInnerTexts(), ['Hafen', 'Kultur'])

    await page.getByRole('link', { name: 'Kontakt' }).click()
    await page.getByLabel('Ihr Brief').fill('Wann kommt die erste Ausgabe?')
    paper.setClock(later(clock(), 60_000))
    await page.getByRole('button', { name: 'An die Redaktion senden' }).click()
    assert.equal(await page.locator('h1').innerText(), 'Danke, Ihr Brief ist angekommen')
    await page.goto(`${paper.origin}/newsroom/letters`)
    await page.getByRole('link', { name: 'Wann kommt die erste Ausgabe?' }).click()
    await page.getByRole('button', { name: 'Done' }).click()
    assert.match(await page.locator('.said').innerText(), /^Marked: Done\./)
  },
  browser,
)

for (const colorScheme of ['light', 'dark'] as const)
  onSqlite(
    `axe finds nothing where the paper is set up and letters are read, ${colorScheme}`,
    async (t, db) => {
      const paper = await openPaper(t, db, { demo: true })
      const width = colorScheme === 'dark' ? 390 : 1440
      const page = await openPage(t, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } })
      await page.goto((await invitation(db, paper.origin)) ?? assert.fail('no link was printed'))
      await page.getByRole('button', { name: 'Come in' }).click()
      const pages = [
        '/newsroom/setup',
        '/newsroom/setup/sections',
        '/newsroom/setup/look',
        '/newsroom/setup/done',
        '/newsroom/settings/sections',
        '/newsroom/settings/menus',
        '/newsroom/settings/snippets',
        '/newsroom/settings/demo',
        '/newsroom/letters',
      ]
      for (const path of pages) {
        await page.goto(paper.origin + path)
        assert.deepEqual(await findings(page), [], path)
        const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
        assert.equal(isWide, false, `${path} is wider than ${width}`)
      }
    },
    browser,
  )
