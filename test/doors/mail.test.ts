import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { openStore } from '#platform/db/open.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { led, pageOf, says, saysNot } from '../harness/desk.ts'
import { openPaper, type Visitor } from '../harness/paper.ts'
import { openPostOffice, tokenIn, untilCame } from '../harness/post-office.ts'
import { until } from '../harness/soon.ts'
import { everyRow } from '../threats/tables.ts'
import { caller, knock, member, password } from './caller.ts'

const invitation = { name: 'Maren Ostrow', email: 'maren@paper.example', role: 'contributor' }

/** The paper's own jobs may have the mail in hand already. */
async function untilSaid(visitor: Visitor, path: string, what: RegExp): Promise<void> {
  await until(async () => what.test(await pageOf(visitor, path)), `${path} says ${String(what)}`)
}
onEachDatabase('an invitation is mailed once, and its link is in nobody’s tables', async (t, db) => {
  const office = await openPostOffice(t)
  const paper = await openPaper(t, db, { mail: office.place })
  const owner = await paper.as('owner')
  says(await pageOf(owner, '/newsroom/people'), /mailed to them/)
  const invited = await owner.post('/newsroom/people', invitation)
  says(await pageOf(owner, invited.headers.get('location') ?? ''), /on its way[^]*Maren Ostrow[^]*Invited/)
  await untilCame(office, 1)
  await paper.app.settle({ timetables: true })
  assert.equal(office.letters.length, 1)
  const [letter] = office.letters
  assert.ok(letter)
  assert.deepEqual(letter.to, ['maren@paper.example'])
  assert.match(letter.headers, /^To: Maren Ostrow <maren@paper\.example>\r$/m)
  assert.match(letter.headers, /^From: .*<newsroom@paper\.example>\r$/m)
  assert.match(letter.headers, /^Message-ID: <mail_\w+@paper\.example>\r$/m)
  assert.match(letter.headers, /^Auto-Submitted: auto-generated\r$/m)
  const token = tokenIn(letter)
  says(letter.text, new RegExp(`${paper.origin}/newsroom/sign-in/${token}`))
  assert.ok(!JSON.stringify(await everyRow(db)).includes(token))
  assert.equal(led(await paper.anonymous.post('/newsroom/sign-in', { token })), '/newsroom/account/welcome')
})

onEachDatabase('whose keys are changed hears of it by mail, without a link in it', async (t, db) => {
  const office = await openPostOffice(t)
  const paper = await openPaper(t, db, { mail: office.place })
  const one = await member(paper, { role: 'contributor' })
  assert.equal(office.letters.length, 0, 'who has come by a link is only settling in')
  const at = caller(paper.origin)
  await knock(at, one.email)
  const fresh = 'a ninth harbour under snow'
  assert.equal(
    (await at.post('/newsroom/account/password', { old: 'no', password: fresh, twice: fresh })).status,
    422,
  )
  led(await at.post('/newsroom/account/password', { old: password, password: fresh, twice: fresh }))
  await paper.app.settle()
  await untilCame(office, 1)
  const [letter] = office.letters
  assert.deepEqual(letter?.to, [one.email])
  says(letter?.text ?? '', /password, a passkey or your authenticator app[^]*If it was not you/)
  saysNot(letter?.text ?? '', /http/)
})

onEachDatabase(
  'a server that is down gets the mail later; what it refuses for good is said at the person',
  async (t, db) => {
    const office = await openPostOffice(t)
    const paper = await openPaper(t, db, { mail: office.place })
    const owner = await paper.as('owner')
    office.refuse(451)
    await owner.post('/newsroom/people', invitation)
    const person =
      /href="(\/newsroom\/people\/account_\w+)"[^>]*><bdi>Maren/.exec(
        await pageOf(owner, '/newsroom/people'),
      )?.[1] ?? ''
    await untilSaid(owner, person, /could not be sent: .*451/)
    assert.equal(office.letters.length, 0)
    office.refuse()
    await paper.app.settle({ timetables: true })
    assert.equal(office.letters.length, 0, 'not before its time')
    paper.setClock(later(clock(), 70_000))
    await paper.app.settle({ timetables: true })
    await untilSaid(owner, person, /last one was sent/)
    assert.equal(office.letters.length, 1)

    office.refuse(550)
    led(await owner.post(`${person}/link`, {}))
    await untilSaid(owner, person, /could not be sent: .*550/)
    office.refuse()
    paper.setClock(later(clock(), 24 * 3_600_000))
    await paper.app.settle({ timetables: true })
    assert.equal(office.letters.length, 1, 'a final no is final')
  },
)

onEachDatabase('R17: two nodes that both would send it send it once', async (t, db) => {
  const office = await openPostOffice(t)
  const paper = await openPaper(t, db, { mail: office.place })
  const other = await openStore(db.place)
  const second = await openPaper(t, { ...db, ...other }, { mail: office.place })
  db.beforeClose(() => other.close())
  const owner = await paper.as('owner')
  for (let number = 1; number <= 5; number += 1)
    await owner.post('/newsroom/people', { ...invitation, email: `maren${number}@paper.example` })
  await Promise.all([paper, second].map(({ app }) => app.settle({ timetables: true })))
  await untilCame(office, 5)
  await Promise.all([paper, second].map(({ app }) => app.settle({ timetables: true })))
  assert.deepEqual(
    office.letters.flatMap(({ to }) => to).toSorted(),
    [1, 2, 3, 4, 5].map((number) => `maren${number}@paper.example`),
  )
})

onEachDatabase('A8: nothing that is typed becomes a header or another recipient', async (t, db) => {
  const office = await openPostOffice(t)
  const paper = await openPaper(t, db, { mail: office.place })
  const owner = await paper.as('owner')
  const nasty = [
    'Maren\r\nBcc: all@evil.example',
    'Maren\u2028Bcc: all@evil.example',
    'Maren\u0085Subject: Yours',
    '"Maren" <all@evil.example>, ',
    'Maren%0aBcc: all@evil.example',
    '=?utf-8?q?Maren=0d=0aBcc:_all@evil.example?=',
    '=?utf-8?B?TWFyZW4NCkJjYzogYWxsQGV2aWwuZXhhbXBsZQ==?=',
  ]
  for (const [number, name] of nasty.entries())
    await owner.post('/newsroom/people', { ...invitation, name, email: `maren${number}@paper.example` })
  await untilCame(office, nasty.length)
  for (const { to, headers } of office.letters) {
    assert.equal(to.length, 1)
    assert.match(to[0] ?? '', /^maren\d@paper\.example$/)
    const names = headers
      .split('\r\n')
      .filter((line) => !/^\s/.test(line))
      .map((line) => line.split(':')[0])
    assert.deepEqual(names.toSorted(), [
      'Auto-Submitted',
      'Content-Transfer-Encoding',
      'Content-Type',
      'Date',
      'From',
      'MIME-Version',
      'Message-ID',
      'Subject',
      'To',
    ])
    assert.match(headers, /^Subject: Your way into the newsroom of /m)
  }

  const addresses = [
    '"a@evil x"@paper.example',
    'a@evil.example,b@paper.example',
    'a@paper.example\r\nBcc: b@evil.example',
    '<a@evil.example>',
    'a@evil.example(b@paper.example)',
    'a@paper.example>',
    '@evil.example:a@paper.example',
    'a@@paper.example',
    'mаren@paper.example',
    'a@pаper.example',
    'a@paper.example, ',
    'a b@paper.example',
    '',
  ]
  for (const email of addresses) {
    const answer = await owner.post('/newsroom/people', { ...invitation, email })
    assert.equal(answer.status, 422, email)
    says(await answer.text(), /one plain address[^]*Maren Ostrow/)
  }
  await paper.app.settle({ timetables: true })
  assert.equal(office.letters.length, nasty.length)
})

onEachDatabase('without a mail server the newsroom says so, and shows the link once', async (t, db) => {
  const paper = await openPaper(t, db)
  const owner = await paper.as('owner')
  says(await pageOf(owner, '/newsroom/people'), /sends no mail yet \(SMTP_URL\)/)
  const answer = await owner.post('/newsroom/people', invitation)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
  const page = await answer.text()
  says(page, /A link for Maren Ostrow/)
  const token = /sign-in\/([\w-]{43})/.exec(page)?.[1] ?? assert.fail('no link')
  saysNot(await pageOf(owner, '/newsroom/people'), new RegExp(token))
  says(await pageOf(paper.anonymous, '/newsroom/sign-in'), /npx broadsheet user reset EMAIL/)
  assert.equal(led(await paper.anonymous.post('/newsroom/sign-in', { token })), '/newsroom/account/welcome')
})
