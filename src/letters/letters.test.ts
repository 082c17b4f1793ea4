import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import { later } from '#kernel/time.ts'
import { clock } from '#platform/mint.ts'
import { everything } from '#platform/db/rights.ts'
import { listForDesk } from '#stories/index.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { addressIn, led, openDesk, pageOf, says, saysNot, write } from '../../test/harness/desk.ts'
import type { TestPaper, Visitor } from '../../test/harness/paper.ts'
import { everyRow } from '../../test/threats/tables.ts'
import { forgetSenders } from './jobs.ts'

const letter = {
  letter: 'The wall was built in 1872, not 1871.\n\nI have the plans.',
  name: 'Ada Wren',
  email: 'ada@reader.example',
}

const stampIn = (page: string): string =>
  /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no stamp')

/** A reader who opens the form and takes a minute to write. */
async function reader(paper: TestPaper, path = '/contact') {
  const opened = clock()
  paper.setClock(opened)
  const stamp = stampIn(await pageOf(paper.anonymous, path))
  paper.setClock(later(opened, 60_000))
  return (fields: Record<string, string | readonly string[]> = {}) =>
    paper.anonymous.post('/contact', { ...letter, website: '', stamp, ...fields })
}

async function published(editor: Visitor, fields: Record<string, string> = {}): Promise<string> {
  const desk = await write(editor, fields)
  led(await editor.post(`${desk}/publication`, { revision: '1' }))
  return addressIn(await pageOf(editor, desk))
}

onEachDatabase('a reader reports an error under a story, and the desk answers it', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const story = await published(editor)
  const page = await pageOf(paper.anonymous, story)
  const link =
    /href="(\/contact\?story=[^"]+)" rel="nofollow">Report an error/.exec(page)?.[1] ?? assert.fail('no link')
  const form = await pageOf(paper.anonymous, link)
  says(form, /Report an error[^]*About the story[^]*The wall stands[^]*deleted after 90 days/)
  says(form, /<meta name="robots" content="noindex"/)
  const send = await reader(paper, link)
  const sent = await send({ story })
  assert.equal(sent.status, 303)
  const thanks = sent.headers.get('location') ?? ''
  says(
    await pageOf(paper.anonymous, thanks),
    new RegExp(`your letter has arrived[^]*href="${story}"[^]*Back to the story`),
  )

  const list = await pageOf(editor, '/newsroom/letters')
  says(list, /New \(1\)[^]*The wall was built in 1872[^]*The wall stands[^]*Ada Wren/)
  saysNot(list, /ada@reader/)
  const address = /href="(\/newsroom\/letters\/letter_[^"]+)"/.exec(list)?.[1] ?? assert.fail('no letter')
  says(
    await pageOf(editor, address),
    /Letter from Ada Wren[^]*mailto:ada@reader\.example[^]*1871\.\n\nI have/,
  )
  const marked = await editor.post(`${address}/mark`, { mark: 'answered' })
  assert.equal(led(marked), '/newsroom/letters')
  says(await pageOf(editor, marked.headers.get('location') ?? ''), /Marked: Answered\.[^]*No letter here/)
  says(await pageOf(editor, '/newsroom/letters?state=answered'), /Answered \(1\)[^]*1872/)
  says(await pageOf(editor, address), /Answered by editor \d+/)
  led(await editor.post(`${address}/mark`, { mark: 'new' }))
  says(await pageOf(editor, '/newsroom/letters'), /New \(1\)/)
  assert.equal((await editor.post(`${address}/mark`, { mark: 'loved' })).status, 400)
  assert.equal((await editor.post('/newsroom/letters/letter_none/mark', { mark: 'done' })).status, 404)
  assert.equal((await editor.get('/newsroom/letters/letter_none')).status, 404)
})

onEachDatabase('letters are for owner, admin and editor, and for nobody else', async (t, db) => {
  const paper = await openDesk(t, db)
  led(await (await reader(paper))())
  const list = await pageOf(await paper.as('owner'), '/newsroom/letters')
  const address = /href="(\/newsroom\/letters\/letter_[^"]+)"/.exec(list)?.[1] ?? ''
  says(await pageOf(await paper.as('admin'), address), /Ada Wren/)
  for (const role of ['writer', 'contributor', 'moderator', 'advertising'] as const) {
    const visitor = await paper.as(role)
    saysNot(await pageOf(visitor, '/newsroom/letters', 403), /1872/)
    await pageOf(visitor, address, 403)
    assert.equal((await visitor.post(`${address}/mark`, { mark: 'done' })).status, 403)
  }
  assert.equal((await paper.anonymous.get(address)).status, 303)
})

onEachDatabase('what is wrong is said at its field, and what was typed is kept', async (t, db) => {
  const paper = await openDesk(t, db)
  const send = await reader(paper)
  const wrong = await send({ letter: '   ', email: 'ada at reader', name: 'n'.repeat(121) })
  assert.equal(wrong.status, 422)
  const page = await wrong.text()
  says(page, /Not sent yet[^]*href="#letter"[^]*Write something first[^]*href="#email"/)
  says(page, /id="email" value="ada at reader"|value="ada at reader"[^>]*id="email"/)
  says(page, /Keep it under 120 characters/)
  const long = await send({ letter: 'x'.repeat(5001), email: '' })
  says(await long.text(), /Keep it under 5,000 characters[^]*x{5001}/)
  const twice = await send({ letter: ['one', 'two'] })
  assert.equal(twice.status, 422)
  for (const stamp of ['', 'nonsense', `${clock()} x`]) {
    const forged = await send({ stamp })
    assert.equal(forged.status, 422)
    says(
      await forged.text(),
      /open for too long[^]*send it once more[^]*I have the plans[^]*ada@reader\.example/,
    )
  }
  const again = await send({ stamp: stampIn(await (await send({ stamp: '' })).text()) })
  assert.equal(again.status, 303, 'the form that came back can be sent')
  says(await pageOf(await paper.as('editor'), '/newsroom/letters?state=spam'), /Spam \(1\)/)
})

onEachDatabase('spam is put aside with the reason, and can be taken back out', async (t, db) => {
  const paper = await openDesk(t, db)
  const send = await reader(paper)
  led(await send({ website: 'https://pills.example' }))
  led(await send({ letter: 'http://a.example http://b.example http://c.example' }))
  const editor = await paper.as('editor')
  says(await pageOf(editor, '/newsroom/letters'), /New \(0\)[^]*Spam \(2\)/)
  const spam = await pageOf(editor, '/newsroom/letters?state=spam')
  const addresses = [...spam.matchAll(/href="(\/newsroom\/letters\/letter_[^"]+)"/g)].map(
    ([, path]) => path ?? '',
  )
  const pages = await Promise.all(addresses.map((path) => pageOf(editor, path)))
  says(pages.join(''), /a field that no reader sees/)
  says(pages.join(''), /more than two links/)
  led(await editor.post(`${addresses[0]}/mark`, { mark: 'new' }))
  says(await pageOf(editor, '/newsroom/letters'), /New \(1\)/)
})

onEachDatabase('of a flood five letters an hour arrive, and the next is kept in its form', async (t, db) => {
  const paper = await openDesk(t, db)
  const send = await reader(paper)
  for (let number = 1; number <= 5; number += 1) led(await send({ letter: `Letter ${number}` }))
  led(await send({ letter: 'Letter 5' }))
  const sixth = await send({ letter: 'Letter 6' })
  assert.equal(sixth.status, 429)
  assert.equal(sixth.headers.get('retry-after'), '3600')
  says(await sixth.text(), /Too many letters[^]*Letter 6/)
  const editor = await paper.as('editor')
  says(await pageOf(editor, '/newsroom/letters'), /New \(5\)/)
  paper.setClock(later(clock(), 62 * 60_000))
  led(await send({ letter: 'Letter 6' }))
})

onEachDatabase('a letter says nothing of a story that readers cannot have', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const embargoed = await write(editor, {
    headline: 'Secret until tomorrow',
    embargoUntil: '2999-01-01 00:00',
  })
  led(await editor.post(`${embargoed}/publication`, { revision: '1' }))
  const lines = await listForDesk(db.read, { limit: 10 })
  const secret = lines[0]?.path ?? assert.fail('no path')
  const killed = await published(editor, { headline: 'Killed for cause' })
  const desk = /href="(\/newsroom\/stories\/story_[^"/]+)[^"]*"[^>]*>(?:<[^>]+>)*Killed for cause/.exec(
    await pageOf(editor, '/newsroom/budget'),
  )?.[1]
  led(await editor.post(`${desk}/kill`, { reason: 'It was wrong.' }))
  for (const path of [secret, killed, '/no/such/story', 'https://evil.example/', '//evil.example']) {
    for (const page of ['/contact', '/contact/thanks']) {
      const text = await pageOf(paper.anonymous, `${page}?story=${encodeURIComponent(path)}`)
      saysNot(text, /Secret until|Killed for|evil\.example/)
      saysNot(text, /About the story/)
    }
  }
  const send = await reader(paper)
  assert.equal((await send({ story: secret })).headers.get('location'), '/contact/thanks')
  says(await pageOf(editor, '/newsroom/letters'), /1872[^]*No story/)
})

onEachDatabase('nothing a reader writes is markup, at the desk or in the form', async (t, db) => {
  const paper = await openDesk(t, db)
  const evil = '</p><script>alert(1)</script>"\'><img src=x onerror=alert(1)>\u0000'
  const send = await reader(paper)
  led(await send({ letter: evil, name: evil, email: '' }))
  const editor = await paper.as('editor')
  const list = await pageOf(editor, '/newsroom/letters')
  const address = /href="(\/newsroom\/letters\/letter_[^"]+)"/.exec(list)?.[1] ?? ''
  const form = await (
    await send({ letter: evil, name: evil, email: evil, website: evil, stamp: evil, story: evil })
  ).text()
  for (const page of [list, await pageOf(editor, address), form]) {
    saysNot(page, /<script>|<img src=x/)
    says(page, /&lt;script&gt;/)
  }
})

onEachDatabase(
  'who wrote is forgotten in time: the connection in a day, the address in ninety, spam in thirty',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const send = await reader(paper)
    led(await send())
    led(await send({ letter: 'Buy pills', website: 'x' }))
    const rows = async (): Promise<string> => JSON.stringify(await everyRow(db))
    const start = clock()
    const hidden = /network[\\":]+[\w-]{43}/
    const afterDays = (days: number) =>
      forgetSenders.run(db, later(start, days * 86_400_000 + 120_000), paper.darkroom, undefined as never)
    saysNot(await rows(), /127\.0\.0\.1|::1"/)
    says(await rows(), hidden)
    await afterDays(1)
    saysNot(await rows(), hidden)
    says(await rows(), /ada@reader\.example/)
    await afterDays(30)
    saysNot(await rows(), /Buy pills/)
    says(await rows(), /ada@reader\.example/)
    await afterDays(90)
    saysNot(await rows(), /ada@reader\.example/)
    says(await rows(), /1872/)
    const editor = await paper.as('editor')
    const address =
      /href="(\/newsroom\/letters\/letter_[^"]+)"/.exec(await pageOf(editor, '/newsroom/letters'))?.[1] ?? ''
    says(await pageOf(editor, address), /No address: it was not given, or is deleted by now/)
  },
)

onEachDatabase('what the paper has written at /contact stands over the form', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const page = led(
    await editor.post('/newsroom/stories/new?kind=page', {
      kind: 'page',
      headline: 'Contact',
      body: 'Quay Street 7, second floor.',
    }),
  )
  led(await editor.post(`${page}/publication`, { revision: '1' }))
  says(await pageOf(paper.anonymous, '/contact'), /Quay Street 7[^]*name="stamp"/)
})

onEachDatabase('an accident logs nobody’s address', async (t, db) => {
  const paper = await openDesk(t, db)
  const send = await reader(paper)
  await db.write(async (tx) => {
    await everything(tx).schema.alterTable('letter_senders').renameTo('lost').execute()
  })
  const broken = await send({ letter: 'Only for your eyes' })
  assert.equal(broken.status, 500)
  await db.write(async (tx) => {
    await everything(tx).schema.alterTable('lost').renameTo('letter_senders').execute()
  })
  // A job may have met the same accident meanwhile.
  const logged = inspect(paper.errors.splice(0), { depth: 20 })
  assert.match(logged, /a request failed/)
  saysNot(logged, /ada@reader|Only for your eyes/)
})
