// Slow: a real browser goes through every door.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { openPage } from '../harness/browser.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { invitation } from '../../src/commands/first-start.ts'
import { openDesk } from '../harness/desk.ts'
import { withFingerprint } from '../harness/fingerprint.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { findings } from '../pages/axe.ts'
import { codeNow, linkFor, member, password } from './caller.ts'

const byLink = async (page: Page, paper: TestPaper, id: Parameters<typeof linkFor>[1]) => {
  await page.goto(`${paper.origin}/newsroom/sign-in/${await linkFor(paper, id)}`)
  await page.getByRole('button', { name: 'Come in' }).click()
}

onEachDatabase('a passkey is made after the first link, and is the way in from then on', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const id = editor.actor.id ?? assert.fail('nobody')
  const page = await openPage(t)
  await withFingerprint(page)
  await db.write(async (tx) => {
    // As somebody who has never been here: the harness signed them in once to make them.
    const { everything } = await import('#platform/db/rights.ts')
    const { sql } = await import('kysely')
    await sql`update accounts set first_signed_in_at = null where id = ${id}`.execute(everything(tx))
  })
  await byLink(page, paper, id)
  await page.getByRole('heading', { name: /Welcome, editor/ }).waitFor()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.waitForURL('**/newsroom/budget')
  await page.goto(`${paper.origin}/newsroom/account`)
  await page.getByText(/Passkey from Chrome on/).waitFor()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('This device has a passkey for this newsroom already.').waitFor()
  await page.goto(`${paper.origin}/newsroom/account`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/newsroom/budget')
  await page.goto(`${paper.origin}/newsroom/account`)
  await page.getByText(/by passkey/).waitFor()
  await page.getByRole('button', { name: /^Remove/ }).click()
  await page.getByText('The passkey is removed.').waitFor()
  await page.goto(`${paper.origin}/newsroom/stories`)
  await page.getByRole('heading', { name: 'A second key to the door' }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('This newsroom does not know that passkey').first().waitFor()
})

onEachDatabase(
  'an owner who came in by passkey is asked who they are, until they have said it; then the record knows them by name',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const link = (await invitation(db, paper.origin)) ?? assert.fail('no link was printed')
    const page = await openPage(t)
    await withFingerprint(page)
    await page.goto(link)
    await page.getByRole('button', { name: 'Come in' }).click()
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
    await page.getByRole('link', { name: 'Later' }).click()
    await page.waitForURL('**/newsroom/setup')

    const again = async (): Promise<void> => {
      await page.goto(`${paper.origin}/newsroom/account`)
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    }
    await again()
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
    await page.getByLabel('E-mail address').fill('ada@tide.example')
    await page.getByRole('button', { name: 'That is me' }).click()
    await page.getByRole('alert').waitFor()
    assert.equal(await page.getByLabel('E-mail address').inputValue(), 'ada@tide.example')
    await page.getByLabel('Name').fill('Ada Wren')
    await page.getByRole('button', { name: 'That is me' }).click()
    await page.waitForURL('**/newsroom/setup')
    await again()
    await page.waitForURL('**/newsroom/setup')
    await page.goto(`${paper.origin}/newsroom/account/name`)
    assert.equal(new URL(page.url()).pathname, '/newsroom/account')
    await page.goto(`${paper.origin}/newsroom/audit`)
    // Each line says who they were then.
    const rows = await page.getByRole('row').allTextContents()
    const said = rows.findIndex((row) => /The owner.*Said who they are/.test(row))
    assert.ok(said > 0)
    assert.ok(rows.slice(0, said).some((row) => row.includes('Ada Wren')))
    assert.ok(!rows.slice(0, said).some((row) => row.includes('The owner')))
  },
)

onSqlite('an answer of a passkey lets in once, and only where it was asked for', async (t, db) => {
  const paper = await openDesk(t, db)
  const one = await member(paper, { role: 'contributor' })
  const page = await openPage(t)
  await withFingerprint(page)
  await byLink(page, paper, one.id)
  await page.goto(`${paper.origin}/newsroom/account`)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.waitForURL('**/newsroom/budget')
  await page.getByRole('button', { name: 'Sign out' }).click()
  const answers: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/passkey/answer')) answers.push(request.postData() ?? '')
  })
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/newsroom/budget')
  const [answer = ''] = answers
  assert.match(answer, /^answer=%7B/)
  const given = new URLSearchParams(answer).get('answer') ?? ''
  const again = await paper.anonymous.post('/newsroom/sign-in/passkey/answer', { answer: given })
  assert.equal(again.status, 401, 'a replay')
  const asked = await (await paper.anonymous.post('/newsroom/sign-in/passkey', {})).text()
  const challenge =
    /&quot;challenge&quot;:&quot;([\w-]+)&quot;/.exec(asked)?.[1] ?? assert.fail('no challenge')
  const forged = JSON.parse(given) as { response: { clientDataJSON: string } }
  const said = JSON.parse(Buffer.from(forged.response.clientDataJSON, 'base64url').toString()) as object
  for (const changed of [
    { challenge },
    { challenge, origin: 'https://evil.example' },
    { challenge, type: 'webauthn.create' },
  ]) {
    forged.response.clientDataJSON = Buffer.from(JSON.stringify({ ...said, ...changed })).toString(
      'base64url',
    )
    const tried = await paper.anonymous.post('/newsroom/sign-in/passkey/answer', {
      answer: JSON.stringify(forged),
    })
    assert.equal(tried.status, 401)
  }
  for (const nonsense of [
    '',
    '{}',
    '[]',
    'null',
    '{"id":"x"}',
    given.slice(0, 200),
    `{"__proto__":${given}}`,
  ])
    assert.equal(
      (await paper.anonymous.post('/newsroom/sign-in/passkey/answer', { answer: nonsense })).status,
      401,
    )
})

onSqlite('password and code by keyboard, without a script anywhere', async (t, db) => {
  const paper = await openDesk(t, db)
  const one = await member(paper, { role: 'editor', app: true })
  const page = await openPage(t, { javaScriptEnabled: false })
  await page.goto(`${paper.origin}/newsroom/stories`)
  await page.getByLabel('E-mail address').fill(one.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
  await page.getByLabel('Code').fill(codeNow(one.secret))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/newsroom/budget')
  await page.getByRole('link', { name: /^Member/ }).click()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  await page.getByRole('button', { name: 'End all but this one' }).click()
  await page.getByText('Every other session of yours has ended.').waitFor()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  // Playwright finds no text in there; a reader does.
  assert.match(await page.locator('noscript p').innerText(), /the one thing here that needs JavaScript/)
})

onSqlite('the pages of the door, the account, the people and the log are without findings', async (t, db) => {
  const paper = await openDesk(t, db)
  const one = await member(paper, { role: 'owner' })
  const page = await openPage(t, { bypassCSP: true })
  const look = async (what: string) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      assert.deepEqual(await findings(page), [], `${what} at ${width}`)
      const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
      assert.equal(overflow, false, `${what} is wider than ${width}`)
    }
  }
  await page.goto(`${paper.origin}/newsroom/sign-in`)
  await look('door')
  await page.getByRole('button', { name: 'Come in' }).click()
  await look('door, wrong')
  for (const [name, value] of one.at.jar)
    await page.context().addCookies([{ name, value, url: paper.origin }])
  for (const path of [
    'account',
    'account/welcome',
    'account/password',
    'people',
    `people/${one.id}`,
    'audit',
  ]) {
    await page.goto(`${paper.origin}/newsroom/${path}`)
    await look(path)
  }
  await page.goto(`${paper.origin}/newsroom/account`)
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await page.locator('.secret').waitFor()
  await look('app')
  const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Six digits').fill(codeNow(secret))
  await page.getByRole('button', { name: 'That is it' }).click()
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  await look('codes')
  await page.goto(`${paper.origin}/newsroom/people`)
  await page.getByLabel('Name', { exact: true }).fill('Maren Ostrow')
  await page.getByLabel('E-mail address').fill('maren@paper.example')
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.locator('.hand-over').waitFor()
  await look('hand over')
})
