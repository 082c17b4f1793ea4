// Slow: the ways of publishing, driven in a browser as an editor drives them.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Instant } from '#kernel/time.ts'
import { openPage } from '../harness/browser.ts'
import { onSqlite } from '../harness/databases.ts'
import { openDesk, story, write } from '../harness/desk.ts'
import type { TestPaper, Visitor } from '../harness/paper.ts'
import { findings } from '../pages/axe.ts'

const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false

async function comeIn(page: Page, paper: TestPaper, editor: Visitor): Promise<void> {
  const [name = '', value = ''] = editor.cookie.split('=')
  await page.context().addCookies([{ name, value, url: paper.origin }])
}

/** By day and by lamp, on a phone and on a desk: nothing for axe to find, and nothing wider than the window. */
async function looksRight(page: Page, paper: TestPaper, paths: readonly string[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1440]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      for (const path of paths) {
        await page.goto(paper.origin + path)
        assert.deepEqual(await findings(page), [], `${path} ${width} ${colorScheme}`)
        const wide = await page.evaluate('document.documentElement.scrollWidth')
        assert.ok(Number(wide) <= width, `${path} is ${String(wide)} wide at ${width}`)
      }
    }
}

onSqlite(
  'an editor sets a story for a moment, corrects it beside its change, and readers see both',
  async (t, db) => {
    const paper = await openDesk(t, db)
    paper.setClock('2031-03-01T08:00:00.000Z' as Instant)
    const editor = await paper.as('editor')
    const page = await openPage(t, { bypassCSP: true, viewport: { width: 1280, height: 900 } })
    await comeIn(page, paper, editor)
    const desk = await write(editor, { body: 'Seven voted for the wall.' })

    await page.goto(`${paper.origin}${desk}/publication`)
    await page.fill('[name=dueAt]', '2031-03-01T09:30:15')
    await page.click('button:has-text("Set it")')
    await page.waitForSelector('text=To be published on 2031-03-01 09:30:15')
    paper.setClock('2031-03-01T09:30:15.400Z' as Instant)
    await paper.app.settle({ timetables: true })
    const address = '/2031/03/01/the-wall-stands'
    await page.goto(paper.origin + address)
    assert.match(await page.content(), /Seven voted/)

    await editor.post(desk, { ...story, body: 'Eight voted for the wall.', revision: '0' })
    await page.goto(`${paper.origin}${desk}/correction`)
    assert.equal(await page.locator('.changes del').textContent(), 'Seven')
    assert.equal(await page.locator('.changes ins').textContent(), 'Eight')
    await page.fill('[name=reason]', 'Eight voted, not seven.')
    await page.click('button:has-text("Publish the change")')
    await page.waitForURL('**?said=corrected')

    // As a reader: from the story to what changed in it, and back to how it was.
    await page.goto(paper.origin + address)
    await page.click('text=Changes to this story')
    assert.match(
      await page.locator('.record-list').innerText(),
      /Version 2: Correction[^]*Eight voted, not seven/,
    )
    await page.locator('.record-doors >> text=As it was then').last().click()
    assert.match(await page.locator('.version-bar').innerText(), /This is version 1[^]*It has changed since/)
    assert.match(await page.locator('article').innerText(), /Seven voted/)

    await looksRight(page, paper, [
      '/record',
      `/record/story${address}`,
      `/record/changes/1-2${address}`,
      `/record/version/1${address}`,
      '/corrections',
    ])
  },
  { skip },
)

onSqlite(
  'the desk’s pages for publishing are as good on a phone, and in the dark',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const page = await openPage(t, { bypassCSP: true })
    await comeIn(page, paper, owner)
    const draft = await write(owner, { headline: 'A draft', standfirst: '' })
    const desk = await write(owner)
    await owner.post(`${desk}/publication`, { revision: '1' })
    await owner.post(desk, { ...story, body: 'Another text.', revision: '0' })
    await owner.post(`${draft}/hold`, { reason: 'The other side has not answered.' })
    await looksRight(page, paper, [
      `${draft}/publication`,
      `${draft}/hold`,
      `${draft}/links`,
      `${desk}/correction`,
      `${desk}/comparison`,
      `${desk}/kill`,
      `${desk}/versions`,
      '/newsroom/settings/checklist',
    ])
  },
  { skip },
)
