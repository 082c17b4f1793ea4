// Slow: the front of a section, edited on its own page: by pointer, by key, by finger, from right to left, by lamp.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { setLook } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import type { SectionLayout } from '#ui/theme/look.ts'
import { firstLook } from '#ui/theme/look.ts'
import { onSqlite, type TestDatabase } from '../harness/databases.ts'
import { until } from '../harness/editor-page.ts'
import { pageOf } from '../harness/desk.ts'
import { openPaper, type TestPaper, type Visitor } from '../harness/paper.ts'
import { findings } from '../pages/axe.ts'
import { printSample } from '../tongues/print-sample.ts'
import { at, drag, isIn, seat, slow, storyIn, voice } from './hands.ts'
import { named, path, state, step } from './paper.ts'

interface Desk {
  readonly paper: TestPaper
  readonly editor: Visitor
  /** The desk's page on the front of a section, and the page that readers have. */
  readonly front: string
  readonly address: string
}

/** The demo edition, at the section of which readers have the most. */
async function opened(t: TestContext, db: TestDatabase, layout: SectionLayout): Promise<Desk> {
  const paper = await openPaper(t, db, { demo: true })
  await db.write((tx) => setLook(tx, machine, { ...firstLook, section: layout }, clock()))
  const editor = await paper.as('editor')
  return { paper, editor, ...(await fullest(editor)) }
}

async function fullest(editor: Visitor): Promise<Pick<Desk, 'front' | 'address'>> {
  const fronts = new Set((await pageOf(editor, path)).match(/\/newsroom\/front\/section\/section_\w+/g))
  const all = []
  for (const front of fronts) {
    const address = /<a href="(\/section\/[^"]+)"/.exec(await pageOf(editor, front))?.[1] ?? assert.fail()
    all.push({ front, address, count: (await state(editor, front)).seats.length })
  }
  return all.toSorted((one, other) => other.count - one.count)[0] ?? assert.fail('no section')
}

const isTooWide = (page: Page) => page.evaluate('document.documentElement.scrollWidth > innerWidth')

onSqlite(
  'a story is dragged from the list and along the page of a section; its handles lie where its stories are; readers have it once it is published [browser]',
  async (t, db) => {
    const { paper, editor, front, address } = await opened(t, db, 'paged')
    const before = await pageOf(paper.anonymous, address)
    const { page, faults } = await at(t, paper, editor, {}, front)
    const row = page.locator('.candidates > li').nth(9)
    const story = (await row.getAttribute('data-story')) ?? ''
    await drag(page, row.locator('.seat-grip'), seat(page, 'sidebar', 1))
    await isIn(page, story, 'sidebar', 1)
    const moved = (await storyIn(page, 'sidebar', 3)) ?? ''
    await drag(page, seat(page, 'sidebar', 3), seat(page, 'lead', 0))
    await isIn(page, moved, 'lead', 0)
    for (const [slot, place] of [
      ['lead', 0],
      ['sidebar', 1],
      ['second', 0],
    ] as const) {
      const handle = seat(page, slot, place)
      const over = await handle.boundingBox()
      const headline = (await handle.getAttribute('data-headline')) ?? ''
      const under = await page
        .frameLocator('.front-frame.is-there')
        .locator('article.teaser', { hasText: headline })
        .boundingBox()
      for (const side of ['x', 'y', 'width'] as const)
        assert.ok(Math.abs((over?.[side] ?? 0) - (under?.[side] ?? 99)) < 2, `${slot} ${side}`)
    }
    await drag(page, seat(page, 'lead', 0), page.locator('.front-side'))
    await until(async () => (await page.locator('.seat.is-pinned').count()) === 1)
    assert.equal(await pageOf(paper.anonymous, address), before)
    await page.getByRole('button', { name: 'Publish now' }).click()
    await page.getByText('Published. Readers have it now.').first().waitFor()
    const shown = await state(editor, front)
    const after = named(await pageOf(paper.anonymous, address))
    assert.deepEqual(
      after,
      shown.seats.map((one) => one.path),
    )
    assert.equal(new Set(after).size, after.length)
    assert.deepEqual(faults, [])
  },
  slow,
)

onSqlite(
  'by key a story is moved along a section, told aloud, undone and done again; the next front is one press away [browser]',
  async (t, db) => {
    const { paper, editor, front } = await opened(t, db, 'dated')
    const { page, faults } = await at(t, paper, editor, {}, front)
    const [lead, second] = [(await storyIn(page, 'lead', 0)) ?? '', (await storyIn(page, 'second', 1)) ?? '']
    await seat(page, 'second', 1).focus()
    await page.keyboard.press('Space')
    assert.match((await voice(page)) ?? '', /^Taken up/)
    await page.keyboard.press('ArrowUp')
    assert.match((await voice(page)) ?? '', /^Second tier, 1, where/)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Space')
    await isIn(page, second, 'lead', 0)
    await until(async () => (await voice(page))?.endsWith('is in: Lead.') === true)
    await page.keyboard.press('Control+z')
    await isIn(page, lead, 'lead', 0)
    await page.keyboard.press('Control+y')
    await isIn(page, second, 'lead', 0)

    // Only what this page has is offered for a press.
    await seat(page, 'lead', 0).click()
    assert.deepEqual(await page.locator('.front-ways button').allTextContents(), ['Second tier'])
    await page.getByRole('button', { name: 'Second tier', exact: true }).click()
    await isIn(page, second, 'second', 0)

    await page.locator('.front-choice summary').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'The whole paper' }).click()
    await page.locator('.seat[data-slot="opinion"]').first().waitFor()
    assert.equal(await page.locator('.seat.is-pinned').count(), 0)
    assert.deepEqual(faults, [])
  },
  slow,
)

onSqlite(
  'on a telephone a story is chosen for a place of a section, set to end, and the clock gets it [browser]',
  async (t, db) => {
    const { paper, editor, front } = await opened(t, db, 'paged')
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const { page, faults } = await at(t, paper, editor, phone, front)
    await seat(page, 'second', 0).scrollIntoViewIfNeeded()
    await seat(page, 'second', 0).tap({ position: { x: 40, y: 40 } })
    const row = page.locator('.candidates > li').nth(11)
    const story = (await row.getAttribute('data-story')) ?? ''
    await row.getByRole('button', { name: /^Put “/ }).tap()
    await isIn(page, story, 'second', 0)
    await page.locator('.front-panel [name="until"]').fill('2041-03-01T10:00')
    await page.getByRole('button', { name: 'Pin it so' }).first().tap()
    await page.locator('.seat', { hasText: 'Pinned, until 1 March 2041, 10:00' }).waitFor()
    await page.locator('.front-drawer').tap()
    await page.getByText('Schedule…').tap()
    await page.locator('.clockwork [name="dueAt"]').fill('2041-03-01T09:30:15')
    await page.getByRole('button', { name: 'Give it to the clock' }).tap()
    await page.getByText('The clock has it.').first().waitFor()
    assert.equal(await isTooWide(page), false)
    assert.deepEqual(faults, [])
  },
  slow,
)

onSqlite(
  'where a paper runs from right to left, a handle lies over its story and is dragged there [browser]',
  async (t, db) => {
    const paper = await openPaper(t, db)
    await printSample(db, 'ar')
    await paper.app.settle()
    await db.write((tx) => setLook(tx, machine, { ...firstLook, section: 'paged' }, clock()))
    const editor = await paper.as('editor')
    const { front, address } = await fullest(editor)
    const { page, faults } = await at(t, paper, editor, {}, front)
    const shown = page.frameLocator('.front-frame.is-there')
    assert.equal(await shown.locator('html').getAttribute('dir'), 'rtl')
    const lead = shown.locator('article.major')
    const [over, under] = [await seat(page, 'lead', 0).boundingBox(), await lead.boundingBox()]
    for (const side of ['x', 'y', 'width'] as const)
      assert.ok(Math.abs((over?.[side] ?? 0) - (under?.[side] ?? 99)) < 2, side)
    const story = (await storyIn(page, 'sidebar', 1)) ?? ''
    await drag(page, seat(page, 'sidebar', 1), seat(page, 'lead', 0))
    await isIn(page, story, 'lead', 0)
    await page.getByRole('button', { name: 'Publish now' }).click()
    await page.getByText('Published. Readers have it now.').first().waitFor()
    const { seats } = await state(editor, front)
    assert.equal(named(await pageOf(paper.anonymous, address))[0], seats[0]?.path)
    assert.deepEqual(faults, [])
  },
  slow,
)

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const)
  onSqlite(
    `axe finds nothing on the front of a section while it is edited, ${colorScheme} at ${width} px, and nothing is wider than it [browser]`,
    async (t, db) => {
      const { paper, editor, front } = await opened(t, db, 'paged')
      const { seats } = await state(editor, front)
      await step(editor, { deed: 'pin', story: seats.at(-1)?.story ?? '', slot: 'lead' }, front)
      const wish = { bypassCSP: true, colorScheme, viewport: { width, height: 900 } }
      const { page } = await at(t, paper, editor, wish, front)
      const faultless = async (where: string) => {
        assert.deepEqual(await findings(page), [], where)
        assert.equal(await isTooWide(page), false, where)
      }
      await faultless('the page')
      await page.locator('.front-choice summary').click()
      await faultless('the choice of fronts')
      await page.locator('.front-choice summary').click()
      await seat(page, 'lead', 0).click({ position: { x: 30, y: 30 } })
      await faultless('a place')
      await page.goto(`${paper.origin}/newsroom/settings/sections`)
      await faultless('the sections')
    },
    slow,
  )
