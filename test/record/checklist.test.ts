import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { parseId } from '#kernel/ids.ts'
import { type Instant, later } from '#kernel/time.ts'
import { everything } from '#platform/db/rights.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { led, openDesk, pageOf, says, saysNot, story, write } from '../harness/desk.ts'

const now = '2031-03-01T08:00:00.000Z' as Instant

/** A picture of the library, as few words as it may have. */
const picture = async (
  db: TestDatabase,
  words: { alt?: string; credit?: string; rightsUntil?: string } = {},
) => {
  const id = `media_${Math.random().toString(36).slice(2, 12)}`
  const { alt = '', credit = '', rightsUntil = null } = words
  await db.write(async (tx) => {
    await sql`insert into media (id, kind, name, type, digest, bytes, width, height, alt, caption, credit, rights, rights_until, focus_x, focus_y, created_at)
      values (${id}, 'picture', 'a.jpg', 'image/jpeg', ${'d'.repeat(64)}, 10, 800, 600, ${alt}, '', ${credit}, '', ${rightsUntil}, 50, 50, ${now})`.execute(
      everything(tx),
    )
  })
  return id
}

onEachDatabase('what the checklist refuses does not go out, whoever asks and however', async (t, db) => {
  const paper = await openDesk(t, db)
  paper.setClock(now)
  const editor = await paper.as('editor')
  const bare = await picture(db)
  const desk = await write(editor, { lead: bare, leadAlt: '', leadCredit: '' })
  const page = await pageOf(editor, `${desk}/publication`)
  says(page, /no description for people who cannot see it/)
  says(page, /does not say whose it is/)
  saysNot(page, /Publish now/)
  // Not by a form that somebody makes themselves, and not by the clock.
  assert.equal((await editor.post(`${desk}/publication`, { revision: '1' })).status, 422)
  assert.equal(
    (await editor.post(`${desk}/schedule`, { revision: '1', dueAt: '2031-03-01 09:00' })).status,
    422,
  )
  assert.equal((await paper.anonymous.get('/2031/03/01/the-wall-stands')).status, 404)
  // In the story is as good as in the library.
  await editor.post(desk, { ...story, lead: bare, leadAlt: 'A wall', leadCredit: 'Nell', revision: '1' })
  assert.equal(led(await editor.post(`${desk}/publication`, { revision: '2' })), desk)
})

onEachDatabase('rights are looked at for the moment at which readers get the story', async (t, db) => {
  const paper = await openDesk(t, db)
  paper.setClock(now)
  const editor = await paper.as('editor')
  const lead = await picture(db, { alt: 'A wall', credit: 'Nell', rightsUntil: '2031-03-01T10:00:00.000Z' })
  const desk = await write(editor, { lead, embargoUntil: '2031-03-01 12:00' })
  says(await pageOf(editor, `${desk}/publication`), /right to show a picture or a file has run out/)
  assert.equal((await editor.post(`${desk}/publication`, { revision: '1' })).status, 422)
  await editor.post(desk, { ...story, lead, embargoUntil: '', revision: '1' })
  assert.equal(
    (await editor.post(`${desk}/schedule`, { revision: '2', dueAt: '2031-03-01 11:00' })).status,
    422,
  )
  assert.equal(led(await editor.post(`${desk}/publication`, { revision: '2' })), desk)
})

onEachDatabase('rights that run out soon are said before, and hold nothing up', async (t, db) => {
  const paper = await openDesk(t, db)
  paper.setClock(now)
  const editor = await paper.as('editor')
  const lead = await picture(db, { alt: 'A wall', credit: 'Nell', rightsUntil: later(now, 29 * day) })
  const desk = await write(editor, { lead })
  says(await pageOf(editor, `${desk}/publication`), /runs out within thirty days of when readers get it/)
  assert.equal(led(await editor.post(`${desk}/publication`, { revision: '1' })), desk)
  const other = await picture(db, { alt: 'A wall', credit: 'Nell', rightsUntil: later(now, 31 * day) })
  const calm = await write(editor, { lead: other })
  saysNot(await pageOf(editor, `${calm}/publication`), /within thirty days/)
})
const day = 24 * 3600 * 1000

onEachDatabase('a correction is not held up by what readers have already', async (t, db) => {
  const paper = await openDesk(t, db)
  paper.setClock(now)
  const editor = await paper.as('editor')
  const owner = await paper.as('owner')
  const old = await picture(db)
  const set = (fields: Record<string, string>) => owner.post('/newsroom/settings/checklist', fields)
  const strict = { alt: 'refuse', credit: 'refuse', rights: 'refuse' }
  await set({ ...strict, alt: 'off', credit: 'warn' })
  const desk = await write(editor, { lead: old })
  says(await pageOf(editor, `${desk}/publication`), /Worth a look[^]*does not say whose it is[^]*Publish now/)
  assert.equal(led(await editor.post(`${desk}/publication`, { revision: '1' })), desk)
  await set(strict)
  await editor.post(desk, { ...story, lead: old, body: 'Corrected.', revision: '0' })
  assert.equal(led(await editor.post(`${desk}/correction`, { revision: '1', reason: 'A word.' })), desk)
  // What is new in it counts.
  const other = await picture(db)
  await editor.post(desk, { ...story, lead: other, revision: '0' })
  const refused = await editor.post(`${desk}/correction`, { revision: '1', reason: 'Another picture.' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /no description for people/)
})

onEachDatabase('a paper says itself what is looked at, and from where on', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const editor = await paper.as('editor')
  const at = '/newsroom/settings/checklist'
  assert.equal((await editor.get(at)).status, 403)
  says(await pageOf(owner, at), /Headline in search engines/)
  const wrong = await owner.post(at, { long: 'warn', 'long-bound': 'many' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="many"/)
  assert.equal(
    led(
      await owner.post(at, {
        standfirst: 'refuse',
        long: 'warn',
        'long-bound': '5',
        'search-headline': 'off',
        links: 'off',
      }),
    ),
    at,
  )
  const desk = await write(editor, {
    standfirst: '',
    headline: 'A headline that no search engine shows whole, because it goes on and on and on',
  })
  const page = await pageOf(editor, `${desk}/publication`)
  says(page, /It has \d+ words; 5 are enough/)
  says(page, /It has no standfirst/)
  saysNot(page, /Publish now|Search engines cut/)
})

onEachDatabase(
  'what the lawyers hold back does not go out, and says since when and by whom',
  async (t, db) => {
    const paper = await openDesk(t, db)
    paper.setClock(now)
    const editor = await paper.as('editor')
    const writer = await paper.as('writer')
    const desk = await write(writer)
    const publish = (revision = '1') => writer.post(`${desk}/publication`, { revision })
    assert.equal((await writer.post(`${desk}/hold`, { reason: 'No.' })).status, 403)
    assert.equal((await editor.post(`${desk}/hold`, { reason: ' ' })).status, 422)
    assert.equal(
      led(await editor.post(`${desk}/hold`, { reason: 'The other side has not answered.' })),
      `${desk}/hold`,
    )
    assert.equal((await editor.post(`${desk}/hold`, { reason: 'Again.' })).status, 409)
    says(
      await pageOf(writer, desk),
      new RegExp(`Legal hold since 2031-03-01 08:00:00, by ${editor.actor.name}: The other side`),
    )
    assert.equal((await publish()).status, 422)
    assert.equal(
      (await writer.post(`${desk}/schedule`, { revision: '1', dueAt: '2031-03-01 09:00' })).status,
      422,
    )
    assert.equal(led(await editor.post(`${desk}/hold/lift`, {})), `${desk}/hold`)
    assert.equal((await editor.post(`${desk}/hold/lift`, {})).status, 409)
    says(await pageOf(editor, `${desk}/hold`), /Former holds[^]*The other side has not answered/)
    assert.equal(led(await publish()), desk)
    // A held story that is out can still be killed; nothing else of it changes.
    await editor.post(`${desk}/hold`, { reason: 'A letter came.' })
    await writer.post(desk, { ...story, body: 'Changed.', revision: '0' })
    assert.equal((await writer.post(`${desk}/correction`, { revision: '1', reason: 'A word.' })).status, 422)
    assert.equal(led(await editor.post(`${desk}/kill`, { revision: '1', reason: 'Withdrawn.' })), desk)
    assert.equal((await editor.post(`${desk}/republication`, { revision: '1', reason: 'Back.' })).status, 422)
    assert.ok(parseId('story', desk.split('/').at(-1)))
  },
)
