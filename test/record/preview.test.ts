import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { type Instant, later } from '#kernel/time.ts'
import { picturePath } from '#media/index.ts'
import { everything } from '#platform/db/rights.ts'
import { hashOf } from '#platform/mint.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { addressIn, led, openDesk, pageOf, says, story, write } from '../harness/desk.ts'
import type { TestPaper, Visitor } from '../harness/paper.ts'
import { photograph } from '../harness/photographs.ts'
import { takenIn } from '../media/newsstand.ts'

const noon = '2031-03-01T12:00:00.000Z' as Instant

/** A link to this draft, made at the desk as anybody makes one. */
async function linkTo(paper: TestPaper, visitor: Visitor, desk: string, expires = '2031-03-08 12:00:00') {
  const response = await visitor.post(`${desk}/links`, { note: 'The lawyer', expires })
  const page = await response.text()
  assert.equal(response.status, 200, page.slice(0, 500))
  const link = new RegExp(`value="${paper.origin}(/preview/[\\w-]{43})"`).exec(page)?.[1]
  return link ?? assert.fail('no link')
}
const opened = async (t: Parameters<typeof openDesk>[0], db: Parameters<typeof openDesk>[1]) => {
  const paper = await openDesk(t, db)
  paper.setClock(noon)
  return { paper, editor: await paper.as('editor') }
}

onEachDatabase('a preview is the very page that readers get', async (t, db) => {
  const { paper, editor } = await opened(t, db)
  const desk = await write(editor)
  const link = await linkTo(paper, editor, desk)
  const before = await pageOf(paper.anonymous, link)
  await editor.post(`${desk}/publication`, { revision: '1' })
  const path = addressIn(await pageOf(editor, desk))
  assert.equal(await pageOf(paper.anonymous, path), before)
  // What is on the desk, not what readers have: a staged edit is seen before it is out.
  await editor.post(desk, { ...story, body: 'Staged words.', revision: '0' })
  says(await pageOf(paper.anonymous, link), /Staged words\./)
  assert.doesNotMatch(await pageOf(paper.anonymous, path), /Staged words/)
})

onEachDatabase('D5: a preview is in no cache, no index, no press and no referrer', async (t, db) => {
  const { paper, editor } = await opened(t, db)
  const desk = await write(editor, { headline: 'Canary preview' })
  const link = await linkTo(paper, editor, desk)
  for (const headers of [
    {},
    { range: 'bytes=0-10' },
    { 'if-none-match': '*' },
    { 'accept-encoding': 'br' },
  ] as Record<string, string>[]) {
    const response = await paper.anonymous.get(link, headers)
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('cache-control'), 'private, no-store')
    assert.match(response.headers.get('x-robots-tag') ?? '', /noindex/)
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer')
    assert.equal(response.headers.get('etag'), null)
    assert.equal(response.headers.get('cache-tag'), null)
    await response.text()
  }
  // With what whoever tries to deceive a cache puts behind it.
  for (const trick of ['.css', '/x.css', ';.js', '%2fx.css', '/../style.css', '?x=.css']) {
    const response = await paper.anonymous.get(link + trick)
    const page = await response.text()
    if (page.includes('Canary preview'))
      assert.equal(response.headers.get('cache-control'), 'private, no-store', trick)
  }
  assert.doesNotMatch(await pageOf(paper.anonymous, '/'), /Canary preview/)
})

onEachDatabase(
  'a link ends with its time, with a word, with the story, and with the rights of whoever made it',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const desk = await write(editor)
    const [short, revoked, kept] = [
      await linkTo(paper, editor, desk, '2031-03-01 13:00:00'),
      await linkTo(paper, editor, desk),
      await linkTo(paper, editor, desk),
    ]
    const status = async (link: string): Promise<number> => (await paper.anonymous.get(link)).status
    paper.setClock('2031-03-01T12:59:59.000Z' as Instant)
    assert.equal(await status(short), 200)
    paper.setClock('2031-03-01T13:00:00.000Z' as Instant)
    assert.equal(await status(short), 410)
    const page = await pageOf(editor, `${desk}/links`)
    says(page, /The lawyer[^]*Ran out on/)
    const [, second = ''] = [...page.matchAll(/action="([^"]+\/revocation)"/g)].map(
      ([, address = '']) => address,
    )
    assert.equal(led(await editor.post(second, {})), `${desk}/links`)
    assert.equal(await status(revoked), 410)
    assert.equal(await status(kept), 200)
    await db.write(async (tx) => {
      await sql`update accounts set suspended_at = ${noon} where id = ${editor.actor.id}`.execute(
        everything(tx),
      )
    })
    assert.equal(await status(kept), 410)
    await db.write(async (tx) => {
      await sql`update accounts set suspended_at = null where id = ${editor.actor.id}`.execute(everything(tx))
    })
    const again = await paper.as('editor')
    await again.post(`${desk}/publication`, { revision: '1' })
    assert.equal(await status(kept), 200)
    await again.post(`${desk}/kill`, { revision: '0', reason: 'No.' })
    assert.equal(await status(kept), 410)
  },
)

onEachDatabase(
  'B9: a preview opens one story and no door: it is no session, and a session is no preview',
  async (t, db) => {
    const { paper, editor } = await opened(t, db)
    const desk = await write(editor)
    const other = await write(editor, { headline: 'Another story' })
    const link = await linkTo(paper, editor, desk)
    const token = link.split('/').at(-1) ?? ''
    for (const cookie of [
      `broadsheet=${token}`,
      `__Host-broadsheet=${token}`,
      `broadsheet=${hashOf(token)}`,
    ]) {
      const response = await paper.anonymous.get('/newsroom/budget', { cookie })
      assert.equal(response.status, 303)
      assert.equal((await paper.anonymous.get(desk, { cookie })).status, 303)
    }
    const session = /broadsheet=([^;]+)/.exec(editor.cookie)?.[1] ?? assert.fail('no session')
    for (const key of [
      session,
      hashOf(token),
      token.slice(0, 42) + (token.endsWith('A') ? 'E' : 'A'),
      token.toLowerCase(),
      `${token}x`,
      'x',
    ])
      assert.equal((await paper.anonymous.get(`/preview/${key}`)).status, 410, key)
    assert.equal((await paper.anonymous.get(`/newsroom/sign-in/${token}`)).status, 410)
    // C3: made by whoever may read the story, and by nobody else.
    const contributor = await paper.as('contributor')
    assert.equal(
      (await contributor.post(`${other}/links`, { note: '', expires: '2031-03-02 12:00' })).status,
      403,
    )
    assert.equal((await contributor.get(`${other}/links`)).status, 403)
    const { rows } = await sql<{ token_hash: string }>`select token_hash from preview_links`.execute(
      everything(db.read),
    )
    assert.ok(
      rows.every(({ token_hash }) => token_hash !== token),
      'only its hash is kept',
    )
  },
)

onEachDatabase('pictures come by the link of their story, and by no other', async (t, db) => {
  const { paper, editor } = await opened(t, db)
  const [mine, others] = [
    await takenIn(paper, 'mine.jpg', await photograph(400, 300)),
    await takenIn(paper, 'others.jpg', await photograph(300, 400)),
  ]
  const desk = await write(editor, { lead: mine.id, leadAlt: 'A wall', leadCredit: 'Nell' })
  const link = await linkTo(paper, editor, desk)
  const page = await pageOf(paper.anonymous, link)
  const [own] = [...page.matchAll(/src="(\/preview\/[^"]+\/pictures\/[^"]+)"/g)].map(
    ([, address = '']) => address,
  )
  assert.ok(own, 'the page shows its picture through the link')
  assert.doesNotMatch(page, /"\/pictures\/media_/)
  const picture = await paper.anonymous.get(own)
  assert.equal(picture.status, 200)
  assert.match(picture.headers.get('content-type') ?? '', /^image\//)
  assert.equal(picture.headers.get('cache-control'), 'private, no-store')
  await picture.arrayBuffer()
  assert.equal((await paper.anonymous.get(own.replace(/^\/preview\/[^/]+/, ''))).status, 404)
  assert.equal((await paper.anonymous.get(link + picturePath(others, 300, 'jpg'))).status, 404)
  await editor.post(
    `${desk}/links/${/links\/(preview_\w+)/.exec(await pageOf(editor, `${desk}/links`))?.[1]}/revocation`,
    {},
  )
  assert.equal((await paper.anonymous.get(own)).status, 404)
})

onEachDatabase('a link that could not be is refused, and what was typed is kept', async (t, db) => {
  const { editor } = await opened(t, db)
  const desk = await write(editor)
  for (const [expires, why] of [
    ['2031-03-01 11:00:00', /past already/],
    [later(noon, 31 * 86_400_000).slice(0, 19), /more than thirty days/],
    ['next week', /Write a day and a time/],
  ] as const) {
    const response = await editor.post(`${desk}/links`, { note: 'The lawyer', expires })
    assert.equal(response.status, 422)
    const page = await response.text()
    assert.match(page, why)
    assert.match(page, /value="The lawyer"/)
  }
})
