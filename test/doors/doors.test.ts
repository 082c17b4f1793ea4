// Slow: many passwords are tried.
import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { mustHaveSecondFactor } from '../../src/people/model.ts'
import { roles } from '#people/index.ts'
import { openStore } from '#platform/db/open.ts'
import { clock } from '#platform/mint.ts'
import { mayPublish } from '#stories/index.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { says } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { openPostOffice, tokenIn } from '../harness/post-office.ts'
import { everyRow } from '../threats/tables.ts'
import { caller, codeNow, isInside, knock, linkFor, member, password } from './caller.ts'
import { test } from 'node:test'

test('whoever may publish anything owes a second factor, and nobody else', () => {
  for (const role of roles)
    assert.equal(mustHaveSecondFactor(role), mayPublish.grants[role] !== undefined, role)
})

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

onEachDatabase('B3: with a second factor a password alone opens nothing', async (t, db) => {
  const paper = await openPaper(t, db)
  const one = await member(paper, { role: 'owner', app: true })
  assert.equal(one.codes.length, 10)
  const half = caller(paper.origin)
  const first = await knock(half, one.email)
  assert.equal(first.headers.get('location'), '/newsroom/sign-in/code')
  assert.ok(!half.jar.has('broadsheet'), 'no session yet')
  const token = half.jar.get('broadsheet-door') ?? assert.fail('no half session')
  const paths = [
    '/newsroom',
    '/newsroom/stories',
    '/newsroom/account',
    '/newsroom/people',
    '/newsroom/settings',
    '/newsroom/audit',
  ]
  for (const cookie of [
    `broadsheet-door=${token}`,
    `broadsheet=${token}`,
    `broadsheet-door=${token}; broadsheet=${token}`,
  ])
    for (const path of paths) {
      const answer = await caller(paper.origin).get(`${path}?skip=1&trusted=true&step=2`, { cookie })
      assert.equal(answer.headers.get('location'), '/newsroom/sign-in', `${path} with ${cookie}`)
    }
  const posts = [
    '/newsroom/account/app/removal',
    '/newsroom/account/codes',
    '/newsroom/account/password',
    '/newsroom/people',
    '/newsroom/account/passkeys',
  ]
  for (const path of posts)
    assert.equal((await half.post(path, { code: '000000', password, twice: password })).status, 403, path)
  const wrong = await half.post('/newsroom/sign-in/code', { code: '000000', verified: 'true', skip: '1' })
  assert.equal(wrong.status, 401)

  const code = codeNow(one.secret)
  assert.equal((await half.post('/newsroom/sign-in/code', { code })).status, 303)
  assert.equal(await isInside(half), true)
  const replay = caller(paper.origin)
  await knock(replay, one.email)
  assert.equal((await replay.post('/newsroom/sign-in/code', { code })).status, 401, 'a code is used once')
  const stranger = caller(paper.origin)
  assert.equal((await stranger.post('/newsroom/sign-in/code', { code: codeNow(one.secret, 1) })).status, 410)
  const other = await member(paper, { app: true })
  assert.equal(
    (await replay.post('/newsroom/sign-in/code', { code: codeNow(other.secret, 1) })).status,
    401,
    'somebody else’s app',
  )

  const [paperCode = ''] = one.codes
  const twice = await Promise.all(
    [caller(paper.origin), caller(paper.origin)].map(async (at) => {
      await knock(at, one.email)
      return (await at.post('/newsroom/sign-in/code', { code: paperCode.toUpperCase().replaceAll('-', ' ') }))
        .status
    }),
  )
  assert.deepEqual(
    twice.toSorted((a, b) => a - b),
    [303, 401],
    'a recovery code lets in once',
  )
  assert.ok(!JSON.stringify(await everyRow(db)).includes(paperCode))

  const guessing = caller(paper.origin)
  await knock(guessing, one.email)
  const guesses = await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      guessing.post('/newsroom/sign-in/code', { code: String(at).padStart(6, '0') }),
    ),
  )
  assert.deepEqual(guesses.filter(({ status }) => status === 401).length, 5)
  assert.equal((await guessing.post('/newsroom/sign-in/code', { code: codeNow(one.secret, 1) })).status, 410)
  // A link proves the mailbox, not the telephone.
  const byLink = caller(paper.origin)
  const linked = await byLink.post('/newsroom/sign-in', { token: await linkFor(paper, one.id) })
  assert.equal(linked.headers.get('location'), '/newsroom/sign-in/code')
  assert.equal(await isInside(byLink), false)
})

onEachDatabase(
  'whoever may publish owes a second factor from the second sign-in on; the others do not',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const writer = await member(paper, { role: 'writer' })
    assert.equal(await isInside(writer.at), true, 'the first time is for looking around')
    const again = caller(paper.origin)
    await knock(again, writer.email)
    assert.equal(
      (await again.get('/newsroom/stories')).headers.get('location'),
      '/newsroom/account/second-factor',
    )
    says(await (await again.get('/newsroom/account/second-factor')).text(), /Add a passkey[^]*Set up an app/)
    const kept = await again.post('/newsroom/stories/new', {
      headline: 'Typed for an hour',
      body: 'Kept words.',
    })
    assert.equal(kept.status, 403)
    says(await kept.text(), /Kept words/)
    await again.post('/newsroom/account/app')
    const page = await (await again.get('/newsroom/account/app')).text()
    const secret = /class="secret">([^<]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
    const wrong = await again.post('/newsroom/account/app/confirmation', { code: '123' })
    assert.equal(wrong.status, 422)
    const done = await again.post('/newsroom/account/app/confirmation', { code: codeNow(secret) })
    says(await done.text(), /Your recovery codes/)
    assert.equal(await isInside(again), true)
    const contributor = await member(paper, { role: 'contributor' })
    const back = caller(paper.origin)
    await knock(back, contributor.email)
    assert.equal(await isInside(back), true)
  },
)

onEachDatabase('B1: the door says the same to everybody', async (t, db) => {
  const office = await openPostOffice(t)
  const paper = await openPaper(t, db, { mail: office.place })
  const known = await member(paper, { role: 'contributor' })
  const suspended = await member(paper, { role: 'contributor' })
  const owner = await paper.as('owner')
  await owner.post(`/newsroom/people/${suspended.id}/suspension`, {})
  await paper.app.settle()
  const seen = async (path: string, email: string) => {
    const answer = await caller(paper.origin).post(path, { email, password: 'not it, however long' })
    const text = (await answer.text()).replaceAll(email, 'EMAIL')
    const headers = [...answer.headers].filter(([name]) => !['date', 'content-length'].includes(name))
    return JSON.stringify([answer.status, text, headers])
  }
  for (const path of ['/newsroom/sign-in/password', '/newsroom/sign-in/ask']) {
    const [first, ...rest] = await Promise.all(
      [known.email, suspended.email, 'nobody@paper.example'].map((email) => seen(path, email)),
    )
    for (const other of rest) assert.equal(other, first, path)
  }
  await paper.app.settle({ timetables: true })
  assert.deepEqual([...new Set(office.letters.flatMap(({ to }) => to))], [known.email])
})

onEachDatabase('B1: a clock tells nobody who has an account', async (t, db) => {
  const paper = await openPaper(t, db)
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  const one = await member(paper, { role: 'contributor' })
  for (let round = 0; round < 40; round += 1) {
    // A new quarter of an hour each time, so that nobody is asked to wait.
    paper.setClock(later(clock(), round * 16 * 60_000))
    // What the clock wakes is done first, and neither is always the second.
    await paper.app.settle({ timetables: true })
    const both = [
      ['known', one.email],
      ['unknown', `nobody${round}@paper.example`],
    ] as const
    for (const [who, email] of round % 2 === 0 ? both : both.toReversed()) {
      const began = performance.now()
      await (await knock(caller(paper.origin), email, 'not it, however long')).text()
      times[who].push(performance.now() - began)
    }
  }
  const median = (all: number[]): number => all.toSorted((a, b) => a - b)[all.length / 2] ?? 0
  const [known, unknown] = [median(times.known), median(times.unknown)]
  // Both hash a password of ours; on a busy machine the rest is noise.
  assert.ok(known > 5, `${known} ms is no password hash`)
  assert.ok(Math.abs(known - unknown) / known < 0.25, `${known} and ${unknown} ms`)
})

onEachDatabase('B2: a thousand tries from one house, under any name and spelling, are ten', async (t, db) => {
  const paper = await openPaper(t, db, { trustedProxies: 1 })
  const one = await member(paper, { role: 'contributor' })
  const statuses: number[] = []
  for (let round = 0; round < 60; round += 1) {
    const spellings = [one.email, one.email.toUpperCase(), ` ${one.email} `]
    const answers = await Promise.all(
      spellings.map((email, at) =>
        caller(paper.origin).post(
          '/newsroom/sign-in/password',
          { email, password: `guess ${round} ${at}`, remember: '1', user: 'x' },
          {
            'x-forwarded-for': `203.0.113.9, 2001:db8:1:2:${round.toString(16)}::${at + 1}`,
            'x-real-ip': `198.51.100.${round}`,
          },
        ),
      ),
    )
    statuses.push(...answers.map(({ status }) => status))
  }
  const looked = statuses.filter((status) => status === 401).length
  assert.ok(looked <= 10, `${looked} passwords were looked at`)
  assert.equal(statuses.filter((status) => status === 429).length, statuses.length - looked)
  const others = await Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      caller(paper.origin).post(
        '/newsroom/sign-in/password',
        { email: `member+${at}@paper.example`, password },
        { 'x-forwarded-for': `2001:db8:1:2::${at}` },
      ),
    ),
  )
  assert.ok(others.filter(({ status }) => status === 401).length <= 40, 'one house tries many names')
  for (const path of [
    '//newsroom/sign-in/password',
    '/newsroom/sign-in/password/',
    '/newsroom/sign-in/PASSWORD',
  ]) {
    const { status } = await caller(paper.origin).post(
      path,
      { email: one.email, password },
      { 'x-forwarded-for': '2001:db8:1:2::1' },
    )
    assert.ok([403, 404].includes(status), `${path}: ${status}`)
  }
  // Who is in already, from the office, is not locked out by a stranger; from anywhere else it takes a quarter of an hour.
  const office = await one.at.post('/newsroom/sign-in/password', { email: one.email, password }, {})
  assert.equal(office.status, 303)
  const elsewhere = { 'x-forwarded-for': '192.0.2.7' }
  const late = () =>
    caller(paper.origin).post('/newsroom/sign-in/password', { email: one.email, password }, elsewhere)
  const locked = await late()
  assert.equal(locked.status, 429)
  assert.equal(locked.headers.get('retry-after'), '900')
  paper.setClock(later(clock(), 16 * 60_000))
  assert.equal((await late()).status, 303)
})

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
  const late = tokenIn(office.letters.at(-1) ?? assert.fail('no letter'))
  paper.setClock(later(clock(), 61 * 60_000))
  assert.equal((await caller(paper.origin).post('/newsroom/sign-in', { token: late })).status, 410, 'an hour')
  for (let tries = 0; tries < 8; tries += 1)
    await caller(paper.origin).post('/newsroom/sign-in/ask', { email: one.email })
  const before = office.letters.length
  await paper.app.settle({ timetables: true })
  assert.ok(office.letters.length - before <= 3, 'a mailbox is not flooded')
})

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
      (await caller(paper.origin).get('/newsroom/stories', { cookie: `broadsheet=${value}` })).headers.get(
        'location',
      ),
      '/newsroom/sign-in',
      value.slice(0, 60),
    )
  paper.setClock(later(clock(), 15 * 24 * 3_600_000))
  assert.equal(await isInside(one.at), false, 'run out')
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
