import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { clock } from '#platform/mint.ts'
import { invitation } from '../../src/commands/first-start.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { says } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { openPostOffice, tokenIn, untilCame } from '../harness/post-office.ts'
import { caller, isInside, knock, linkFor, member, password } from './caller.ts'

onEachDatabase('B4: a forgotten password comes back by the mailbox, and by nothing else', async (t, db) => {
  const office = await openPostOffice(t)
  const paper = await openPaper(t, db, { mail: office.place })
  const one = await member(paper, { role: 'contributor' })
  const evil = {
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
    'x-forwarded-proto': 'https',
  }
  const stranger = caller(paper.origin)
  const ask = (fields: Record<string, string | readonly string[]>) =>
    stranger.post('/newsroom/sign-in/ask', fields, evil)
  await ask({ email: one.email, user: 'account_machine', collection: 'accounts' })
  await ask({ email: [one.email, 'thief@evil.example'] })
  await ask({ email: one.email.replace('m', 'ｍ') })
  await ask({ email: one.email.replace('e', 'é') })
  await ask({ email: 'KELVIN@paper.example' })
  await paper.app.settle({ timetables: true })
  await untilCame(office, 1)
  assert.deepEqual(
    office.letters.map(({ to }) => to),
    [[one.email]],
  )
  const [letter] = office.letters
  assert.ok(letter)
  says(letter.text, new RegExp(`${paper.origin}/newsroom/sign-in/`))
  const token = tokenIn(letter)
  for (let scan = 0; scan < 5; scan += 1)
    assert.equal(
      (await caller(paper.origin).get(`/newsroom/sign-in/${token}`)).status,
      200,
      'B5: looking does nothing',
    )
  const back = caller(paper.origin)
  assert.equal((await back.post('/newsroom/sign-in', { token })).status, 303)
  assert.equal((await caller(paper.origin).post('/newsroom/sign-in', { token })).status, 410, 'once')
  const fresh = 'seven new harbours at dawn'
  assert.equal((await back.post('/newsroom/account/password', { password: fresh, twice: fresh })).status, 303)
  assert.equal(await isInside(one.at), false)
  assert.equal((await knock(caller(paper.origin), one.email, fresh)).status, 303)

  const again = await linkFor(paper, one.id)
  const third = 'and the eighth is rather cold'
  await back.post('/newsroom/account/password', { old: fresh, password: third, twice: third })
  assert.equal(
    (await caller(paper.origin).post('/newsroom/sign-in', { token: again })).status,
    410,
    'dies with the old password',
  )
  await caller(paper.origin).post('/newsroom/sign-in/ask', { email: one.email })
  await paper.app.settle({ timetables: true })
  await untilCame(office, 2)
  const late = tokenIn(office.letters.at(-1) ?? assert.fail('no letter'))
  paper.setClock(later(clock(), 61 * 60_000))
  assert.equal((await caller(paper.origin).post('/newsroom/sign-in', { token: late })).status, 410, 'an hour')
  for (let tries = 0; tries < 8; tries += 1)
    await caller(paper.origin).post('/newsroom/sign-in/ask', { email: one.email })
  const before = office.letters.length
  await paper.app.settle({ timetables: true })
  assert.ok(office.letters.length - before <= 3, 'a mailbox is not flooded')
})

onEachDatabase('B11: nobody gives away more than they have, and tokens are listed nowhere', async (t, db) => {
  const paper = await openPaper(t, db)
  const [owner, admin, editor] = [await paper.as('owner'), await paper.as('admin'), await paper.as('editor')]
  const invited = { name: 'New', email: 'new@paper.example', role: 'owner' }
  assert.equal((await admin.post('/newsroom/people', invited)).status, 403)
  for (const role of ['owner', 'admin', 'writer'])
    assert.equal((await editor.post('/newsroom/people', { ...invited, role })).status, 403)
  assert.equal((await admin.post('/newsroom/people', { ...invited, role: 'emperor' })).status, 422)
  const handed = await (await admin.post('/newsroom/people', { ...invited, role: 'admin' })).text()
  const token = /sign-in\/([\w-]{43})/.exec(handed)?.[1] ?? assert.fail('no link')
  for (const path of ['/newsroom/people', '/newsroom/audit']) {
    assert.ok(!(await (await owner.get(path)).text()).includes(token), path)
    assert.equal((await editor.get(path)).status, 403)
  }
  const ownerId = owner.actor.id ?? ''
  for (const [deed, fields] of [
    ['role', { role: 'writer' }],
    ['suspension', {}],
    ['link', {}],
    ['reset', {}],
  ] as const) {
    assert.equal((await admin.post(`/newsroom/people/${ownerId}/${deed}`, fields)).status, 422, deed)
    assert.equal((await editor.post(`/newsroom/people/${ownerId}/${deed}`, fields)).status, 403, deed)
  }
  assert.equal((await admin.post(`/newsroom/people/${editor.actor.id}/role`, { role: 'owner' })).status, 422)
  says(
    await (await owner.post(`/newsroom/people/${ownerId}/role`, { role: 'writer' })).text(),
    /Nobody changes their own role/,
  )
  const second = await paper.as('owner')
  await owner.post(`/newsroom/people/${second.actor.id}/suspension`, {})
  assert.equal((await owner.get('/newsroom/people')).status, 200)
})

onEachDatabase('the first owner says who they are, and comes in with that from then on', async (t, db) => {
  const paper = await openPaper(t, db)
  const at = caller(paper.origin)
  const link = await invitation(db, paper.origin)
  const entered = await at.post('/newsroom/sign-in', { token: link?.split('/').at(-1) ?? '' })
  assert.equal(entered.headers.get('location'), '/newsroom/account/welcome')
  says(
    await (await at.get('/newsroom/account/welcome')).text(),
    /Add a passkey[^]*name="name"[^]*name="email"[^]*Later/,
  )
  const mine = { name: 'Ada Wren', email: 'Ada@Tide.example', password, twice: password }
  for (const [field, value] of [
    ['name', ''],
    ['email', 'ada at tide'],
    ['twice', 'another one'],
    ['password', 'ada wren 2022'],
  ] as const) {
    const wrong = await at.post('/newsroom/account/password', { ...mine, [field]: value })
    assert.equal(wrong.status, 422, field)
    if (field !== 'email') says(await wrong.text(), /value="Ada@Tide\.example"/)
  }
  assert.equal((await at.post('/newsroom/account/password', mine)).status, 303)
  assert.equal((await knock(caller(paper.origin), 'ada@tide.example')).status, 303)
  assert.equal(await invitation(db, paper.origin), undefined, 'a start shows no link any more')

  const other = await member(paper, { role: 'contributor' })
  assert.equal((await at.post('/newsroom/account', { name: 'Ada', email: other.email })).status, 422)
  const before = await linkFor(paper, other.id)
  const moved = await other.at.post('/newsroom/account', { name: 'Moved', email: 'moved@paper.example' })
  assert.equal(moved.status, 303)
  assert.equal((await caller(paper.origin).post('/newsroom/sign-in', { token: before })).status, 410, 'B4')
  paper.setClock(later(clock(), 2 * 3_600_000))
  const stale = await other.at.post('/newsroom/account', { name: 'Moved', email: 'thief@evil.example' })
  assert.equal(stale.status, 422)
  says(await stale.text(), /sign in once more/)
  assert.equal(
    (await other.at.get('/newsroom/account/password')).headers.get('location'),
    '/newsroom/account',
  )
  assert.equal((await other.at.post('/newsroom/account/app')).headers.get('location'), '/newsroom/account')
})
