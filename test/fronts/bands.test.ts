// A story in the band of a section, put there by an editor.
import assert from 'node:assert/strict'
import type { FrontAnswer, Seat } from '#fronts/contract.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { pageOf, says, saysNot } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { asked, named, path, publish, publishedIn, readers, state, step } from './paper.ts'

const isOnce = (some: readonly string[]): void => assert.equal(new Set(some).size, some.length)
const inSlot = ({ seats }: FrontAnswer, slot: string): readonly Seat[] =>
  seats.filter((seat) => seat.slot === slot)
const at = (answer: FrontAnswer, slot: string, place: number): Seat =>
  inSlot(answer, slot)[place] ?? assert.fail(`nothing in ${slot}, ${place}`)

onEachDatabase(
  'a story stands in the place of a band where it was pinned, nowhere else, and the rest fills around it',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const editor = await paper.as('editor')
    const before = await state(editor)
    const [band, other] = before.bands
    assert.ok(band && other)
    const [slot, elsewhere] = [`band:${band.id}`, `band:${other.id}`]
    const own = inSlot(before, slot).map(({ story }) => story)
    const guest = at(before, 'second', 0)

    const pinned = await step(editor, { deed: 'pin', story: guest.story, slot, place: '1' })
    assert.equal(at(pinned, slot, 1).story, guest.story)
    assert.equal(at(pinned, slot, 1).pinned, true)
    assert.equal(at(pinned, slot, 0).story, own[0])
    assert.equal(inSlot(pinned, slot).length, Math.min(5, own.length + 1))
    isOnce(pinned.seats.map(({ story }) => story))
    says(pinned.parts['standing'] ?? '', new RegExp(`${band.name}, 2[^]*${guest.story}`))
    says(pinned.last, new RegExp(`${band.name}: pinned`))
    const frame = await pageOf(editor, `${path}/page`)
    isOnce(named(frame))
    await publish(editor)
    assert.deepEqual(named(await readers(paper)), named(frame))

    // Along the band, to another band, to the top: it leaves where it was.
    const along = await step(editor, { deed: 'pin', story: guest.story, slot, place: '0' })
    assert.equal(at(along, slot, 0).story, guest.story)
    const over = await step(editor, { deed: 'pin', story: guest.story, slot: elsewhere, place: '0' })
    assert.equal(at(over, elsewhere, 0).story, guest.story)
    assert.ok(inSlot(over, slot).every(({ story }) => story !== guest.story))
    const up = await step(editor, { deed: 'pin', story: guest.story, slot: 'lead' })
    assert.equal(at(up, 'lead', 0).story, guest.story)
    isOnce(up.seats.map(({ story }) => story))
    const back = await step(editor, { deed: 'undo' })
    assert.equal(at(back, elsewhere, 0).story, guest.story)
    says(back.last, new RegExp(`Took back: Lead`))
    const free = await step(editor, { deed: 'release', story: guest.story })
    assert.ok(free.seats.every(({ pinned }) => !pinned))
  },
)

onEachDatabase(
  'what is pinned in a band that is hidden waits, and says why; it is lost to no reader, and comes back with its band',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const editor = await paper.as('editor')
    const before = await state(editor)
    const [band] = before.bands
    assert.ok(band)
    const slot = `band:${band.id}`
    const lead = at(before, 'lead', 0)
    const pinned = await step(editor, { deed: 'pin', story: lead.story, slot, place: '0' })
    assert.notEqual(at(pinned, 'lead', 0).story, lead.story)
    const hidden = await step(editor, { deed: 'hide', section: band.id })
    const again = at(hidden, 'lead', 0)
    assert.deepEqual([again.story, again.pinned], [lead.story, false])
    says(hidden.parts['waiting'] ?? '', /Its section has no band on the front/)
    isOnce(named(await pageOf(editor, `${path}/page`)))
    const shown = await step(editor, { deed: 'show', section: band.id })
    assert.equal(at(shown, slot, 0).story, lead.story)
    saysNot(shown.parts['waiting'] ?? '', /has no band/)
  },
)

onEachDatabase('without a script a band is one of the places to choose from', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const editor = await paper.as('editor')
  const { seen, bands } = await state(editor)
  const [band] = bands
  const page = await pageOf(editor, path)
  says(page, new RegExp(`<option value="band:${band?.id}"[^>]*>Band of ${band?.name}</option>`))
  const story = publishedIn(page)
  for (const slot of ['band', 'band:', 'band:story_1', 'attic']) {
    const { status, answer } = await asked(editor, { deed: 'pin', seen: String(seen), story, slot })
    assert.equal(status, 422, slot)
    assert.equal(answer.no, 'Choose a place.')
  }
  const done = await step(editor, { deed: 'pin', story, slot: `band:${band?.id}` })
  assert.equal(at(done, `band:${band?.id}`, 0).story, story)
})
