import assert from 'node:assert/strict'
import { listLibrary, mediaByIds, type Medium } from '#media/index.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { openDesk, pageOf, says, saysNot } from '../harness/desk.ts'
import { photograph, signedPhotograph } from '../harness/photographs.ts'
import type { TestPaper } from '../harness/paper.ts'
import { draftShowing, killStory, publishDraft, publishShowing, takenIn } from './newsstand.ts'
import { sent } from './uploads.ts'

const media = '/newsroom/media'
const library = (paper: TestPaper) => listLibrary(paper.store.read, { limit: 100 })
const now = async (paper: TestPaper, { id }: Medium): Promise<Medium> =>
  (await mediaByIds(paper.store.read, [id])).get(id) ?? assert.fail('it is gone')

onEachDatabase(
  'several files are brought in at once; what is refused is named, and the rest is in',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const writer = await paper.as('writer')
    const files = { 'mole.jpg': await signedPhotograph(), 'minutes.pdf': '%PDF-1.7', 'evil.jpg': '<html>' }
    const refused = await sent(paper, writer, media, files)
    assert.equal(refused.status, 422)
    const page = await refused.text()
    says(page, /evil\.jpg: it is not of a kind that this paper takes/)
    saysNot(page, /minutes\.pdf: |mole\.jpg: /)
    assert.deepEqual((await library(paper)).map(({ name }) => name).toSorted(), ['minutes.pdf', 'mole.jpg'])
    const several = await sent(paper, writer, media, { 'a.txt': 'a', 'b.txt': 'b' })
    assert.equal(several.headers.get('location'), `${media}?said=several`)
    // The same bytes again are the same picture.
    const [mole] = (await library(paper)).filter(({ kind }) => kind === 'picture')
    const again = await sent(paper, writer, media, { 'other-name.jpg': files['mole.jpg'] })
    assert.equal(again.headers.get('location'), `${media}/${mole?.id}?said=present`)
    assert.equal((await library(paper)).length, 4)
    says(await pageOf(writer, `${media}/${mole?.id}`), /Idris Calloway, Wren Ashdown \/ Harbour Pictures/)
  },
)

onEachDatabase(
  'the library finds by words and kind, goes on by key, and shows a contributor what is theirs',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const [editor, contributor] = [await paper.as('editor'), await paper.as('contributor')]
    await sent(paper, contributor, media, { 'theirs.txt': 'theirs' })
    for (let at = 1; at <= 61; at += 1)
      await takenIn(paper, `minutes ${at}.txt`, Buffer.from(`minutes ${at}`))
    const first = await pageOf(editor, media)
    says(first, /minutes 61\.txt/)
    saysNot(first, /theirs\.txt/)
    const older =
      /href="([^"]*before=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no way on')
    says(await pageOf(editor, older), /theirs\.txt/)
    const found = await pageOf(editor, `${media}?q=MINUTES+7&kind=document`)
    says(found, /minutes 7\.txt/)
    saysNot(found, /minutes 61\.txt/)
    says(await pageOf(editor, `${media}?kind=picture`), /Nothing matches/)
    says(await pageOf(editor, `${media}?q=100%25_`), /Nothing matches/)
    const own = await pageOf(contributor, media)
    says(own, /theirs\.txt/)
    saysNot(own, /minutes/)
    const [minutes] = await library(paper)
    assert.equal((await contributor.get(`${media}/${minutes?.id}`)).status, 403)
    assert.equal((await contributor.post(`${media}/${minutes?.id}`, { alt: 'x' })).status, 403)
  },
)

onEachDatabase('what is said of a picture can be mended, and who mended it is told', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const medium = await takenIn(paper, 'mole.jpg', await photograph(400, 300))
  const address = `${media}/${medium.id}`
  const words = {
    alt: 'A wall',
    caption: 'The  mole',
    credit: 'Zoë',
    rights: '© Zoë',
    rightsUntil: '2999-12-31',
  }
  const wrong = await editor.post(address, { ...words, rightsUntil: 'soon', caption: 'Not lost' })
  assert.equal(wrong.status, 422)
  const again = await wrong.text()
  says(again, /Write it as a day/)
  says(again, /Not lost/)
  assert.equal((await editor.post(address, words)).headers.get('location'), `${address}?said=described`)
  const { alt, caption, credit, rights, rightsUntil } = await now(paper, medium)
  assert.deepEqual(
    { alt, caption, credit, rights, rightsUntil },
    {
      ...words,
      caption: 'The mole',
      rightsUntil: '3000-01-01T00:00:00.000Z',
    },
  )
  const page = await pageOf(editor, address)
  says(page, new RegExp(`Described</span>, ${editor.actor.name}`))
  says(page, /value="3000-01-01 00:00"/)
})

onEachDatabase('the point that must stay in sight is pressed on the picture, or typed', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const medium = await takenIn(paper, 'mole.jpg', await photograph(400, 300))
  const address = `${media}/${medium.id}`
  const pressed = await editor.post(`${address}/focus`, { 'at.x': '80', 'at.y': '180' })
  assert.equal(pressed.headers.get('location'), `${address}?said=focused`)
  const { focusX, focusY } = await now(paper, medium)
  assert.deepEqual([focusX, focusY], [25, 75])
  await editor.post(`${address}/focus`, { x: '900', y: '0' })
  assert.deepEqual([(await now(paper, medium)).focusX, (await now(paper, medium)).focusY], [100, 0])
  for (const wrong of [{}, { x: '1' }, { x: '-1', y: '1' }, { x: '1.5', y: 'a' }])
    assert.equal((await editor.post(`${address}/focus`, wrong)).status, 400)
  says(await pageOf(editor, address), /type="image" name="at"[^>]* width="320" height="240"/)
})

onEachDatabase('a picture is replaced by a picture; what was said of it stays', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const medium = await takenIn(paper, 'mole.jpg', await photograph(400, 300))
  const address = `${media}/${medium.id}`
  await editor.post(address, { alt: 'A wall', caption: '', credit: 'Zoë', rights: '', rightsUntil: '' })
  const replace = async (files: Record<string, Uint8Array | string>) =>
    sent(paper, editor, `${address}/bytes`, files, { field: 'file' })
  const other = await replace({ 'minutes.pdf': '%PDF-1.7' })
  assert.equal(other.status, 422)
  says(await other.text(), /it is of another kind/)
  says(
    await (await replace({ 'half.jpg': (await photograph(90, 90)).subarray(0, 900) })).text(),
    /damaged or cut off/,
  )
  assert.equal((await now(paper, medium)).digest, medium.digest)
  assert.equal((await replace({ 'signed.jpg': await signedPhotograph() })).status, 303)
  const { name, width, alt, credit, rights, digest } = await now(paper, medium)
  assert.deepEqual(
    { name, width, alt, credit, rights },
    { name: 'signed.jpg', width: 800, alt: 'A wall', credit: 'Zoë', rights: '© Harbour Pictures 2031' },
  )
  assert.notEqual(digest, medium.digest)
})

onEachDatabase('what a story shows, printed or still a draft, is not taken out', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const [drafted, printed, loose] = [
    await takenIn(paper, 'drafted.txt', Buffer.from('drafted')),
    await takenIn(paper, 'printed.txt', Buffer.from('printed')),
    await takenIn(paper, 'loose.txt', Buffer.from('loose')),
  ]
  const draft = await draftShowing(paper, [drafted])
  const story = await publishShowing(paper, [printed])
  for (const [medium, by] of [
    [drafted, draft],
    [printed, story],
  ] as const) {
    says(await pageOf(editor, `${media}/${medium.id}`), new RegExp(`href="/newsroom/stories/${by}"`))
    const page = await pageOf(editor, `${media}/${medium.id}/removal`)
    says(page, /cannot be taken out while a story shows it/)
    saysNot(page, /<button type="submit" class="deed grave">/)
    assert.equal((await editor.post(`${media}/${medium.id}/removal`, {})).status, 409)
  }
  await killStory(paper, story)
  assert.equal(
    (await editor.post(`${media}/${printed.id}/removal`, {})).status,
    409,
    'the record still shows it',
  )
  says(await pageOf(editor, `${media}/${loose.id}/removal`), /class="deed grave"/)
  assert.equal(
    (await editor.post(`${media}/${loose.id}/removal`, {})).headers.get('location'),
    `${media}?said=removed`,
  )
  assert.equal((await editor.get(`${media}/${loose.id}`)).status, 404)
  await publishDraft(paper, draft)
  assert.deepEqual(
    (await library(paper)).map(({ name }) => name),
    ['printed.txt', 'drafted.txt'],
  )
})
