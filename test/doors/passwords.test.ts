import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { openStore } from '#platform/db/open.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { says } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { everyRow } from '../threats/tables.ts'
import { caller, isInside, knock, linkFor, member, password } from './caller.ts'

onEachDatabase('B10: a password is set, lets in, and is nowhere in the tables', async (t, db) => {
  const paper = await openPaper(t, db)
  const one = await member(paper, { role: 'contributor' })
  const again = caller(paper.origin)
  const entered = await knock(again, ` ${one.email.toUpperCase()} `)
  assert.equal(entered.status, 303)
  assert.equal(await isInside(again), true)
  assert.ok(!JSON.stringify(await everyRow(db)).includes('harbour staple'))
  for (const [given, what] of [
    ['elevenchars', /at least 12/],
    ['Password123!', /leaked passwords/],
    [one.email, /leaked passwords/],
    ['x'.repeat(513), /at most 512/],
  ] as const) {
    const refused = await again.post('/newsroom/account/password', {
      old: password,
      password: given,
      twice: given,
    })
    assert.equal(refused.status, 422, given)
    says(await refused.text(), what)
  }
  const wrongOld = await again.post('/newsroom/account/password', {
    old: 'not the old one',
    password: 'another harbour entirely',
    twice: 'another harbour entirely',
  })
  says(await wrongOld.text(), /not your present password/)
  const long = `${'Ein langer Satz über das Café am Hafen, '.repeat(4)}1`.normalize('NFD')
  const set = await again.post('/newsroom/account/password', { old: password, password: long, twice: long })
  assert.equal(set.status, 303)
  assert.equal((await knock(caller(paper.origin), one.email, long.normalize('NFC'))).status, 303)
  assert.equal((await knock(caller(paper.origin), one.email, long.replace('1', '2'))).status, 401)
  assert.equal((await knock(caller(paper.origin), one.email, password)).status, 401)
})

onEachDatabase(
  'B6: a new password, a new role and a suspension end every session at once, on both nodes',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const other = await openStore(db.place)
    const second = await openPaper(t, { ...db, ...other })
    db.beforeClose(() => other.close())
    const owner = await paper.as('owner')
    for (const deed of ['password', 'role', 'suspension', 'reset'] as const) {
      const one = await member(paper, { role: 'contributor' })
      const elsewhere = caller(second.origin)
      await knock(elsewhere, one.email)
      assert.equal(await isInside(elsewhere), true)
      const before = new Map(one.at.jar)
      if (deed === 'password') {
        const fresh = 'quite another harbour'
        const changed = await one.at.post('/newsroom/account/password', {
          old: password,
          password: fresh,
          twice: fresh,
        })
        assert.equal(changed.status, 303)
        assert.equal(await isInside(one.at), true, 'this browser stays in, with another session')
        assert.notDeepEqual(one.at.jar, before)
      } else {
        const done = await owner.post(`/newsroom/people/${one.id}/${deed}`, { role: 'moderator' })
        assert.ok([200, 303].includes(done.status), `${deed}: ${done.status}`)
        assert.equal(await isInside(one.at), false, deed)
      }
      assert.equal(await isInside(elsewhere), false, `${deed} on the other node`)
      const stale = caller(paper.origin)
      for (const [name, value] of before) stale.jar.set(name, value)
      assert.equal(await isInside(stale), false, `${deed} with the cookie of before`)
      if (deed === 'suspension') assert.equal((await knock(caller(paper.origin), one.email)).status, 401)
    }
  },
)

onEachDatabase('B7 and B9: a cookie that we did not give out is nobody’s', async (t, db) => {
  const paper = await openPaper(t, db)
  const one = await member(paper, { role: 'contributor' })
  const session = one.at.jar.get('broadsheet') ?? ''
  const link = await linkFor(paper, one.id)
  const wrong = [
    link,
    session.slice(0, -1),
    `${session}A`,
    `${session.slice(0, -1)}${session.endsWith('A') ? 'B' : 'A'}`,
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiJvd25lciJ9.',
    'A'.repeat(8000),
    one.id,
    '__proto__',
  ]
  for (const value of wrong)
    assert.equal(
      (await caller(paper.origin).get('/newsroom/budget', { cookie: `broadsheet=${value}` })).headers.get(
        'location',
      ),
      '/newsroom/sign-in',
      value.slice(0, 60),
    )
  paper.setClock(later(clock(), 15 * 24 * 3_600_000))
  assert.equal(await isInside(one.at), false, 'run out')
})
