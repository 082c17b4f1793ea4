// A browser with a profile of its own, in a process of its own: it can be killed as a flat battery does, and started again on what it left behind.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { TestContext } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'
import { patience } from './soon.ts'

export interface OwnBrowser {
  readonly page: Page
  /** Nothing is said to it, and nothing is saved any more. */
  kill(): Promise<void>
}

export async function startBrowser(t: TestContext, profile: string): Promise<OwnBrowser> {
  const child = spawn(
    findChromium() ?? '',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // Of a group of its own, so that all of its processes die at once.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = once(child, 'exit')
  let browser: Browser | undefined
  const kill = async (): Promise<void> => {
    end(child)
    await ended
    await browser?.close().catch(() => {})
  }
  t.after(kill)
  browser = await chromium.connectOverCDP(await addressOf(child), { timeout: patience })
  const [context] = browser.contexts()
  const page = await (context ?? (await browser.newContext())).newPage()
  page.setDefaultTimeout(patience)
  return { page, kill }
}

function end({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It is dead already.
  }
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (text) => {
      said += text
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => reject(new Error(`the browser ended: ${said.slice(-500)}`)))
  })
