// The picture of a shared link, drawn where a story has none: whole, for whoever may read the story, and for nobody else.
import assert from 'node:assert/strict'
import sharp from 'sharp'
import { later } from '#kernel/time.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { addressIn, openDesk, pageOf, revisionIn, says, saysNot, story, write } from '../harness/desk.ts'
import type { TestPaper, Visitor } from '../harness/paper.ts'
import { hung, published } from './pictured.ts'

const meta = (page: string, name: string): string =>
  new RegExp(`property="og:image${name}" content="([^"]*)"`).exec(page)?.[1] ?? ''

const minute = 60_000

async function shareOn(paper: TestPaper, path: string): Promise<string> {
  const page = await pageOf(paper.anonymous, path)
  return meta(page, '').replace(paper.origin, '')
}
async function publishAt(editor: Visitor, desk: string): Promise<string> {
  const revision = revisionIn(await pageOf(editor, desk))
  await editor.post(`${desk}/publication`, { revision })
  return addressIn(await pageOf(editor, desk))
}

onEachDatabase('a story without a picture is shared with one that is drawn for it', async (t, db) => {
  const paper = await openDesk(t, db)
  const path = await published(await paper.as('editor'), {})
  const page = await pageOf(paper.anonymous, path)
  const src = meta(page, '').replace(paper.origin, '')
  assert.match(src, /^\/shares\/story_\w+\/[0-9a-f]{12}\.png$/)
  assert.deepEqual([meta(page, ':width'), meta(page, ':height')], ['1200', '630'])
  assert.equal(meta(page, ':alt'), `${story.headline} · Local · Broadsheet`)
  says(page, /name="twitter:card" content="summary_large_image"/)

  const picture = await paper.anonymous.get(src)
  assert.equal(picture.status, 200)
  assert.equal(picture.headers.get('content-type'), 'image/png')
  assert.match(picture.headers.get('cache-control') ?? '', /immutable/)
  const bytes = Buffer.from(await picture.arrayBuffer())
  const { width, height, format } = await sharp(bytes).metadata()
  assert.deepEqual([width, height, format], [1200, 630, 'png'])
  // The paper's ground, its accent, and words on it.
  const { channels } = await sharp(bytes).extract({ left: 80, top: 140, width: 1040, height: 356 }).stats()
  assert.ok((channels[0]?.min ?? 255) < 60 && (channels[0]?.max ?? 0) > 240)
  const etag = picture.headers.get('etag') ?? ''
  assert.equal((await paper.anonymous.get(src, { 'if-none-match': etag })).status, 304)
})

onSqlite('a headline that changes has another picture, and the old address leads to it', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const desk = await write(editor)
  const path = await publishAt(editor, desk)
  const before = await shareOn(paper, path)
  const revision = revisionIn(await pageOf(editor, desk))
  await editor.post(desk, { ...story, headline: 'The wall has fallen', revision, from: '1' })
  const [, saved = ''] = /name="revision" value="(\d+)"/.exec(await pageOf(editor, desk)) ?? []
  await editor.post(`${desk}/correction`, { revision: saved, kind: 'minor', reason: 'It fell.' })
  const after = await shareOn(paper, path)
  assert.notEqual(after, before)
  const old = await paper.anonymous.get(before)
  assert.deepEqual([old.status, old.headers.get('location')], [302, after])
  assert.equal((await paper.anonymous.get(after)).status, 200)
})

onEachDatabase('nobody gets the picture of a draft, of an embargo, of what was killed', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const hidden = async (src: string): Promise<void> => {
    for (const visitor of [paper.anonymous, editor]) assert.equal((await visitor.get(src)).status, 404, src)
  }
  const draft = await write(editor)
  const id = draft.split('/').at(-1) ?? ''
  await hidden(`/shares/${id}/0123456789ab.png`)

  const path = await published(editor, { headline: 'The wall will fall' })
  const shown = await shareOn(paper, path)
  assert.equal((await paper.anonymous.get(shown)).status, 200)
  const desk = `/newsroom/stories/${shown.split('/')[2]}`
  await editor.post(`${desk}/kill`, { revision: '1', reason: 'It stands.' })
  await hidden(shown)

  const held = await write(editor, {
    headline: 'The wall will stand',
    embargoUntil: later(clock(), 30 * minute).slice(0, 16),
  })
  await editor.post(`${held}/publication`, { revision: '1' })
  const asked = `/shares/${held.split('/').at(-1)}/0123456789ab.png`
  await hidden(asked)
  paper.setClock(later(clock(), 40 * minute))
  const lifted = await paper.anonymous.get(asked)
  assert.equal(lifted.status, 302)
  assert.equal((await paper.anonymous.get(lifted.headers.get('location') ?? '')).status, 200)
})

onSqlite('a story that has a picture is shared with that one', async (t, db) => {
  const paper = await openDesk(t, db)
  const media = await hung(paper)
  const path = await published(await paper.as('editor'), { lead: media.mole })
  const page = await pageOf(paper.anonymous, path)
  says(page, /property="og:image" content="[^"]+\/pictures\//)
  saysNot(page, /\/shares\//)
})

onSqlite('no other picture is drawn than the one that the story says', async (t, db) => {
  const paper = await openDesk(t, db)
  const path = await published(await paper.as('editor'), {})
  const id = (await shareOn(paper, path)).split('/')[2] ?? ''
  for (const file of ['x.png', '0123456789ab.jpg', '0123456789abc.png', '..%2f..%2fa.png'])
    assert.equal((await paper.anonymous.get(`/shares/${id}/${file}`)).status, 404, file)
  assert.equal((await paper.anonymous.get('/shares/story_never/0123456789ab.png')).status, 404)
})
