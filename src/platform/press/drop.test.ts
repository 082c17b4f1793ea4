import assert from 'node:assert/strict'
import { test } from 'node:test'
import { later } from '#kernel/time.ts'
import type { Page } from './page.ts'
import { advance, openWorld, pageOf } from './testing.ts'

/** Addresses whose page says how often its facts have changed. */
async function openPaper(t: Parameters<typeof openWorld>[0]) {
  const world = await openWorld(t)
  const facts = { value: 0 }
  const says =
    (...tags: string[]) =>
    () =>
      pageOf(`edition ${facts.value}.`, { tags })
  world.pages.set('/story', says('story:1'))
  world.pages.set('/front', says('front', 'site'))
  world.pages.set('/local', says('section:local', 'site'))
  const change = (tags: string[], urgent = false) => {
    facts.value++
    world.press.drop({ tags, urgent })
  }
  const read = async (path: string) => Number(/edition (\d+)\./.exec((await world.ask(path)).text)?.[1])
  return { ...world, change, read }
}

test('a page is printed anew when a fact it was printed from has changed, and no other page is', async (t) => {
  const { press, change, read } = await openPaper(t)
  await read('/story')
  await read('/front')
  change(['story:1', 'topic:rain'])
  assert.equal(await read('/story'), 1)
  assert.equal(await read('/front'), 0)
  assert.equal(press.statistics().prints, 3)
})

test('after a quiet second lists are new at once, and in a burst once a second', async (t) => {
  const { clock, change, read } = await openPaper(t)
  await read('/front')
  change(['front'])
  assert.equal(await read('/front'), 1)
  change(['front'])
  assert.equal(await read('/front'), 1, 'the burst has begun')
  advance(clock, 999)
  change(['front', 'section:local'])
  assert.equal(await read('/front'), 1)
  advance(clock, 1)
  assert.equal(await read('/front'), 3, 'the last fall of a burst is not lost')
  change(['front'])
  assert.equal(await read('/front'), 3)
  advance(clock, 1000)
  assert.equal(await read('/front'), 4)
  advance(clock, 1000)
  change(['front'])
  assert.equal(await read('/front'), 5)
})

test("a story's own text is never old, in no burst", async (t) => {
  const { change, read } = await openPaper(t)
  for (let edition = 1; edition < 5; edition++) {
    change(['story:1', 'front'])
    assert.equal(await read('/story'), edition)
  }
})

test('a kill or a correction is in every list at once', async (t) => {
  const { change, read } = await openPaper(t)
  await read('/front')
  change(['front'])
  change(['front', 'section:local'], true)
  assert.equal(await read('/front'), 2)
  assert.equal(await read('/local'), 2)
})

test('the settings of the site change every page at once', async (t) => {
  const { change, read } = await openPaper(t)
  change(['front'])
  await read('/front')
  await read('/local')
  change(['site'])
  assert.equal(await read('/front'), 2)
  assert.equal(await read('/local'), 2)
})

test('a clock that is set back does not hold lists up', async (t) => {
  const { clock, change, read } = await openPaper(t)
  change(['front'])
  await read('/front')
  clock.now = later(clock.now, -3_600_000)
  change(['front'])
  assert.equal(await read('/front'), 2)
})

test('a page ends when its time has come', async (t) => {
  const { press, clock, pages, ask } = await openWorld(t)
  pages.set('/sitemap', () => pageOf(clock.now, { until: later(clock.now, 60_000) }))
  const first = await ask('/sitemap')
  advance(clock, 59_999)
  assert.equal((await ask('/sitemap')).text, first.text)
  advance(clock, 1)
  assert.notEqual((await ask('/sitemap')).text, first.text)
  assert.equal(press.statistics().prints, 2)
})

/** A printer that ends when told to. */
function slowPrinter() {
  const runs: ((page: Page) => void)[] = []
  return { runs, printer: () => new Promise<Page>((resolve) => runs.push(resolve)) }
}

const old = pageOf('old', { tags: ['story:1'] })
const fresh = pageOf('fresh', { tags: ['story:1'] })
const wordOf = (page: Page) => String(page.body)

test('those who miss the same page at once share one print', async (t) => {
  const { press } = await openWorld(t)
  const { runs, printer } = slowPrinter()
  const waiting = [1, 2, 3].map(() => press.print('/story', printer))
  runs[0]?.(fresh)
  const [one, two, three] = await Promise.all(waiting)
  assert.equal(runs.length, 1)
  assert.ok(one === two && two === three)
})

test('a print whose facts changed while it ran is given to those who waited and not kept', async (t) => {
  const { press, pages, ask } = await openWorld(t)
  const { runs, printer } = slowPrinter()
  const waiting = press.print('/story', printer)
  press.drop({ tags: ['story:1'], urgent: false })
  runs[0]?.(old)
  assert.equal((await waiting).sheet.gone, false)
  assert.equal(press.statistics().pages, 0)
  pages.set('/story', () => fresh)
  assert.equal((await ask('/story')).text, wordOf(fresh))
})

test('whoever asks after the change does not get the print that began before it', async (t) => {
  const { press } = await openWorld(t)
  const { runs, printer } = slowPrinter()
  const before = press.print('/story', printer)
  press.drop({ tags: ['story:1'], urgent: false })
  const after = [press.print('/story', printer), press.print('/story', printer)]
  runs[0]?.(old)
  await before
  await new Promise(setImmediate)
  runs[1]?.(fresh)
  const [one, two] = await Promise.all(after)
  assert.equal(runs.length, 2, 'and they share the new one')
  assert.ok(one === two && one !== (await before))
  assert.equal(press.statistics().pages, 1)
})

test('a change elsewhere costs no second print', async (t) => {
  const { press } = await openWorld(t)
  const { runs, printer } = slowPrinter()
  const before = press.print('/story', printer)
  press.drop({ tags: ['story:2'], urgent: false })
  const after = press.print('/story', printer)
  runs[0]?.(fresh)
  assert.equal(await after, await before)
  assert.equal(runs.length, 1)
})

test('a print that fails after a change is not the answer to who came later', async (t) => {
  const { press } = await openWorld(t)
  const failing = press.print(
    '/story',
    () => new Promise((_, reject) => setImmediate(reject, new Error('gone'))),
  )
  press.drop({ tags: ['story:1'], urgent: false })
  const later = press.print('/story', async () => fresh)
  await assert.rejects(failing)
  assert.equal((await later).sheet.key, '/story')
})
