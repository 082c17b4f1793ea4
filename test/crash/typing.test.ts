// Slow: real browsers, a real server, and both of them killed while somebody types.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { makeLink, machine, openAccount } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { addSections, homemade } from '#sections/index.ts'
import { openPage } from '../harness/browser.ts'
import { onEachDatabase, onSqlite, type TestDatabase } from '../harness/databases.ts'
import { local } from '../harness/desk.ts'
import { makeFolder } from '../harness/folder.ts'
import { startBrowser } from '../harness/own-browser.ts'
import { freePort } from '../harness/paper.ts'
import { until } from '../harness/soon.ts'
import { dice, someSeed } from './chance.ts'
import { deskOf, signIn, storyIn } from './desk.ts'
import { type Server, start } from './server.ts'

const withoutBrowser = process.env['BROADSHEET_WITHOUT_BROWSER'] !== undefined

/** Two editors of a paper with a section, and the links by which they come in. */
async function staffed({ write }: TestDatabase): Promise<readonly string[]> {
  return write(async (tx) => {
    const section = { id: local, slug: 'local', name: 'Local', parentId: null, position: 1, description: '' }
    await addSections(tx, machine, [{ ...section, ...homemade }], clock())
    const links: string[] = []
    for (const name of ['Ann', 'Bo']) {
      const who = { name, email: `${name}@paper.example`, role: 'editor' as const }
      const opened = await openAccount(tx, machine, who, clock())
      if (opened.ok) links.push(await makeLink(tx, machine, opened.value.id, clock()))
    }
    return links
  })
}

async function serving(t: TestContext, db: TestDatabase, port: number): Promise<Server> {
  const server = await start(db.place, port).ready
  t.after(() => server.kill())
  return server
}

const words = {
  headline: 'Typed while it thundered',
  body: 'One:\n\nTwo:',
  section: local,
  topics: '',
  person: 'Ada Quay',
}

async function sitDown(page: Page, origin: string, cookie: string, path: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, url: origin }])
  await page.goto(origin + path)
  await page.locator('.text-holder .body').waitFor()
}
const saved = (page: Page) => page.locator('.saved', { hasText: /^Saved$/ }).waitFor()
const textOf = async (page: Page): Promise<string> =>
  (await page.locator('.text-holder .body').innerText()).replace(/\s+/g, ' ').trim()

/** Numbered words at the end of one's own paragraph, until it is said that it is enough. */
async function typeOn(
  page: Page,
  paragraph: number,
  sign: string,
  isOver: (count: number) => boolean,
): Promise<number> {
  await page.locator('.text-holder .body > p').nth(paragraph).click()
  await page.keyboard.press('End')
  let count = 0
  while (!isOver(count)) await page.keyboard.type(` ${sign}${++count}`, { delay: 12 })
  return count
}
const counted = (sign: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${sign}${at + 1}`).join(' ')

onEachDatabase(
  'a server that is killed again and again while two people type loses not one letter [browser]',
  async (t, db) => {
    if (withoutBrowser) return t.skip()
    const links = await staffed(db)
    await db.close()
    const seed = someSeed()
    t.diagnostic(`seed ${seed}`)
    const random = dice(seed)
    const port = await freePort()
    let server = await serving(t, db, port)
    const { origin } = server
    const cookies = await Promise.all(links.map((link) => signIn(origin, link)))
    const [ann = '', bo = ''] = cookies
    const path = `/newsroom/stories/${storyIn(await deskOf(origin, ann).draft(words)) ?? assert.fail('no story')}`
    const [one, two] = [await openPage(t), await openPage(t)]
    await sitDown(one, origin, ann, path)
    await sitDown(two, origin, bo, path)
    let isLate = false
    // On a slow machine hands are slow too.
    const isOver = (count: number) => isLate && count > 20
    const typed = Promise.all([typeOn(one, 0, 'a', isOver), typeOn(two, 1, 'b', isOver)])
    for (let round = 0; round < 2; round += 1) {
      await after(600 + random() * 900)
      await server.kill()
      // They type on into nothing, for a while.
      await after(300 + random() * 700)
      server = await serving(t, db, port)
    }
    await after(1500)
    isLate = true
    const [first, second] = await typed
    await Promise.all([saved(one), saved(two)])
    const wanted = `One: ${counted('a', first)} Two: ${counted('b', second)}`
    await until(
      async () => (await textOf(one)) === wanted && (await textOf(two)) === wanted,
      `both have ${wanted}, seed ${seed}`,
    )
    // And after one more death of the server, with nobody there who still had it.
    await one.context().close()
    await two.context().close()
    await server.kill()
    server = await serving(t, db, port)
    const again = await openPage(t)
    await sitDown(again, origin, ann, path)
    assert.equal(await textOf(again), wanted, `seed ${seed}`)
    assert.equal(server.complaints(), '')
  },
)

onSqlite(
  'a lid that is closed for good while the server is away: what was typed is there when it is opened again [browser]',
  async (t, db) => {
    if (withoutBrowser) return t.skip()
    const [link = ''] = await staffed(db)
    await db.close()
    const port = await freePort()
    const server = await serving(t, db, port)
    const { origin } = server
    const ann = await signIn(origin, link)
    const path = `/newsroom/stories/${storyIn(await deskOf(origin, ann).draft(words)) ?? assert.fail('no story')}`
    const profile = makeFolder(t, 'profile')
    const laptop = await startBrowser(t, profile)
    await sitDown(laptop.page, origin, ann, path)
    await laptop.page.locator('.text-holder .body > p').first().click()
    await laptop.page.keyboard.press('End')
    await laptop.page.keyboard.type(' on the server')
    await saved(laptop.page)
    await server.kill()
    await laptop.page.locator('.saved', { hasText: 'Offline: kept on this device' }).waitFor()
    await laptop.page.keyboard.type(' and in the browser alone.')
    // As long as it takes from the last key to the lid.
    await after(300)
    await laptop.kill()
    const back = await serving(t, db, port)
    const opened = await startBrowser(t, profile)
    await sitDown(opened.page, origin, ann, path)
    await saved(opened.page)
    assert.equal(await textOf(opened.page), 'One: on the server and in the browser alone. Two:')
    await opened.page.keyboard.press('Control+s')
    await opened.kill()
    // By now the server has it, and needs no browser for it.
    const preview = await (await deskOf(origin, ann).get(`${path}/preview`)).text()
    assert.match(preview, /on the server and in the browser alone\./)
    assert.equal(back.complaints(), '')
  },
)
