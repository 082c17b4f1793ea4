// Slow: the front, edited on the page itself: by pointer, by finger and by key, by two at once, by day and by lamp.
import assert from 'node:assert/strict'
import type { Instant } from '#kernel/time.ts'
import { openPage } from '../harness/browser.ts'
import { onSqlite } from '../harness/databases.ts'
import { until } from '../harness/editor-page.ts'
import { openPaper } from '../harness/paper.ts'
import { findings } from '../pages/axe.ts'
import { at, drag, headlineIn, isIn, opened, seat, slow, storyIn, voice } from './hands.ts'
import { named, path, readers, state, step } from './paper.ts'

onSqlite(
  'a story is dragged from the list and from place to place, let go on the list; readers have nothing of it until it is published [browser]',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const before = await readers(paper)
    const { page, faults } = await at(t, paper, editor)
    const row = page.locator('.candidates > li').nth(6)
    const story = (await row.getAttribute('data-story')) ?? ''
    await drag(page, row.locator('.seat-grip'), seat(page, 'second', 1))
    await isIn(page, story, 'second', 1)
    await drag(page, seat(page, 'second', 1), seat(page, 'lead', 0))
    await isIn(page, story, 'lead', 0)
    await page.locator('.seat.is-pinned[data-slot="lead"]').waitFor()
    const lead = await seat(page, 'lead', 0).getAttribute('aria-label')
    assert.match(lead ?? '', /^Lead: .+\. Pinned\.$/)
    // From a place that fills by itself, up.
    const opinion = (await storyIn(page, 'opinion', 1)) ?? ''
    await drag(page, seat(page, 'opinion', 1), seat(page, 'sidebar', 0))
    await isIn(page, opinion, 'sidebar', 0)
    await drag(page, seat(page, 'sidebar', 0), page.locator('.front-side'))
    await until(async () => (await page.locator('.seat.is-pinned').count()) === 1)
    assert.equal(await readers(paper), before)

    // A handle lies where its story is, and a band is dragged by its name.
    const [over, under] = [
      await seat(page, 'lead', 0).boundingBox(),
      await page.frameLocator('.front-frame').locator('article.lead').boundingBox(),
    ]
    for (const side of ['x', 'y', 'width', 'height'] as const)
      assert.ok(Math.abs((over?.[side] ?? 0) - (under?.[side] ?? 99)) < 2, side)
    const band = page.locator('.band-handle')
    const [first, third] = [await band.nth(0).getAttribute('data-name'), band.nth(2)]
    await drag(page, band.nth(0).locator('.seat-grip'), third)
    await until(async () => (await third.getAttribute('data-name')) === first)

    const shown = await page.frameLocator('.front-frame').locator('article.lead .headline').textContent()
    await page.getByRole('button', { name: 'Publish now' }).click()
    await page.getByText('Published. Readers have it now.').first().waitFor()
    const after = await readers(paper)
    assert.notEqual(after, before)
    assert.match(after, new RegExp(`<h2 class="headline"[^>]*><a[^>]*>${(shown ?? '').slice(0, 12)}`))
    assert.equal(named(after)[0], (await state(editor)).seats[0]?.path)
    assert.deepEqual(faults, [])
  },
  slow,
)

onSqlite(
  'by key: taken up, moved, put down and put back, told aloud; undone and done again over several steps [browser]',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const { page, faults } = await at(t, paper, editor)
    const lead = (await storyIn(page, 'lead', 0)) ?? ''
    const second = (await storyIn(page, 'second', 0)) ?? ''
    await seat(page, 'second', 0).focus()
    await page.keyboard.press('Space')
    assert.match((await voice(page)) ?? '', /^Taken up: .+arrow keys/)
    await page.keyboard.press('ArrowUp')
    assert.match((await voice(page)) ?? '', /^Beside the lead, 2, where/)
    await page.keyboard.press('Escape')
    assert.match((await voice(page)) ?? '', /^Put back/)
    assert.equal(await storyIn(page, 'second', 0), second)
    await page.keyboard.press('Space')
    for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Space')
    await isIn(page, second, 'lead', 0)
    await until(async () => (await voice(page))?.endsWith('is in: Lead.') === true)
    assert.equal(await page.evaluate('document.activeElement.dataset.story'), second)

    // The same from the list, and a band.
    const grip = page.locator('.candidates > li .seat-grip').nth(8)
    const from = (await grip.getAttribute('data-id')) ?? ''
    await grip.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await isIn(page, from, 'sidebar', 0)
    const bands = async () =>
      Promise.all((await page.locator('.band-handle').all()).map((one) => one.getAttribute('data-name')))
    const order = await bands()
    await page.locator('.band-handle .seat-grip').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await until(async () => (await bands())[1] === order[0])

    for (const undone of [
      async () => (await bands())[0] === order[0],
      async () => (await storyIn(page, 'sidebar', 0)) !== from,
      async () => (await storyIn(page, 'lead', 0)) === lead,
    ]) {
      await page.keyboard.press('Control+z')
      await until(undone)
    }
    await page.keyboard.press('Control+Shift+z')
    await isIn(page, second, 'lead', 0)
    await page.keyboard.press('Control+y')
    await isIn(page, from, 'sidebar', 0)
    assert.deepEqual(faults, [])
  },
  slow,
)

onSqlite(
  'a second editor is told what the first did, and nothing that they typed is lost [browser]',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const other = await paper.as('editor')
    const { page } = await at(t, paper, editor)
    // A line so slow that nothing is told before the deed.
    const told = /front\/(news|state)/
    await page.route(told, (route) => route.abort())
    await page.evaluate("window.dispatchEvent(new Event('online'))")
    await seat(page, 'lead', 0).click()
    const field = page.locator('.front-panel [name="headline"]')
    await field.fill('A headline of my own')
    const { seats } = await state(other)
    const late = seats.find(({ slot }) => slot.startsWith('band')) ?? assert.fail()
    await step(other, { deed: 'pin', story: late.story, slot: 'second', place: '0' })
    await page.getByRole('button', { name: 'Pin it so' }).first().click()
    await page
      .getByText(/editor \d+ was faster[^]*What you asked for was not done/)
      .first()
      .waitFor()
    assert.equal(await storyIn(page, 'second', 0), late.story)
    assert.equal(await field.inputValue(), 'A headline of my own')
    await page.getByRole('button', { name: 'Pin it so' }).first().click()
    await page.frameLocator('.front-frame.is-there').getByText('A headline of my own').waitFor()
    // Without a deed of one's own, one is told as well.
    await page.unroute(told)
    await step(other, { deed: 'undo' })
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    await page
      .getByText(/Somebody else changed this front\. Last: Took back: Lead/)
      .first()
      .waitFor()
  },
  slow,
)

onSqlite(
  'a story is put into the band of a section by pointer and by key, and what stands there by itself is kept there [browser]',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const { page, faults } = await at(t, paper, editor)
    const { seats, bands } = await state(editor)
    const band = bands.find(({ id }) => seats.filter((one) => one.slot === `band:${id}`).length > 3)
    const slot = `band:${band?.id}`
    const story = (await storyIn(page, slot, 3)) ?? ''
    await drag(page, seat(page, slot, 3), seat(page, slot, 1))
    await isIn(page, story, slot, 1)
    assert.match((await seat(page, slot, 1).getAttribute('aria-label')) ?? '', /, 2: .+\. Pinned\.$/)
    await until(
      async () => (await voice(page)) === `${await headlineIn(page, slot, 1)} is in: ${band?.name}, 2.`,
    )

    await seat(page, slot, 1).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Space')
    await isIn(page, story, slot, 0)

    const byItself = (await storyIn(page, slot, 2)) ?? ''
    await seat(page, slot, 2).click()
    await page.locator('.front-panel').getByRole('button', { name: 'Pin it there' }).click()
    await page.locator(`.seat.is-pinned[data-slot="${slot}"][data-story="${byItself}"]`).waitFor()
    const field = page.locator('.front-panel [name="headline"]')
    await field.fill('As the band says it')
    await page.locator('.front-panel').getByRole('button', { name: 'Pin it so' }).click()
    await page.frameLocator('.front-frame.is-there').getByText('As the band says it').waitFor()
    await page
      .locator('.front-panel')
      .getByRole('button', { name: /^Back to the order/ })
      .click()
    await until(async () => (await page.locator('.seat.is-pinned').count()) === 1)
    assert.deepEqual(faults, [])
  },
  slow,
)

onSqlite(
  'a colleague is seen at work without asking; who was offline catches up; where nobody can be told they ask; who is signed out is told so [browser]',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const other = await paper.as('editor')
    const { page } = await at(t, paper, editor)
    const bands = (await state(other)).seats.filter(({ slot }) => slot.startsWith('band'))
    const [first, second, third] = bands.map(({ story }) => story)
    const isSeen = async (story = '') => {
      await step(other, { deed: 'pin', story, slot: 'second', place: '0' })
      await page.locator(`.seat[data-slot="second"][data-place="0"][data-story="${story}"]`).waitFor()
      await page
        .getByText(/Somebody else changed this front\. Last: Second tier/)
        .first()
        .waitFor()
    }
    await isSeen(first)
    // What was never asked for is told by the line alone: nobody asks what stands there until it says so.
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await isSeen(second)
    assert.ok(asked.indexOf(`${path}/news`) <= asked.indexOf(`${path}/state`))

    await page.context().setOffline(true)
    await step(other, { deed: 'undo' })
    await page.context().setOffline(false)
    await isIn(page, first ?? '', 'second', 0)

    await page.route(/front\/news/, (route) => route.abort())
    await page.evaluate("window.dispatchEvent(new Event('online'))")
    await isSeen(third)
    await page.unroute(/front\/news/)

    await editor.post('/newsroom/sign-out', {})
    await page.evaluate("window.dispatchEvent(new Event('online'))")
    await page.getByText('You are signed out').first().waitFor()
  },
  slow,
)

onSqlite(
  'on a telephone a place is tapped, a story chosen for it, its end set; a finger drags after a moment and scrolls before it; then the clock gets it [browser]',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const { page, faults } = await at(t, paper, editor, phone)
    await seat(page, 'second', 0).scrollIntoViewIfNeeded()
    await seat(page, 'second', 0).tap({ position: { x: 40, y: 40 } })
    const row = page.locator('.candidates > li').nth(7)
    const story = (await row.getAttribute('data-story')) ?? ''
    await row.getByRole('button', { name: /^Put “/ }).tap()
    await isIn(page, story, 'second', 0)
    await page.locator('.front-panel [name="until"]').fill('2041-03-01T10:00')
    await page.getByRole('button', { name: 'Pin it so' }).first().tap()
    await page.locator('.seat', { hasText: 'Pinned, until 1 March 2041, 10:00' }).waitFor()
    await page
      .getByRole('button', { name: /^Further up/ })
      .first()
      .tap()
    await isIn(page, story, 'sidebar', 1)
    await page.locator('.front-drawer').tap()

    const finger = await page.context().newCDPSession(page)
    const touch = (type: string, x: number, y: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      })
    await seat(page, 'sidebar', 1).scrollIntoViewIfNeeded()
    await page.evaluate(
      "document.querySelector('.seat[data-slot=sidebar]').scrollIntoView({ block: 'center' })",
    )
    const [start, end] = [
      await seat(page, 'sidebar', 1).boundingBox(),
      await seat(page, 'sidebar', 0).boundingBox(),
    ]
    assert.ok(start && end)
    await touch('touchStart', start.x + 60, start.y + 30)
    await page.locator('.front-ghost').waitFor()
    for (const part of [0.3, 0.6, 1])
      await touch('touchMove', start.x + 60, start.y + 30 + (end.y - start.y) * part)
    await touch('touchEnd', 0, 0)
    await isIn(page, story, 'sidebar', 0)

    await page.getByText('Schedule…').tap()
    await page.locator('.clockwork [name="dueAt"]').fill('2041-03-01T09:30:15')
    const [button, drawer] = [
      await page.getByRole('button', { name: 'Give it to the clock' }).boundingBox(),
      await page.locator('.front-drawer').boundingBox(),
    ]
    assert.ok(button && drawer && button.y + button.height <= drawer.y, 'nothing lies over the button')
    await page.getByRole('button', { name: 'Give it to the clock' }).tap()
    await page.getByText('The clock has it.').first().waitFor()
    assert.equal(await page.locator('.seat.is-pinned').count(), 0)
    assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false)
    assert.deepEqual(faults, [])
  },
  slow,
)

onSqlite(
  'a pin ends at its moment, and a killed story leaves, in front of whoever edits; a deed of which they learn by looking [browser]',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true, now: '2041-01-10T09:00:00.000Z' as Instant })
    const editor = await paper.as('editor')
    const { seats } = await state(editor)
    const [first, last] = [seats[0]?.story ?? '', seats.at(-1)?.story ?? '']
    await step(editor, { deed: 'pin', story: last, slot: 'lead', until: '2041-01-10T10:00' })
    const { page, faults } = await at(t, paper, editor)
    assert.equal(await storyIn(page, 'lead', 0), last)
    paper.setClock('2041-01-10T10:00:00.000Z' as Instant)
    const look = () => page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    await look()
    await isIn(page, first, 'lead', 0)
    await step(editor, { deed: 'pin', story: last, slot: 'lead', until: '' })
    await look()
    await isIn(page, last, 'lead', 0)
    await editor.post(`/newsroom/stories/${last}/kill`, { reason: 'It was not so.' })
    await look()
    await isIn(page, first, 'lead', 0)
    await page.locator('.front-side').getByText('Killed').waitFor()
    assert.deepEqual(faults, [])
  },
  slow,
)

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const)
  onSqlite(
    `axe finds nothing on the front while it is edited, ${colorScheme} at ${width} px, and nothing is wider than it [browser]`,
    async (t, db) => {
      const { paper, editor } = await opened(t, db)
      const { seats } = await state(editor)
      await step(editor, { deed: 'pin', story: seats.at(-1)?.story ?? '', slot: 'lead' })
      await step(editor, { deed: 'schedule', dueAt: '2041-03-01T09:30:15' })
      await step(editor, { deed: 'pin', story: seats.at(-1)?.story ?? '', slot: 'second', place: '1' })
      const { page } = await at(t, paper, editor, {
        bypassCSP: true,
        colorScheme,
        viewport: { width, height: 900 },
      })
      const faultless = async (where: string) => {
        assert.deepEqual(await findings(page), [], where)
        assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false, where)
      }
      await faultless('the page')
      await seat(page, 'lead', 0).click({ position: { x: 30, y: 30 } })
      await faultless('a place')
      await page.locator('.front-panel').getByRole('button', { name: 'Close' }).click()
      await page.getByRole('button', { name: 'As a list' }).click()
      await faultless('the list')
    },
    slow,
  )

onSqlite(
  'without script everything is there: a place, an end, a headline, undo, publication and the clock [browser]',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const page = await openPage(t, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    const [name = '', value = ''] = editor.cookie.split('=')
    await page.context().addCookies([{ name, value, url: paper.origin }])
    await page.goto(paper.origin + path)
    const lead = page.locator('.front-main tr', { hasText: 'Lead' }).first()
    await lead.getByText('Change').click()
    await lead.getByLabel('Headline on the front').fill('In other words')
    await lead.getByLabel('Until').fill('2041-03-01T10:00')
    await lead.getByRole('button', { name: 'Pin it so' }).click()
    await page.getByText('Pinned. Readers get it when you publish.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back.').waitFor()
    await page.getByRole('button', { name: 'Redo' }).click()
    await page.getByText('Done again.').waitFor()
    await page.getByRole('button', { name: 'Publish now' }).click()
    await page.getByText('Published. Readers have it now.').waitFor()
    assert.match(await readers(paper), /<h2 class="headline"[^>]*><a[^>]*>In other words/)
    await page
      .getByRole('button', { name: /^Hide the band of/ })
      .first()
      .click()
    await page.getByText('Schedule…').click()
    await page.getByLabel('Publish at').fill('2041-03-01T09:30:15')
    await page.getByRole('button', { name: 'Give it to the clock' }).click()
    await page.getByText('The clock has it.').waitFor()
    await page.getByRole('button', { name: /^Take back the front for/ }).click()
    await page.getByText(/Its plan can still be opened/).waitFor()
    assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false)
  },
  slow,
)
