import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { listLibrary, mediaByIds, type Medium } from '#media/index.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { led, openDesk, pageOf, says, saysNot } from '../harness/desk.ts'
import { photograph, signedPhotograph } from '../harness/photographs.ts'
import type { TestPaper, Visitor } from '../harness/paper.ts'
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
  assert.equal(led(await editor.post(address, words)), address)
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
  says(page, /value="2999-12-31"/)
  const log = await pageOf(await paper.as('owner'), '/newsroom/audit')
  says(log, new RegExp(`Described a picture or file[^]*href="${address}">(<bdi>)?mole\\.jpg`))
})

onEachDatabase('the point that must stay in sight is pressed on the picture, or typed', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const medium = await takenIn(paper, 'mole.jpg', await photograph(400, 300))
  const address = `${media}/${medium.id}`
  const pressed = await editor.post(`${address}/focus`, { 'at.x': '80', 'at.y': '180' })
  assert.equal(led(pressed), address)
  const { focusX, focusY } = await now(paper, medium)
  assert.deepEqual([focusX, focusY], [25, 75])
  await editor.post(`${address}/focus`, { x: '900', y: '0' })
  assert.deepEqual([(await now(paper, medium)).focusX, (await now(paper, medium)).focusY], [100, 0])
  for (const wrong of [{}, { x: '1' }, { x: '-1', y: '1' }, { x: '1.5', y: 'a' }])
    assert.equal((await editor.post(`${address}/focus`, wrong)).status, 400)
  says(await pageOf(editor, address), /type="image" name="at"[^>]* width="320" height="240"/)
})

/** The press that takes back what the page to which this leads has just told. */
async function takenBack(visitor: Visitor, answer: Response): Promise<string> {
  const page = await pageOf(visitor, answer.headers.get('location') ?? '')
  const field = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? assert.fail(`no ${name}`)
  const back = await visitor.post(`${media}/undo`, { batch: field('batch'), back: field('back') })
  return pageOf(visitor, back.headers.get('location') ?? '')
}

onEachDatabase('many are described in one deed, and each is as before with one press', async (t, db) => {
  const paper = await openDesk(t, db)
  const [editor, contributor] = [await paper.as('editor'), await paper.as('contributor')]
  const [mole, quay] = [
    await takenIn(paper, 'mole.jpg', await signedPhotograph()),
    await takenIn(paper, 'quay.jpg', await photograph(400, 300)),
  ]
  const ids = { media: [mole.id, quay.id] }
  const page = await pageOf(editor, `${media}/several?media=${mole.id}&media=${quay.id}&media=media_gone`)
  says(page, /2 pictures and files/)
  says(await pageOf(editor, `${media}/several`), /Nothing is chosen/)
  const wrong = await editor.post(`${media}/several`, { ...ids, credit: 'Wren', rightsUntil: 'soon' })
  assert.equal(wrong.status, 422)
  says(await wrong.text(), />\s*Wren</)
  const answer = await editor.post(`${media}/several`, { ...ids, credit: 'Wren', rightsUntil: '2999-12-31' })
  const all = async () => [await now(paper, mole), await now(paper, quay)] as const
  for (const { credit, rightsUntil } of await all())
    assert.deepEqual([credit, rightsUntil], ['Wren', '3000-01-01T00:00:00.000Z'])
  assert.equal((await now(paper, mole)).caption, mole.caption)
  // Somebody says something else of one of them meanwhile: that stays.
  led(await editor.post(`${media}/${quay.id}`, { credit: 'Idris', rightsUntil: '2999-12-31' }))
  says(await takenBack(editor, answer), /2 as before|One as before/)
  const [first, second] = await all()
  assert.deepEqual([first.credit, first.rightsUntil], [mole.credit, null])
  assert.deepEqual([second.credit, second.rightsUntil], ['Idris', null])
  // What is not theirs is left, and they hear of it.
  const refused = await contributor.post(`${media}/several`, { ...ids, credit: 'Mine' })
  says(await pageOf(contributor, refused.headers.get('location') ?? ''), /2 could not be changed/)
  assert.equal((await now(paper, quay)).credit, 'Idris')
})

onEachDatabase('a part is chosen for one shape, and stays within the picture', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const medium = await takenIn(paper, 'mole.jpg', await photograph(1000, 500))
  const address = `${media}/${medium.id}`
  const cut = async (fields: Record<string, string>) => {
    const answer = await editor.post(`${address}/crop`, { deed: 'cut', crop: '1x1', ...fields })
    return [answer, (await now(paper, medium)).cuts] as const
  }
  const [answer, cuts] = await cut({ x: '12.5', y: '10', width: '25' })
  assert.equal(cuts, '1x1:1250,1000,2500')
  const page = await pageOf(editor, address)
  says(page, /-1x1-c1250x1000x2500-250\.jpg/)
  says(page, /-16x9-50x50-/)
  says(await takenBack(editor, answer), /-1x1-50x50-/)
  assert.equal((await now(paper, medium)).cuts, '')
  // Too far, too wide, too narrow: the nearest that there is.
  assert.equal((await cut({ x: '95', y: '99', width: '25' }))[1], '1x1:7500,5000,2500')
  assert.equal((await cut({ x: '0', y: '0', width: '100' }))[1], '1x1:0,0,5000')
  assert.equal((await cut({ x: '0', y: '0', width: '1' }))[1], '1x1:0,0,1000')
  for (const wrong of [{ x: '-1' }, { width: 'x' }, { crop: '2x3' }])
    assert.equal((await cut({ x: '0', y: '0', width: '50', ...wrong }))[0].status, 400)
  // Another picture of the same shape is cut alike; of another shape nobody has chosen a part.
  const replace = async (width: number) =>
    sent(paper, editor, `${address}/bytes`, { 'x.jpg': await photograph(width, 400) }, { field: 'file' })
  led(await replace(800))
  assert.equal((await now(paper, medium)).cuts, '1x1:0,0,1000')
  led(await replace(400))
  assert.equal((await now(paper, medium)).cuts, '')
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

onEachDatabase(
  'a file that was replaced comes back with one press, and the record says both; for as long as it is kept',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const [editor, owner] = [await paper.as('editor'), await paper.as('owner')]
    const bytes = await photograph(400, 300)
    const medium = await takenIn(paper, 'mole.jpg', bytes)
    const address = `${media}/${medium.id}`
    led(await editor.post(`${address}/crop`, { deed: 'cut', crop: '1x1', x: '0', y: '0', width: '50' }))
    const before = await now(paper, medium)
    const replace = async (width: number, name = 'other.jpg') =>
      sent(paper, editor, `${address}/bytes`, { [name]: await photograph(width, 300) }, { field: 'file' })
    const original = async () => Buffer.from(await (await editor.get(`${address}/original`)).arrayBuffer())

    const first = await replace(800)
    assert.notEqual((await now(paper, medium)).digest, medium.digest)
    const page = await takenBack(editor, first)
    says(page, /One as before\./)
    says(page, /As it was before[^]*Replaced/)
    assert.deepEqual(await now(paper, medium), before)
    assert.deepEqual(await original(), Buffer.from(bytes))
    const record = await pageOf(owner, '/newsroom/audit')
    says(record, /Took back what was done to pictures[^]*Replaced a picture or file/)
    // Twice is once.
    says(await takenBack(editor, first), /There is nothing to take back any more/)

    // What was said and cut since then: the words stay, the cut was of another picture.
    const second = await replace(900)
    led(await editor.post(address, { alt: 'A wall', caption: '', credit: '', rights: '', rightsUntil: '' }))
    led(await editor.post(`${address}/crop`, { deed: 'cut', crop: '4x3', x: '0', y: '0', width: '20' }))
    await takenBack(editor, second)
    assert.deepEqual(await now(paper, medium), { ...before, alt: 'A wall' })

    // Somebody has brought yet another: theirs stays.
    const third = await replace(500)
    const fourth = await replace(600)
    says(await takenBack(editor, third), /One has been changed since/)
    assert.equal((await now(paper, medium)).width, 600)
    says(await takenBack(editor, fourth), /One as before/)
    assert.equal((await now(paper, medium)).width, 500)

    const fifth = await replace(700)
    paper.setClock(later(clock(), 24 * 3600 * 1000))
    says(await takenBack(await paper.as('editor'), fifth), /file before it is not kept any more/)
    assert.equal((await now(paper, medium)).width, 700)
  },
)

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
