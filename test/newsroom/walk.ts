// Somebody at a desk with a browser of their own: what they press, and what every page they pass must be.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { openPage } from '../harness/browser.ts'
import { hearSaves } from '../harness/editor-page.ts'
import { findings } from '../pages/axe.ts'

export interface Walker {
  readonly page: Page
  /** What the console called an error, and what was thrown. */
  readonly errors: string[]
  /** The page as it is now: nothing for axe to find, nothing wider than the window. */
  pass(): Promise<void>
  press(name: string | RegExp): Promise<void>
  follow(name: string | RegExp): Promise<void>
  fill(label: string | RegExp, what: string): Promise<void>
}

// Leaving a page closes its line to the server; Chromium's own editing would keep the look of what it joins, and the policy says no.
const expected = /WebSocket|Applying inline style/

export async function walker(t: TestContext, wish: BrowserContextOptions): Promise<Walker> {
  const page = await openPage(t, wish)
  hearSaves(page)
  const errors: string[] = []
  page.on('console', (message) => {
    const said = `${page.url()}: ${message.text()}`
    if (message.type() === 'error' && !expected.test(said)) errors.push(said)
  })
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${String(error)}`))
  return {
    page,
    errors,
    pass: () => pass(page),
    press: (name) => page.getByRole('main').getByRole('button', { name }).click(),
    follow: (name) => page.getByRole('link', { name }).first().click(),
    fill: (label, what) => page.getByLabel(label, { exact: typeof label === 'string' }).fill(what),
  }
}

async function pass(page: Page): Promise<void> {
  await page.waitForLoadState()
  assert.deepEqual(await findings(page), [], page.url())
  const [wide, room] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, innerWidth]',
  )
  assert.ok(wide <= room, `${page.url()} is ${wide} wide in a window of ${room}`)
}
