// Where the bytes lie, and what a cache in front is told.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import {
  filePath,
  insertMediaOrigins,
  type Medium,
  picturePath,
  receive,
  removeMedium,
  replaceBytes,
  takeBack,
} from '#media/index.ts'
import { sweepFiles } from '#media/jobs.ts'
import { machine } from '#people/index.ts'
import { originalKey } from '#platform/files/files.ts'
import { clock } from '#platform/mint.ts'
import { type Instant, later } from '#kernel/time.ts'
import { openBucketServer } from '../harness/bucket-server.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { nowhere } from '../harness/outside.ts'
import { openDesk } from '../harness/desk.ts'
import { photograph } from '../harness/photographs.ts'
import { until } from '../harness/soon.ts'
import { killStory, publishShowing, takenIn } from './newsstand.ts'

const day = 24 * 3600 * 1000
/** The moment in a day at which the janitor is at the files that begin so. */
const turnOf = (medium: Medium, from: Instant): Instant => {
  const wanted = Number.parseInt(medium.digest?.slice(0, 2) ?? '', 16)
  const turn = Math.floor(Date.parse(from) / 300_000)
  return later(from, ((wanted - (turn % 256) + 256) % 256) * 300_000)
}

onEachDatabase(
  'bytes that no row names go after a day, and what was let go is there for a day',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const folder = join(db.place.dataFolder, 'files')
    const age = (medium: Medium) => {
      for (const name of [originalKey(medium.digest ?? '')])
        utimesSync(join(folder, name), 1_700_000_000, 1_700_000_000)
    }
    const isThere = (medium: Medium) => existsSync(join(folder, originalKey(medium.digest ?? '')))
    const sweep = (at: Instant) => sweepFiles.run(paper.store, at, paper.darkroom, nowhere)
    const now = clock()
    const [kept, removed] = [
      await takenIn(paper, 'kept.txt', Buffer.from('kept')),
      await takenIn(paper, 'gone.txt', Buffer.from('gone')),
    ]
    for (const medium of [kept, removed]) age(medium)
    await paper.store.write((tx) => removeMedium(tx, machine, removed.id, now))
    for (const medium of [kept, removed]) await sweep(turnOf(medium, now))
    assert.deepEqual([isThere(kept), isThere(removed)], [true, true])
    for (const medium of [kept, removed]) await sweep(turnOf(medium, later(now, 2 * day)))
    assert.deepEqual([isThere(kept), isThere(removed)], [true, false])
    // Young bytes without a row belong to somebody who is about to make one.
    const staged = await paper.darkroom.files.stage()
    assert.ok(!existsSync(staged))
  },
)

onEachDatabase(
  'of a replaced file, and of a replacement that was taken back, the bytes are there for a day',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const folder = join(db.place.dataFolder, 'files')
    const sweep = (at: Instant) => sweepFiles.run(paper.store, at, paper.darkroom, nowhere)
    const now = clock()
    const old = await takenIn(paper, 'old.txt', Buffer.from('old'))
    const received = await receive(paper.darkroom, {
      name: 'new.txt',
      bytes: Readable.from([Buffer.from('new')]),
    })
    assert.ok(received.ok)
    const replaced = await paper.store.write((tx) =>
      replaceBytes(tx, machine, { id: old.id, received: received.value }, now),
    )
    assert.ok(replaced.ok && replaced.value.batch)
    const { batch, medium } = replaced.value
    const files = [old, medium].map(({ digest }) => join(folder, originalKey(digest ?? '')))
    for (const file of files) utimesSync(file, 1_700_000_000, 1_700_000_000)
    const left = async (at: Instant): Promise<readonly boolean[]> => {
      for (const one of [old, medium]) await sweep(turnOf(one, at))
      return files.map((file) => existsSync(file))
    }
    assert.deepEqual(await left(now), [true, true])
    await paper.store.write((tx) => takeBack(tx, machine, batch, later(now, day / 2)))
    assert.deepEqual(await left(later(now, day / 2)), [true, true])
    assert.deepEqual(await left(later(now, 2 * day)), [true, false])
  },
)

onSqlite('a whole paper keeps its pictures in a store that speaks S3', async (t, db) => {
  const bucket = await openBucketServer(t)
  const paper = await openDesk(t, db, { mediaUrl: bucket.url })
  const picture = await takenIn(paper, 'mole.jpg', await photograph(400, 300))
  const words = await takenIn(paper, 'words.txt', Buffer.from('In the beginning.'))
  await publishShowing(paper, [picture, words])
  const { get } = paper.anonymous
  const path = picturePath(picture, 320, 'webp')
  for (const _ of ['made', 'kept']) {
    const response = await get(path)
    assert.equal(response.status, 200)
    assert.equal((await response.arrayBuffer()).byteLength, Number(response.headers.get('content-length')))
  }
  assert.equal(await (await get(filePath(words), { range: 'bytes=3-5' })).text(), 'the')
  bucket.stumble(1)
  assert.equal((await get(path)).status, 200)
  const rendition = `media/renditions/${picture.digest?.slice(0, 2)}/${picture.digest}/320.webp`
  assert.ok(bucket.objects.has(rendition))
  assert.deepEqual(bucket.refusals, [])
  assert.deepEqual(readdirSync(join(db.place.dataFolder, 'files')), ['incoming'])
  assert.deepEqual(readdirSync(join(db.place.dataFolder, 'files/incoming')), [])
  for (const key of bucket.objects.keys()) bucket.objects.delete(key)
  assert.equal((await get(filePath(words))).status, 404, 'what is lost is not there')
})

/** A cache in front that notes what it is told. */
async function openPurge() {
  const told: string[] = []
  const server = createServer(async (request, response) => {
    told.push(await text(request))
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => void server.close()
  return { told, close, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge` }
}

onSqlite(
  'a cache in front may keep a picture, and hears when the story through which it is public falls',
  async (t, db) => {
    const purge = await openPurge()
    const paper = await openDesk(t, db, { cdnPurgeUrl: purge.url })
    // After the paper, which tells it the last as it closes.
    db.beforeClose(purge.close)
    const picture = await takenIn(paper, 'mole.jpg', await photograph(400, 300))
    const [first, second] = [await publishShowing(paper, [picture]), await publishShowing(paper, [picture])]
    const path = picturePath(picture, 320, 'jpg')
    const cached = async () => {
      const response = await paper.anonymous.get(path)
      assert.equal(response.status, 200)
      assert.match(
        response.headers.get('cache-control') ?? '',
        /^public, max-age=2592000, s-maxage=31536000, immutable$/,
      )
      return response.headers.get('cache-tag')?.split(',') ?? []
    }
    assert.deepEqual(await cached(), [`media:${picture.id}`, `story:${first}`, 'site'])
    await killStory(paper, first)
    assert.deepEqual(await cached(), [`media:${picture.id}`, `story:${second}`, 'site'])
    await killStory(paper, second)
    assert.equal((await paper.anonymous.get(path)).status, 404)
    await until(() => purge.told.join().includes(second), 'the cache is told of the second')
    for (const story of [first, second]) assert.match(purge.told.join(), new RegExp(`story:${story}`))
  },
)

onSqlite(
  'what is open because an old site showed it is for no cache to keep: a story may take it, and be killed',
  async (t, db) => {
    const purge = await openPurge()
    const paper = await openDesk(t, db, { cdnPurgeUrl: purge.url })
    db.beforeClose(purge.close)
    const from = { origin: 'wordpress:old', originId: 1, source: '/wp-content/uploads/mole.jpg' }
    const { id: mediaId, ...picture } = await takenIn(paper, 'mole.jpg', await photograph(400, 300), from)
    const origin = {
      mediaId,
      origin: from.origin,
      parent: null,
      position: 0,
      page: null,
      host: null,
      publicAt: clock(),
    }
    await paper.store.write((tx) => insertMediaOrigins(tx, [origin]))
    const response = await paper.anonymous.get(picturePath({ id: mediaId, ...picture }, 320, 'jpg'))
    assert.equal(response.status, 200)
    assert.match(response.headers.get('cache-control') ?? '', /^private, max-age=2592000, immutable$/)
    assert.equal(response.headers.get('cache-tag'), null)
  },
)

onSqlite('what most pages ask for is developed after an upload, before anybody asks', async (t, db) => {
  const paper = await openDesk(t, db)
  const { digest } = await takenIn(paper, 'mole.jpg', await photograph(1000, 700))
  await paper.app.settle()
  const folder = join(db.place.dataFolder, 'files/renditions', digest?.slice(0, 2) ?? '', digest ?? '')
  const made = () => (existsSync(folder) ? readdirSync(folder).toSorted() : [])
  await until(() => made().length >= 6, 'six renditions')
  assert.deepEqual(made(), ['640.avif', '640.jpg', '640.webp', '960.avif', '960.jpg', '960.webp'])
})
