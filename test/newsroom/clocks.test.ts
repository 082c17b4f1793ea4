// The nights on which clocks change: nothing is set for an hour that nobody chose.
import assert from 'node:assert/strict'
import type { Instant } from '#kernel/time.ts'
import { openPage } from '../harness/browser.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { led, local, openDesk, pageOf, says, saysNot, write } from '../harness/desk.ts'
import { findings } from '../pages/axe.ts'

const summer = '2027-09-01T08:00:00.000Z' as Instant
const opened = async (...[t, db]: Parameters<typeof openDesk>) => {
  const paper = await openDesk(t, db)
  paper.setClock(summer)
  const owner = await paper.as('owner')
  const settings = { name: 'Tarrowick Tide', tagline: '', language: 'en-GB', timeZone: 'Europe/London' }
  led(await owner.post('/newsroom/settings', settings))
  return { paper, editor: await paper.as('editor') }
}

onEachDatabase('of an hour that comes twice, the desk asks which', async (t, db) => {
  const { editor } = await opened(t, db)
  const desk = await write(editor)
  const refused = await editor.post(`${desk}/schedule`, { revision: '1', dueAt: '2027-10-31T01:30' })
  const page = await refused.text()
  assert.equal(refused.status, 422)
  says(page, /01:30 comes twice\. Choose which is meant\./)
  says(page, /<option value="first">The first 01:30 \(BST\)<\/option>/)
  says(page, /name="dueAt"[^>]* value="2027-10-31T01:30"/)
  const chosen = ['2027-10-31T01:30', 'second']
  assert.equal(led(await editor.post(`${desk}/schedule`, { revision: '1', dueAt: chosen })), desk)
  says(await pageOf(editor, desk), /To be published on 2027-10-31 01:30:00 GMT/)
  says(await pageOf(editor, `${desk}/publication`), /<option value="second" selected/)
  const first = ['2027-10-31T01:30:10', 'first']
  assert.equal(led(await editor.post(`${desk}/schedule`, { revision: '1', dueAt: first })), desk)
  says(await pageOf(editor, desk), /To be published on 2027-10-31 01:30:10 BST/)
})

onEachDatabase('an hour that does not come is refused in words, and nothing is set', async (t, db) => {
  const { editor } = await opened(t, db)
  const desk = await write(editor)
  const refused = await editor.post(`${desk}/schedule`, { revision: '1', dueAt: '2028-03-26T01:15:30' })
  assert.equal(refused.status, 422)
  says(await refused.text(), /There is no 01:15:30 on that day: .* is 02:15\./)
  saysNot(await pageOf(editor, desk), /To be published/)
})

onEachDatabase('an embargo and the days of a plan are asked about alike', async (t, db) => {
  const { editor } = await opened(t, db)
  const refused = await editor.post('/newsroom/stories/new', {
    headline: 'Night shift',
    kind: 'news',
    section: local,
    body: 'Late.',
    embargoUntil: '2027-10-31T01:30',
  })
  says(await refused.text(), /id="embargoUntil-wrong"[^>]*>[^<]*comes twice/)
  const desk = await write(editor, { embargoUntil: ['2027-10-31T01:30', 'second'] })
  says(await pageOf(editor, desk), /value="2027-10-31T01:30"[^]*<option value="second" selected/)
  const plan = { headline: 'Clocks', kind: 'news', section: local, to: editor.actor.id ?? '' }
  const planned = led(
    await editor.post('/newsroom/budget/new', {
      ...plan,
      plannedFor: ['2027-10-31', '01:30', 'first'],
      deadline: ['2027-10-30', ''],
    }),
  )
  const page = await pageOf(editor, planned)
  says(page, /type="date" name="plannedFor"[^>]* value="2027-10-31"/)
  says(page, /<option value="first" selected/)
  says(page, /type="time" name="deadline" value="23:59"/)
  const day = await editor.post('/newsroom/budget/new', { ...plan, plannedFor: ['2027-10-31', '01:30'] })
  says(await day.text(), /id="plannedFor-wrong"[^>]*>[^<]*comes twice/)
})

const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false
onSqlite(
  'on a telephone the moment is turned, and in that night the choice is there at once [browser]',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const desk = await write(editor)
    const wish = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, bypassCSP: true }
    const page = await openPage(t, wish)
    const [name = '', value = ''] = editor.cookie.split('=')
    await page.context().addCookies([{ name, value, url: paper.origin }])
    await page.goto(`${paper.origin + desk}/publication`)
    const due = page.getByLabel('Publish at')
    assert.equal(await due.getAttribute('type'), 'datetime-local')
    await due.fill('2028-03-26T01:30:00')
    await page.getByText('There is no 01:30').waitFor()
    await due.fill('2027-10-31T01:30:00')
    await page.getByLabel('comes twice').selectOption('second')
    assert.deepEqual(await findings(page), [])
    await page.getByRole('button', { name: 'Set it' }).tap()
    await page.getByText('2027-10-31 01:30:00 GMT').first().waitFor()
    // A moment that comes once asks nothing.
    await page.goto(`${paper.origin + desk}/publication`)
    await due.fill('2027-11-02T06:00:00')
    await page.getByLabel('comes twice').waitFor({ state: 'detached' })
    // Beside the text, where fields are saved as they are chosen.
    await page.goto(paper.origin + desk)
    await page.locator('.particulars summary, details > summary').first().waitFor()
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    await page.getByLabel('Embargo until').fill('2027-10-31T01:30')
    await page.getByLabel('comes twice').selectOption('first')
    await page.locator('.particulars-said', { hasText: 'Saved' }).waitFor()
    const plan = await page.context().request.get(paper.origin + desk)
    assert.match(await plan.text(), /<option value="first" selected/)
  },
  { skip },
)
