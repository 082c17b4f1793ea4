// A paper that is read from right to left is written so too.
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { led, openDesk, write } from '../harness/desk.ts'
import { at, body, inEditor } from '../harness/editor-page.ts'

const direction = (page: Page, what: string): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${what}')).direction`)
const text = '.text-holder .body'
const middle = async (one: Locator): Promise<number> => {
  const box = (await one.boundingBox()) ?? assert.fail('not there')
  return box.x + box.width / 2
}

inEditor('in an Arabic paper lines begin at the right, and so does the handle of a block', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const settings = { name: 'الشارع', tagline: '', language: 'ar', timeZone: 'UTC' }
  led(await owner.post('/newsroom/settings', settings))
  const editor = await paper.as('editor')
  const arabic = await write(editor, { headline: 'العبّارة تعود', body: 'عادت العبّارة صباح الخميس.' })
  const page = await at(t, paper, editor, arabic)
  assert.equal(await direction(page, text), 'rtl')
  assert.equal(await direction(page, '.line-headline textarea'), 'rtl')
  await body(page).getByText('عادت').hover()
  const handle = page.locator('.block-handle')
  await handle.waitFor()
  assert.ok((await middle(handle)) > (await middle(body(page))))
  await handle.click()
  const menu = page.locator('.block-menu')
  assert.ok((await middle(menu)) < (await middle(handle)))
  // What is written in another language there runs as that one does.
  const english = await write(editor, { language: 'en' })
  await page.goto(paper.origin + english)
  await body(page).waitFor()
  assert.equal(await direction(page, text), 'ltr')
})
