import assert from 'node:assert/strict'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { led, openDesk, pageOf, says, saysNot, write } from '../../test/harness/desk.ts'

const path = '/newsroom/settings'
const tarrowick = {
  name: 'The Packet',
  tagline: 'Of the harbour',
  language: 'en-gb',
  timeZone: 'Europe/London',
}

onEachDatabase('the owner names the paper, and every page wears it at once', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  says(await pageOf(paper.anonymous, '/corrections'), /<html lang="en" dir="ltr">/)
  led(await owner.post(path, tarrowick))
  const page = await pageOf(owner, `${path}?said=saved`)
  says(page, /Saved\. Every page wears it now\.[^]*href="\/"/)
  says(page, /name="language" value="en-GB"/)
  says(await pageOf(paper.anonymous, '/corrections'), /<html lang="en-GB" dir="ltr">[^]*The Packet/)

  led(await owner.post(path, { ...tarrowick, name: 'پست', language: 'fa', timeZone: 'Asia/Tehran' }))
  const persian = await pageOf(paper.anonymous, '/corrections')
  says(persian, /<html lang="fa" dir="rtl">[^]*اصلاحیه\u200cها/)
  says(await pageOf(owner, path), /<html lang="en">/)
})

onEachDatabase(
  'the desk of a Persian paper tells its days in one language, in their order',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    led(await owner.post(path, { ...tarrowick, language: 'fa', timeZone: 'Asia/Tehran' }))
    const story = await write(owner)
    led(await owner.post(`${story}/publication`, { revision: '1' }))
    const pages = ['/newsroom/budget', '/newsroom/calendar', '/newsroom/account', '/newsroom/audit']
    for (const where of [...pages, `${story}/versions`, `${story}/planning`])
      saysNot(await pageOf(owner, where), /[\u0600-\u06ff]/)
    // The week begins as it does for its readers.
    says(await pageOf(owner, '/newsroom/calendar?day=2022-03-09'), /<li>Saturday<\/li>/)
  },
)

onEachDatabase('what is wrong is said at its field, all at once, and nothing changes', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const typed = { name: ' ', tagline: 'x'.repeat(161), language: 'Klingonese', timeZone: '+05:00' }
  const long = await owner.post(path, typed)
  assert.equal(long.status, 422)
  says(await long.text(), /href="#tagline"[^]*value="Klingonese"/)
  const wrong = await owner.post(path, { ...typed, tagline: '' })
  const page = await wrong.text()
  assert.equal(wrong.status, 422)
  for (const field of ['name', 'language', 'timeZone'])
    says(page, new RegExp(`href="#${field}"[^]*id="${field}"[^>]*aria-invalid="true"`))
  saysNot(await pageOf(paper.anonymous, '/corrections'), /Klingonese/)
})

onEachDatabase('a language the paper does not speak is taken, and the owner is told', async (t, db) => {
  const paper = await openDesk(t, db)
  const admin = await paper.as('admin')
  led(await admin.post(path, { ...tarrowick, language: 'pt-BR' }))
  says(await pageOf(admin, `${path}?said=saved`), /does not speak Brazilian Portuguese yet/)
  says(await pageOf(paper.anonymous, '/corrections'), /<html lang="pt-BR"[^]*Corrections/)
})

onEachDatabase('nobody else sets the paper, nor is shown the door', async (t, db) => {
  const paper = await openDesk(t, db)
  for (const role of ['editor', 'writer', 'advertising'] as const) {
    const visitor = await paper.as(role)
    await pageOf(visitor, path, 403)
    assert.equal((await visitor.post(path, tarrowick)).status, 403)
  }
  saysNot(await pageOf(await paper.as('editor'), '/newsroom/budget'), /"\/newsroom\/settings"/)
  says(await pageOf(await paper.as('admin'), '/newsroom/budget'), /"\/newsroom\/settings"/)
})
