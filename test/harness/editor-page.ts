// The editor's page in a real browser.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { openPage } from './browser.ts'
import { onSqlite, type TestDatabase } from './databases.ts'
import type { TestPaper, Visitor } from './paper.ts'

const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false
/** What a browser's console calls an error fails the test, but that the server is not there. */
export const inEditor = (name: string, work: (t: TestContext, db: TestDatabase) => Promise<void>) =>
  onSqlite(
    `${name} [browser]`,
    async (t, db) => {
      errors.length = 0
      await work(t, db)
      assert.deepEqual(
        errors.filter((error) => !isExpected.test(error)),
        [],
      )
    },
    { skip },
  )
const errors: string[] = []
// What is pasted is read in a document of its own, where the policy stops what would run. Chromium's own editing would like to keep the look of what it joins; the policy says no, and ProseMirror draws it anew.
const isExpected = /WebSocket|ERR_CONNECTION|Applying inline style|Executing inline event handler/

/** This visitor's browser at this page of the newsroom. */
export async function at(
  t: TestContext,
  paper: TestPaper,
  visitor: Visitor,
  path: string,
  wish: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openPage(t, { viewport: { width: 1280, height: 900 }, ...wish })
  const [name = '', value = ''] = visitor.cookie.split('=')
  await page.context().addCookies([{ name, value, url: paper.origin }])
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(paper.origin + path)
  await page.locator('.text-holder .body').waitFor()
  return page
}
/** As quick as hands are; a browser tells of a moved caret a moment later than it moves it. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.waitForTimeout(25)
}
export const body = (page: Page) => page.locator('.text-holder .body')
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries === 100) assert.fail(`not in time: ${String(isSo)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
export const saved = (page: Page) => page.locator('.saved', { hasText: 'Saved' }).waitFor()

export const html = (page: Page) => body(page).innerHTML()
export const stored = async (page: Page) => {
  await page.keyboard.press('Control+s')
  await page.waitForTimeout(400)
}
