// Whoever may read a story and not write it: what they see of it, and what they are refused.
import assert from 'node:assert/strict'
import { findings } from '../pages/axe.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { led, openDesk, pageOf, says, saysNot, story, write } from '../harness/desk.ts'
import { at, body, inEditor, press, stored } from '../harness/editor-page.ts'

onEachDatabase(
  'the margin is for whoever may read a story, and its text for whoever may write it',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const [ann, bo] = [await paper.as('editor'), await paper.as('writer')]
    const [outsider, moderator] = [await paper.as('contributor'), await paper.as('moderator')]
    const path = await write(ann)
    assert.equal(led(await bo.get(path)), `${path}/preview`)
    says(await pageOf(bo, `${path}/preview`), /href="[^"]*\/margin"[^>]*>Comments and suggestions/)
    const margin = await pageOf(bo, `${path}/margin`)
    says(margin, /not yours to change/)
    saysNot(margin, /<form class="form"/)
    assert.equal(led(await ann.get(`${path}/margin`)), path)
    saysNot(await pageOf(ann, `${path}/preview`), /Comments and suggestions/)
    for (const nobody of [outsider, moderator]) assert.equal((await nobody.get(`${path}/margin`)).status, 403)
    assert.equal((await bo.post(path, { ...story, body: 'Mine.', revision: '1' })).status, 403)
    assert.equal((await bo.post(`${path}/particulars`, { kicker: 'Mine' })).status, 403)
    assert.equal(
      (await outsider.post(`${path}/threads`, { text: 'x', anchor: '{}', quote: 'x' })).status,
      403,
    )
    saysNot(await pageOf(ann, `${path}/preview`), /Mine/)
  },
)

inEditor('who only reads sees comments and suggestions come, and can decide none of them', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('writer')]
  const path = await write(ann, { body: 'Nobody spoke against the wall.' })
  const one = await at(t, paper, ann, path)
  const two = await at(t, paper, bo, `${path}/margin`, { bypassCSP: true })
  await two.locator('.saved', { hasText: 'You can read this and not change it' }).waitFor()
  await body(one).click()
  await one.getByRole('button', { name: 'Suggest' }).click()
  await press(one, 'Control+Home')
  await one.keyboard.type('Hardly ')
  await two.locator('.body ins', { hasText: 'Hardly ' }).waitFor()
  await two.locator('.proposals .thread', { hasText: 'Hardly' }).waitFor()
  for (const name of ['Take', 'Take all', 'Refuse', 'Suggest', 'Bold', 'Insert'])
    assert.equal(await two.getByRole('button', { name, exact: true }).count(), 0, name)
  assert.equal(await body(two).getAttribute('contenteditable'), 'false')
  assert.equal(await two.locator('.line-headline textarea').isEditable(), false)
  assert.deepEqual(await findings(two), [])
  // They may say something about it; the text they leave as it is.
  await two.locator('.body p', { hasText: 'Nobody spoke' }).dblclick({ position: { x: 120, y: 10 } })
  await two.keyboard.type('gone')
  await two.getByRole('button', { name: 'Comment' }).click()
  await two.locator('.saying textarea').fill('Who says so?')
  await two.getByRole('button', { name: 'Say it' }).click()
  await one.locator('.thread .text', { hasText: 'Who says so?' }).waitFor()
  await stored(one)
  says(await pageOf(ann, `${path}/preview`), /<p>Nobody spoke against the wall\.<\/p>/)
})
