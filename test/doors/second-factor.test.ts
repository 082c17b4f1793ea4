import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '#people/index.ts'
import { mayPublish } from '#stories/index.ts'
import { mustHaveSecondFactor } from '../../src/people/model.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { says } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { everyRow } from '../threats/tables.ts'
import { caller, codeNow, isInside, knock, linkFor, member, password } from './caller.ts'

test('whoever may publish anything owes a second factor, and nobody else', () => {
  for (const role of roles)
    assert.equal(mustHaveSecondFactor(role), mayPublish.grants[role] !== undefined, role)
})

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
    '/newsroom/budget',
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
  // Nor does it help to begin anew with the same stolen password.
  const looked: number[] = []
  for (let round = 0; round < 8; round += 1) {
    const anew = caller(paper.origin)
    if ((await knock(anew, other.email)).status !== 303) break
    for (let at = 0; at < 5; at += 1)
      looked.push((await anew.post('/newsroom/sign-in/code', { code: `00000${at}` })).status)
  }
  assert.equal(looked.filter((status) => status === 401).length, 20, 'twenty codes an hour')
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
      (await again.get('/newsroom/budget')).headers.get('location'),
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
