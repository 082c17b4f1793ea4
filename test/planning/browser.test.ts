// The budget in the browser: by key, and as axe sees it and what stands around it, by day and by lamp.
import assert from 'node:assert/strict'
import { onSqlite } from '../harness/databases.ts'
import { openPage } from '../harness/browser.ts'
import { led, local, openDesk } from '../harness/desk.ts'
import type { Visitor } from '../harness/paper.ts'
import { findings } from '../pages/axe.ts'

const plan = async (visitor: Visitor, headline: string, fields: Record<string, string> = {}) =>
  led(
    await visitor.post('/newsroom/budget/new', {
      headline,
      kind: 'news',
      section: local,
      plannedFor: new Date().toISOString().slice(0, 10),
      ...fields,
    }),
  )
const signedIn = async (
  t: Parameters<typeof openPage>[0],
  visitor: Visitor,
  origin: string,
  options = {},
) => {
  const page = await openPage(t, options)
  const [name = '', value = ''] = visitor.cookie.split('=')
  await page.context().addCookies([{ name, value, url: origin }])
  return page
}
const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false

onSqlite(
  'a finger that has chosen a story finds what can be done with it, however long the list [browser]',
  async (t, db) => {
    const { as, origin } = await openDesk(t, db)
    const editor = await as('editor')
    for (let number = 1; number <= 25; number += 1) await plan(editor, `Story ${number}`)
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const page = await signedIn(t, editor, origin, phone)
    await page.goto(`${origin}/newsroom/budget`)
    const way = page.locator('.to-bulk a')
    const bottom = async () => {
      const box = await way.boundingBox()
      return box === null ? undefined : box.y + box.height
    }
    assert.equal(await bottom(), undefined)
    await page.locator('[name="story[]"]').nth(0).tap()
    await page.locator('[name="story[]"]').nth(1).tap()
    assert.ok(((await bottom()) ?? Infinity) <= 844, 'it is on the screen')
    await way.tap()
    await page.selectOption('select[name="newState"]', 'legal')
    await page.getByRole('button', { name: 'Set state' }).tap()
    await page.getByText('2 stories changed.').waitFor()
    // At a desk what is done with them is there once something is chosen, and not before.
    await page.setViewportSize({ width: 1280, height: 700 })
    await page.goto(`${origin}/newsroom/budget`)
    const held = () => page.evaluate<string>("getComputedStyle(document.querySelector('.bulk')).position")
    assert.equal(await held(), 'static')
    await page.locator('[name="story[]"]').nth(0).click()
    assert.equal(await held(), 'sticky')
  },
  { skip },
)

onSqlite(
  'the list is walked, chosen from and searched by key [browser]',
  async (t, db) => {
    const { as, origin } = await openDesk(t, db)
    const editor = await as('editor')
    await plan(editor, 'First')
    await plan(editor, 'Second')
    const page = await signedIn(t, editor, origin)
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    await page.goto(`${origin}/newsroom/budget`)
    const focused = () => page.evaluate<string>('document.activeElement.textContent')
    await page.keyboard.press('j')
    assert.equal(await focused(), 'Second')
    await page.keyboard.press('j')
    assert.equal(await focused(), 'First')
    await page.keyboard.press('x')
    assert.equal(await page.locator('input[type="checkbox"]:checked').count(), 1)
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    assert.equal(await focused(), 'Second')
    await page.keyboard.press('/')
    await page.keyboard.type('x j k')
    assert.equal(await page.inputValue('input[type="search"]'), 'x j k')
    assert.equal(await page.locator('input[type="checkbox"]:checked').count(), 1)
    await page.selectOption('select[name="newState"]', 'legal')
    await page.click('button[value="state"]')
    await page.waitForSelector('text=1 story changed.')
    await page.click('text=Undo')
    await page.waitForSelector('text=Taken back for 1 story.')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/planning$/)
    assert.deepEqual(faults, [])
  },
  { skip },
)

onSqlite(
  'all on the page are chosen by one press or one key, and how many is said [browser]',
  async (t, db) => {
    const { as, origin } = await openDesk(t, db)
    const editor = await as('editor')
    for (const name of ['First', 'Second', 'Third']) await plan(editor, name)
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, bypassCSP: true }
    const page = await signedIn(t, editor, origin, phone)
    await page.goto(`${origin}/newsroom/budget`)
    const all = page.getByLabel('Choose all 3 on this page')
    const chosen = () => page.locator('[name="story[]"]:checked').count()
    const said = page.locator('.choose-all [role="status"]')
    await all.tap()
    assert.equal(await chosen(), 3)
    assert.equal(await said.textContent(), '3 chosen')
    assert.deepEqual(await findings(page), [])
    await page.getByLabel('Choose Second').tap()
    assert.equal(await said.textContent(), '2 chosen')
    assert.equal(await page.locator('[data-choose-all]:indeterminate').count(), 1)
    await page.getByLabel('Choose Second').tap()
    assert.equal(await all.isChecked(), true)
    await page.keyboard.press('a')
    assert.equal(await chosen(), 0)
    assert.equal(await said.textContent(), '')
    await page.keyboard.press('a')
    await page.selectOption('select[name="newState"]', 'legal')
    await page.getByRole('button', { name: 'Set state' }).tap()
    await page.getByText('3 stories changed.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).tap()
    await page.getByText('Taken back for 3 stories.').waitFor()
  },
  { skip },
)

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const)
  onSqlite(
    `axe finds nothing on the pages of planning, ${colorScheme} at ${width} px, and nothing is wider than they are [browser]`,
    async (t, db) => {
      const { as, origin } = await openDesk(t, db)
      const [editor, writer] = [await as('editor'), await as('writer')]
      const story = await plan(
        editor,
        'A headline that is long enough to need a second line on a telephone',
        {
          to: writer.actor.id ?? '',
          deadline: '2022-03-09 18:30',
          length: '900',
          brief: 'Who pays?',
        },
      )
      led(await editor.post(`${story}/notes`, { newNote: `@${writer.actor.name}, look.` }))
      const options = { bypassCSP: true, colorScheme, viewport: { width, height: 900 } }
      const page = await signedIn(t, writer, origin, options)
      for (const path of [
        '/newsroom/budget',
        '/newsroom/budget?sort=deadline&state=assigned',
        '/newsroom/calendar',
        '/newsroom/calendar?view=month',
        '/newsroom/budget/new',
        '/newsroom/notifications',
        story,
      ]) {
        await page.goto(origin + path)
        assert.deepEqual(await findings(page), [], path)
        assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false, path)
      }
    },
    { skip },
  )
