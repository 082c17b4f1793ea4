// Slow: real browsers, two where two people are meant.
import assert from 'node:assert/strict'
import { openDesk, pageOf, says, write } from '../harness/desk.ts'
import { at, body, html, inEditor, press, saved, stored, until } from '../harness/editor-page.ts'
import { openPaper } from '../harness/paper.ts'

inEditor('two people write one story at once and see each other', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
  const path = await write(ann)
  const [one, two] = [await at(t, paper, ann, path), await at(t, paper, bo, path)]
  await body(one).click()
  await press(one, 'Control+Home')
  await one.keyboard.type('First. ')
  await two.locator(`.caret-name[data-name="${ann.actor.name}"]`).waitFor()
  await body(two).click()
  await press(two, 'Control+End')
  await Promise.all([two.keyboard.type(' Last of all.'), one.keyboard.type('Second. ')])
  await two.locator('.line-headline textarea').fill('The wall stands fast')
  await until(
    async () => (await one.locator('.line-headline textarea').inputValue()) === 'The wall stands fast',
  )
  await one.locator('.text-holder', { hasText: 'Last of all.' }).waitFor()
  await two.locator('.text-holder', { hasText: /First. Second. .*Nobody spoke/ }).waitFor()
  await Promise.all([saved(one), saved(two)])
  await press(one, 'Control+s')
  await one.waitForTimeout(300)
  const page = await pageOf(ann, `${path}/preview`)
  says(page, /The wall stands fast/)
  says(page, /First\. Second\. Nobody spoke against the wall/)
  says(page, /Last of all/)
})

inEditor('comments hang at words, are answered by another, and settled', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
  const path = await write(ann)
  const one = await at(t, paper, ann, path)
  await body(one).locator('p').first().click()
  await press(one, 'Control+Home')
  for (let letter = 0; letter < 6; letter += 1) await press(one, 'Shift+ArrowRight')
  await one.getByRole('button', { name: 'Comment' }).click()
  await one.locator('.saying textarea').fill('Nobody at all?')
  await one.getByRole('button', { name: 'Say it' }).click()
  await one.locator('.thread .text', { hasText: 'Nobody at all?' }).waitFor()
  await one.locator('.remarked', { hasText: 'Nobody' }).waitFor()
  const two = await at(t, paper, bo, path)
  await two.locator('.remarked', { hasText: 'Nobody' }).waitFor()
  await two.locator('.thread .saying textarea').fill('Nobody that I heard.')
  await two.getByRole('button', { name: 'Say it' }).click()
  await one.locator('.thread .text', { hasText: 'Nobody that I heard.' }).waitFor()
  // What is written before the words moves them, and the thread with them.
  await body(two).click()
  await press(two, 'Control+Home')
  await two.keyboard.type('They say: ')
  await one.locator('.body', { hasText: 'They say: Nobody' }).waitFor()
  await one.locator('.remarked', { hasText: /^Nobody$/ }).waitFor()
  await one.getByRole('button', { name: 'Resolve' }).click()
  await two.locator('details', { hasText: '1 resolved' }).waitFor()
  await two.locator('.remarked').waitFor({ state: 'detached' })
})

inEditor('suggestions stand beside the text until somebody takes or refuses them', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
  const path = await write(ann, { body: 'Nobody spoke against the wall.\n\nThe second paragraph.' })
  const one = await at(t, paper, ann, path)
  await body(one).click()
  await one.getByRole('button', { name: 'Suggest' }).click()
  await press(one, 'Control+Home')
  await one.keyboard.type('Hardly ')
  for (let letter = 0; letter < 6; letter += 1) await press(one, 'Delete')
  await press(one, 'Control+End')
  for (let letter = 0; letter < 10; letter += 1) await press(one, 'Shift+ArrowLeft')
  await press(one, 'Control+b')
  await one.locator('.body ins', { hasText: 'Hardly ' }).waitFor()
  await one.locator('.body del', { hasText: 'Nobody' }).waitFor()
  await stored(one)
  let page = await pageOf(bo, `${path}/preview`)
  says(page, /<p>Nobody spoke against the wall\.<\/p>/)
  says(page, /<p>The second paragraph\.<\/p>/)
  const two = await at(t, paper, bo, path)
  await two.locator('.body ins', { hasText: 'Hardly ' }).waitFor()
  const first = two.locator('.proposals .thread', { hasText: 'Hardly' })
  await first.getByRole('button', { name: 'Take' }).click()
  await one.locator('.body', { hasText: 'Hardly  spoke against the wall.' }).waitFor()
  await two.getByRole('button', { name: 'Refuse all' }).click()
  await two.locator('.proposals').waitFor({ state: 'detached' })
  assert.ok(!(await html(two)).includes('<strong>'), await html(two))
  await stored(two)
  page = await pageOf(bo, `${path}/preview`)
  says(page, /<p>Hardly {2}spoke against the wall\.<\/p>/)
})

inEditor('a paragraph that is split or joined in a suggestion is as it was for readers', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann, { body: 'One two.\n\nThree four.' })
  const one = await at(t, paper, ann, path)
  await body(one).click()
  await one.getByRole('button', { name: 'Suggest' }).click()
  await press(one, 'Control+Home')
  for (let letter = 0; letter < 4; letter += 1) await press(one, 'ArrowRight')
  await press(one, 'Enter')
  await one.keyboard.type('New. ')
  await press(one, 'Control+End')
  await press(one, 'Home')
  await press(one, 'Backspace')
  await one.locator('[data-proposed="split"]').waitFor()
  await one.locator('[data-proposed="join"]').waitFor()
  await stored(one)
  const page = await pageOf(ann, `${path}/preview`)
  says(page, /<p>One two\.<\/p>\s*<p>Three four\.<\/p>/)
  await one.getByRole('button', { name: 'Take all' }).click()
  await stored(one)
  says(await pageOf(ann, `${path}/preview`), /<p>One ?<\/p>\s*<p>New\. two\.Three four\.<\/p>/)
})

inEditor(
  'a lost line is said at once, typing goes on, and comes back when the server does',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
    const path = await write(ann)
    const [one, two] = [await at(t, paper, ann, path), await at(t, paper, bo, path)]
    await paper.stop()
    await one.locator('.saved', { hasText: 'Offline: kept on this device' }).waitFor()
    await body(one).click()
    await press(one, 'Control+Home')
    await one.keyboard.type('Typed in a tunnel. ')
    await body(two).click()
    await press(two, 'Control+End')
    await two.keyboard.type(' And in another.')
    // One of them shuts the lid and finds the page gone: what was typed is in the browser.
    const again = await openPaper(t, db, { port: paper.port })
    await Promise.all([one.reload(), saved(two)])
    await one.locator('.body', { hasText: 'Typed in a tunnel. Nobody spoke' }).waitFor()
    await one.locator('.body', { hasText: 'And in another.' }).waitFor()
    await two.locator('.body', { hasText: 'Typed in a tunnel. Nobody spoke' }).waitFor()
    await stored(one)
    says(await pageOf(ann, `${path}/preview`), /Typed in a tunnel\. Nobody spoke/)
    assert.equal(again.errors.length, 0)
  },
)
