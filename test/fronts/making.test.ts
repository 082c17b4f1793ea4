// The front in the making: what readers see of it and when, and what becomes of it when two do it at once.
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { listCounts } from '#ads/index.ts'
import { keepingFronts } from '#fronts/jobs.ts'
import { parseId } from '#kernel/ids.ts'
import { type Instant, later } from '#kernel/time.ts'
import { everything } from '#platform/db/rights.ts'
import { openStore } from '#platform/db/open.ts'
import { keepSchedule } from '../../src/fronts/actions/keep-schedule.ts'
import { listDueSchedules } from '../../src/fronts/store/schedules.ts'
import { bookFor, reading, showIn, slotsOf } from '../ads/paper.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { led, pageOf, says, saysNot, write } from '../harness/desk.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { asked, liveOf, named, openFront, path, publish, readers, state, step } from './paper.ts'

const morning = '2041-03-01T08:00:00.000Z' as Instant
const due = '2041-03-01T09:30:15.000Z' as Instant
const typed = '2041-03-01T09:30:15'

const framed = (editor: Parameters<typeof pageOf>[0], plan = '') => pageOf(editor, `${path}/page${plan}`)
const fronts = async (db: TestDatabase): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from front_plans`.execute(
    everything(db.read),
  )
  return Number(rows[0]?.count)
}
const at = async (paper: TestPaper, moment: Instant): Promise<void> => {
  paper.setClock(moment)
  await paper.app.settle({ timetables: true })
}

onEachDatabase(
  'readers keep their front to the byte while another is made, and then get what its editor saw, to the byte',
  async (t, db) => {
    const { paper, oldest, older } = await openFront(t, db)
    // The masthead says when it was printed.
    await at(paper, morning)
    const editor = await paper.as('editor')
    await step(editor, { deed: 'pin', story: older.id, slot: 'lead' })
    await publish(editor)
    const before = await readers(paper)
    await step(editor, { deed: 'pin', story: oldest.id, slot: 'lead', headline: 'As the front says it' })
    await step(editor, { deed: 'pin', story: older.id, slot: 'second', place: '1' })
    assert.equal(await readers(paper), before)
    const seen = await framed(editor)
    says(seen, /As the front says it/)
    assert.equal(named(seen)[0], oldest.address)
    await publish(editor)
    assert.equal(await readers(paper), seen)
    says(await pageOf(paper.anonymous, oldest.address), /<h1[^>]*>The oldest/)
  },
)

onEachDatabase(
  'steps are taken back one by one and done again, until something else is done',
  async (t, db) => {
    const { editor, oldest, older, newer } = await openFront(t, db)
    const lead = async (): Promise<string | undefined> => (await state(editor)).seats[0]?.story
    const [first] = (await state(editor)).seats
    for (const story of [oldest, older, newer])
      await step(editor, { deed: 'pin', story: story.id, slot: 'lead' })
    await step(editor, { deed: 'undo' })
    assert.equal(await lead(), older.id)
    await step(editor, { deed: 'undo' })
    assert.equal(await lead(), oldest.id)
    await step(editor, { deed: 'redo' })
    await step(editor, { deed: 'redo' })
    assert.equal(await lead(), newer.id)
    assert.equal(
      (await asked(editor, { seen: String((await state(editor)).seen), deed: 'redo' })).status,
      422,
    )
    for (let steps = 0; steps < 3; steps += 1) await step(editor, { deed: 'undo' })
    assert.equal(await lead(), first?.story)
    assert.equal(
      (await asked(editor, { seen: String((await state(editor)).seen), deed: 'undo' })).status,
      422,
    )
    await step(editor, { deed: 'redo' })
    await step(editor, { deed: 'pin', story: newer.id, slot: 'second' })
    assert.equal(
      (await asked(editor, { seen: String((await state(editor)).seen), deed: 'redo' })).status,
      422,
    )
    // Undo after something else leads over it, not around it.
    await step(editor, { deed: 'undo' })
    assert.equal(await lead(), oldest.id)
  },
)

onEachDatabase('of two editors at once one is told, and nothing of either is lost', async (t, db) => {
  const { paper, editor, oldest, older } = await openFront(t, db)
  const other = await paper.as('editor')
  const seen = String((await state(editor)).seen)
  const both = await Promise.all([
    asked(editor, { seen, deed: 'pin', story: oldest.id, slot: 'lead' }),
    asked(other, { seen, deed: 'pin', story: older.id, slot: 'second' }),
  ])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409])
  const late = both.find(({ status }) => status === 409)?.answer
  assert.match(late?.no ?? '', /editor \d+ was faster.*pinned/)
  assert.ok(
    late?.seats.some(({ pinned }) => pinned),
    'the plan as it is now comes with the refusal',
  )

  // Somebody publishes another front between the look and the press.
  const before = await state(editor)
  await publish(other)
  await step(other, { deed: 'pin', story: older.id, slot: 'lead' })
  const stale = await asked(editor, {
    seen: String((await state(editor)).seen),
    live: liveOf(before),
    deed: 'publish',
  })
  assert.equal(stale.status, 409)
  assert.match(stale.answer.no ?? '', /Readers have had another front since you looked: editor/)
  assert.equal((await state(editor)).seats[0]?.story, older.id)
  assert.equal(await fronts(db), 1)
})

onEachDatabase('a plan waits for its editor: through a restart, until it is published', async (t, db) => {
  const { paper, editor, oldest } = await openFront(t, db)
  await step(editor, { deed: 'pin', story: oldest.id, slot: 'lead' })
  await paper.stop()
  const again = await openPaper(t, db)
  const other = await again.as('editor')
  says(await pageOf(other, path), /Not published yet\.[^]*Last: Lead: pinned “The oldest”/)
  assert.notEqual(named(await readers(again))[0], oldest.address)
  await publish(other)
  assert.equal(named(await readers(again))[0], oldest.address)
})

onEachDatabase('a front is published to the second by the clock, once, and says so', async (t, db) => {
  const { paper, editor, oldest, newest } = await openFront(t, db)
  await at(paper, morning)
  const one = await paper.as('editor')
  await step(one, { deed: 'pin', story: oldest.id, slot: 'lead' })
  const set = await step(one, { deed: 'schedule', dueAt: typed })
  assert.match(set.parts['aside'] ?? '', /For 2041-03-01 09:30:15[^]*set by editor/)
  // What is made after that is another front.
  assert.equal((await state(one)).seats[0]?.story, newest.id)
  await at(paper, later(due, -1000))
  assert.equal(named(await readers(paper))[0], newest.address)
  await at(paper, later(due, 400))
  assert.equal(named(await readers(paper))[0], oldest.address)
  await at(paper, later(due, 60_000))
  assert.equal(await fronts(db), 1)
  says(await pageOf(one, path), /Done by the clock</)
  assert.equal(editor.actor.role, 'editor')
})

onEachDatabase(
  'a front that was set is taken back, opened and set again; no two for one second',
  async (t, db) => {
    const { paper, oldest, newest } = await openFront(t, db)
    await at(paper, morning)
    const editor = await paper.as('editor')
    await step(editor, { deed: 'pin', story: oldest.id, slot: 'lead' })
    const { parts } = await step(editor, { deed: 'schedule', dueAt: typed })
    const id = /name="schedule" value="([^"]+)"/.exec(parts['aside'] ?? '')?.[1] ?? assert.fail()
    assert.equal(named(await framed(editor, `?plan=${id}`))[0], oldest.address)
    await step(editor, { deed: 'hide', section: 'section_local' })
    const seen = String((await state(editor)).seen)
    const twice = await asked(editor, { seen, deed: 'schedule', dueAt: typed })
    assert.deepEqual([twice.status, /Another front is set/.test(twice.answer.no ?? '')], [422, true])
    // What was to be set is still there.
    assert.match((await state(editor)).parts['bar'] ?? '', /Not published yet/)
    for (const [dueAt, why] of [
      ['2001-01-01T10:00', /over already/],
      ['soon', /as a day and a time/],
    ] as const)
      assert.match((await asked(editor, { seen, deed: 'schedule', dueAt })).answer.no ?? '', why)

    await step(editor, { deed: 'unschedule', schedule: id })
    assert.equal((await asked(editor, { seen, deed: 'unschedule', schedule: id })).status, 422)
    await at(paper, later(due, 1000))
    assert.equal(named(await readers(paper))[0], newest.address)
    says(await pageOf(editor, path), /Taken back by editor/)
    const opened = await step(editor, { deed: 'restore', from: id })
    assert.equal(opened.seats[0]?.story, oldest.id)
    await step(editor, { deed: 'schedule', dueAt: '2041-03-01T10:00' })
    await at(paper, '2041-03-01T10:00:00.000Z' as Instant)
    assert.equal(named(await readers(paper))[0], oldest.address)
  },
)

onEachDatabase(
  'what was due while no server ran is done when one runs again, and says how late',
  async (t, db) => {
    const { paper, oldest } = await openFront(t, db)
    await at(paper, morning)
    const editor = await paper.as('editor')
    await step(editor, { deed: 'pin', story: oldest.id, slot: 'lead' })
    await step(editor, { deed: 'schedule', dueAt: typed })
    await paper.stop()
    const again = await openPaper(t, db, { now: later(due, 3_600_000) })
    await again.app.settle({ timetables: true })
    assert.equal(named(await readers(again))[0], oldest.address)
    says(await pageOf(await again.as('editor'), path), /Done by the clock, 60 min late/)
  },
)

onEachDatabase(
  'two nodes that come to the same moment publish once; a clock that jumps does nothing twice',
  async (t, db) => {
    const { paper, oldest, older } = await openFront(t, db)
    await at(paper, morning)
    const editor = await paper.as('editor')
    for (const [story, dueAt] of [
      [oldest, typed],
      [older, '2041-03-01T09:30:16'],
    ] as const) {
      await step(editor, { deed: 'pin', story: story.id, slot: 'lead' })
      await step(editor, { deed: 'schedule', dueAt })
    }
    const both = later(due, 1000)
    const node = await openStore(db.engine === 'sqlite' ? { ...db.place } : db.place).catch(() => undefined)
    const nodes = [db, db, ...(node ? [node, node] : [])]
    const seen = await Promise.all(nodes.map((store) => listDueSchedules(store.read, both)))
    assert.equal(seen[0]?.length, 2)
    await Promise.all(
      nodes.map(async (store, number) => {
        for (const one of seen[number] ?? []) await store.write((tx) => keepSchedule(tx, one, both))
      }),
    )
    await node?.close()
    assert.equal(await fronts(db), 2)
    for (const moment of [morning, later(both, 1000), morning, later(both, 2000)]) await at(paper, moment)
    assert.equal(await fronts(db), 2)
    assert.equal(await keepingFronts.isNeeded(db, later(both, 60_000)), false)
  },
)

onEachDatabase('whoever set a front must still have the right when its moment comes', async (t, db) => {
  const { paper, oldest, newest } = await openFront(t, db)
  await at(paper, morning)
  const editor = await paper.as('editor')
  await step(editor, { deed: 'pin', story: oldest.id, slot: 'lead' })
  await step(editor, { deed: 'schedule', dueAt: typed })
  await db.write(async (tx) => {
    await sql`update accounts set role = 'writer' where id = ${editor.actor.id}`.execute(everything(tx))
  })
  await at(paper, due)
  assert.equal(named(await readers(paper))[0], newest.address)
  says(
    await pageOf(await paper.as('owner'), path),
    /Not done: whoever set it may not arrange the front any more/,
  )
})

onEachDatabase(
  'a front that the clock brings while another is made is told before it is replaced',
  async (t, db) => {
    const { paper, oldest, older } = await openFront(t, db)
    await at(paper, morning)
    const editor = await paper.as('editor')
    await step(editor, { deed: 'pin', story: oldest.id, slot: 'lead' })
    await step(editor, { deed: 'schedule', dueAt: typed })
    await step(editor, { deed: 'pin', story: older.id, slot: 'lead' })
    const before = await state(editor)
    await at(paper, due)
    const late = await asked(editor, { seen: String(before.seen), live: liveOf(before), deed: 'publish' })
    assert.equal(late.status, 409)
    assert.match(
      late.answer.parts['bar'] ?? '',
      /Readers have had another front since this was begun: editor/,
    )
    await publish(editor)
    assert.equal(named(await readers(paper))[0], older.address)
    // And theirs can be had again.
    await step(editor, { deed: 'restore', from: '1' })
    await publish(editor)
    assert.equal(named(await readers(paper))[0], oldest.address)
  },
)

onEachDatabase(
  'whatever is pinned, no story stands twice on the whole page, and one that is killed leaves it at once',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const editor = await paper.as('editor')
    const { seats } = await state(editor)
    const from = (slot: string) => seats.filter((seat) => seat.slot.startsWith(slot))
    const [band, river] = [from('band:')[0], from('river')[0]]
    assert.ok(band && river)
    await step(editor, { deed: 'pin', story: band.story, slot: 'lead' })
    await step(editor, { deed: 'pin', story: river.story, slot: 'second', place: '2' })
    await publish(editor)
    const all = named(await readers(paper))
    assert.equal(new Set(all).size, all.length)
    assert.equal(all[0], band.path)
    led(await editor.post(`/newsroom/stories/${band.story}/kill`, { reason: 'It was not so.' }))
    const without = named(await readers(paper))
    assert.ok(!without.includes(band.path))
    assert.equal(new Set(without).size, without.length)
    says(await pageOf(editor, path), /Pinned, but not shown now[^]*Killed/)
    const draft = (await write(editor, { headline: 'Not yet', section: '' })).split('/').at(-1) ?? ''
    assert.ok(parseId('story', draft))
    await step(editor, { deed: 'pin', story: draft, slot: 'lead' })
    saysNot(await framed(editor), /Not yet/)
  },
)

onEachDatabase(
  'a story takes the place of another, keeps its end when it moves, and ends at its moment',
  async (t, db) => {
    const { paper, oldest, older, newest } = await openFront(t, db)
    await at(paper, morning)
    const editor = await paper.as('editor')
    await step(editor, {
      deed: 'pin',
      story: oldest.id,
      slot: 'second',
      place: '0',
      until: '2041-03-01T10:00',
    })
    await step(editor, { deed: 'pin', story: oldest.id, slot: 'lead', place: '0' })
    const [lead] = (await state(editor)).seats
    assert.match(lead?.how ?? '', /Pinned, until March 1, 2041, 10:00/)
    await publish(editor)
    assert.equal(named(await readers(paper))[0], oldest.address)
    await at(paper, '2041-03-01T10:00:00.000Z' as Instant)
    assert.equal(named(await readers(paper))[0], newest.address)
    await step(editor, { deed: 'pin', story: oldest.id, slot: 'second', place: '1', until: '' })
    const replaced = await step(editor, {
      deed: 'pin',
      story: older.id,
      slot: 'second',
      place: '1',
      instead: oldest.id,
    })
    assert.deepEqual(
      replaced.seats.filter(({ pinned }) => pinned).map(({ story }) => story),
      [older.id],
    )
  },
)

onEachDatabase(
  'who edits the front has seen no advertisement, however often the page is drawn',
  async (t, db) => {
    const { paper, editor } = await openFront(t, db)
    const campaign = await bookFor(db)
    await showIn(db, campaign)
    const look = async (page: string): Promise<number> => {
      let shown = 0
      for (const slot of await slotsOf(editor, page)) {
        const frame = await pageOf(editor, slot.replaceAll('&amp;', '&'))
        const picture = /srcset="(\/ads\/shown\/[^" ]+)/.exec(frame)?.[1]
        if (!picture) continue
        shown += 1
        // A slot is a frame of its own, and says nothing of who looks.
        const { status } = await paper.anonymous.get(picture.replaceAll('&amp;', '&'), reading)
        assert.equal(status, 302)
      }
      return shown
    }
    assert.ok((await look(`${path}/page`)) > 0)
    const seen = await look('/')
    await paper.stop()
    const counts = await listCounts(db.read, campaign.id)
    const impressions = counts.reduce((sum, one) => sum + one.impressions, 0)
    assert.equal(impressions, seen)
  },
)
