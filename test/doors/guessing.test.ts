// Slow: many passwords are tried.
import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'
import { openPostOffice, untilCame } from '../harness/post-office.ts'
import { caller, knock, member, password } from './caller.ts'

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
  await untilCame(office, 1)
  assert.deepEqual([...new Set(office.letters.flatMap(({ to }) => to))], [known.email])
})

onEachDatabase('B1: a clock tells nobody who has an account', async (t, db) => {
  const paper = await openPaper(t, db)
  const one = await member(paper, { role: 'contributor' })
  const start = clock()
  let rounds = 0
  const pairs = 24
  /**
   * The quick third of twenty-four tries each, in milliseconds: what the rest of the machine does is in the slow ones. And how often, of
   * two that came one after the other, the known one took longer: chance alone makes it nearly always or nearly never once in thousands.
   */
  const measured = async (): Promise<Record<'known' | 'unknown' | 'longer', number>> => {
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < pairs; round += 1) {
      // A new quarter of an hour each time, so that nobody is asked to wait; what the clock wakes is done first.
      paper.setClock(later(start, (rounds += 1) * 16 * 60_000))
      await paper.app.settle({ timetables: true })
      const both = [
        ['known', one.email],
        ['unknown', `nobody${rounds}@paper.example`],
      ] as const
      for (const [who, email] of round % 2 === 0 ? both : both.toReversed()) {
        const began = performance.now()
        const answer = await knock(caller(paper.origin), email, 'not it, however long')
        times[who].push(performance.now() - began)
        assert.equal(answer.status, 401)
      }
    }
    const quick = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[pairs / 3] ?? 0
    const longer = times.known.filter((took, at) => took > (times.unknown[at] ?? 0)).length
    return { known: quick(times.known), unknown: quick(times.unknown), longer }
  }
  const seen: string[] = []
  for (let tries = 0; tries < 3; tries += 1) {
    const { known, unknown, longer } = await measured()
    assert.ok(known > 5, `${known} ms is no password hash`)
    if (Math.abs(known - unknown) / known < 0.1) return
    if (longer > 3 && longer < pairs - 3) return
    seen.push(`${known} and ${unknown} ms, ${longer} of ${pairs} longer`)
  }
  assert.fail(`three times apart: ${seen.join(', ')}`)
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
