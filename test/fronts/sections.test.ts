// Slow: the front of a section: arranged as the paper's is, by the same page, and each by itself.
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { type FrontOf, sectionPlan, workingPlan } from '#fronts/index.ts'
import { fronts } from '#fronts/migrations/021-fronts.ts'
import { frontSteps } from '#fronts/migrations/054-front-steps.ts'
import { frontSchedules } from '#fronts/migrations/055-front-schedules.ts'
import { frontsOf } from '#fronts/migrations/070-fronts-of.ts'
import type { Instant } from '#kernel/time.ts'
import { setLook } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import { everything } from '#platform/db/rights.ts'
import { noteFallen } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { addSections, homemade, type SectionId } from '#sections/index.ts'
import { firstLook } from '#ui/theme/look.ts'
import { currentPlan, listPlans } from '../../src/fronts/store/plans.ts'
import { listOpenSchedules } from '../../src/fronts/store/schedules.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { led, local, openDesk, pageOf, says, saysNot, write } from '../harness/desk.ts'
import { openPaper, type TestPaper, type Visitor } from '../harness/paper.ts'
import { photograph } from '../harness/photographs.ts'
import { takenIn } from '../media/newsstand.ts'
import {
  asked,
  named,
  openFront,
  path,
  publish,
  published,
  publishedIn,
  state,
  step,
  type Story,
} from './paper.ts'

const front = `${path}/section/${local}`
const page = '/section/local'
const morning = '2041-03-01T08:00:00.000Z' as Instant
const due = '2041-03-01T09:30:15.000Z' as Instant

const sport: SectionId = 'section_sport'
const harbour: SectionId = 'section_harbour'
const others = [
  { id: sport, slug: 'sport', name: 'Sport', parentId: null, position: 2, description: '', ...homemade },
  {
    id: harbour,
    slug: 'harbour',
    name: 'Harbour',
    parentId: local,
    position: 3,
    description: '',
    ...homemade,
  },
]
const withOthers = (db: TestDatabase) => db.write((tx) => addSections(tx, machine, others, clock()))
const read = (paper: TestPaper, address = page) => pageOf(paper.anonymous, address)
const at = async (paper: TestPaper, moment: Instant): Promise<void> => {
  paper.setClock(moment)
  await paper.app.settle({ timetables: true })
}
const olderIn = (html: string): string | undefined =>
  /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
/** What stands on each page of the list, from the first to the last. */
async function pagesOf(paper: TestPaper, address = page): Promise<readonly (readonly string[])[]> {
  const html = await read(paper, address)
  const older = olderIn(html)
  return [named(html), ...(older ? await pagesOf(paper, older) : [])]
}
const many = async (editor: Visitor, count: number): Promise<readonly Story[]> => {
  const all: Story[] = []
  for (let number = 1; number <= count; number += 1) all.push(await published(editor, `Story ${number}`))
  return all
}
const look = {
  theme: 'broadsheet',
  pair: 'newsreader',
  colours: 'theme',
  accentLight: '#0b4f9e',
  accentDark: '#86b9f7',
  front: 'tiers',
  logoLight: '',
  logoDark: '',
}
const limitTo = (db: TestDatabase, one: Visitor, section: SectionId) =>
  db.write((tx) =>
    sql`insert into account_desks (account_id, section_id) values (${one.actor.id}, ${section})`.execute(
      everything(tx),
    ),
  )

onEachDatabase(
  'readers keep the page of a section to the byte while its front is made, then have what its editor saw; let go again, it is the list that it was',
  async (t, db) => {
    const { paper, oldest, newest, older } = await openFront(t, db)
    // The masthead of the paper's front says when it was printed.
    await at(paper, morning)
    const editor = await paper.as('editor')
    const [list, paperBefore] = [await read(paper), await pageOf(paper.anonymous, '/')]
    assert.equal(named(list)[0], newest.address)
    await step(
      editor,
      { deed: 'pin', story: oldest.id, slot: 'lead', headline: 'As the section says it' },
      front,
    )
    await step(editor, { deed: 'pin', story: older.id, slot: 'second', place: '1' }, front)
    assert.equal(await read(paper), list)
    const seen = await pageOf(editor, `${front}/page`)
    says(seen, /As the section says it/)
    await publish(editor, front)
    assert.equal(await read(paper), seen)
    assert.equal(named(seen)[0], oldest.address)
    assert.equal(named(seen)[2], older.address)
    says(await pageOf(paper.anonymous, oldest.address), /<h1[^>]*>The oldest/)
    // Nothing of it is the paper's.
    assert.equal(await pageOf(paper.anonymous, '/'), paperBefore)
    assert.equal((await state(editor)).seen, 0)
    says(await pageOf(editor, front), new RegExp(`Lead: pinned “The oldest”[^]*${editor.actor.name}`))
    says(await pageOf(await paper.as('owner'), '/newsroom/audit'), /Arranged the front of a section/)

    for (const { id } of [oldest, older]) await step(editor, { deed: 'release', story: id }, front)
    await publish(editor, front)
    assert.equal(await read(paper), list)
  },
)

onEachDatabase(
  'what falls when the front of a section is published is that page, and nothing else',
  async (t, db) => {
    const { editor, oldest } = await openFront(t, db)
    await step(editor, { deed: 'pin', story: oldest.id, slot: 'lead' }, front)
    await publish(editor, front)
    const { rows } = await sql<{
      tags: string
    }>`select tags from outbox where event = 'front.arranged'`.execute(everything(db.read))
    assert.deepEqual(
      rows.map(({ tags }) => JSON.parse(tags) as unknown),
      [[`front:${local}`, 'section-fronts']],
    )
  },
)

onEachDatabase(
  'a pinned story stands once in the whole list, whatever page it was on, in either layout; nothing is missing, nothing doubled',
  async (t, db) => {
    const paper = await openDesk(t, db)
    await withOthers(db)
    const [owner, editor] = [await paper.as('owner'), await paper.as('editor')]
    const stories = await many(editor, 43)
    const foreign = await published(editor, 'Of another section', { section: sport })
    const before = (await pagesOf(paper)).flat()
    assert.equal(before.length, 43)
    const [last, middle, third, first] = [stories[0], stories[20], stories[40], stories[42]]
    assert.ok(last && middle && third && first)
    const pins = [
      [last, 'lead', '0'],
      [middle, 'second', '3'],
      [first, 'second', '5'],
      [foreign, 'second', '1'],
      [third, 'sidebar', '2'],
    ] as const
    for (const [{ id }, slot, place] of pins)
      await step(editor, { deed: 'pin', story: id, slot, place }, front)
    await publish(editor, front)
    const pinned = new Set(pins.map(([{ address }]) => address))
    // Beside a lead without a picture there is room for four; in a list what was pinned there stands right under it.
    for (const [layout, beside, second] of [
      ['paged', 3, 5],
      ['dated', 1, 2],
    ] as const) {
      led(await owner.post('/newsroom/settings/look', { ...look, section: layout, deed: 'save' }))
      const pages = await pagesOf(paper)
      const all = pages.flat()
      assert.deepEqual(all.toSorted(), [...before, foreign.address].toSorted())
      assert.deepEqual(
        pages.map(({ length }) => length),
        [20, 20, 4],
      )
      assert.deepEqual(
        [0, beside, second + 1, second + 3, second + 5].map((place) => all[place]),
        [last, third, foreign, middle, first].map(({ address }) => address),
        layout,
      )
      // The rest keeps its order.
      assert.deepEqual(
        all.filter((address) => !pinned.has(address)),
        before.filter((address) => !pinned.has(address)),
      )
      // What the desk lays its handles over is what stands there.
      const { seats } = await state(editor, front)
      assert.deepEqual(
        seats.map((seat) => seat.path),
        pages[0],
      )
    }
    // What says the same in another language as a pinned story is not told again pages later.
    const sibling = stories[5] ?? assert.fail()
    const other = stories[30] ?? assert.fail()
    await db.write(async (tx) => {
      for (const { id } of [last, sibling, other])
        await sql`insert into translations (group_id, story_id) values ('translations_1', ${id})`.execute(
          everything(tx),
        )
      noteFallen(tx, { tags: ['site'], urgent: true })
    })
    const told = (await pagesOf(paper)).flat()
    assert.deepEqual(
      told.toSorted(),
      [...before, foreign.address]
        .filter((one) => ![sibling.address, other.address].includes(one))
        .toSorted(),
    )
  },
)

onEachDatabase('a section that nobody touches asks for no plan when it is printed', async (t, db) => {
  const { paper } = await openFront(t, db)
  await paper.app.settle()
  // A page that is asked so is printed each time.
  const again = `${page}?before=nothing`
  await read(paper, again)
  const rename = (from: string, to: string) =>
    db.write((tx) => everything(tx).schema.alterTable(from).renameTo(to).execute())
  await rename('front_plans', 'front_plans_away')
  assert.equal(named(await read(paper, again)).length, 4)
  await rename('front_plans_away', 'front_plans')
})

onEachDatabase(
  'what is not out, under embargo or killed stands on no front; what is changed is changed there at once, of whatever section it is',
  async (t, db) => {
    const { paper, newest } = await openFront(t, db)
    await withOthers(db)
    await at(paper, morning)
    const one = await paper.as('editor')
    const waiting = await write(one, {
      headline: 'At its hour',
      section: sport,
      embargoUntil: '2041-03-01 10:00',
    })
    led(await one.post(`${waiting}/publication`, { revision: '1' }))
    const draft = await write(one, { headline: 'Not yet', section: sport })
    const idOf = (desk: string): string => desk.split('/').at(-1) ?? ''
    await step(one, { deed: 'pin', story: idOf(waiting), slot: 'lead' }, front)
    await step(one, { deed: 'pin', story: idOf(draft), slot: 'second', place: '0' }, front)
    saysNot(await pageOf(one, `${front}/page`), /At its hour|Not yet/)
    await publish(one, front)
    assert.equal(named(await read(paper))[0], newest.address)
    saysNot(await read(paper), /At its hour|Not yet/)
    says(await pageOf(one, front), /Under embargo[^]*Pinned by|Not published yet[^]*Pinned by/)

    led(await one.post(`${draft}/publication`, { revision: '1' }))
    says(await read(paper), /Not yet/)
    await at(paper, '2041-03-01T10:00:00.000Z' as Instant)
    says(await read(paper), /<h2 class="headline"[^>]*><a[^>]*>At its hour/)
    saysNot(await read(paper, '/section/sport'), /The newest/)

    const again = await paper.as('editor')
    led(await again.post(`${waiting}/kill`, { reason: 'It was not so.' }))
    saysNot(await read(paper), /At its hour/)
    assert.equal(named(await read(paper)).length, 5)
    says(await pageOf(again, front), /Killed[^]*Pinned by/)
  },
)

onEachDatabase(
  'a pin ends at its moment; the clock publishes one front and then another for the same second, each once',
  async (t, db) => {
    const { paper, oldest, older, newest } = await openFront(t, db)
    await at(paper, morning)
    const editor = await paper.as('editor')
    await step(editor, { deed: 'pin', story: oldest.id, slot: 'lead', until: '2041-03-01T11:00' }, front)
    await step(editor, { deed: 'pin', story: older.id, slot: 'lead' })
    const set = await step(editor, { deed: 'schedule', dueAt: '2041-03-01T09:30:15' }, front)
    await step(editor, { deed: 'schedule', dueAt: '2041-03-01T09:30:15' })
    assert.match(set.parts['aside'] ?? '', /For 2041-03-01 09:30:15/)
    const [schedule] = await listOpenSchedules(db.read, local)
    assert.equal((await listOpenSchedules(db.read, 'paper')).length, 1)
    says(await pageOf(editor, `${front}/page?plan=${schedule?.id}`), /The oldest/)
    // It is no plan of another front.
    await pageOf(editor, `${path}/page?plan=${schedule?.id}`, 404)
    const { status, answer } = await asked(editor, {
      seen: String((await state(editor)).seen),
      deed: 'restore',
      from: schedule?.id ?? '',
    })
    assert.deepEqual([status, answer.no], [422, 'There is no such front.'])

    assert.equal(named(await read(paper))[0], newest.address)
    await at(paper, due)
    assert.equal(named(await read(paper))[0], oldest.address)
    assert.equal(named(await pageOf(paper.anonymous, '/'))[0], older.address)
    await at(paper, '2041-03-01T11:00:00.000Z' as Instant)
    assert.equal(named(await read(paper))[0], newest.address)
    for (const each of [local, 'paper'] as const) assert.equal((await listPlans(db.read, each, 9)).length, 1)
    says(await pageOf(await paper.as('editor'), front), /Done by the clock/)
  },
)

onEachDatabase(
  'whose rights are limited to desks arranges the fronts of their sections, of those below too, and no other; the clock asks again',
  async (t, db) => {
    const { paper, oldest, newest } = await openFront(t, db)
    await withOthers(db)
    await at(paper, morning)
    const [one, all] = [await paper.as('editor'), await paper.as('editor')]
    await limitTo(db, one, harbour)
    const theirs = `${path}/section/${harbour}`
    assert.equal(led(await one.get(path)), theirs)
    const foreign = [path, front, `${path}/section/${sport}`]
    for (const address of foreign) {
      if (address !== path) await pageOf(one, address, 403)
      for (const part of ['state', 'news?after=x', 'page']) await pageOf(one, `${address}/${part}`, 403)
      const fields = { seen: '0', deed: 'pin', story: oldest.id, slot: 'lead' }
      assert.equal((await one.post(address, fields)).status, 403)
      assert.equal((await one.post(address, { seen: '0', live: '0', deed: 'publish' })).status, 403)
    }
    saysNot(await pageOf(one, theirs), /href="\/newsroom\/front\/section\/section_(?:local|sport)"/)
    says(await pageOf(one, '/newsroom/settings/sections'), /Arrange <span class="unseen">Harbour<\/span>/)
    saysNot(await pageOf(one, '/newsroom/settings/sections'), /Arrange <span class="unseen">Sport/)
    await step(one, { deed: 'pin', story: oldest.id, slot: 'lead' }, theirs)
    await publish(one, theirs)
    assert.deepEqual(named(await read(paper, '/section/harbour')), [oldest.address])

    await step(one, { deed: 'release', story: oldest.id }, theirs)
    await step(one, { deed: 'pin', story: newest.id, slot: 'lead' }, theirs)
    await step(one, { deed: 'schedule', dueAt: '2041-03-01T09:30:15' }, theirs)
    await db.write((tx) => sql`update account_desks set section_id = ${sport}`.execute(everything(tx)))
    await at(paper, due)
    assert.deepEqual(named(await read(paper, '/section/harbour')), [oldest.address])
    says(await pageOf(all, theirs), /Not done: whoever set it may not arrange the front any more/)

    // Whoever is limited to no desk finds every front behind every one.
    for (const address of [path, front])
      says(
        await pageOf(all, address),
        /href="\/newsroom\/front"[^]*section\/section_local"[^]*section\/section_harbour"[^]*section\/section_sport"/,
      )
    for (const role of ['writer', 'moderator'] as const) await pageOf(await paper.as(role), front, 403)
    await pageOf(all, `${path}/section/section_never`, 404)
  },
)

onEachDatabase(
  'a front of a section has no places that its page has not; each front is undone and told of by itself',
  async (t, db) => {
    const { paper, editor, oldest, older } = await openFront(t, db)
    const other = await paper.as('editor')
    const { seen, slots, mark } = await state(editor, front)
    assert.deepEqual(
      slots.map(({ slot }) => slot),
      ['lead', 'second'],
    )
    for (const fields of [
      { deed: 'pin', story: oldest.id, slot: 'opinion' },
      { deed: 'pin', story: oldest.id, slot: `band:${local}` },
      { deed: 'hide', section: local },
      { deed: 'order', section: local, to: 'up' },
    ]) {
      const { status, answer } = await asked(editor, { seen: String(seen), ...fields }, front)
      assert.deepEqual([status, answer.no], [422, 'This front has no such place.'])
    }
    // What is done to the paper's front is no news of this one.
    await step(other, { deed: 'pin', story: oldest.id, slot: 'lead' })
    assert.equal((await state(editor, front)).mark, mark)
    const told = editor.get(`${front}/news?after=${encodeURIComponent(mark)}`)
    await step(other, { deed: 'pin', story: older.id, slot: 'lead' }, front)
    assert.equal((await told).status, 200)
    await step(other, { deed: 'undo' }, front)
    const [lead] = (await state(editor, front)).seats
    assert.equal(lead?.pinned, false)
    assert.equal((await state(editor)).seats[0]?.story, oldest.id)
    const undone = await asked(other, { seen: String((await state(other, front)).seen), deed: 'undo' }, front)
    assert.deepEqual([undone.status, undone.answer.no], [422, 'There is nothing to take back.'])
  },
)

onEachDatabase('a paper from before has its front, its steps and its moments after', async (_, db) => {
  const plan = '{"pins":[],"bands":["section_local"],"hidden":[]}'
  await db.write(async (tx) => {
    const open = everything(tx)
    for (const table of ['front_plans', 'front_steps', 'front_schedules'])
      await open.schema.dropTable(table).execute()
    for (const before of [fronts, frontSteps, frontSchedules]) await before(open, db.engine)
    await sql`insert into front_plans (number, plan, plan_of, what, at) values (4, ${plan}, 4, 'published', ${morning})`.execute(
      open,
    )
    await sql`insert into front_steps (number, plan, plan_of, since, base, again, what, at) values (9, ${plan}, 9, 8, 4, '[]', 'ordered', ${morning})`.execute(
      open,
    )
    await sql`insert into front_schedules (id, plan, due_at, base, set_at) values ('frontschedule_1', ${plan}, ${due}, 4, ${morning})`.execute(
      open,
    )
    await frontsOf(open, db.engine)
  })
  const bands = ['section_local']
  const { number } = await currentPlan(db.read, 'paper')
  assert.equal(number, 4)
  const working = await workingPlan(db.read, 'paper')
  assert.deepEqual([working.number, working.isOpen, working.bands], [9, true, bands])
  const [schedule] = await listOpenSchedules(db.read, 'paper')
  assert.deepEqual([schedule?.id, schedule?.dueAt, schedule?.bands], ['frontschedule_1', due, bands])
  const nobody: FrontOf = local
  assert.deepEqual((await sectionPlan(db.read, nobody)).bands, [])
  // And what is set for that second on another front stands beside it.
  await db.write((tx) =>
    sql`insert into front_schedules (id, front_of, plan, due_at, base, set_at) values ('frontschedule_2', ${local}, ${plan}, ${due}, 0, ${morning})`.execute(
      everything(tx),
    ),
  )
})

onEachDatabase('without a script the front of a section is forms that lead to it', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const editor = await paper.as('editor')
  const desk = await pageOf(editor, path)
  const address =
    /href="(\/newsroom\/front\/section\/section_\w+)"/.exec(desk)?.[1] ?? assert.fail('no front')
  const html = await pageOf(editor, address)
  const forms = [...html.matchAll(/<form[^>]* action="([^"]+)"/g)].map(([, action = '']) => action)
  assert.deepEqual([...new Set(forms.filter((action) => action.startsWith(path)))].toSorted(), [
    address,
    `${address}#stories`,
  ])
  const story = publishedIn(html)
  const seen = /name="seen" value="(\d+)"/.exec(html)?.[1] ?? assert.fail('no plan')
  const answer = await editor.post(address, { seen, deed: 'pin', story, slot: 'lead' })
  assert.equal(led(answer), address)
  says(await pageOf(editor, `${address}?said=pinned`), /is-pinned[^]*Pinned by/)
})

onEachDatabase(
  'what the desk calls beside the lead is what readers have there, beside words and beside a face; where it is arranged nothing moves that nobody moved',
  async (t, db) => {
    const paper = await openDesk(t, db)
    await db.write((tx) => setLook(tx, machine, { ...firstLook, section: 'paged' }, clock()))
    const editor = await paper.as('editor')
    const stories = await many(editor, 13)
    const agree = async (): Promise<number> => {
      const { seats } = await state(editor, front)
      const beside = /class="section-beside">([^]*?)<\/div>/.exec(await read(paper))?.[1] ?? ''
      const desk = seats.filter(({ slot }) => slot === 'sidebar').map((seat) => seat.path)
      assert.deepEqual(desk, named(beside))
      return desk.length
    }
    const arrange = async (story: Story | undefined, place: string): Promise<void> => {
      await step(editor, { deed: 'pin', story: story?.id ?? '', slot: 'second', place }, front)
      await publish(editor, front)
    }
    assert.equal(await agree(), 4)
    await arrange(stories[0], '0')
    assert.equal(await agree(), 4)
    await step(editor, { deed: 'release', story: stories[0]?.id ?? '' }, front)
    await publish(editor, front)

    await published(editor, 'I hold', { kind: 'opinion' })
    assert.equal(await agree(), 4)
    const face = await takenIn(paper, 'idris.jpg', await photograph(640, 480))
    const writer = /\/newsroom\/writers\/person_\w+/.exec(await pageOf(editor, '/newsroom/writers'))?.[0]
    led(await editor.post(writer ?? '', { role: 'Pilot', bio: '', portrait: face.id, deed: 'save' }))
    assert.equal(await agree(), 6)
    await arrange(stories[1], '2')
    assert.equal(await agree(), 6)
  },
)
