import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { machine } from '#people/index.ts'
import { everything } from '#platform/db/rights.ts'
import { removeEdition } from '#demo/index.ts'
import type { Instant } from '#kernel/time.ts'
import { parseId } from '#kernel/ids.ts'
import { blank, type Breach, foundRecord, type StoryId, verifyRecord } from '#stories/index.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { addressIn, led, openDesk, pageOf, says, saysNot, story, write } from '../harness/desk.ts'
import { openPaper, type TestPaper, type Visitor } from '../harness/paper.ts'

const first = 'Nobody spoke against the wall. Seven voted for it.'
const second = 'Nobody spoke against the wall. Eight voted for it.'

/** The desk's address of a published story, and the readers'. */
async function published(editor: Visitor, fields: Record<string, string> = {}) {
  const desk = await write(editor, { body: first, ...fields })
  assert.equal(led(await editor.post(`${desk}/publication`, { revision: '1' })), desk)
  const id = parseId('story', desk.split('/').at(-1))
  assert.ok(id)
  return { desk, id, path: addressIn(await pageOf(editor, desk)) }
}
async function corrected(editor: Visitor, desk: string, body: string, how: Record<string, string>) {
  assert.equal(led(await editor.post(desk, { ...story, body, revision: '0' })), desk)
  assert.equal(led(await editor.post(`${desk}/correction`, { revision: '1', ...how })), desk)
}
const breachIn = async (db: TestDatabase): Promise<Breach | undefined> =>
  (await db.reporting((read) => verifyRecord(read))).breach
const change = (db: TestDatabase, statement: ReturnType<typeof sql>) =>
  db.write((tx) => statement.execute(everything(tx)).then(() => undefined))
const entries = async (db: TestDatabase, of = ''): Promise<readonly string[]> => {
  const { rows } = await sql<{
    kind: string
    version: number
  }>`select kind, version from record where story_id like ${`${of}%`} order by seq`.execute(
    everything(db.read),
  )
  return rows.map(({ kind, version }) => `${kind} ${version}`)
}

onEachDatabase('what readers have had stays for them to see, and what changed in it', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const { desk, path } = await published(editor)
  saysNot(await pageOf(paper.anonymous, path), /Changes to this story/)
  await corrected(editor, desk, second, { reason: 'Eight voted, not seven.' })
  says(await pageOf(paper.anonymous, path), /Changes to this story/)

  const history = await pageOf(paper.anonymous, `/record/story${path}`)
  says(history, /<del>Seven<\/del><ins>Eight<\/ins>/)
  says(history, /Eight voted, not seven\./)
  const before = await paper.anonymous.get(`/record/version/1${path}`)
  const text = await before.text()
  says(text, /Seven voted for it/)
  saysNot(text, /Eight voted for it/)
  assert.ok(Date.parse(before.headers.get('memento-datetime') ?? '') > 0)
  assert.match(before.headers.get('link') ?? '', new RegExp(`<${paper.origin}${path}>; rel="original"`))
  says(await pageOf(paper.anonymous, `/record/changes/1-2${path}`), /Correction[^]*Eight voted, not seven/)
  says(await pageOf(paper.anonymous, '/record'), /Version 2/)
  for (const file of ['feed.xml', 'atom.xml', 'feed.json'])
    assert.match(await (await paper.anonymous.get(`/record/${file}`)).text(), /Eight voted, not seven/)
  // A change that is told nowhere else is told here.
  await corrected(editor, desk, `${second} All of them.`, { minor: 'yes' })
  says(await pageOf(paper.anonymous, `/record/story${path}`), /Small change/)
  assert.deepEqual(await entries(db), ['published 1', 'correction 2', 'minor 3'])
  assert.equal(await breachIn(db), undefined)
})

onEachDatabase(
  'a correction leads to the change that it explains: on its list, to machines, in feeds',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const { desk, path } = await published(editor)
    await corrected(editor, desk, second, { reason: 'Eight voted, not seven.' })
    const address = `/record/changes/1-2${path}`
    says(await pageOf(paper.anonymous, '/corrections'), new RegExp(`href="${address}"`))
    assert.ok((await pageOf(paper.anonymous, path)).includes(`"url":"${paper.origin}${address}"`))
    assert.ok((await (await paper.anonymous.get('/feed.xml')).text()).includes(`${paper.origin}${address}`))
  },
)

onEachDatabase('programs find what the story said at a moment (RFC 7089)', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const at = (moment: string) => paper.setClock(`2031-03-0${moment}:00.000Z` as Instant)
  at('1T10:00')
  const again = await paper.as('editor')
  const { desk, path } = await published(again)
  at('2T10:00')
  await corrected(again, desk, second, { reason: 'Eight voted.' })
  const original = await paper.anonymous.get(path)
  assert.match(original.headers.get('link') ?? '', /rel="timegate"[^]*rel="timemap"/)
  const gate = (asked: string) => editor.get(`/record/timegate${path}`, { 'accept-datetime': asked })
  for (const [asked, number] of [
    ['Sat, 01 Mar 2031 09:00:00 GMT', 1],
    ['Sat, 01 Mar 2031 23:00:00 GMT', 1],
    ['Sun, 02 Mar 2031 10:00:00 GMT', 2],
  ] as const) {
    const led = await gate(asked)
    assert.equal(led.status, 302)
    assert.equal(led.headers.get('location'), `/record/version/${number}${path}`)
    assert.equal(led.headers.get('vary'), 'accept-datetime')
  }
  assert.equal(
    (await paper.anonymous.get(`/record/timegate${path}`)).headers.get('location'),
    `/record/version/2${path}`,
  )
  assert.equal((await gate('yesterday')).status, 400)
  const map = await paper.anonymous.get(`/record/timemap${path}`)
  assert.match(map.headers.get('content-type') ?? '', /^application\/link-format/)
  assert.match(
    await map.text(),
    /rel="first memento"; datetime="Sat, 01 Mar 2031 10:00:00 GMT",\n.*rel="last memento"; datetime="Sun, 02 Mar/,
  )
  const version = await paper.anonymous.get(`/record/version/1${path}`)
  assert.equal(version.headers.get('memento-datetime'), 'Sat, 01 Mar 2031 10:00:00 GMT')
  await original.text()
})

const pagesOf = (path: string, day = path) => [
  `/record/story${day}`,
  `/record/version/1${day}`,
  `/record/changes/1-2${day}`,
  `/record/timegate${day}`,
  `/record/timemap${day}`,
]

onEachDatabase(
  'C4: the record keeps an embargo, and says nothing of what was put right under it',
  async (t, db) => {
    const paper = await openDesk(t, db)
    paper.setClock('2031-03-01T10:00:00.000Z' as Instant)
    const editor = await paper.as('editor')
    const desk = await write(editor, {
      body: first,
      headline: 'Canary wall',
      embargoUntil: '2031-03-01 12:00',
    })
    assert.equal(led(await editor.post(`${desk}/publication`, { revision: '1' })), desk)
    const path = '/2031/03/01/canary-wall'
    paper.setClock('2031-03-01T11:00:00.000Z' as Instant)
    assert.equal(
      led(await editor.post(desk, { ...story, headline: 'Canary wall', body: second, revision: '0' })),
      desk,
    )
    assert.equal(led(await editor.post(`${desk}/correction`, { revision: '1', reason: 'Eight.' })), desk)
    paper.setClock('2031-03-01T11:59:59.000Z' as Instant)
    for (const page of pagesOf(path)) assert.equal((await paper.anonymous.get(page)).status, 404, page)
    for (const page of ['/record', '/record/feed.xml', '/record/atom.xml', '/record/feed.json'])
      assert.doesNotMatch(await (await paper.anonymous.get(page)).text(), /canary/i, page)
    paper.setClock('2031-03-01T12:00:00.000Z' as Instant)
    says(await pageOf(paper.anonymous, '/record'), /Canary wall/)
    const history = await pageOf(paper.anonymous, `/record/story${path}`)
    saysNot(history, /Seven/)
    assert.equal((await paper.anonymous.get(`/record/version/1${path}`)).status, 404)
    const memento = await paper.anonymous.get(`/record/version/2${path}`)
    assert.equal(memento.headers.get('memento-datetime'), 'Sat, 01 Mar 2031 12:00:00 GMT')
    await memento.text()
  },
)

onEachDatabase(
  'C4: of a killed story the record keeps that it was there, and not a word of it',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const { desk, path } = await published(editor, { headline: 'Canary wall' })
    await corrected(editor, desk, second, { reason: 'The canary was wrong.' })
    assert.match(await (await paper.anonymous.get('/record')).text(), /The canary was wrong/)
    await editor.post(`${desk}/kill`, { revision: '1', reason: 'It was not true.' })
    for (const page of [
      '/record',
      `/record/story${path}`,
      '/record/feed.xml',
      '/record/atom.xml',
      '/record/feed.json',
    ]) {
      const response = await paper.anonymous.get(page)
      const text = (await response.text()).replaceAll(path, '')
      assert.equal(response.status, 200, page)
      assert.doesNotMatch(text, /canary|seven|eight/i, page)
      assert.match(text, /It was not true\./, page)
    }
    for (const page of [`/record/version/1${path}`, `/record/changes/1-2${path}`])
      assert.equal((await paper.anonymous.get(page)).status, 410, page)
    for (const page of [`/record/timegate${path}`, `/record/timemap${path}`])
      assert.equal((await paper.anonymous.get(page)).status, 404, page)
    assert.equal(await breachIn(db), undefined)
  },
)

onEachDatabase('whoever changes anything behind the record’s back is found', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const one = await published(editor)
  await corrected(editor, one.desk, second, { reason: 'Eight voted.' })
  await published(editor, { headline: 'Another' })
  assert.equal(await breachIn(db), undefined)
  const cases = [
    [sql`update versions set body = replace(body, 'Seven', 'Nine') where number = 1`, 'version-changed', 1],
    [sql`update versions set headline = 'Other' where number = 2`, 'version-changed', 2],
    [sql`update corrections set reason = 'Nothing much.'`, 'notice-changed', 2],
    [sql`update record set note = 'Nothing much.' where seq = 2`, 'chain', 2],
    [sql`update record set at = '2000-01-01T00:00:00.000Z' where seq = 1`, 'chain', 1],
    [sql`delete from record where seq = 2`, 'chain', 2],
    [sql`delete from record where seq = 3`, 'end', 2],
    [sql`delete from versions where number = 1 and story_id = ${one.id}`, 'version-missing', 1],
    [sql`update stories set version = 1 where id = ${one.id}`, 'live-unrecorded', null],
  ] as const
  for (const [statement, what, seq] of cases) {
    const undo = new Error('undo')
    await assert.rejects(
      db.write(async (tx) => {
        await statement.execute(everything(tx))
        const { breach } = await verifyRecord(tx)
        assert.equal(breach?.what, what)
        assert.equal(breach?.seq, seq, what)
        throw undo
      }),
      undo,
    )
  }
  await change(
    db,
    sql`insert into versions (story_id, number, headline, standfirst, kicker, kind, topic_ids, bylines, dateline, sensitive, body, published_at)
      select story_id, 9, 'Unseen', '', '', kind, '[]', '[]', '', 0, body, published_at from versions where story_id = ${one.id} and number = 1`,
  )
  assert.equal((await breachIn(db))?.what, 'versions-unrecorded')
})

onEachDatabase(
  'a paper that is older than its record gets one while it runs, and its deeds wait for nothing',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const one = await published(editor)
    await corrected(editor, one.desk, second, { reason: 'Eight voted.' })
    const killed = await published(editor, { headline: 'Not true' })
    await editor.post(`${killed.desk}/kill`, { revision: '1', reason: 'Not true.' })
    const written = await entries(db)
    // As it stood before there was a record.
    await change(db, sql`delete from record`)
    await change(db, sql`delete from record_head`)
    await change(db, sql`insert into record_founding (id, after) values (1, '')`)
    await corrected(editor, one.desk, first, { reason: 'It was seven after all.' })
    assert.deepEqual(await entries(db, one.id), ['published 1', 'correction 2', 'correction 3'])
    await paper.app.settle({ timetables: true })
    assert.deepEqual((await entries(db)).toSorted(), [...written, 'correction 3'].toSorted())
    assert.equal(await db.write((tx) => foundRecord(tx, clock())), 0, 'nothing is entered twice')
    assert.equal(await breachIn(db), undefined)
    says(await pageOf(paper.anonymous, `/record/story${one.path}`), /Eight voted\./)
  },
)

onEachDatabase(
  'the law takes the text of a version; its place, its time and its hash stay',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const { desk, id, path } = await published(editor)
    await corrected(editor, desk, second, { reason: 'Eight voted, not seven.' })
    const remove = (storyId: StoryId, version: number) =>
      db.write((tx) => blank(tx, machine, { storyId, version, reason: 'Order of the court.' }, clock()))
    assert.deepEqual(await remove(id, 2), { ok: false, why: 'live-version' })
    assert.match(await (await paper.anonymous.get(`/record/version/1${path}`)).text(), /Seven voted/)
    assert.ok((await remove(id, 1)).ok)
    assert.deepEqual(await remove(id, 1), { ok: false, why: 'blanked-already' })
    const version = await pageOf(paper.anonymous, `/record/version/1${path}`)
    saysNot(version, /Seven voted/)
    says(version, /removed for legal reasons/)
    says(version, /Order of the court\./)
    says(version, /<code dir="ltr">[0-9a-f]{64}<\/code>/)
    for (const page of [`/record/story${path}`, `/record/changes/1-2${path}`, '/record', '/record/feed.xml'])
      saysNot(await pageOf(paper.anonymous, page), /Seven voted|<del>Seven/)
    assert.equal(await breachIn(db), undefined)
    await change(db, sql`update versions set headline = 'Back again' where number = 1`)
    assert.equal((await breachIn(db))?.what, 'version-not-blank')
  },
)

onEachDatabase('the demo edition is on the record, and its going is', async (t, db) => {
  const paper: TestPaper = await openPaper(t, db, { demo: true })
  says(await pageOf(paper.anonymous, '/record'), /Harbour board votes/)
  says(await pageOf(await paper.as('editor'), '/newsroom/budget'), /sitting on the wall/)
  await removeEdition(db, clock())
  saysNot(await pageOf(paper.anonymous, '/record'), /Harbour board votes/)
  assert.equal(await breachIn(db), undefined, 'also where some of it was never published')
  saysNot(await pageOf(await paper.as('editor'), '/newsroom/budget'), /sitting on the wall/)
  await change(db, sql`update record set removed_by = null where seq = 3`)
  assert.ok(await breachIn(db))
})

onEachDatabase(
  'C7: two hundred deeds at once make one chain, and a story that fifty publish is published once',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const drafts: string[] = []
    for (let at = 0; at < 12; at += 1) drafts.push(await write(editor, { headline: `Story ${at}` }))
    const [contested = '', ...others] = drafts
    const answers = await Promise.all([
      ...Array.from({ length: 50 }, () => editor.post(`${contested}/publication`, { revision: '1' })),
      ...others.map((desk) => editor.post(`${desk}/publication`, { revision: '1' })),
    ])
    const done = answers
      .slice(0, 50)
      .filter(({ headers }) => headers.get('location')?.endsWith('said=published'))
    assert.equal(done.length, 1)
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]))
    assert.equal((await entries(db)).length, drafts.length)
    assert.equal(await breachIn(db), undefined)
  },
)
