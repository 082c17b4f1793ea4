// Slow: a hundred pictures in a real browser.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { listLibrary, type Medium } from '#media/index.ts'
import { onSqlite } from '../harness/databases.ts'
import { openDesk } from '../harness/desk.ts'
import type { TestPaper, Visitor } from '../harness/paper.ts'
import { agencyPhotograph, photograph } from '../harness/photographs.ts'
import { until } from '../harness/soon.ts'
import { takenIn } from '../media/newsstand.ts'
import { type Walker, walker } from './walk.ts'

const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false
const media = '/newsroom/media'

async function atDesk(
  t: TestContext,
  paper: TestPaper,
  { cookie }: Visitor,
  path: string,
  width = 1280,
): Promise<Walker> {
  const there = await walker(t, { viewport: { width, height: 900 } })
  const [name = '', value = ''] = cookie.split('=')
  await there.page.context().addCookies([{ name, value, url: paper.origin }])
  await there.page.goto(paper.origin + path)
  return there
}

const library = (paper: TestPaper): Promise<readonly Medium[]> =>
  listLibrary(paper.store.read, { limit: 500 })
const told = (page: Page, what: string | RegExp) => page.locator('[data-sum]', { hasText: what }).waitFor()

onSqlite(
  'a hundred pictures are brought in, each with what is written in it; one that is none stops no other [browser]',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const { page, errors, pass } = await atDesk(t, paper, editor, media)
    const pictures = await Promise.all(
      Array.from({ length: 100 }, async (_, at) => ({
        name: `crowd-${at}.jpg`,
        mimeType: 'image/jpeg',
        buffer: await agencyPhotograph(`Crowd ${at}`),
      })),
    )
    const evil = { name: 'evil.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') }
    await page.setInputFiles('#files', [...pictures.slice(0, 50), evil, ...pictures.slice(50)])
    await told(page, '100 of 101 are in the library. One is not')
    const wrong = page.locator('.brought-refused')
    assert.match((await wrong.textContent()) ?? '', /evil\.jpg.*not of a kind that this paper takes/)
    // It stands first, where it is seen.
    assert.match((await page.locator('[data-list] > li').first().textContent()) ?? '', /evil\.jpg/)
    assert.equal(await page.locator('.brought-in').count(), 100)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Bring in' }).click()
    await chooser
    assert.match((await page.locator('.brought-in').first().textContent()) ?? '', /Wire Agency/)
    assert.equal(
      await page.locator('[data-whole]').evaluate((bar) => (bar as unknown as { value: number }).value),
      1,
    )
    const captions = (await library(paper)).map(({ caption }) => caption)
    assert.deepEqual(captions.toSorted(), pictures.map((_, at) => `Crowd ${at}`).toSorted())
    await pass()

    // What they have in common is said once, and taken back with one press.
    await page.getByRole('link', { name: 'Say what they have in common' }).click()
    await page.getByRole('heading', { name: '100 pictures and files' }).waitFor()
    await pass()
    await page.getByLabel('Credit').fill('Zoë Marsh / Broadsheet')
    await page.getByLabel('May be shown until', { exact: true }).fill('2031-12-31')
    await page.getByRole('button', { name: 'Say it of all of them' }).click()
    await page.getByText('Said of 100.').waitFor()
    const said = await library(paper)
    assert.ok(said.every(({ credit, rightsUntil }) => credit === 'Zoë Marsh / Broadsheet' && rightsUntil))
    assert.ok(said.every(({ rights }) => rights === '© Wire Agency'))
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('100 as before.').waitFor()
    assert.ok(
      (await library(paper)).every(
        ({ credit, rightsUntil }) => credit === 'Zoë Marsh / Wire Agency' && rightsUntil === null,
      ),
    )
    assert.deepEqual(errors, [])
  },
  { skip },
)

onSqlite(
  'pictures are dropped on the page; one that does not arrive is sent again [browser]',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const { page, pass } = await atDesk(t, paper, await paper.as('editor'), media, 390)
    const bytes = [...(await agencyPhotograph())]
    await page.route(`**${media}`, (route) => route.abort(), { times: 1 })
    await page.evaluate(`{
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], 'quay.jpg', { type: 'image/jpeg' }))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }`)
    await told(page, '0 of 1 are in the library. One is not')
    await pass()
    assert.deepEqual(await library(paper), [])
    await page.getByRole('button', { name: 'Send again' }).click()
    await told(page, '1 of 1 are in the library.')
    assert.equal((await library(paper))[0]?.caption, 'Crowds at the quay')
    // The same once more is told from a new one.
    await page.setInputFiles('#files', {
      name: 'other.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(bytes),
    })
    await page.getByText('It was here already.').waitFor()
    assert.equal((await library(paper)).length, 1)
  },
  { skip },
)

/** The colour in the middle of the upper edge of what readers get at this address. */
async function topOf(paper: TestPaper, { cookie }: Visitor, src: string): Promise<readonly number[]> {
  const answer = await fetch(new URL(src, paper.origin), { headers: { cookie } })
  assert.equal(answer.status, 200, src)
  const picture = sharp(Buffer.from(await answer.arrayBuffer()))
  const { width } = await picture.metadata()
  const { data } = await picture
    .extract({ left: Math.floor((width ?? 0) / 2) - 4, top: 0, width: 8, height: 8 })
    .resize(1, 1)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

onSqlite(
  'the part for a shape is chosen by hand or by key, served so, and taken back [browser]',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    // Its upper quarter is red.
    const { id } = await takenIn(paper, 'tower.jpg', await photograph(800, 1600))
    const { page, errors, pass } = await atDesk(t, paper, editor, `${media}/${id}`)
    const shape = (name: string) => page.locator('.crops > li', { hasText: name })
    const srcOf = async (name: string): Promise<string> =>
      (await shape(name).locator('> img').getAttribute('src')) ?? ''
    const red = async (name: string): Promise<boolean> => {
      const [r = 0, g = 0] = await topOf(paper, editor, await srcOf(name))
      return r > 150 && g < 60
    }
    assert.equal(await red('1 by 1'), false)
    const before = await srcOf('1 by 1')

    await shape('1 by 1').getByText('Choose the part').click()
    const frame = shape('1 by 1').locator('.crop-frame')
    await frame.focus()
    for (let at = 0; at < 6; at += 1) await page.keyboard.press('Shift+ArrowUp')
    for (let at = 0; at < 10; at += 1) await page.keyboard.press('-')
    for (let at = 0; at < 6; at += 1) await page.keyboard.press('Shift+ArrowUp')
    await pass()
    await page.keyboard.press('Enter')
    await page.getByText('This part stands for the picture').waitFor()
    assert.equal(await red('1 by 1'), true)
    assert.match(await srcOf('1 by 1'), /-1x1-c\d+x0x8000-/)
    // Of the other shapes the point decides still; the old address leads on.
    assert.match(await srcOf('16 by 9'), /-16x9-50x50-/)
    const old = await fetch(paper.origin + before, { redirect: 'manual', headers: { cookie: editor.cookie } })
    assert.match(old.headers.get('location') ?? '', /-1x1-c\d+x0x8000-/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('One as before.').waitFor()
    assert.equal(await srcOf('1 by 1'), before)

    // With the mouse: pressed near the top, it comes there; then it is dragged a little down, and its corner makes it smaller.
    await shape('16 by 9').getByText('Choose the part').click()
    await shape('16 by 9')
      .locator('.crop-stage')
      .click({ position: { x: 60, y: 4 } })
    const field = shape('16 by 9').getByLabel('Width, in hundredths')
    assert.equal(await field.inputValue(), '100.00')
    const corner = await shape('16 by 9').locator('.crop-frame > span').boundingBox()
    assert.ok(corner)
    await page.mouse.move(corner.x + 6, corner.y + 6)
    await page.mouse.down()
    await page.mouse.move(corner.x - 60, corner.y - 20, { steps: 4 })
    await page.mouse.up()
    const width = Number(await field.inputValue())
    assert.ok(width > 30 && width < 95, String(width))
    await shape('16 by 9').getByRole('button', { name: 'Crop to this part' }).click()
    await page.getByText('This part stands for the picture').waitFor()
    assert.equal(await red('16 by 9'), true)
    await shape('16 by 9').getByText('Choose the part').click()
    await shape('16 by 9').getByRole('button', { name: 'Follow the point again' }).click()
    await until(async () => (await srcOf('16 by 9')).includes('-16x9-50x50-'))
    assert.deepEqual(errors, [])
  },
  { skip },
)
