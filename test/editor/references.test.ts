// A story that points to another, and one that repeats what its own record says.
import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { clock } from '#platform/mint.ts'
import { feedFormats } from '#ui/feed-formats.ts'
import { findings } from '../pages/axe.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { addressIn, led, openDesk, pageOf, says, saysNot, story, write } from '../harness/desk.ts'
import { at, body, inEditor, press, stored } from '../harness/editor-page.ts'
import type { TestPaper, Visitor } from '../harness/paper.ts'

const idOf = (desk: string): string => desk.split('/').at(-1) ?? ''
const fence = (block: object): string => `\`\`\`broadsheet\n${JSON.stringify(block)}\n\`\`\``
const related = (desk: string) => fence({ type: 'relatedStory', attrs: { story: idOf(desk) } })
const publish = (visitor: Visitor, desk: string, revision = '1') =>
  visitor.post(`${desk}/publication`, { revision })

/** A published story that sends readers to another one. */
async function pointing(visitor: Visitor, to: string): Promise<string> {
  const desk = await write(visitor, { headline: 'The vote', body: `It is over.\n\n${related(to)}` })
  assert.equal(led(await publish(visitor, desk)), desk)
  return addressIn(await pageOf(visitor, desk))
}
/** How often it is said in what search engines read. */
const forMachines = (page: string, words: string): number =>
  [...page.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)].join().split(words).length - 1
const waysOut = (path: string): readonly string[] => [path, ...feedFormats.map(({ file }) => `/${file}`)]

async function everywhere(paper: TestPaper, path: string, look: (page: string) => void): Promise<void> {
  await paper.app.settle()
  for (const place of waysOut(path)) look(await pageOf(paper.anonymous, place))
}

onEachDatabase(
  'C4: a related story is shown while readers may see it, and no word of it before or after',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const lifts = `${later(clock(), 86_400_000).slice(0, 11)}12:00:00.000Z` as ReturnType<typeof clock>
    const secret = await write(editor, {
      headline: 'The canaryheadline sang',
      embargoUntil: `${lifts.slice(0, 10)} 12:00`,
    })
    const path = await pointing(editor, secret)
    const isHidden = (page: string) => saysNot(page, /canaryheadline|Also read/)
    await everywhere(paper, path, isHidden)
    assert.equal(led(await publish(editor, secret)), secret)
    await everywhere(paper, path, isHidden)
    paper.setClock(later(lifts, -1))
    await everywhere(paper, path, isHidden)
    paper.setClock(later(lifts, 1))
    says(await pageOf(paper.anonymous, path), /Also read[^]*<a href="[^"]*">The canaryheadline sang<\/a>/)
    for (const { file } of feedFormats.filter((format) => /atom|json|^feed\.xml/.test(format.file)))
      says(await pageOf(paper.anonymous, `/${file}`), /Also read/)
    // Another headline of the one is another headline in the other.
    await editor.post(secret, { ...story, headline: 'The canaryheadline sang twice', revision: '0' })
    await editor.post(`${secret}/correction`, { revision: '1', reason: 'Twice.' })
    says(await pageOf(paper.anonymous, path), /The canaryheadline sang twice/)
    assert.equal(led(await editor.post(`${secret}/kill`, { reason: 'Not ours.' })), secret)
    await everywhere(paper, path, isHidden)
  },
)

onEachDatabase('a story cannot send its readers to itself', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const desk = await write(editor)
  const refused = await editor.post(desk, { ...story, body: related(desk), revision: '1' })
  assert.equal(refused.status, 409)
  says(await refused.text(), /cannot send its readers to itself[^]*nothing was lost/)
  saysNot(await pageOf(editor, `${desk}/preview`), /Also read/)
})

onEachDatabase(
  'a note in the text repeats the record’s own words, and one that is of no record stands alone',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const [editor, contributor] = [await paper.as('editor'), await paper.as('contributor')]
    const desk = await write(editor)
    await publish(editor, desk)
    const path = addressIn(await pageOf(editor, desk))
    await editor.post(desk, { ...story, body: 'Eight voted for it.', revision: '0' })
    await editor.post(`${desk}/correction`, { revision: '1', reason: 'It was eight, not seven.' })
    const references = (visitor: Visitor, query = '') => visitor.get(`${desk}/references?${query}`)
    const { corrections, today } = (await (await references(editor)).json()) as {
      corrections: { id: string; text: string }[]
      today: string
    }
    assert.deepEqual(
      corrections.map(({ text }) => text),
      ['It was eight, not seven.'],
    )
    assert.equal((await references(contributor)).status, 403)
    const before = await pageOf(paper.anonymous, path)
    const note = (attrs: object, ...content: object[]) =>
      fence({ type: 'correctionNote', attrs: { kind: 'clarification', day: today, ...attrs }, content })
    const repeated = note({ correction: corrections[0]?.id })
    const own = note({}, { type: 'text', text: 'The count is of the first vote.' })
    await editor.post(desk, { ...story, body: `Eight.\n\n${repeated}\n\n${own}`, revision: '0' })
    await editor.post(`${desk}/correction`, { revision: '1', minor: 'yes' })
    const page = await pageOf(paper.anonymous, path)
    says(page, /<p class="notice"><strong>Correction, [^<]*<\/strong> It was eight, not seven\.<\/p>/)
    says(
      page,
      /<p class="notice"><strong>Clarification, [^<]*<\/strong> The count is of the first vote\.<\/p>/,
    )
    // In what machines read, and on the page of corrections, there is what the record says and no more.
    const list = await pageOf(paper.anonymous, '/corrections')
    says(list, /It was eight, not seven/)
    saysNot(list, /The count is of the first vote/)
    assert.equal(forMachines(page, 'The count is of the first vote'), 0)
    assert.equal(forMachines(page, 'It was eight, not seven'), forMachines(before, 'It was eight, not seven'))
    // Another story's correction cannot stand here.
    const other = await write(editor, { headline: 'Another' })
    const refused = await editor.post(other, { ...story, body: repeated, revision: '1' })
    assert.equal(refused.status, 409)
    says(await refused.text(), /a correction of another story/)
  },
)

inEditor('a related story is found by its headline without a hand leaving the keys', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const wall = await write(ann, { headline: 'Nobody spoke against the wall' })
  await write(ann, { headline: 'Something else altogether' })
  const path = await write(ann, { headline: 'The vote', body: 'It is over.' })
  const page = await at(t, paper, ann, path, { bypassCSP: true })
  await body(page).click()
  await press(page, 'Control+End')
  await press(page, 'Enter')
  await page.keyboard.type('/related')
  await page.locator('.slash-menu [aria-selected="true"]').waitFor()
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'Related story' })
  await dialog.locator('[role="option"]', { hasText: 'Something else' }).waitFor()
  // Never itself.
  assert.equal(await dialog.locator('[role="option"]', { hasText: 'The vote' }).count(), 0)
  assert.deepEqual(await findings(page), [])
  await page.keyboard.type('spoke')
  await dialog.locator('[role="option"]', { hasText: 'Something else' }).waitFor({ state: 'detached' })
  await press(page, 'Enter')
  await page.locator('.framed-related-story', { hasText: 'Nobody spoke against the wall' }).waitFor()
  await page.locator('.framed-related-story', { hasText: 'Not public yet' }).waitFor()
  await stored(page)
  saysNot(await pageOf(ann, `${path}/preview`), /Also read/)
  await publish(ann, wall)
  await page.reload()
  await page.locator('.framed-related-story .not-public').waitFor({ state: 'detached' })
  says(await pageOf(ann, `${path}/preview`), /Also read[^]*Nobody spoke against the wall/)
})

inEditor('a correction note is a note of its own, or what the story has published', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann)
  await publish(ann, path)
  await ann.post(path, { ...story, body: 'Eight voted for it.', revision: '0' })
  await ann.post(`${path}/correction`, { revision: '1', reason: 'It was eight, not seven.' })
  const page = await at(t, paper, ann, path)
  const ask = async () => {
    await body(page).click()
    await press(page, 'Control+End')
    await press(page, 'Enter')
    await page.keyboard.type('/correction')
    await page.locator('.slash-menu [aria-selected="true"]').waitFor()
    await press(page, 'Enter')
  }
  await ask()
  const dialog = page.getByRole('dialog', { name: 'Correction note' })
  await dialog.getByRole('button', { name: 'It was eight, not seven.' }).click()
  await page.locator('.framed-correction-note.is-recorded', { hasText: 'It was eight' }).waitFor()
  await ask()
  await dialog.getByRole('button', { name: 'Write a note of its own' }).click()
  await page.locator('.framed-correction-note:not(.is-recorded)').waitFor()
  await page.keyboard.type('Of the first vote.')
  await page.getByRole('combobox', { name: 'Kind of note' }).last().selectOption('clarification')
  await stored(page)
  const preview = await pageOf(ann, `${path}/preview`)
  says(preview, /Correction, [^<]*<\/strong> It was eight, not seven\./)
  says(preview, /Clarification, [^<]*<\/strong> Of the first vote\./)
})
