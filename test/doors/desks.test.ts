import assert from 'node:assert/strict'
import { machine, setRole } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { addSections, homemade, type SectionId } from '#sections/index.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { led, local, openDesk, pageOf, says, saysNot, story, write } from '../harness/desk.ts'
import type { TestPaper } from '../harness/paper.ts'
import { linkFor } from './caller.ts'

const section = (name: string, parentId: SectionId | null): SectionId => {
  const id: SectionId = `section_${name}`
  places.push({ id, slug: name, name, parentId, position: 1, description: '', ...homemade })
  return id
}
const places: Parameters<typeof addSections>[2][number][] = []
const harbour = section('harbour', local)
const quay = section('quay', harbour)
const sport = section('sport', null)

/** Somebody whose rights reach as far as Harbour and what stands below it. */
async function limited(paper: TestPaper, db: TestDatabase, role: 'editor' | 'writer') {
  const one = await paper.as(role)
  const id = one.actor.id ?? assert.fail('nobody')
  const owner = await paper.as('owner')
  led(await owner.post(`/newsroom/people/${id}/role`, { role, 'desks[]': [harbour] }))
  assert.equal((await one.get('/newsroom/budget')).status, 303, 'their sessions have ended')
  // Coming in again would ask for a second factor; another browser of theirs takes its place.
  const token = await linkFor(paper, id)
  await db.write((tx) => setRole(tx, machine, { accountId: id, role: 'moderator', desks: [] }))
  const entered = await paper.anonymous.post('/newsroom/sign-in', { token })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  await db.write(async (tx) => {
    const { everything } = await import('#platform/db/rights.ts')
    const { sql } = await import('kysely')
    await sql`update accounts set role = ${role} where id = ${id}`.execute(everything(tx))
    await sql`insert into account_desks (account_id, section_id) values (${id}, ${harbour})`.execute(
      everything(tx),
    )
  })
  return {
    actor: one.actor,
    cookie,
    get: (path: string, headers = {}) => paper.anonymous.get(path, { cookie, ...headers }),
    post: (path: string, fields: Record<string, string | readonly string[]>, headers = {}) =>
      paper.anonymous.post(path, fields, { cookie, ...headers }),
  }
}

onEachDatabase(
  'an editor of one desk changes, publishes and kills what stands there and below it, and nothing else',
  async (t, db) => {
    const paper = await openDesk(t, db)
    await db.write((tx) => addSections(tx, machine, places, clock()))
    const editor = await paper.as('editor')
    const [theirs, below, above, foreign] = await Promise.all(
      [harbour, quay, local, sport].map((id) => write(editor, { section: id, headline: `In ${id}` })),
    )
    const one = await limited(paper, db, 'editor')
    for (const desk of [theirs, below]) {
      assert.ok(desk)
      led(await one.post(desk, { ...story, section: quay, revision: '1' }))
      led(await one.post(`${desk}/publication`, { revision: '2' }))
      says(await pageOf(one, desk), /\/kill"/)
      led(await one.post(`${desk}/kill`, { reason: 'It was wrong.' }))
    }
    for (const desk of [above, foreign]) {
      assert.ok(desk)
      saysNot(await pageOf(one, `${desk}/preview`), /\/publication"|\/kill"/)
      assert.equal(led(await one.get(desk)), `${desk}/preview`, 'to be read')
      assert.equal((await one.post(desk, { ...story, section: harbour, revision: '1' })).status, 403)
      assert.equal((await one.post(`${desk}/publication`, { revision: '1' })).status, 403)
      led(await editor.post(`${desk}/publication`, { revision: '1' }))
      assert.equal((await one.post(`${desk}/kill`, { reason: 'Mine' })).status, 403)
      assert.equal((await one.post(`${desk}/correction`, { revision: '1', reason: 'Mine' })).status, 403)
      // Taking it over by moving it at the desk is no way in either: readers have it where it was.
      led(await editor.post(desk, { ...story, section: harbour, revision: '0' }))
      assert.equal((await one.post(`${desk}/correction`, { revision: '1', reason: 'Mine' })).status, 403)
    }
    const form = await pageOf(one, '/newsroom/stories/new')
    says(form, /value="section_quay"/)
    saysNot(form, /value="section_sport"|value="section_local"/)
    const wrong = await one.post('/newsroom/stories/new', { ...story, section: sport })
    assert.equal(wrong.status, 422)
    says(await wrong.text(), /The wall stands/)
    const own = led(await one.post('/newsroom/stories/new', { ...story, section: '' }))
    led(await one.post(own, { ...story, section: harbour, revision: '1' }))
    assert.equal(
      (await one.get('/newsroom/stories/new?kind=page')).status,
      403,
      'a fixed page speaks for all',
    )
  },
)

onEachDatabase('a writer of one desk publishes their own there only', async (t, db) => {
  const paper = await openDesk(t, db)
  await db.write((tx) => addSections(tx, machine, places, clock()))
  const one = await limited(paper, db, 'writer')
  const own = led(await one.post('/newsroom/stories/new', { ...story, section: quay }))
  led(await one.post(`${own}/publication`, { revision: '1' }))
  const editor = await paper.as('editor')
  led(await editor.post(own, { ...story, section: sport, revision: '0' }))
  led(
    await editor.post(`${own}/correction`, {
      revision: '1',
      reason: 'It is sport.',
      noticeKind: 'correction',
    }),
  )
  assert.equal(led(await one.get(own)), `${own}/preview`, 'it has left their desk')
  assert.equal((await one.post(own, { ...story, section: quay, revision: '0' })).status, 403)
})
