// A form that is sent while nobody answers stays as it is, with every word and file.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { openPage } from '../harness/browser.ts'
import { onSqlite } from '../harness/databases.ts'
import { led, local, openDesk, pageOf, says, saysNot, write } from '../harness/desk.ts'
import { openPaper, type TestPaper, type Visitor } from '../harness/paper.ts'
import { photograph } from '../harness/photographs.ts'
import { takenIn } from '../media/newsstand.ts'
import { findings } from '../pages/axe.ts'

const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false

async function at(
  t: TestContext,
  { origin }: TestPaper,
  { cookie }: Visitor,
  path: string,
  wish: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openPage(t, { bypassCSP: true, ...wish })
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, url: origin }])
  await page.goto(origin + path)
  return page
}
const unreached = (page: Page) => page.getByRole('alert').filter({ hasText: 'cannot be reached' })

onSqlite(
  'a note written while the server is gone is there when it is back, and goes out once [browser]',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const desk = await write(editor)
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
    const page = await at(t, paper, editor, `${desk}/planning`, phone)
    await paper.stop()
    await page.getByLabel('A note to the desk').fill('The harbour master rings at six.')
    await page.getByRole('button', { name: 'Add the note' }).tap()
    await unreached(page).waitFor()
    assert.deepEqual(await findings(page), [])
    assert.equal(await page.getByLabel('A note to the desk').inputValue(), 'The harbour master rings at six.')
    // Pressed too early: it is said again, and nothing is lost.
    await page.getByRole('button', { name: 'Try again' }).tap()
    await unreached(page).waitFor()
    await openPaper(t, db, { port: paper.port })
    await page.getByRole('button', { name: 'Try again' }).tap()
    await page.locator('.note-thread', { hasText: 'The harbour master rings at six.' }).waitFor()
    assert.equal(await page.locator('.note-thread li').count(), 1)
    assert.equal(await unreached(page).count(), 0)
  },
  { skip },
)

onSqlite(
  'without a network too; and of several buttons it is the one that was pressed [browser]',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const plan = { headline: 'The ferry', kind: 'news', section: local }
    const story = led(await editor.post('/newsroom/budget/new', plan))
    const page = await at(t, paper, editor, '/newsroom/budget')
    await page.getByRole('checkbox', { name: /ferry/ }).check()
    await page.selectOption('select[name="newState"]', 'legal')
    await page.selectOption('select[name="to"]', { label: editor.actor.name })
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Assign' }).click()
    await unreached(page).waitFor()
    await page.context().setOffline(false)
    await unreached(page).waitFor({ state: 'detached' })
    assert.equal(await page.inputValue('select[name="newState"]'), 'legal')
    await page.getByRole('button', { name: 'Assign' }).click()
    await page.getByText('1 story changed.').waitFor()
    says(await pageOf(editor, story), new RegExp(`Given to ${editor.actor.name}`))
    saysNot(await pageOf(editor, '/newsroom/budget?state=legal'), /The ferry/)
  },
  { skip },
)

onSqlite(
  'a file that was chosen is still chosen, and arrives [browser]',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const { id } = await takenIn(paper, 'quay.jpg', await photograph(200, 100))
    const page = await at(t, paper, editor, `/newsroom/media/${id}`)
    const asked: string[] = []
    page.on('request', (request) => request.method() !== 'GET' && asked.push(request.method()))
    const buffer = await photograph(220, 110)
    await page.setInputFiles('input[type="file"]', { name: 'blue.jpg', mimeType: 'image/jpeg', buffer })
    await page.context().setOffline(true)
    await page.locator('form[enctype="multipart/form-data"] button').click()
    await unreached(page).waitFor()
    assert.deepEqual(asked, [])
    await page.context().setOffline(false)
    await page.locator('form[enctype="multipart/form-data"] button').click()
    await page.waitForURL(/said=replaced/)
    assert.deepEqual(asked, ['HEAD', 'POST'])
  },
  { skip },
)
