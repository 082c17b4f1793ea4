import { type TestContext, test } from 'node:test'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { atEnd } from './at-end.ts'
import { findChromium } from './chromium.ts'
import { patience } from './soon.ts'
import { declared } from './whose.ts'

type Work = (t: TestContext, page: Page) => Promise<void>
interface Wish extends BrowserContextOptions {
  readonly timeout?: number
}

/** A test in a real browser, in a context of its own: no cookie, cache or size of another test. */
export function inBrowser(name: string, work: Work, { timeout, ...context }: Wish = {}): void {
  const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false
  declared(`${name} [browser]`)
  test(`${name} [browser]`, { skip, ...(timeout === undefined ? {} : { timeout }) }, async (t) => {
    await work(t, await openPage(t, context))
  })
}

/** For a test that needs two readers at once, or a database of `onEachDatabase` too. */
export async function openPage(t: TestContext, options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= launch()
  const context = await (await browser).newContext(options)
  t.after(() => context.close())
  context.setDefaultTimeout(patience)
  return context.newPage()
}

/** One a run: starting it is the slow part. */
let browser: Promise<Browser> | undefined

// As root there is no sandbox to be had; and nothing may be asked of the world outside.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--no-first-run',
]

async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('no Chromium was found: apt-get install -y chromium, or set CHROME_PATH')
  const launched = await chromium.launch({ executablePath, args: flags })
  atEnd(() => launched.close())
  return launched
}
