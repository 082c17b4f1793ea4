import assert from 'node:assert/strict'
import test from 'node:test'
import { parseInstant } from '#kernel/time.ts'
import { archivesOf } from '../archive.ts'
import type { Mention } from '../content/mentions.ts'
import { noWishes } from '../map/archive-map.ts'
import { inspect, readPosts } from '../wxr.ts'
import { wxr, type TestPost } from '../../../../test/imports/wxr.ts'
import { answersFor } from './answers.ts'
import { recordOf } from './records.ts'
import { rememberingShelf, type Shelf } from './shelf.ts'

const now = parseInstant('2026-01-01T00:00:00Z') ?? assert.fail()
const home = 'https://old.example'
const uploads = `${home}/wp-content/uploads/2014/05`

const nowhere: Shelf = {
  byNumbers: async () => new Map(),
  byIds: async () => new Map(),
  bySources: async () => new Map(),
  uploadedTo: async () => [],
  originsOf: async () => new Map(),
  numberedUnder: async () => [],
  remember: () => undefined,
}
const picture = (id: number, name: string, more: Partial<TestPost> = {}): TestPost => ({
  id,
  type: 'attachment',
  status: 'inherit',
  attachmentUrl: `${uploads}/${name}`,
  ...more,
})

/** An archive of pictures on a shelf, and who answers for it. */
async function shelved(posts: readonly TestPost[]) {
  const xml = Buffer.from(wxr({ posts }))
  const open = async function* () {
    yield xml
  }
  const inspected = await inspect(open())
  if (!inspected.ok) throw new Error(inspected.fault.why)
  const source = { name: '', file: '', size: xml.length, open }
  const [archive = assert.fail()] = archivesOf([{ source, how: {}, inspection: inspected.value }], noWishes)
  const shelf = rememberingShelf(nowhere)
  for await (const { post } of readPosts(open()))
    if (post?.id) shelf.remember([recordOf(post, post.id, archive, now)])
  const ask = async (mentions: readonly Partial<Mention>[], lead: number | null = null) => {
    const whole = mentions.map(
      (one, at): Mention => ({
        id: `media_m${at}`,
        kind: 'picture',
        attachment: null,
        addresses: [],
        words: '',
        attached: null,
        ...one,
      }),
    )
    const post = { number: 1, id: 1, link: `${home}/2014/05/moles/`, mentions: whole, lead }
    const { posts: answered, fresh } = await answersFor([post], shelf, archive, now)
    const { answers, lead: over } = answered.get(1) ?? assert.fail()
    const names = await Promise.all(
      whole.map(async ({ id }) => {
        const ids = (answers.get(id) ?? []).map(({ media }) => media)
        const known = await shelf.byIds(ids)
        return ids.map(
          (one) => known.get(one)?.name ?? fresh.find(({ medium }) => medium.id === one)?.medium.name,
        )
      }),
    )
    return { names: names.map((some) => some.join(' ')), fresh, lead: over?.name ?? null, answers }
  }
  return { ask }
}

test('a number is believed where the file’s name speaks for it; where it does not, the path is', async () => {
  const { ask } = await shelved([
    picture(7, 'mole.jpg'),
    picture(8, 'vole.jpg'),
    picture(9, 'x', { attachmentUrl: `${home}/wp-content/uploads/2012/01/Vole.jpg` }),
  ])
  const { names, fresh } = await ask([
    { attachment: 7 },
    { attachment: 7, addresses: [`${uploads}/mole-300x200.jpg`] },
    { attachment: 8, addresses: [`${uploads}/mole-300x200.jpg`] },
    { attachment: 99, addresses: [`${uploads}/vole.jpg`] },
    { attachment: 9, addresses: [`${uploads}/vole-10x10.jpg`] },
    { attachment: 9, addresses: ['https://cdn.elsewhere.example/wp-content/uploads/2013/02/vole.jpg'] },
    { attachment: 7, addresses: ['https://elsewhere.example/mole-1.jpg'] },
    { attachment: 7, addresses: ['https://cdn.elsewhere.example/mole.jpg'] },
    { attachment: 7, addresses: ['https://cdn.elsewhere.example/wp-content/uploads/2014/05/vole-10x10.jpg'] },
  ])
  assert.deepEqual(names, [
    'mole.jpg',
    'mole.jpg',
    'mole.jpg',
    'vole.jpg',
    'vole.jpg',
    'Vole.jpg',
    '',
    '',
    'vole.jpg',
  ])
  assert.deepEqual(fresh, [])
})

test('a picture of the old site that no record knows gets one, and only one', async () => {
  const { ask } = await shelved([picture(7, 'mole.jpg')])
  const address = `${uploads}/lost%20one.png`
  const { names, fresh } = await ask([
    { addresses: [address] },
    { addresses: ['/wp-content/uploads/2014/05/lost one.png'], attachment: 7 },
    { addresses: ['https://elsewhere.example/theirs.png'] },
    { addresses: [`${home}/about/`] },
  ])
  assert.deepEqual(names, ['lost one.png', 'lost one.png', '', ''])
  const [one, ...others] = fresh.map(({ medium }) => medium)
  assert.deepEqual(others, [])
  assert.deepEqual(
    [one?.kind, one?.type, one?.source, one?.digest, one?.origin],
    ['picture', 'image/png', '/wp-content/uploads/2014/05/lost one.png', null, 'wordpress:old.example'],
  )
  assert.ok((one?.originId ?? 0) < 0)
})

test('an edited picture is found by the name it had before', async () => {
  const { ask } = await shelved([picture(7, 'mole-e1398761234567.jpg'), picture(8, 'other.jpg')])
  const { names, fresh } = await ask([{ addresses: [`${uploads}/mole-300x200.jpg`] }])
  assert.deepEqual([names, fresh], [['mole-e1398761234567.jpg'], []])
})

test('what names nothing shows what was uploaded to its post, of its kind and in its order', async () => {
  const { ask } = await shelved([
    picture(12, 'c.jpg', { parent: 1, menuOrder: 2 }),
    picture(10, 'a.jpg', { parent: 1, menuOrder: 2 }),
    picture(11, 'b.jpg', { parent: 1, menuOrder: 1 }),
    picture(13, 'd.mp3', { parent: 1 }),
    picture(14, 'e.jpg', { parent: 2 }),
  ])
  const attached = { post: null, except: [], isReversed: false, isOne: false }
  const { names } = await ask([
    { attached },
    { attached: { ...attached, isReversed: true, except: [11] } },
    { attached: { ...attached, isOne: true } },
    { attached, kind: 'audio' },
    { attached: { ...attached, post: 2 } },
    { attached: { ...attached, post: 3 } },
  ])
  assert.deepEqual(names, ['b.jpg a.jpg c.jpg', 'c.jpg a.jpg', 'b.jpg', 'd.mp3', 'e.jpg', ''])
})

test('a post’s lead is found by its number, and a picture says where it was to be seen alone', async () => {
  const page = `${home}/2014/05/moles/mole/`
  const { ask } = await shelved([picture(7, 'mole.jpg', { parent: 1, link: page })])
  const { lead, answers } = await ask([{ attachment: 7 }], 7)
  assert.equal(lead, 'mole.jpg')
  const pages = answers.get('media_m0')?.[0]?.pages ?? []
  for (const one of [page, page.replace('https', 'http'), `${uploads}/mole.jpg`, `${home}/?attachment_id=7`])
    assert.ok(pages.includes(one), one)
  assert.equal((await ask([], 99)).lead, null)
})
