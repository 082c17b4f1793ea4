// What several pages look up together, each in its own snapshot.
import assert from 'node:assert/strict'
import { noteFallen } from '#platform/db/store.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'

onEachDatabase('a page that is not there takes none down that is asked for with it', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  for (let round = 0; round < 30; round++) {
    // What every page knows by heart has to be looked up anew, by whoever comes first.
    await paper.store.write(async (tx) => noteFallen(tx, { tags: ['site'], urgent: false }))
    // The first is refused for its address alone, and ends in the middle of what it began to look up for all.
    const paths = ['/sitemap/', '/archive/', '/record/timemap/', '/person/', '/topic/'].map(
      (path) => `${path}no${round}`,
    )
    const answers = await Promise.all([...paths, '/', '/archive'].map((path) => paper.anonymous.get(path)))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [...paths.map(() => 404), 200, 200],
    )
  }
})
