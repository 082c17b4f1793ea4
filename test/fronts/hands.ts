// A front on the desk's page in a browser, and the hands of whoever edits it.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { openPage } from '../harness/browser.ts'
import { drawn, until } from '../harness/editor-page.ts'
import { openPaper, type TestPaper, type Visitor } from '../harness/paper.ts'
import { path, publish, step } from './paper.ts'

const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false
export const slow = { skip } as const

export async function at(
  t: TestContext,
  paper: TestPaper,
  visitor: Visitor,
  wish: BrowserContextOptions = {},
  front = path,
) {
  const page = await openPage(t, { viewport: { width: 1280, height: 900 }, ...wish })
  const [name = '', value = ''] = visitor.cookie.split('=')
  await page.context().addCookies([{ name, value, url: paper.origin }])
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(paper.origin + front)
  await page.locator('.front-frame.is-there').waitFor()
  await page.locator('.seat[data-slot="lead"]').waitFor()
  return { page, faults }
}
export const opened = async (t: TestContext, db: Parameters<typeof openPaper>[1]) => {
  const paper = await openPaper(t, db, { demo: true })
  const editor = await paper.as('editor')
  // The front that the first deed of a day finds: fresh, so that bytes can be compared.
  await step(editor, { deed: 'restore', from: 'live' })
  await publish(editor)
  return { paper, editor }
}
export const seat = (page: Page, slot: string, place: number): Locator =>
  page.locator(`.seat[data-slot="${slot}"][data-place="${place}"]`)
export const storyIn = (page: Page, slot: string, place: number) =>
  seat(page, slot, place).getAttribute('data-story')
export const headlineIn = (page: Page, slot: string, place: number) =>
  seat(page, slot, place).getAttribute('data-headline')
export const isIn = async (page: Page, story: string, slot: string, place: number) =>
  until(async () => (await storyIn(page, slot, place)) === story)
export const voice = (page: Page) => page.locator('.front-voice').textContent()

export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  // A picture that comes at this moment moves a link under the hand: then it is taken up again.
  await until(async () => {
    await page.mouse.up()
    const start = await still(from)
    await page.mouse.move(start.x + 12, start.y + 12)
    await page.mouse.down()
    await page.mouse.move(start.x + 30, start.y + 30, { steps: 3 })
    return (await page.locator('body.is-carrying').count()) === 1
  }, 'the story is taken up')
  // Near an edge the page runs along under the hand, and another place comes under it: let go is where it stands still.
  await until(async () => {
    const end = (await to.boundingBox()) ?? assert.fail('nowhere to put it')
    await page.mouse.move(end.x + 20, end.y + 20, { steps: 8 })
    await drawn(page)
    const isStill = (await to.boundingBox())?.y === end.y
    return isStill && to.evaluate((place: { className: string }) => / is-target\b/.test(place.className))
  })
  await page.mouse.up()
}

/** Where it is once it stays there: what was done before may still be being drawn. */
async function still(what: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const seen: string[] = []
  const box = async () => (await what.boundingBox()) ?? assert.fail('nothing to take up')
  await until(async () => {
    seen.push(JSON.stringify(await box()))
    return seen.length > 4 && new Set(seen.slice(-4)).size === 1
  })
  return box()
}
