// Many at once on one thing: one effect each, and a clear word to the others.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { sql } from 'kysely'
import { makeLink, machine, openAccount } from '#people/index.ts'
import { everything } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'
import { type Desk, deskOf, sectionsOf, storyIn, type Words } from './desk.ts'

const many = 50

async function openDesks(t: TestContext, db: TestDatabase) {
  const paper = await openPaper(t, db, { demo: true })
  const [one, other] = await Promise.all([paper.as('editor'), paper.as('editor')])
  const desks = [deskOf(paper.origin, one.cookie), deskOf(paper.origin, other.cookie)] as const
  return { paper, desks, section: (await sectionsOf(desks[0]))[0] ?? '' }
}

const wordsOf = (section: string, headline: string): Words => ({
  headline,
  body: `What ${headline} is about.`,
  section,
  topics: 'Harbour',
  person: 'Ada Quay',
})

async function drafted(desk: Desk, section: string): Promise<string> {
  const id = storyIn(await desk.draft(wordsOf(section, 'Two at one story')))
  assert.ok(id)
  return id
}

/** The same form sent by two people, many times at once. */
async function together(desks: readonly Desk[], send: (desk: Desk, turn: number) => Promise<Response>) {
  const turns = Array.from({ length: many }, (_, turn) => turn)
  const responses = await Promise.all(turns.map((turn) => send(desks[turn % desks.length] as Desk, turn)))
  const answers = await Promise.all(
    responses.map(async (response) => ({ status: response.status, text: await response.text() })),
  )
  return {
    done: answers.filter(({ status }) => status === 303).length,
    refused: answers.filter(({ status }) => status === 409),
    others: answers.filter(({ status }) => status !== 303 && status !== 409),
  }
}

async function count(store: Store, table: string, where: string): Promise<number> {
  const query = sql<{
    count: number
  }>`select count(*) as count from ${sql.table(table)} where ${sql.raw(where)}`
  return Number((await query.execute(everything(store.read))).rows[0]?.count)
}

const path = (id: string, deed: string) => `/newsroom/stories/${id}/${deed}`

onEachDatabase('of fifty who publish one story at once one does, and the others are told', async (t, db) => {
  const { desks, section } = await openDesks(t, db)
  const id = await drafted(desks[0], section)
  const { done, refused, others } = await together(desks, (desk) =>
    desk.post(path(id, 'publication'), { revision: '1' }),
  )
  assert.deepEqual({ done, refused: refused.length, others }, { done: 1, refused: many - 1, others: [] })
  for (const { text } of refused) assert.match(text, /This is published already/)
  assert.equal(await count(db, 'versions', `story_id = '${id}'`), 1)
  assert.equal(await count(db, 'outbox', `event = 'story.published' and payload like '%${id}%'`), 1)
})

onEachDatabase(
  'of fifty who publish one correction at once one does, and the others are told',
  async (t, db) => {
    const { desks, section } = await openDesks(t, db)
    const id = await drafted(desks[0], section)
    await desks[0].publish(id)
    await desks[0].revise(id, wordsOf(section, 'Two at one correction'))
    const { done, refused, others } = await together(desks, (desk, turn) =>
      desk.post(path(id, 'correction'), {
        revision: '1',
        reason: `Reason ${turn}`,
        noticeKind: 'correction',
      }),
    )
    assert.deepEqual({ done, refused: refused.length, others }, { done: 1, refused: many - 1, others: [] })
    for (const { text } of refused) assert.match(text, /There is no change to publish/)
    assert.equal(await count(db, 'versions', `story_id = '${id}'`), 2)
    assert.equal(await count(db, 'corrections', `story_id = '${id}'`), 1)
  },
)

onEachDatabase('of fifty who kill one story at once one does, and the others are told', async (t, db) => {
  const { desks, section } = await openDesks(t, db)
  const id = await drafted(desks[0], section)
  await desks[0].publish(id)
  const { done, refused, others } = await together(desks, (desk, turn) =>
    desk.post(path(id, 'kill'), { reason: `Reason ${turn}` }),
  )
  assert.deepEqual({ done, refused: refused.length, others }, { done: 1, refused: many - 1, others: [] })
  for (const { text } of refused) assert.match(text, /Somebody else killed this a moment ago/)
  assert.equal(await count(db, 'kills', `story_id = '${id}'`), 1)
  assert.equal(await count(db, 'outbox', `event = 'story.killed' and payload like '%${id}%'`), 1)
})

onEachDatabase(
  'fifty who save over one text at once: one is saved, and nobody else’s words are lost',
  async (t, db) => {
    const { desks, section } = await openDesks(t, db)
    const id = await drafted(desks[0], section)
    const { done, refused, others } = await together(desks, async (desk, turn) => {
      const fields = {
        revision: '1',
        headline: `Of turn ${turn}`,
        body: `Words of turn ${turn}.`,
        section,
        kind: 'news',
      }
      return desk.post(`/newsroom/stories/${id}`, fields)
    })
    assert.deepEqual({ done, refused: refused.length, others }, { done: 1, refused: many - 1, others: [] })
    const given = new Set(refused.flatMap(({ text }) => [...text.matchAll(/Words of turn \d+/g)].map(String)))
    assert.equal(given.size, many)
  },
)

onEachDatabase(
  'a story that is killed while it is corrected is killed, whoever came first',
  async (t, db) => {
    const { desks, section, paper } = await openDesks(t, db)
    for (let turn = 0; turn < 5; turn += 1) {
      const id = await drafted(desks[0], section)
      await desks[0].publish(id)
      await desks[0].revise(id, wordsOf(section, 'Corrected or killed'))
      const [corrected, killed] = await Promise.all([
        desks[0].post(path(id, 'correction'), { revision: '1', reason: 'Wrong.', noticeKind: 'correction' }),
        desks[1].post(path(id, 'kill'), { reason: 'All of it wrong.' }),
      ])
      assert.ok(
        [303, 409].includes(corrected.status) && killed.status === 303,
        `${corrected.status} ${killed.status}`,
      )
      assert.equal(
        await count(db, 'stories', `id = '${id}' and killed_at is not null and public_at is null`),
        1,
      )
      assert.doesNotMatch(await (await paper.anonymous.get('/')).text(), /Corrected or killed/)
    }
  },
)

onEachDatabase(
  'fifty new stories of one headline, topic and writer at once are fifty stories',
  async (t, db) => {
    const { desks, section } = await openDesks(t, db)
    const words = { ...wordsOf(section, 'The same for all'), topics: 'Entirely New', person: 'Nobody Before' }
    const answers = await Promise.all(
      Array.from({ length: many }, (_, turn) => desks[turn % 2 === 0 ? 0 : 1].draft(words)),
    )
    assert.equal(
      new Set(answers.map(storyIn)).size,
      many,
      JSON.stringify(answers.filter((answer) => !storyIn(answer))),
    )
    assert.equal(await count(db, 'topics', "name = 'Entirely New'"), 1)
    assert.equal(await count(db, 'persons', "name = 'Nobody Before'"), 1)
  },
)

onEachDatabase('fifty uses of one sign-in link at once open one session', async (t, db) => {
  const paper = await openPaper(t, db)
  const token = await db.write(async (tx) => {
    const opened = await openAccount(
      tx,
      machine,
      { name: 'Ada', email: 'ada@paper.example', role: 'writer' },
      clock(),
    )
    if (!opened.ok) throw new Error(opened.why)
    return makeLink(tx, machine, opened.value.id, clock())
  })
  const responses = await Promise.all(
    Array.from({ length: many }, () => paper.anonymous.post('/newsroom/sign-in', { token })),
  )
  const inside = responses.filter(({ status }) => status === 303)
  assert.equal(inside.length, 1)
  assert.ok(responses.every(({ status }) => status === 303 || status === 410))
  assert.equal(await count(db, 'sessions', '1 = 1'), 1)
})
