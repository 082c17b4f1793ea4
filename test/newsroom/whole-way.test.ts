// Slow: a newcomer goes the whole way in a browser, and a second person joins them on a telephone.
import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { clock } from '#platform/mint.ts'
import { invitation } from '../../src/commands/first-start.ts'
import { onSqlite } from '../harness/databases.ts'
import { body, press, stored } from '../harness/editor-page.ts'
import { withFingerprint } from '../harness/fingerprint.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { photograph } from '../harness/photographs.ts'
import { type Walker, walker } from './walk.ts'

const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const
const desk = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true } as const

onSqlite(
  'from the printed link to a paper with stories in it, without reading anything [browser]',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const link = (await invitation(db, paper.origin)) ?? assert.fail('no link was printed')
    const jane = await walker(t, desk)
    await comeIn(jane, link)
    await setUp(jane)
    const story = await writeOne(jane)
    const address = await publish(jane, paper)
    await correct(jane, paper, story, address)
    await restore(jane, story)
    const omar = await inviteOmar(t, jane, paper)
    await writeTogether(jane, omar, paper, story)
    await stage(jane, paper, story, address)
    await schedule(jane, paper)
    assert.deepEqual([...jane.errors, ...omar.errors], [])
  },
  browser,
)

async function comeIn(jane: Walker, link: string): Promise<void> {
  await jane.page.goto(link)
  await jane.pass()
  await jane.press('Come in')
  await jane.page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await jane.pass()
  await jane.fill('Name', 'Jane Ferris')
  await jane.fill('E-mail address', 'jane@gazette.example')
  for (const field of ['New password', 'The same once more']) await jane.fill(field, 'nine slow grey ferries')
  await jane.press('Set a password')
}

async function setUp(jane: Walker): Promise<void> {
  await jane.page.getByRole('heading', { name: 'Make it your paper' }).waitFor()
  await jane.pass()
  await jane.fill('Name of the paper', 'The Ferry Gazette')
  await jane.fill('Time zone', 'Europe/London')
  await jane.page.getByLabel('Take it out').check()
  await jane.press('Go on to the sections')
  await jane.page.getByRole('heading', { name: 'Your sections' }).waitFor()
  await jane.pass()
  await jane.page.locator('[name="sectionName[]"]').first().fill('Town')
  await jane.press('Go on to the look')
  await jane.page.getByRole('heading', { name: 'Its look' }).waitFor()
  await jane.pass()
  await jane.press('Finish')
  await jane.page.getByRole('heading', { name: 'The Ferry Gazette is yours' }).waitFor()
  await jane.pass()
}

/** A story with a picture dropped into its text, then put over it. */
async function writeOne(jane: Walker): Promise<string> {
  const { page } = jane
  await jane.follow('Write the first story')
  await begin(jane, 'Ferry back on both banks')
  await jane.pass()
  await page.locator('.line-standfirst textarea').fill('It had been away for nine weeks.')
  await body(page).click()
  await page.keyboard.type('The ferry ran again on Thursday morning.')
  await drop(jane, await photograph(1200, 800))
  await page.getByLabel('Description for those who cannot see it').fill('A white ferry on grey water')
  await page.locator('.framed-fields').getByLabel('Credit').fill('Omar Lind')
  await jane.pass()
  await page.getByRole('button', { name: 'Put over the story' }).click()
  await page.locator('.particulars-said', { hasText: 'Saved' }).waitFor()
  assert.equal(await page.locator('.framed-figure').count(), 0)
  await stored(page)
  return page.url().split('?')[0] ?? ''
}

/** Only what a draft begins with is asked for, and whoever writes stands over it. */
async function begin(jane: Walker, headline: string): Promise<void> {
  await jane.page.getByRole('heading', { name: 'New story' }).waitFor()
  await jane.pass()
  assert.equal(await jane.page.getByLabel('Byline').inputValue(), 'Jane Ferris')
  await jane.press('Write the text')
  await jane.page.getByRole('alert').waitFor()
  await jane.fill('Headline', headline)
  await jane.page.getByLabel('Section').selectOption({ label: 'Town' })
  await jane.press('Write the text')
  await body(jane.page).waitFor()
  // The form that came back is what a browser calls an error.
  assert.match(jane.errors.pop() ?? '', /422/)
}

async function drop({ page }: Walker, picture: Buffer): Promise<void> {
  await page.evaluate(`(() => {
    const bytes = Uint8Array.from(atob('${picture.toString('base64')}'), (sign) => sign.charCodeAt(0))
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([bytes], 'ferry.jpg', { type: 'image/jpeg' }))
    const text = document.querySelector('.text-holder .body')
    const { left: clientX, top: clientY } = text.getBoundingClientRect()
    text.dispatchEvent(new DragEvent('drop', { dataTransfer, clientX, clientY, bubbles: true, cancelable: true }))
  })()`)
  await page.locator('.framed-figure img').waitFor()
}

async function publish(jane: Walker, paper: TestPaper): Promise<string> {
  const { page } = jane
  await page.locator('.desk-head').getByRole('link', { name: 'Publish' }).click()
  await page.getByRole('heading', { name: 'Publish', exact: true }).waitFor()
  assert.equal(await page.getByText('Worth a look').count(), 0)
  await jane.pass()
  await jane.press('Publish now')
  const address = (await page.locator('.said a').getAttribute('href')) ?? assert.fail('no address')
  await page.goto(paper.origin)
  await page.locator('.lead-package img').waitFor()
  await jane.pass()
  await jane.follow('Ferry back on both banks')
  await page.getByText('The ferry ran again on Thursday morning.').waitFor()
  await page.locator('.lead-picture img[alt="A white ferry on grey water"]').waitFor()
  await jane.pass()
  return address
}

/** The button that publishes a change is there as soon as there is one. */
async function correct(jane: Walker, paper: TestPaper, story: string, address: string): Promise<void> {
  const { page } = jane
  await page.goto(story)
  await body(page).getByText('Thursday').waitFor()
  const next = page.locator('.desk-head').getByRole('link', { name: 'Publish the change' })
  assert.equal(await next.count(), 0)
  await body(page).click()
  await press(page, 'Control+End')
  await page.keyboard.type(' It costs three crowns.')
  await stored(page)
  await next.click()
  await jane.fill('What was wrong, and what is right; or what is new', 'We left out what it costs.')
  await jane.pass()
  await jane.press('Publish the change')
  await page.locator('.said', { hasText: 'The change is published.' }).waitFor()
  await page.goto(paper.origin + address)
  await page.getByText('We left out what it costs.').waitFor()
  await page.getByText('It costs three crowns.').waitFor()
  await jane.pass()
}

async function restore(jane: Walker, story: string): Promise<void> {
  const { page } = jane
  await page.goto(`${story}/versions`)
  await jane.pass()
  await jane.follow('Compare')
  await page.locator('ins', { hasText: 'three crowns' }).waitFor()
  await jane.pass()
  await jane.press('Take version 1 to the desk')
  await page.locator('.said', { hasText: 'It is on the desk again.' }).waitFor()
  await jane.pass()
  await jane.press('Put back what was on the desk before')
  await page.locator('.said', { hasText: 'is back' }).waitFor()
}

/** By a link that is handed over; from then on with the fingerprint of a telephone. */
async function inviteOmar(t: Parameters<typeof walker>[0], jane: Walker, paper: TestPaper): Promise<Walker> {
  await jane.page.goto(`${paper.origin}/newsroom/people`)
  await jane.pass()
  await jane.fill('Name', 'Omar Lind')
  await jane.fill('E-mail address', 'omar@gazette.example')
  await jane.page.getByLabel('Role').selectOption('editor')
  await jane.press('Invite')
  const link = await jane.page.locator('.hand-over').innerText()
  await jane.pass()
  const omar = await walker(t, phone)
  await withFingerprint(omar.page)
  await omar.page.goto(link.trim())
  await omar.press('Come in')
  await omar.page.getByRole('heading', { name: 'Welcome, Omar Lind' }).waitFor()
  await omar.pass()
  await omar.press('Add a passkey')
  await omar.page.waitForURL('**/newsroom/budget')
  await omar.pass()
  return omar
}

async function writeTogether(jane: Walker, omar: Walker, paper: TestPaper, story: string): Promise<void> {
  await jane.page.goto(story)
  await omar.follow('Ferry back on both banks')
  for (const { page } of [jane, omar]) await body(page).getByText('Thursday').waitFor()
  await omar.pass()
  await body(omar.page).click()
  await press(omar.page, 'Control+End')
  await omar.page.keyboard.type(' The next one leaves at six.')
  await body(jane.page).getByText('leaves at six').waitFor()
  await omar.page.getByRole('button', { name: 'Suggest' }).click()
  await press(omar.page, 'Control+Home')
  await omar.page.keyboard.type('At last: ')
  const proposed = jane.page.locator('.proposals .thread', { hasText: 'At last' })
  await proposed.getByText('Omar Lind').waitFor()
  await jane.pass()
  await proposed.getByRole('button', { name: 'Take' }).click()
  await body(omar.page).getByText('At last: The ferry').waitFor()
  await omar.page.locator('.body ins').waitFor({ state: 'detached' })
  await stored(jane.page)
  assert.match(await textAt(paper, `${story}/preview`, jane), /At last: The ferry .* leaves at six\./)
}

/** What is written on while readers have the story: seen by whoever has the link, and by nobody else. */
async function stage(jane: Walker, paper: TestPaper, story: string, address: string): Promise<void> {
  const { page } = jane
  await page.goto(`${story}/links`)
  await jane.fill('For whom', 'The ferryman')
  await jane.press('Make a link')
  const link = await page.locator('#made-link').inputValue()
  await jane.pass()
  assert.match(await textAt(paper, link), /leaves at six/)
  assert.doesNotMatch(await textAt(paper, paper.origin + address), /leaves at six/)
}

/** A page's text, as this person or as somebody without a key gets it. */
async function textAt(paper: TestPaper, url: string, who?: Walker): Promise<string> {
  const path = url.slice(paper.origin.length)
  if (!who) return (await paper.anonymous.get(path)).text()
  return (await who.page.context().request.get(url)).text()
}

async function schedule(jane: Walker, paper: TestPaper): Promise<void> {
  const { page } = jane
  await page.goto(`${paper.origin}/newsroom/stories`)
  await page.getByRole('main').getByRole('link', { name: 'Write a story' }).click()
  await begin(jane, 'Bakery opens at five')
  await body(page).click()
  await page.keyboard.type('Bread from five o’clock, says the baker.')
  await stored(page)
  await page.locator('.desk-head').getByRole('link', { name: 'Publish' }).click()
  await page.getByText('Worth a look before it goes out:').waitFor()
  const due = later(clock(), 3_600_000)
  await jane.fill('Publish at', due.slice(0, 19))
  await jane.press('Set it')
  await page.locator('.said', { hasText: 'Set. The clock publishes it then.' }).waitFor()
  await jane.pass()
  assert.doesNotMatch(await textAt(paper, `${paper.origin}/`), /Bakery/)
  paper.setClock(later(due, 1000))
  await paper.app.settle({ timetables: true })
  await page.goto(paper.origin)
  await page.getByRole('link', { name: 'Bakery opens at five' }).first().waitFor()
  await jane.pass()
}
