import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { clock } from '#platform/mint.ts'
import { everything } from '#platform/db/rights.ts'
import { findTopicBySlug } from '#sections/index.ts'
import { listOnTopic } from '#stories/index.ts'
import { followMerges } from '../../src/stories/actions/follow-merges.ts'
import { followingMerges } from '../../src/stories/jobs.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { led, openDesk, write } from '../harness/desk.ts'

onEachDatabase('what was being published at the moment of a merge goes after it', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  for (const topics of ['Ferries', 'Ferry'])
    led(
      await editor.post(`${await write(editor, { headline: topics, topics })}/publication`, {
        revision: '1',
      }),
    )
  const [ferries, ferry] = await Promise.all(
    ['ferries', 'ferry'].map(async (slug) => (await findTopicBySlug(db.read, slug))?.id),
  )
  assert.ok(ferries && ferry)
  led(await editor.post('/newsroom/settings/topics/merge', { 'topic[]': ferries, into: 'Ferry' }))
  assert.equal(await followingMerges.isNeeded(db, clock()), false)
  await db.write((tx) =>
    sql`update story_topics set topic_id = ${ferries} where story_id = (select min(story_id) from story_topics)`.execute(
      everything(tx),
    ),
  )
  assert.equal(await followingMerges.isNeeded(db, clock()), true)
  await db.write((tx) => followMerges(tx, clock()))
  assert.equal(await followingMerges.isNeeded(db, clock()), false)
  assert.equal((await listOnTopic(db.read, ferry, { now: clock(), limit: 9 })).length, 2)
})
