import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { type Deed, listDeeds } from '#audit/index.ts'
import { deedWords } from '#newsroom/audit-words.ts'
import { isNewsrooms } from '#newsroom/index.ts'
import { everything } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { routes } from '../../src/app.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { led, openDesk, pageOf, says, saysNot, story, write } from '../harness/desk.ts'
import { sitDown } from '../harness/writer.ts'
import { caller, knock, member } from './caller.ts'
import { test } from 'node:test'

const program = fileURLToPath(new URL('../../bin/broadsheet.mjs', import.meta.url))
const newest = async ({ read }: Store): Promise<Deed> =>
  (await listDeeds(read, { limit: 1 }))[0] ?? assert.fail('nothing was noted')
const count = async ({ read }: Store): Promise<number> => (await listDeeds(read, { limit: 10_000 })).length

test('every door through which the newsroom can change something has words in the log, and stands in the newsroom', () => {
  const doors = routes.flatMap((route) =>
    route.kind === 'route' && route.method === 'POST' && (route.who !== 'anyone' || isNewsrooms(route.path))
      ? [route.path]
      : [],
  )
  assert.ok(doors.length > 60)
  for (const path of doors) {
    assert.ok(isNewsrooms(path), path)
    assert.ok(Object.hasOwn(deedWords, `POST ${path}`), `POST ${path} has no words`)
  }
  const known = new Set(doors.map((path) => `POST ${path}`))
  for (const deed of Object.keys(deedWords))
    assert.ok(known.has(deed) || !deed.startsWith('POST'), `${deed} is no door any more`)
})

onEachDatabase('who changed what, when and from where is noted with the change itself', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const desk = await write(editor)
  const id = desk.split('/').at(-1) ?? ''
  const begun = await newest(db)
  assert.deepEqual(
    { ...begun, id: '', at: '', rows: Object.keys(begun.rows).toSorted() },
    {
      id: '',
      at: '',
      accountId: editor.actor.id,
      who: editor.actor.name,
      deed: 'POST /newsroom/stories/new',
      subject: id,
      rows: ['drafts', 'persons', 'stories', 'topics'],
      address: begun.address,
    },
  )
  assert.match(begun.address, /^(?:127\.0\.0\.1|::1)$/)
  led(await editor.post(`${desk}/publication`, { revision: '1' }))
  const published = await newest(db)
  assert.deepEqual([published.deed, published.subject], ['POST /newsroom/stories/:id/publication', id])

  const before = await count(db)
  assert.equal((await editor.post(`${desk}/publication`, { revision: '1' })).status, 409)
  assert.equal((await editor.post(desk, { ...story, revision: '7' })).status, 409)
  assert.equal((await editor.post(`${desk}/kill`, { reason: '' })).status, 422)
  assert.equal((await (await paper.as('writer')).post(`${desk}/kill`, { reason: 'Mine' })).status, 403)
  for (const path of ['/newsroom/budget', desk, '/newsroom/front']) await pageOf(editor, path)
  assert.equal(await count(db), before + 1, 'only the writer’s coming in: what was refused changed nothing')
})

onEachDatabase('no route of the newsroom can change a row without a note', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  // Whatever a route does, it does with the store it is given: one that never emits, and says nothing of a deed.
  const fonder = await owner.post('/newsroom/account', {
    name: 'Another name',
    email: 'another@paper.example',
  })
  led(fonder)
  const noted = await newest(db)
  assert.deepEqual([noted.deed, noted.rows['accounts']], ['POST /newsroom/account', 1])
  const before = await count(db)
  const read = await paper.anonymous.post('/contact', { letter: 'Dear editor', website: '', stamp: 'none' })
  assert.equal(read.status, 422)
  assert.equal(await count(db), before)
})

onEachDatabase('the database refuses to change or remove a deed', async (t, db) => {
  const paper = await openDesk(t, db)
  await write(await paper.as('editor'))
  const before = await listDeeds(db.read, { limit: 100 })
  assert.ok(before.length > 1)
  for (const change of [
    sql`update deeds set who = 'Nobody'`,
    sql`update deeds set account_id = null where deed like '%new'`,
    sql`delete from deeds`,
  ])
    await assert.rejects(
      db.write((tx) => change.execute(everything(tx))),
      /only ever added to/,
    )
  assert.deepEqual(await listDeeds(db.read, { limit: 100 }), before)
})

onEachDatabase('the log is read by owner and admin, by person, deed and day', async (t, db) => {
  const paper = await openDesk(t, db)
  const [owner, admin, editor] = [await paper.as('owner'), await paper.as('admin'), await paper.as('editor')]
  const desk = await write(editor, { headline: 'The wall <b>stands</b>' })
  led(await editor.post(`${desk}/publication`, { revision: '1' }))
  const one = await member(paper, { role: 'contributor' })
  await knock(caller(paper.origin), one.email)
  const all = await pageOf(admin, '/newsroom/audit')
  says(
    all,
    /Signed in by password[^]*Set a password[^]*Published a story[^]*The wall &lt;b&gt;stands[^]*Began a story/,
  )
  for (const role of ['editor', 'writer', 'moderator'] as const)
    await pageOf(role === 'editor' ? editor : await paper.as(role), '/newsroom/audit', 403)
  const ofEditor = await pageOf(owner, `/newsroom/audit?who=${editor.actor.id}`)
  says(ofEditor, /<td class="what">Published a story/)
  saysNot(ofEditor, /<td class="what">Set a password/)
  const kinds = await pageOf(owner, '/newsroom/audit?what=Set+a+password')
  says(kinds, /<td class="what">Set a password/)
  saysNot(kinds, /<td class="what">Published/)
  says(await pageOf(owner, '/newsroom/audit?until=2001-01-01'), /Nothing matches/)
  says(
    await pageOf(owner, '/newsroom/audit?from=nonsense&who=x&what=y&before=z'),
    /<td class="what">Published a story/,
  )
})

onEachDatabase(
  'what the machine’s owner does by command is noted, and ends sessions of the running paper',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const one = await member(paper, { role: 'contributor', app: true })
    const { databaseUrl, dataFolder } = db.place
    const run = async (...args: string[]) => {
      const place = [
        '--data',
        dataFolder,
        ...(databaseUrl === undefined ? [] : ['--database-url', databaseUrl]),
      ]
      const { stdout } = await promisify(execFile)(process.execPath, [program, 'user', ...args, ...place])
      return stdout
    }
    says(await run('role', one.email, 'editor', '--desks', 'local'), /is editor now/)
    assert.deepEqual([(await newest(db)).deed, (await newest(db)).who], ['user role', 'The machine'])
    assert.equal((await one.at.get('/newsroom/budget')).status, 303)
    await assert.rejects(run('role', one.email, 'emperor'), /There is no role/)
    await assert.rejects(run('role', one.email, 'editor', '--desks', 'moon'), /There is no section "moon"/)
    await assert.rejects(run('role', 'nobody@paper.example', 'editor'), /Nobody has an account/)
    const said = await run('reset', one.email)
    assert.equal((await newest(db)).deed, 'user reset')
    const token = /sign-in\/([\w-]{43})/.exec(said)?.[1] ?? assert.fail('no link')
    const back = caller(paper.origin)
    const entered = await back.post('/newsroom/sign-in', { token })
    assert.equal(
      entered.headers.get('location'),
      '/newsroom/account/welcome',
      'no code is asked for: the app is void',
    )
    assert.equal((await knock(caller(paper.origin), one.email)).status, 401, 'and so is the password')
    says(await run('add', 'fresh@paper.example', '--role', 'writer'), /signs in once/)
    await assert.rejects(run('add', 'a@b,c@d'), /not an e-mail address/)
  },
)

onEachDatabase(
  'what is typed into a story is noted once a sitting, with who and from where',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const id = (await write(editor)).split('/').at(-1) ?? ''
    const before = await count(db)
    const seat = await sitDown(t, paper, editor, id)
    for (const words of ['One. ', 'Two. ', 'Three. ']) {
      seat.type(words)
      await seat.stored()
    }
    assert.equal(await count(db), before + 1)
    const noted = await newest(db)
    assert.deepEqual([noted.accountId, noted.deed, noted.subject], [editor.actor.id, 'writing', id])
    assert.match(noted.address, /^(?:127\.0\.0\.1|::1)$/)
  },
)
