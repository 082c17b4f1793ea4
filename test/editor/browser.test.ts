// Slow: real browsers, two where two people are meant.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { openPage } from '../harness/browser.ts'
import { onSqlite, type TestDatabase } from '../harness/databases.ts'
import { openDesk, pageOf, says, write } from '../harness/desk.ts'
import type { TestPaper, Visitor } from '../harness/paper.ts'

const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false
const inEditor = (name: string, work: (t: TestContext, db: TestDatabase) => Promise<void>) =>
  onSqlite(`${name} [browser]`, work, { skip })

/** This visitor's browser at this page of the newsroom. What its console calls an error fails the test. */
async function at(
  t: TestContext,
  paper: TestPaper,
  visitor: Visitor,
  path: string,
  width = 1280,
): Promise<Page> {
  const page = await openPage(t, { viewport: { width, height: 900 } })
  const [name = '', value = ''] = visitor.cookie.split('=')
  await page.context().addCookies([{ name, value, url: paper.origin }])
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(paper.origin + path)
  await page.locator('.text-holder .body').waitFor()
  t.after(() =>
    assert.deepEqual(
      errors.filter((error) => !/WebSocket|ERR_CONNECTION/.test(error)),
      [],
    ),
  )
  return page
}
const headline = `document.querySelector('.line-headline textarea')`
const body = (page: Page) => page.locator('.text-holder .body')
const saved = (page: Page) => page.locator('.saved', { hasText: 'Saved' }).waitFor()

inEditor('two people write one story at once and see each other', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
  const path = await write(ann)
  const [one, two] = [await at(t, paper, ann, path), await at(t, paper, bo, path)]
  await body(one).click()
  await one.keyboard.press('Control+Home')
  await one.keyboard.type('First. ')
  await two.locator(`.caret-name[data-name="${ann.actor.name}"]`).waitFor()
  await body(two).click()
  await two.keyboard.press('Control+End')
  await Promise.all([two.keyboard.type(' Last of all.'), one.keyboard.type('Second. ')])
  await two.locator('.line-headline textarea').fill('The wall stands fast')
  await one.waitForFunction(`${headline}?.value === 'The wall stands fast'`)
  await one.locator('.text-holder', { hasText: 'Last of all.' }).waitFor()
  await two.locator('.text-holder', { hasText: /First. Second. .*Nobody spoke/ }).waitFor()
  await Promise.all([saved(one), saved(two)])
  await one.keyboard.press('Control+s')
  await one.waitForTimeout(300)
  const page = await pageOf(ann, `${path}/preview`)
  says(page, /The wall stands fast/)
  says(page, /First\. Second\. Nobody spoke against the wall/)
  says(page, /Last of all/)
})
