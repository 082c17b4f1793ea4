// The editor's page in a real browser.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { openPage } from './browser.ts'
import { kinds } from '#writing/contract.ts'
import { onSqlite, type TestDatabase } from './databases.ts'
import type { TestPaper, Visitor } from './paper.ts'
import { until } from './soon.ts'

export { until }

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
const isExpected =
  /WebSocket|ERR_CONNECTION|ERR_INTERNET_DISCONNECTED|Applying inline style|Executing inline event handler/

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
  hearSaves(page)
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(paper.origin + path)
  await page.locator('.text-holder .body').waitFor()
  return page
}
/** A browser tells of a moved caret a moment later than it moves it: by the second frame at the latest. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
/** As quick as hands are. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await drawn(page)
}
export const body = (page: Page) => page.locator('.text-holder .body')
export const saved = (page: Page) => page.locator('.saved', { hasText: 'Saved' }).waitFor()

export const html = (page: Page) => body(page).innerHTML()
/** What was typed stands in the draft: the editor has asked for it, and been told since. */
export async function stored(page: Page): Promise<void> {
  assert.ok(saves.has(page), 'nobody hears when this page saves')
  saves.set(page, 'not asked')
  await page.keyboard.press('Control+s')
  await until(() => saves.get(page) === 'told', 'the draft is saved')
}
const saves = new WeakMap<Page, 'not asked' | 'asked' | 'told'>()
/** From before the editor is opened in it. */
export function hearSaves(page: Page): void {
  saves.set(page, 'told')
  page.on('websocket', (line) => {
    line.on('framesent', ({ payload }) => {
      if (payload[0] === kinds.save) saves.set(page, 'asked')
    })
    line.on('framereceived', ({ payload }) => {
      if (payload[0] !== kinds.notice || !payload.includes('{"is":"saved"')) return
      if (saves.get(page) === 'asked') saves.set(page, 'told')
    })
  })
}
