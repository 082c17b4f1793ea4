import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { parseId } from '#kernel/ids.ts'
import { type Instant, later } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { everything } from '#platform/db/rights.ts'
import { openStore } from '#platform/db/open.ts'
import { listSchedulesOf, latenessOf, type StoryId } from '#stories/index.ts'
import { keepSchedule } from '../../src/stories/actions/keep-schedule.ts'
import { listDueSchedules } from '../../src/stories/store/schedules.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { led, openDesk, pageOf, revisionIn, says, saysNot, story, write } from '../harness/desk.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'

const eight = '2031-03-01T08:00:00.000Z' as Instant
const due = '2031-03-01T09:30:15.000Z' as Instant
const path = '/2031/03/01/the-wall-stands'

const idOf = (desk: string): StoryId => parseId('story', desk.split('/').at(-1)) ?? assert.fail(desk)
const opened = async (...[t, db]: Parameters<typeof openDesk>) => {
  const paper = await openDesk(t, db)
  paper.setClock(eight)
  return { paper, editor: await paper.as('editor') }
}
const statusAt = async (paper: TestPaper, moment: Instant, at = path): Promise<number> => {
  paper.setClock(moment)
  await paper.app.settle({ timetables: true })
  return (await paper.anonymous.get(at)).status
}
const published = async (db: TestDatabase): Promise<number> => {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from outbox where event = 'story.published'`.execute(everything(db.read))
  return Number(rows[0]?.count)
}

onEachDatabase(
  'a story is published to the second, and the desk sees how late the clock was',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const desk = await write(editor)
    assert.equal(
      led(await editor.post(`${desk}/schedule`, { revision: '1', dueAt: '2031-03-01T09:30:15' })),
      desk,
    )
    says(await pageOf(editor, desk), /To be published on 2031-03-01 09:30:15/)
    says(await pageOf(editor, '/newsroom/budget?state=scheduled'), /The wall stands/)
    saysNot(await pageOf(editor, '/newsroom/budget?state=in-work'), /The wall stands/)
    assert.equal(await statusAt(paper, later(due, -1000)), 404)
    assert.equal(await statusAt(paper, later(due, 700)), 200)
    const [done] = await listSchedulesOf(db.read, idOf(desk))
    assert.equal(done?.outcome, 'kept')
    assert.equal(done && latenessOf(done), 700)
    says(
      await pageOf(editor, `${desk}/versions`),
      /For 2031-03-01 09:30:15; done by the clock at 2031-03-01 09:30:15, 0\.7 s late\./,
    )
    assert.equal(await statusAt(paper, later(due, 60_000)), 200)
    assert.equal(await published(db), 1)
  },
)

onEachDatabase('what was due while no server ran is done when one runs again', async (t, db) => {
  const { paper, editor } = await opened(t, db)
  const desk = await write(editor)
  await editor.post(`${desk}/schedule`, { revision: '1', dueAt: '2031-03-01 09:30:15' })
  await paper.stop()
  const again = await openPaper(t, db)
  assert.equal(await statusAt(again, later(due, 3_600_000)), 200)
  const [done] = await listSchedulesOf(db.read, idOf(desk))
  assert.equal(done && latenessOf(done), 3_600_000)
})

onEachDatabase('R7: a clock that jumps skips nothing and does nothing twice', async (t, db) => {
  const { paper, editor } = await opened(t, db)
  const first = await write(editor)
  const second = await write(editor, { headline: 'Another wall' })
  await editor.post(`${first}/schedule`, { revision: '1', dueAt: '2031-03-01 09:30:15' })
  await editor.post(`${second}/schedule`, { revision: '1', dueAt: '2031-03-01 10:30:15' })
  const other = '/2031/03/01/another-wall'
  // An hour back, then forward over the first moment, back before it again, and over both. What readers have seen they may see meanwhile.
  for (const [moment, count] of [
    ['2031-03-01T07:00:00.000Z', 0],
    ['2031-03-01T10:00:00.000Z', 1],
    ['2031-03-01T09:00:00.000Z', 1],
    ['2031-03-01T09:45:00.000Z', 1],
    ['2031-03-01T11:00:00.000Z', 2],
    ['2031-03-01T10:00:00.000Z', 2],
    ['2031-03-02T00:00:00.000Z', 2],
  ] as const) {
    await statusAt(paper, moment as Instant)
    assert.deepEqual([moment, await published(db)], [moment, count])
  }
  for (const at of [path, other]) assert.equal((await paper.anonymous.get(at)).status, 200)
  assert.equal(await published(db), 2)
  assert.deepEqual(
    (await listSchedulesOf(db.read, idOf(first))).map(({ outcome }) => outcome),
    ['kept'],
  )
})

onEachDatabase('C7: two nodes that come to the same moment publish once', async (t, db) => {
  const { editor } = await opened(t, db)
  const desks = [await write(editor), await write(editor, { headline: 'Another wall' })]
  for (const desk of desks)
    await editor.post(`${desk}/schedule`, { revision: '1', dueAt: '2031-03-01 09:30:15' })
  // As a second server sees it; SQLite has one, and there its connections take turns.
  const node = await openStore(db.engine === 'sqlite' ? { ...db.place } : db.place).catch(() => undefined)
  const nodes = [db, db, ...(node ? [node, node] : [])]
  const seen = await Promise.all(nodes.map((store) => listDueSchedules(store.read, due)))
  await Promise.all(
    nodes.flatMap((store, at) =>
      (seen[at] ?? []).map((one) => store.write((tx) => keepSchedule(tx, one, due))),
    ),
  )
  await node?.close()
  assert.equal(await published(db), 2)
  const { rows } = await sql<{ count: number }>`select count(*) as count from versions`.execute(
    everything(db.read),
  )
  assert.equal(Number(rows[0]?.count), 2)
})

onEachDatabase(
  'what an editor has set goes out as they read it, and not as somebody else left it',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const contributor = await paper.as('contributor')
    const desk = await write(contributor)
    assert.equal(
      (await contributor.post(`${desk}/schedule`, { revision: '1', dueAt: '2031-03-01 09:30:15' })).status,
      403,
    )
    await editor.post(`${desk}/schedule`, { revision: '1', dueAt: '2031-03-01 09:30:15' })
    // The editor's own changes go with it.
    await editor.post(desk, { ...story, kicker: 'Read', revision: '1' })
    await contributor.post(desk, { ...story, kicker: 'Unread', revision: '2' })
    says(await pageOf(editor, desk), /changed since by somebody who may not publish/)
    assert.equal(await statusAt(paper, due), 404)
    says(await pageOf(editor, `${desk}/versions`), /not done: the text had been changed/)
    paper.setClock(eight)
    await editor.post(`${desk}/schedule`, { revision: '3', dueAt: '2031-03-01 09:40' })
    assert.equal(await statusAt(paper, later(due, 3_600_000)), 200)
  },
)

onEachDatabase('whoever set it must still have the right when its moment comes', async (t, db) => {
  const { paper } = await opened(t, db)
  const losses = [
    (id: AccountId | null) => sql`update accounts set role = 'moderator' where id = ${id}`,
    (id: AccountId | null) => sql`insert into account_desks values (${id}, 'section_elsewhere')`,
  ]
  for (const [hour, loss] of losses.entries()) {
    const editor = await paper.as('editor')
    const desk = await write(editor)
    await editor.post(`${desk}/schedule`, { revision: '1', dueAt: `2031-03-01 1${hour}:30:15` })
    await db.write(async (tx) => {
      await loss(editor.actor.id).execute(everything(tx))
    })
    assert.equal(await statusAt(paper, later(due, (hour + 1) * 3_600_000)), 404)
    const [held] = await listSchedulesOf(db.read, idOf(desk))
    assert.equal(held?.outcome, 'forbidden')
  }
})

onEachDatabase(
  'a withdrawal is set, taken back, set again and done, with the reason that readers get',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const desk = await write(editor)
    await editor.post(`${desk}/publication`, { revision: '1' })
    const set = (fields: Record<string, string>) =>
      editor.post(`${desk}/withdrawal`, { revision: '0', ...fields })
    assert.equal((await set({ dueAt: '2031-03-01 09:30:15', reason: '' })).status, 422)
    const wrong = await set({ dueAt: 'soon', reason: 'The licence ends.' })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /The licence ends\./)
    assert.equal(led(await set({ dueAt: '2031-03-01 09:30:15', reason: 'The licence ends.' })), desk)
    assert.equal(led(await editor.post(`${desk}/schedule/removal`, { what: 'withdrawal' })), desk)
    assert.equal((await editor.post(`${desk}/schedule/removal`, { what: 'withdrawal' })).status, 409)
    assert.equal(await statusAt(paper, due), 200)
    await set({ dueAt: '2031-03-01 10:00', reason: 'The licence ends.' })
    assert.equal(await statusAt(paper, '2031-03-01T10:00:00.000Z' as Instant), 410)
    assert.match(await (await paper.anonymous.get(path)).text(), /The licence ends\./)
  },
)

onEachDatabase('a killed story comes back to its place, with both reasons on the record', async (t, db) => {
  const { paper, editor } = await opened(t, db)
  const desk = await write(editor)
  await editor.post(`${desk}/publication`, { revision: '1' })
  await editor.post(`${desk}/kill`, { revision: '0', reason: 'We doubted it.' })
  assert.equal((await paper.anonymous.get(path)).status, 410)
  const writer = await paper.as('writer')
  assert.equal(
    (await writer.post(`${desk}/republication`, { revision: '0', reason: 'It holds.' })).status,
    403,
  )
  says(await pageOf(editor, `${desk}/republication`), /Publish again/)
  assert.equal((await editor.post(`${desk}/republication`, { revision: '0', reason: ' ' })).status, 422)
  assert.equal(led(await editor.post(`${desk}/republication`, { revision: '0', reason: 'It holds.' })), desk)
  assert.equal((await editor.post(`${desk}/republication`, { revision: '0', reason: 'Again.' })).status, 409)
  await paper.app.settle()
  for (const place of [path, '/', '/section/local', '/feed.xml', '/search?q=wall'])
    assert.match(await (await paper.anonymous.get(place)).text(), /The wall stands/, place)
  const history = await pageOf(paper.anonymous, `/record/story${path}`)
  says(history, /We doubted it\./)
  says(history, /Published again[^]*It holds\./)
  says(await pageOf(editor, `${desk}/versions`), /It holds\.[^]*We doubted it\./)
  // And can be killed again.
  assert.equal(led(await editor.post(`${desk}/kill`, { revision: '0', reason: 'No.' })), desk)
  assert.equal((await paper.anonymous.get(path)).status, 410)
})

onEachDatabase('a moment that cannot be is refused, and what was typed is kept', async (t, db) => {
  const { editor } = await opened(t, db)
  const desk = await write(editor, { embargoUntil: '2031-03-01 09:00' })
  for (const [dueAt, why] of [
    ['2031-03-01 07:00', /past already/],
    ['2031-02-30 09:30', /Write a day and a time/],
    ['2031-03-01 09:30', /embargo is over before that moment/],
  ] as const) {
    const response = await editor.post(`${desk}/schedule`, { revision: '1', dueAt })
    assert.equal(response.status, 422)
    const page = await response.text()
    assert.match(page, why)
    assert.ok(page.includes(`value="${dueAt.replace(' ', 'T')}"`))
  }
  assert.equal(
    (await editor.post(`${desk}/schedule`, { revision: '7', dueAt: '2031-03-01 08:30' })).status,
    409,
  )
  assert.equal(revisionIn(await pageOf(editor, `${desk}/publication`)), '1')
})

onEachDatabase(
  'a change of a live story is published at its moment, with the words that readers were promised',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const desk = await write(editor)
    await editor.post(`${desk}/publication`, { revision: '1' })
    const at = '/2031/03/01/the-wall-stands'
    await editor.post(desk, { ...story, body: 'Eight voted for it.', revision: '0' })
    const set = (fields: Record<string, string>) =>
      editor.post(`${desk}/correction/schedule`, { revision: '1', dueAt: '2031-03-01T09:30:15', ...fields })
    // Readers are owed a reason, and a moment to come.
    assert.equal((await set({})).status, 422)
    const past = await set({ reason: 'It was eight.', dueAt: '2031-03-01T07:00:00' })
    assert.equal(past.status, 422)
    says(await past.text(), /This moment is past already[^]*It was eight\./)
    assert.equal((await set({ revision: '7', reason: 'It was eight.' })).status, 409)
    const writer = await paper.as('writer')
    assert.equal((await writer.post(`${desk}/correction/schedule`, { revision: '1' })).status, 403)
    assert.equal(led(await set({ reason: 'It was eight.', noticeKind: 'clarification' })), desk)
    says(await pageOf(editor, desk), /Its change is to be published on 2031-03-01 09:30:15/)
    says(await pageOf(editor, `${desk}/correction`), /It was eight\.[^]*Set it anew[^]*Take it back/)
    assert.equal(await statusAt(paper, later(due, -1000), at), 200)
    saysNot(await pageOf(paper.anonymous, at), /Eight voted|It was eight/)
    await statusAt(paper, later(due, 700), at)
    says(await pageOf(paper.anonymous, at), /Clarification[^]*It was eight\.[^]*Eight voted for it\./)
    says(await pageOf(paper.anonymous, '/corrections'), /It was eight\./)
    says(await pageOf(editor, `${desk}/versions`), /done by the clock at 2031-03-01 09:30:15, 0\.7 s late/)
    const [done] = await listSchedulesOf(db.read, idOf(desk))
    assert.deepEqual([done?.what, done?.outcome], ['correction', 'kept'])
    saysNot(await pageOf(editor, desk), /is to be published on/)
  },
)

onEachDatabase(
  'a change that is set is overtaken by hand, taken back, and not published unread',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const author = await paper.as('writer')
    const desk = await write(author)
    await editor.post(`${desk}/publication`, { revision: '1' })
    const at = '/2031/03/01/the-wall-stands'
    const outcomes = async () =>
      (await listSchedulesOf(db.read, idOf(desk))).map(({ outcome }) => outcome).toReversed()
    const change = (body: string) => editor.post(desk, { ...story, body, revision: '0' })
    const set = () =>
      editor.post(`${desk}/correction/schedule`, {
        revision: '1',
        dueAt: '2031-03-01T09:30:15',
        reason: 'Counted again.',
      })
    await change('Eight voted for it.')
    await set()
    await set()
    assert.deepEqual(await outcomes(), ['set-anew', null])
    assert.equal(led(await editor.post(`${desk}/schedule/removal`, { what: 'correction' })), desk)
    assert.deepEqual(await outcomes(), ['set-anew', 'taken-back'])
    await set()
    await editor.post(`${desk}/correction`, { revision: '1', reason: 'Counted again, at once.' })
    assert.deepEqual(await outcomes(), ['set-anew', 'taken-back', 'overtaken'])
    // Nothing is published twice, and a kill leaves nothing to publish.
    await change('Nine voted for it.')
    await set()
    await editor.post(`${desk}/kill`, { reason: 'Not ours.' })
    assert.deepEqual((await outcomes()).at(-1), 'overtaken')
    assert.equal(await statusAt(paper, later(due, 700), at), 410)
    const { rows } = await sql<{ count: number }>`select count(*) as count from corrections`.execute(
      everything(db.read),
    )
    assert.equal(Number(rows[0]?.count), 1)
  },
)
