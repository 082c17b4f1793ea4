// The one gate: nothing of a picture or a file leaves before a public story shows it, nor after.
import assert from 'node:assert/strict'
import { describe, drawingPath, filePath, insertMedia, type Medium, picturePath } from '#media/index.ts'
import { machine } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { later } from '#kernel/time.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { openDesk } from '../harness/desk.ts'
import { photograph } from '../harness/photographs.ts'
import type { TestPaper, Visitor } from '../harness/paper.ts'
import { draftShowing, killStory, publishDraft, publishShowing, takenIn } from './newsstand.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>canarydrawing</title><path d="M0 0"/></svg>'

/** One of each: a picture, a crop of it, a drawing, a document. */
async function canaries(paper: TestPaper) {
  const picture = await takenIn(paper, 'canarypicture.jpg', await photograph(400, 300))
  const drawing = await takenIn(paper, 'canarydrawing.svg', Buffer.from(svg))
  const document = await takenIn(paper, 'canarydocument.txt', Buffer.from('canarytext'))
  const media: readonly Medium[] = [picture, drawing, document]
  const paths = [
    picturePath(picture, 320, 'jpg'),
    picturePath(picture, 300, 'webp', '1x1'),
    drawingPath(drawing),
    filePath(document),
  ]
  return { media, paths }
}

const asked: readonly Record<string, string>[] = [
  {},
  { range: 'bytes=0-9' },
  { 'if-none-match': '*' },
  { 'if-range': '"x"', range: 'bytes=0-0' },
]

/** Answered like what never was, however it is asked for. */
async function isHidden(visitor: Visitor, paths: readonly string[]): Promise<void> {
  const never = await visitor.get('/pictures/media_never/0123456789ab-320.jpg')
  const nothing = await never.text()
  for (const path of paths)
    for (const headers of asked) {
      const response = await visitor.get(path, headers)
      assert.equal(response.status, 404, `${path} ${JSON.stringify(headers)}`)
      assert.equal(await response.text(), nothing)
      assert.equal(response.headers.get('etag'), null)
      assert.match(response.headers.get('cache-control') ?? '', /no-store/)
    }
}
async function isShown(visitor: Visitor, paths: readonly string[], cache: RegExp): Promise<void> {
  for (const path of paths) {
    const response = await visitor.get(path)
    assert.equal(response.status, 200, path)
    assert.match(response.headers.get('cache-control') ?? '', cache, path)
    await response.arrayBuffer()
  }
}
const kept = /^private, max-age=2592000, immutable$/
const unkept = /^private, no-store$/

onEachDatabase(
  'C4: pictures and files are the newsroom’s until a story that shows them is public',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const { media, paths } = await canaries(paper)
    const [editor, contributor, moderator] = [
      await paper.as('editor'),
      await paper.as('contributor'),
      await paper.as('moderator'),
    ]
    await isHidden(paper.anonymous, paths)
    await isShown(editor, paths, unkept)
    const lifts = later(clock(), 86_400_000)
    const story = await draftShowing(paper, media, lifts)
    await isHidden(paper.anonymous, paths)
    await publishDraft(paper, story)
    for (const visitor of [paper.anonymous, contributor, moderator]) await isHidden(visitor, paths)
    await isShown(editor, paths, unkept)
    paper.setClock(later(lifts, -1))
    await isHidden(paper.anonymous, paths)
    paper.setClock(lifts)
    await isShown(paper.anonymous, paths, kept)
    await isShown(contributor, paths, kept)
    paper.setClock(later(lifts, 1000))
    await killStory(paper, story)
    await isHidden(paper.anonymous, paths)
    await isShown(editor, paths, unkept)
  },
)

onEachDatabase('of two stories that show a picture, one that is left is enough', async (t, db) => {
  const paper = await openDesk(t, db)
  const { media, paths } = await canaries(paper)
  const [first, second] = [await publishShowing(paper, media), await publishShowing(paper, media)]
  await killStory(paper, first)
  await isShown(paper.anonymous, paths, kept)
  await killStory(paper, second)
  await isHidden(paper.anonymous, paths)
})

onEachDatabase(
  'when the right to show it runs out it is gone, and caches have been told so',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const { media, paths } = await canaries(paper)
    await publishShowing(paper, media)
    const now = clock()
    const ends = later(now, 3_600_000)
    paper.setClock(now)
    for (const { id, alt, caption, credit, rights } of media) {
      const words = { alt, caption, credit, rights, rightsUntil: ends }
      await paper.store.write((tx) => describe(tx, machine, { id, words }, now))
    }
    await isShown(paper.anonymous, paths, /^private, max-age=3600, immutable$/)
    paper.setClock(ends)
    await isHidden(paper.anonymous, paths)
  },
)

onEachDatabase(
  'old addresses of uploads lead on once, to the nearest size, and only to what is public',
  async (t, db) => {
    const paper = await openDesk(t, db)
    let numbers = 0
    const from = (name: string) => ({
      origin: 'wordpress:old',
      originId: (numbers += 1),
      source: `/wp-content/uploads/2012/10/${name}`,
    })
    const [picture, hidden, pdf] = [
      await takenIn(paper, 'mole-scaled.jpg', await photograph(1000, 600), from('mole-scaled.jpg')),
      await takenIn(paper, 'secret.jpg', await photograph(300, 200), from('secret.jpg')),
      await takenIn(paper, 'Résumé.pdf', Buffer.from('%PDF-1.4'), {
        ...from('Résumé.pdf'),
        source: '/files/2012/10/Résumé.pdf',
      }),
    ]
    const folder = await takenIn(paper, 'pier.jpg', await photograph(400, 300), {
      ...from('pier.jpg'),
      source: '/blog/media/pier.jpg',
    })
    await publishShowing(paper, [picture, pdf, folder])
    await paper.store.write((tx) =>
      insertMedia(tx, [
        { ...picture, id: 'media_lost', digest: null, originId: 99, source: '/wp-content/uploads/lost.jpg' },
      ]),
    )
    const { get } = paper.anonymous
    const uploads = '/wp-content/uploads/2012/10'
    for (const [path, to] of [
      [`${uploads}/mole-scaled.jpg`, picturePath(picture, 1000, 'jpg')],
      [`${uploads}/mole.jpg`, picturePath(picture, 1000, 'jpg')],
      [`${uploads}/mole-300x180.jpg`, picturePath(picture, 320, 'jpg')],
      [`${uploads}/mole-768x461.jpg?x=1`, picturePath(picture, 960, 'jpg')],
      [`${uploads}/mole-5000x3000.jpg`, picturePath(picture, 1000, 'jpg')],
      ['/blog/media/pier-150x150.jpg', picturePath(folder, 320, 'jpg')],
      ['/files/2012/10/R%C3%A9sum%C3%A9.pdf', filePath(pdf)],
      ['/files/2012/10/Re%CC%81sume%CC%81.pdf', filePath(pdf)],
    ] as const) {
      const response = await get(path)
      assert.equal(response.status, 301, path)
      assert.equal(response.headers.get('location'), to, path)
      assert.equal((await get(to)).status, 200, to)
    }
    assert.equal(hidden.kind, 'picture')
    for (const path of [
      `${uploads}/secret.jpg`,
      `${uploads}/secret-150x150.jpg`,
      '/wp-content/uploads/lost.jpg',
      `${uploads}/never.jpg`,
      `${uploads}/`,
      '/wp-content/x',
    ])
      assert.equal((await get(path)).status, 404, path)
  },
)

onEachDatabase(
  'what an address named before it was replaced or cropped anew leads to what there is now',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const picture = await takenIn(paper, 'mole.jpg', await photograph(700, 500))
    await publishShowing(paper, [picture])
    const [path, crop] = [picturePath(picture, 640, 'webp'), picturePath(picture, 320, 'jpg', '1x1')]
    const editor = await paper.as('editor')
    await editor.post(`/newsroom/media/${picture.id}/focus`, { x: '80', y: '20' })
    const { get } = paper.anonymous
    assert.equal((await get(path)).status, 200)
    assert.equal((await get(crop)).headers.get('location'), crop.replace('50x50', '80x20'))
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(await photograph(500, 300))]), 'other.jpg')
    const replaced = await fetch(`${paper.origin}/newsroom/media/${picture.id}/bytes`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: editor.cookie, origin: paper.origin },
      body: form,
    })
    const [to = '', query] = (replaced.headers.get('location') ?? '').split('?')
    assert.equal(to, `/newsroom/media/${picture.id}`)
    assert.match(query ?? '', /^said=replaced&batch=batch_\w+$/)
    const moved = (await get(path)).headers.get('location') ?? ''
    assert.match(moved, new RegExp(`^/pictures/${picture.id}/[0-9a-f]{12}-500\\.webp$`))
    assert.equal((await get(moved)).status, 200)
    // Taken back, the way goes the other way round; no browser remembers the first.
    assert.equal((await get(path)).headers.get('cache-control'), 'no-cache')
    const batch = new URLSearchParams(query).get('batch') ?? ''
    await editor.post('/newsroom/media/undo', { batch, back: picture.id })
    assert.equal((await get(path)).status, 200)
    const back = (await get(moved)).headers.get('location') ?? ''
    assert.ok(back.startsWith(path.slice(0, path.lastIndexOf('-'))), back)
    assert.equal((await get(back)).status, 200)
  },
)
