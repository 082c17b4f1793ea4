// The demo edition's pictures: drawn behind the readers' backs, shown when they are there, and taken out with it.
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { hangPictures, printEdition, removeEdition, takeOutEdition } from '#demo/index.ts'
import { pictures } from '#demo/pictures/pictures.ts'
import { listLibrary } from '#media/index.ts'
import { machine } from '#people/index.ts'
import { everything } from '#platform/db/rights.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { pageOf, says, saysNot, write } from '../harness/desk.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { until } from '../harness/soon.ts'

const library = ({ store }: TestPaper) => listLibrary(store.read, { limit: 100 })

onEachDatabase(
  'the demo edition stands without a picture until they are drawn, and then shows them',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    saysNot(await pageOf(paper.anonymous, '/'), /\/pictures\//)
    let asked = 0
    const two = await hangPictures(paper, clock, () => (asked += 1) > 2)
    assert.equal(two, 2)
    says(await pageOf(paper.anonymous, '/'), /\/pictures\/media_/)
    // As after a start: goes on where it was stopped, and finds nothing more to do then.
    assert.equal(await hangPictures(paper, clock, () => (asked += 1) > 4), 1)
  },
)

onSqlite('demo remove takes its pictures with it, but not one that a story of yours shows', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  let asked = 0
  await hangPictures(paper, clock, () => (asked += 1) > 3)
  const all = await library(paper)
  assert.equal(all.length, pictures.length)
  const kept = all.find(({ digest }) => digest !== null) ?? assert.fail('nothing is drawn')
  const editor = await paper.as('editor')
  await write(editor, { section: '', lead: kept.id })
  await removeEdition(paper.store, clock())
  assert.deepEqual(
    (await library(paper)).map(({ id }) => id),
    [kept.id],
  )
})

onSqlite(
  'whoever takes the demo out while it is being drawn is not brought pictures afterwards',
  async (t, db) => {
    const paper = await openPaper(t, db)
    await printEdition(paper.store, clock())
    const drawing = hangPictures(paper, clock)
    await removeEdition(paper.store, clock())
    await drawing
    assert.deepEqual(await library(paper), [])
  },
)

onEachDatabase(
  'a picture that is brought at the very moment when the demo goes is no fault of anybody',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const somebodyWaits = async (): Promise<boolean> => {
      const waiting = sql`select from pg_locks where not granted and pid in
        (select pid from pg_stat_activity where datname = current_database())`
      return (await waiting.execute(everything(db.read))).rows.length > 0
    }
    const drawing = hangPictures(paper, clock)
    await paper.store.write(async (tx) => {
      await takeOutEdition(tx, machine, clock())
      // On SQLite nobody has begun to write before this has ended.
      if (db.engine === 'postgres') await until(somebodyWaits)
    })
    // It may have brought others before.
    await drawing
    assert.deepEqual(await library(paper), [])
  },
)
