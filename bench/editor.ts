import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { bundle } from '#platform/bundle/bundle.ts'
import { findChromium } from '../test/harness/chromium.ts'
import { inFolder } from './lib/folder.ts'
import { type Program, send, signIn, startProgram } from './lib/program.ts'
import { randomFrom, sentence } from './lib/pages.ts'
import { atMost, median, type Row } from './lib/row.ts'

const keys = Number(process.env['BENCH_KEYS'] ?? 240)
/** What a key sets off on the main thread is over by then: what it writes, sends (after 15 ms) and draws. */
const after = 30
/** Before the next key: seven in a second are a good typist. */
const between = 110

/** What a key costs the main thread in a story of 150 blocks and 6,000 words, in a real browser. */
export const run = (): Promise<Row[]> =>
  inFolder(async (folder) => {
    const program = await startProgram(folder)
    const browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    try {
      return [await weight(), ...(await measure(program, browser))]
    } finally {
      await browser.close()
      await program.stop()
    }
  })

async function weight(): Promise<Row> {
  const { entries, files } = await bundle()
  const bytes = gzipSync(files.get(entries.editor) ?? '').length
  return atMost('the editor, compressed with gzip', bytes / 1000, 'kB', 250)
}

async function measure(program: Program, browser: Browser): Promise<Row[]> {
  const cookie = await signIn(program)
  const address = await longStory(program, cookie)
  const one = await open(browser, program, cookie, address)
  const alone = await typing(one)
  const two = await open(browser, program, cookie, address)
  const stop = typeOn(two)
  const together = await typing(one)
  await stop()
  return [
    row('a key, alone', alone),
    row('a key, while a second person types six letters a second', together),
  ]
}

const row = (name: string, took: readonly number[]): Row =>
  atMost(
    `${name}: p95 of the main thread`,
    at(took, 0.95),
    'ms',
    8,
    `median ${median(took).toFixed(1)}, p99 ${at(took, 0.99).toFixed(1)}, ${took.length} keys`,
  )

const at = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * share)] ?? Number.NaN

async function longStory(program: Program, cookie: string): Promise<string> {
  const random = randomFrom(1813)
  const block = (number: number): string => {
    let text = ''
    while (text.split(' ').length < 44) text += `${sentence(random)} `
    if (number % 15 === 7) return `## ${sentence(random)}`
    if (number % 15 === 11)
      return text
        .split('. ')
        .map((line) => `- ${line}`)
        .join('\n')
    return text
  }
  const body = Array.from({ length: 150 }, (_, number) => block(number)).join('\n\n')
  const form = { headline: 'A long story', kind: 'news', section: '', body }
  const { status, location } = await send(program, '/newsroom/stories/new', form, cookie)
  if (status !== 303) throw new Error(`The story was not saved: ${status}`)
  return location.split('?')[0] ?? ''
}

async function open(browser: Browser, program: Program, cookie: string, path: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: program.origin }])
  const page = await context.newPage()
  await page.goto(program.origin + path)
  await page.locator('.text-holder .body > *').nth(140).waitFor()
  await setTimeout(1_000)
  return page
}

/** In the middle of the text, a letter at a time; what the page does without a key is taken off. */
async function typing(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  // The thread's own time: what other programs do on this machine meanwhile is not the editor's work.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.locator('.text-holder .body > p').nth(70).click()
  await setTimeout(1_000)
  const idle: number[] = []
  for (let time = 0; time < 30; time += 1) idle.push(await work(session, () => Promise.resolve()))
  const took: number[] = []
  for (let key = 0; key < keys + 20; key += 1)
    took.push(await work(session, () => page.keyboard.press(key % 6 === 5 ? 'Space' : 'e')))
  // The first few warm the code up.
  return took.slice(20).map((one) => one - median(idle))
}

async function work(session: CDPSession, press: () => Promise<unknown>): Promise<number> {
  const before = await taskTime(session)
  await press()
  await setTimeout(after)
  const took = (await taskTime(session)) - before
  await setTimeout(between)
  return took
}

/** Milliseconds in which the page's main thread had something to do. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

function typeOn(page: Page): () => Promise<void> {
  let isOver = false
  const typing = (async () => {
    await page.locator('.text-holder .body > p').nth(20).click()
    while (!isOver) {
      await page.keyboard.press('o')
      await setTimeout(150)
    }
  })()
  return async () => {
    isOver = true
    await typing
  }
}
