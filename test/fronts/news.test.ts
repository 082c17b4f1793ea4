// Whoever has the front open is told at once of what is done to it, in this process and on other nodes, and nobody waits for a paper that closes.
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { everything } from '#platform/db/rights.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { until } from '../harness/editor-page.ts'
import type { Visitor } from '../harness/paper.ts'
import { openFront, path, published, publish, state, step } from './paper.ts'

/** 200: there is news. 204: nothing for as long as one waits. 503: the paper closes. */
const news = async (visitor: Visitor, mark: string): Promise<number> => {
  const response = await visitor.get(`${path}/news?after=${encodeURIComponent(mark)}`)
  const body = await response.text()
  if (response.status < 400) assert.equal(body, '')
  return response.status
}

onEachDatabase(
  'each step of a colleague is told while it is done, and so is what readers get',
  async (t, db) => {
    const { paper, editor, oldest, older } = await openFront(t, db)
    const other = await paper.as('editor')
    const mark = async (): Promise<string> => (await state(editor)).mark
    const deeds = [
      () => step(other, { deed: 'pin', story: oldest.id, slot: 'lead' }),
      () => step(other, { deed: 'undo' }),
      () => step(other, { deed: 'pin', story: older.id, slot: 'second', place: '0' }),
      () => publish(other),
      () => published(other, 'A story that comes by itself'),
    ]
    for (const deed of deeds) {
      const before = await mark()
      const told = news(editor, before)
      const answer = await deed()
      assert.equal(await told, 200)
      // Whoever did it knows what the others are told of.
      if ('mark' in answer) assert.equal((await state(other)).mark, answer.mark)
      assert.notEqual(await mark(), before)
    }
    // What the clock has is seen on the page as well.
    await step(other, { deed: 'pin', story: oldest.id, slot: 'lead' })
    const set = await step(other, { deed: 'schedule', dueAt: '2041-03-01T09:30:00' })
    const [, schedule = ''] = /name="schedule" value="([^"]+)"/.exec(set.parts['aside'] ?? '') ?? []
    const told = news(editor, set.mark)
    await step(other, { deed: 'unschedule', schedule })
    assert.equal(await told, 200)
  },
)

onEachDatabase('whoever slept while something was done hears of it when they ask', async (t, db) => {
  const { paper, editor, oldest } = await openFront(t, db)
  const { mark } = await state(editor)
  await step(await paper.as('editor'), { deed: 'pin', story: oldest.id, slot: 'lead' })
  assert.equal(await news(editor, mark), 200)
  assert.equal(await news(editor, 'something that never was'), 200)
})

onEachDatabase('what another node has done is told when the outbox says so', async (t, db) => {
  const { editor } = await openFront(t, db)
  let told: number | undefined
  void news(editor, (await state(editor)).mark).then((status) => (told = status))
  await until(async () => {
    await db.write((tx) =>
      sql`insert into outbox (event, payload, tags, urgent, process, at)
        values ('front.worked-on', '{}', '["front-making"]', 0, 'another-node', '2041-03-01T09:00:00.000Z')`.execute(
        everything(tx),
      ),
    )
    return told !== undefined
  })
  assert.equal(told, 200)
})

onEachDatabase(
  'a paper that closes lets everybody go; whoever may not see the front waits for nothing',
  async (t, db) => {
    const { paper, editor } = await openFront(t, db)
    const { mark } = await state(editor)
    assert.equal(await news(await paper.as('writer'), mark), 403)
    const told = news(editor, mark)
    // By then the question is there.
    await state(editor)
    await paper.app.goodbye()
    assert.equal(await told, 503)
    assert.equal(await news(editor, mark), 503)
  },
)
