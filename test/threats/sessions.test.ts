import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { sql } from 'kysely'
import {
  type AccountId,
  machine,
  makeLink,
  openAccount,
  setRole,
  signOutEverywhere,
  type StaffRole,
  suspend,
} from '#people/index.ts'
import { everything } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { later } from '#kernel/time.ts'
import { openStore } from '#platform/db/open.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { openPaper, type TestPaper, type Visitor } from '../harness/paper.ts'

const inside = async (visitor: Visitor): Promise<boolean> =>
  (await visitor.get('/newsroom/budget')).status === 200
const idOf = ({ actor }: Visitor): AccountId => actor.id ?? assert.fail('nobody')
const cookieOf = (response: Response): string => response.headers.get('set-cookie') ?? ''
const pairOf = (response: Response): string => cookieOf(response).split(';')[0] ?? ''
const linkFor = ({ store }: TestPaper, { actor }: Visitor): Promise<string> =>
  store.write((tx) => makeLink(tx, machine, actor.id ?? assert.fail('nobody'), clock()))
const count = async ({ read }: Store): Promise<number> =>
  Number((await sql<{ n: number }>`select count(*) as n from sessions`.execute(everything(read))).rows[0]?.n)
/** Who may publish owes a second factor when they come in again; for these tests anybody inside will do. */
const somebody = 'contributor'

onEachDatabase('B6: signing in makes a new session, whatever cookie was there before', async (t, db) => {
  const paper = await openPaper(t, db)
  const editor = await paper.as(somebody)
  const planted = `broadsheet=${'A'.repeat(43)}`
  const entered = await paper.anonymous.post(
    '/newsroom/sign-in',
    { token: await linkFor(paper, editor) },
    { cookie: planted },
  )
  assert.equal(entered.status, 303)
  const pair = pairOf(entered)
  assert.match(pair, /^broadsheet=[\w-]{43}$/)
  assert.notEqual(pair, planted)
  assert.equal(
    (await paper.anonymous.get('/newsroom/budget', { cookie: planted })).status,
    303,
    'the planted cookie is nobody',
  )
  assert.equal((await paper.anonymous.get('/newsroom/budget', { cookie: pair })).status, 200)
  assert.match(cookieOf(entered), /; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
  assert.doesNotMatch(cookieOf(entered), /Domain=/i)
})

onEachDatabase('B6: signing in again from the same browser ends the session before it', async (t, db) => {
  const paper = await openPaper(t, db)
  const [editor, owner] = await Promise.all([paper.as(somebody), paper.as('owner')])
  const entered = await paper.anonymous.post(
    '/newsroom/sign-in',
    { token: await linkFor(paper, editor) },
    { cookie: owner.cookie },
  )
  assert.equal((await paper.anonymous.get('/newsroom/budget', { cookie: pairOf(entered) })).status, 200)
  assert.equal(await inside(owner), false, 'the owner’s session does not live on behind the editor’s')
  assert.equal(await inside(editor), true, 'another browser’s does')
})

onEachDatabase('B6: over TLS the cookie is tied to this host', async (t, db) => {
  const paper = await openPaper(t, db)
  const { sessionCookie, endedCookie, sessionToken } = await import('#people/index.ts')
  const session = { token: 'A'.repeat(43), expiresAt: clock() }
  for (const cookie of [
    sessionCookie(session, 'https://paper.example'),
    endedCookie('https://paper.example'),
  ])
    assert.match(cookie, /^__Host-broadsheet=[^;]*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
  const asked = (cookie: string) =>
    sessionToken(new Request('https://paper.example', { headers: { cookie } }), 'https://paper.example')
  assert.equal(
    asked(`broadsheet=${'A'.repeat(43)}`),
    undefined,
    'a name that a neighbour could set is not ours',
  )
  assert.equal(
    (await paper.anonymous.get('/newsroom/budget', { cookie: `broadsheet=${'A'.repeat(8000)}` })).status,
    303,
  )
})

async function secondNode(t: TestContext, db: TestDatabase): Promise<TestPaper> {
  const store = await openStore(db.place)
  const paper = await openPaper(t, { ...db, ...store })
  db.beforeClose(() => store.close())
  return paper
}

onEachDatabase(
  'B6: signing out, being suspended, and being let in again end sessions at once, on every node',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const second = db.engine === 'postgres' ? await secondNode(t, db) : undefined
    const outside = async (visitor: Visitor) => {
      assert.equal(await inside(visitor), false)
      if (second)
        assert.equal((await second.anonymous.get('/newsroom/budget', { cookie: visitor.cookie })).status, 303)
    }
    const leaver = await paper.as('editor')
    assert.equal(await inside(leaver), true)
    const left = await leaver.post('/newsroom/sign-out', {})
    assert.match(cookieOf(left), /^broadsheet=; .*Max-Age=0$/)
    await outside(leaver)

    const suspended = await paper.as('editor')
    const link = await linkFor(paper, suspended)
    await db.write((tx) => suspend(tx, machine, idOf(suspended), clock()))
    await outside(suspended)
    assert.equal((await paper.anonymous.get(`/newsroom/sign-in/${link}`)).status, 410)
    const sessions = await count(db)
    assert.equal(
      (await paper.anonymous.post('/newsroom/sign-in', { token: link })).status,
      410,
      'no link opens for the suspended',
    )
    assert.equal(await count(db), sessions)

    const reset = await paper.as(somebody)
    const elsewhere = await paper.anonymous.post('/newsroom/sign-in', { token: await linkFor(paper, reset) })
    await db.write((tx) => signOutEverywhere(tx, machine, idOf(reset)))
    await outside(reset)
    assert.equal((await paper.anonymous.get('/newsroom/budget', { cookie: pairOf(elsewhere) })).status, 303)
  },
)

onEachDatabase('B6: a role that was taken away is gone with the next request', async (t, db) => {
  const paper = await openPaper(t, db)
  const editor = await paper.as('editor')
  const address = (
    await editor.post('/newsroom/stories/new', { headline: 'Mine', kind: 'news', body: 'Words.' })
  ).headers
    .get('location')
    ?.split('?')[0]
  assert.equal((await editor.get('/newsroom/stories/new')).status, 200)
  for (const role of ['contributor', 'moderator', 'advertising'] satisfies StaffRole[]) {
    await db.write((tx) => setRole(tx, machine, { accountId: idOf(editor), role, desks: [] }))
    assert.equal(await inside(editor), false, 'their sessions have ended')
    const entered = await paper.anonymous.post('/newsroom/sign-in', { token: await linkFor(paper, editor) })
    const cookie = pairOf(entered)
    assert.equal((await paper.anonymous.get(`${address}/publication`, { cookie })).status, 403, role)
    const tried = await paper.anonymous.post(`${address}/publication`, { revision: '1' }, { cookie })
    assert.equal(tried.status, 403, role)
  }
})

onEachDatabase(
  'B5: opening a link does nothing; of fifty who use it at once one comes in; it dies with the next one and with its day',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const editor = await paper.as(somebody)
    const first = await linkFor(paper, editor)
    const token = await linkFor(paper, editor)
    const before = await count(db)
    for (let scan = 0; scan < 5; scan += 1)
      assert.equal((await paper.anonymous.get(`/newsroom/sign-in/${token}`)).status, 200)
    assert.equal(await count(db), before)
    assert.equal(
      (await paper.anonymous.post('/newsroom/sign-in', { token: first })).status,
      410,
      'a newer link was made',
    )
    const entered = await Promise.all(
      Array.from({ length: 50 }, () => paper.anonymous.post('/newsroom/sign-in', { token })),
    )
    assert.deepEqual(entered.map(({ status }) => status).filter((status) => status === 303).length, 1)
    assert.equal(await count(db), before + 1)
    const late = await linkFor(paper, editor)
    paper.setClock(later(clock(), 24 * 3_600_000 + 1000))
    assert.equal((await paper.anonymous.post('/newsroom/sign-in', { token: late })).status, 410)
    paper.setClock(later(clock(), 15 * 24 * 3_600_000))
    assert.equal(await inside(editor), false, 'a session ends')
  },
)

onEachDatabase('B6: what opens a door is nowhere in the tables', async (t, db) => {
  const paper = await openPaper(t, db)
  const editor = await paper.as('editor')
  const link = await linkFor(paper, editor)
  const secret = editor.cookie.split('=')[1] ?? ''
  const { everyRow } = await import('./tables.ts')
  const stored = JSON.stringify(await everyRow(db))
  assert.ok(stored.includes(idOf(editor)))
  assert.ok(secret.length === 43 && !stored.includes(secret) && !stored.includes(link))
  const { rows } = await sql<{ token_hash: string }>`select token_hash from sessions`.execute(
    everything(db.read),
  )
  for (const { token_hash } of rows)
    assert.equal(
      (await paper.anonymous.get('/newsroom/budget', { cookie: `broadsheet=${token_hash}` })).status,
      303,
    )
  const nobody = await db.write((tx) =>
    openAccount(tx, machine, { name: 'N', email: 'EDITOR@paper.example ', role: 'editor' }, clock()),
  )
  const again = await db.write((tx) =>
    openAccount(tx, machine, { name: 'N', email: ' editor@PAPER.example', role: 'editor' }, clock()),
  )
  assert.deepEqual([nobody.ok, again.ok], [true, false], 'one account for one address')
})
