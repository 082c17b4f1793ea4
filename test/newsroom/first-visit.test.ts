// What a browser knows of its owner is proposed at the first visit, where nobody has said otherwise.
import assert from 'node:assert/strict'
import { openPage } from '../harness/browser.ts'
import { onSqlite } from '../harness/databases.ts'
import { led, says } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'

const skip = process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false

onSqlite(
  'the time zone proposed is the one that the browser keeps, and what was said stays [browser]',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const owner = await paper.as('owner')
    // As it is without a script.
    const asked = await owner.get('/newsroom/setup', { 'accept-language': 'en-GB' })
    says(await asked.text(), /name="timeZone" value="Europe\/London"/)
    const page = await openPage(t, { timezoneId: 'Asia/Almaty', locale: 'en-GB' })
    const [name = '', value = ''] = owner.cookie.split('=')
    await page.context().addCookies([{ name, value, url: paper.origin }])
    const zone = page.getByLabel('Time zone')
    await page.goto(`${paper.origin}/newsroom/setup`)
    assert.equal(await zone.inputValue(), 'Asia/Almaty')
    const settings = { name: 'The Street', tagline: '', language: 'en-GB', timeZone: 'Asia/Tashkent' }
    assert.equal(led(await owner.post('/newsroom/setup', settings)), '/newsroom/setup/sections')
    await page.goto(`${paper.origin}/newsroom/setup`)
    assert.equal(await zone.inputValue(), 'Asia/Tashkent')
  },
  { skip },
)

onSqlite(
  'a link that is shown once is copied by one press [browser]',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const owner = await paper.as('owner')
    const page = await openPage(t, { permissions: ['clipboard-read', 'clipboard-write'] })
    const [name = '', value = ''] = owner.cookie.split('=')
    await page.context().addCookies([{ name, value, url: paper.origin }])
    await page.goto(`${paper.origin}/newsroom/people`)
    await page.getByLabel('Name').fill('Omar Lind')
    await page.getByLabel('E-mail address').fill('omar@paper.example')
    await page.getByRole('button', { name: 'Invite' }).click()
    const link = await page.locator('.hand-over').innerText()
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), link.trim())
  },
  { skip },
)
