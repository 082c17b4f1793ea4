import assert from 'node:assert/strict'
import { onEachDatabase } from '../harness/databases.ts'
import { addressIn, led, openDesk, pageOf, revisionIn, says, saysNot, story, write } from '../harness/desk.ts'

const one = 'Nobody spoke against the wall. Seven voted for it.'
const two = 'Nobody spoke against the wall. Eight voted for it.'

onEachDatabase('a live story is edited beside itself, and compared with what readers have', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const desk = await write(editor, { body: one })
  await editor.post(`${desk}/publication`, { revision: '1' })
  const path = addressIn(await pageOf(editor, desk))
  await editor.post(desk, { ...story, body: two, kicker: 'Sea wall', revision: '0' })
  const page = await pageOf(editor, `${desk}/comparison`)
  says(page, /<del>Seven<\/del>[^]*<ins>Eight<\/ins>/)
  says(page, /Line over the headline[^]*<ins>Sea wall<\/ins>/)
  says(page, /Version 1: What readers have[^]*What is on the desk/)
  // The page that publishes the change shows it once more beside the reason that is asked for.
  says(await pageOf(editor, `${desk}/correction`), /<del>Seven<\/del><ins>Eight<\/ins>[^]*What was wrong/)
  saysNot(await pageOf(paper.anonymous, path), /Eight/)
  const outsider = await paper.as('contributor')
  assert.equal((await outsider.get(`${desk}/comparison`)).status, 403)
})

onEachDatabase(
  'an earlier version comes back to the desk, and what stood there can be put back',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const desk = await write(editor, { body: one })
    await editor.post(`${desk}/publication`, { revision: '1' })
    await editor.post(desk, { ...story, body: two, revision: '0' })
    await editor.post(`${desk}/correction`, { revision: '1', reason: 'Eight.' })
    const restored = (revision: string) =>
      editor.post(`${desk}/comparison/restoration`, { version: '1', revision })
    // Nothing on the desk: the version comes, and goes again.
    assert.equal(led(await restored('0')), `${desk}/comparison`)
    says(await pageOf(editor, desk), /Seven voted/)
    assert.equal(led(await editor.post(`${desk}/comparison/undo`, {})), `${desk}/comparison`)
    says(await pageOf(editor, desk), /Eight voted/)
    assert.equal(revisionIn(await pageOf(editor, desk)), '0')
    // A draft on the desk: it comes back as it was.
    await editor.post(desk, { ...story, body: 'Something else altogether.', revision: '0' })
    assert.equal((await restored('0')).status, 409)
    assert.equal(led(await restored('1')), `${desk}/comparison`)
    says(await pageOf(editor, `${desk}/comparison`), /Put back what was on the desk before/)
    await editor.post(`${desk}/comparison/undo`, {})
    says(await pageOf(editor, desk), /Something else altogether\./)
    // Once somebody has written on, there is nothing to put back, and their words stay.
    await restored(revisionIn(await pageOf(editor, desk)))
    const revision = revisionIn(await pageOf(editor, desk))
    await editor.post(desk, { ...story, body: 'Written on.', revision })
    saysNot(await pageOf(editor, `${desk}/comparison`), /Put back what was on the desk/)
    assert.equal((await editor.post(`${desk}/comparison/undo`, {})).status, 409)
    says(await pageOf(editor, desk), /Written on\./)
  },
)

onEachDatabase('the law’s removal is done at the desk, by whoever answers for the paper', async (t, db) => {
  const paper = await openDesk(t, db)
  const [editor, owner] = [await paper.as('editor'), await paper.as('owner')]
  const desk = await write(editor, { body: one })
  await editor.post(`${desk}/publication`, { revision: '1' })
  const removal = (version: number, reason = 'Order of the court.') =>
    owner.post(`${desk}/versions/${version}/removal`, { reason })
  assert.equal((await removal(1)).status, 409)
  await editor.post(desk, { ...story, body: two, revision: '0' })
  await editor.post(`${desk}/correction`, { revision: '1', reason: 'Eight.' })
  assert.equal((await editor.post(`${desk}/versions/1/removal`, { reason: 'No.' })).status, 403)
  says(await pageOf(owner, `${desk}/versions/1`), /Remove the text by law/)
  assert.equal((await removal(1, ' ')).status, 422)
  assert.equal(led(await removal(1)), desk)
  assert.equal((await removal(1)).status, 409)
  saysNot(await pageOf(owner, `${desk}/versions/1`), /Seven voted/)
  assert.equal(
    (await editor.post(`${desk}/comparison/restoration`, { version: '1', revision: '0' })).status,
    409,
  )
})
