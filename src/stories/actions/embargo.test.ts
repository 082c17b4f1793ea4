import assert from 'node:assert/strict'
import { emptyBody } from '#document/model.ts'
import { paragraph, text } from '#document/make.ts'
import type { Instant } from '#kernel/time.ts'
import { machine } from '#people/index.ts'
import { addSections, homemade } from '#sections/index.ts'
import { onEachDatabase, type TestDatabase } from '../../../test/harness/databases.ts'
import { openPaper } from '../../../test/harness/paper.ts'
import { correct, draft, kill, publish, revise } from '../index.ts'

const noon = '2031-11-23T12:00:00.000Z' as Instant
const one = '2031-11-23T13:00:00.000Z' as Instant
const justBefore = '2031-11-23T12:59:59.000Z' as Instant
const section = {
  id: 'section_a',
  slug: 'a',
  name: 'A',
  parentId: null,
  position: 1,
  description: '',
  ...homemade,
} as const
const content = {
  headline: 'Canary sings',
  standfirst: '',
  kicker: '',
  kind: 'news',
  sectionId: section.id,
  topicIds: [],
  bylines: [],
  dateline: '',
  sensitive: false,
  lead: null,
  extras: {},
  body: { ...emptyBody, content: [paragraph([text('The canary sings.')])] },
} as const
const path = '/2031/11/23/canary-sings'
const places = ['/', '/section/a', '/feed.xml', '/sitemap.xml', '/archive/2031/11/23', '/search?q=canary']

const embargoed = (db: TestDatabase) =>
  db.write(async (tx) => {
    await addSections(tx, machine, [section], noon)
    const { storyId } = await draft(tx, machine, { content, embargoUntil: one }, noon)
    const published = await publish(tx, machine, { storyId, revision: 1, day: '2031/11/23' }, noon)
    assert.ok(published.ok)
    return storyId
  })

onEachDatabase(
  'a story under embargo is nowhere until its moment, and everywhere after it',
  async (t, db) => {
    const paper = await openPaper(t, db)
    paper.setClock(justBefore)
    await embargoed(db)
    await paper.app.settle()
    for (const place of [path, ...places]) {
      const response = await paper.anonymous.get(place)
      assert.doesNotMatch(await response.text(), /canary[- ]sings/i, place)
    }
    paper.setClock(one)
    assert.equal((await paper.anonymous.get(path)).status, 200)
    await paper.app.settle({ timetables: true })
    for (const place of places)
      assert.match(await (await paper.anonymous.get(place)).text(), /canary[- ]sings/i, place)
  },
)

onEachDatabase(
  'what is killed under embargo was never here; what was seen is gone with its reason',
  async (t, db) => {
    const paper = await openPaper(t, db)
    paper.setClock(justBefore)
    const storyId = await embargoed(db)
    await db.write((tx) => kill(tx, machine, { storyId, reason: 'Not true.' }, justBefore))
    paper.setClock(one)
    assert.equal((await paper.anonymous.get(path)).status, 404)
  },
)

onEachDatabase(
  'a correction is shown with its reason, and a minor change or something new without',
  async (t, db) => {
    const paper = await openPaper(t, db)
    paper.setClock(one)
    const storyId = await embargoed(db)
    const revised = { ...content, headline: 'Canary sang' }
    for (const [kind, reason, shown] of [
      ['minor', '', false],
      ['addition', '', false],
      ['correction', 'It sang yesterday.', true],
    ] as const) {
      await db.write(async (tx) => {
        assert.ok(
          (await revise(tx, machine, { storyId, content: revised, embargoUntil: null, from: 0 }, one)).ok,
        )
        assert.ok((await correct(tx, machine, { storyId, revision: 1, kind, reason }, one)).ok)
      })
      const html = await (await paper.anonymous.get(path)).text()
      assert.match(html, /Canary sang/)
      assert.equal(html.includes('It sang yesterday.'), shown)
    }
    assert.match(await (await paper.anonymous.get('/corrections')).text(), /It sang yesterday/)
  },
)
