import assert from 'node:assert/strict'
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { instantOf, type Instant } from '#kernel/time.ts'
import { type BucketServer, openBucketServer } from '../../../test/harness/bucket-server.ts'
import { makeFolder } from '../../../test/harness/folder.ts'
import { type Files, type Key, originalKey, renditionKey } from './files.ts'
import { openFiles } from './open-files.ts'
import { readS3Address } from './s3-address.ts'

const digest = 'ab12'.repeat(16)
const key = originalKey(digest)
const bytes = Buffer.from('the whole of a small film')

interface World {
  readonly files: Files
  readonly folder: string
  readonly bucket: BucketServer | undefined
  /** The same store, as another process has it open. */
  readonly other: Files
}
async function world(t: TestContext, kind: 'folder' | 's3'): Promise<World> {
  const folder = makeFolder(t, 'data')
  const bucket = kind === 's3' ? await openBucketServer(t) : undefined
  const open = () => openFiles({ dataFolder: folder, mediaStore: bucket && readS3Address(bucket.url) })
  const [files, other] = [await open(), await open()]
  t.after(() => Promise.all([files.close(), other.close()]))
  return { files, folder, bucket, other }
}

async function put(files: Files, at: Key, content = bytes): Promise<void> {
  const staged = await files.stage()
  writeFileSync(staged, content)
  await files.keep(staged, at)
}
async function keysUnder(files: Files, under: Key): Promise<readonly Key[]> {
  const keys: Key[] = []
  for await (const one of files.list(under)) keys.push(one.key)
  return keys.toSorted()
}

for (const kind of ['folder', 's3'] as const) {
  test(`what is kept can be found, read in parts, lent and taken away (${kind})`, async (t) => {
    const { files, folder, bucket } = await world(t, kind)
    assert.equal(await files.find(key), undefined)
    assert.equal(await files.lend(key), undefined)
    await put(files, key)
    assert.equal((await files.find(key))?.bytes, bytes.length)
    assert.deepEqual(await buffer(await files.read(key)), bytes)
    assert.equal(String(await buffer(await files.read(key, { first: 4, last: 8 }))), 'whole')
    const lent = await files.lend(key)
    assert.ok(lent && existsSync(lent.path))
    await lent.release()
    assert.deepEqual(readdirSync(join(folder, 'files/incoming')), [])
    await files.remove(key)
    await files.remove(key)
    assert.equal(await files.find(key), undefined)
    await assert.rejects(async () => buffer(await files.read(key)))
    assert.deepEqual(bucket?.refusals ?? [], [])
  })

  test(`everything under a name is listed, however much it is (${kind})`, async (t) => {
    const { files } = await world(t, kind)
    const keys = ['320.avif', '640.avif', '640.webp', '960.jpg', '960.webp'].map((name) =>
      renditionKey(digest, name),
    )
    for (const one of keys) await put(files, one)
    await put(files, originalKey('cd34'.repeat(16)))
    assert.deepEqual(await keysUnder(files, 'renditions/ab'), keys)
    assert.deepEqual(await keysUnder(files, `renditions/ab/${digest}`), keys)
    assert.deepEqual(await keysUnder(files, 'originals/ef'), [])
  })

  test(`what was staged and never kept is swept away once it is old (${kind})`, async (t) => {
    const { files, other } = await world(t, kind)
    const [old, fresh, own] = [await other.stage(), await other.stage(), await files.stage()]
    for (const path of [old, fresh, own]) writeFileSync(path, bytes)
    utimesSync(old, 1_000_000_000, 1_000_000_000)
    await files.sweep('2020-01-01T00:00:00.000Z' as Instant)
    assert.deepEqual([existsSync(old), existsSync(fresh)], [false, true])
    await files.sweep(instantOf(new Date(Date.now() + 60_000)))
    assert.equal(existsSync(fresh), false)
    await files.sweep('2999-01-01T00:00:00.000Z' as Instant)
    assert.equal(existsSync(own), true, 'a clock that jumps takes nothing from under whoever is sending it')
  })

  test(`no name leads out of the store (${kind})`, async (t) => {
    const { files } = await world(t, kind)
    for (const bad of [
      'originals/../../x',
      'originals/%2e%2e/x',
      'originals//x',
      'originals/ab/..',
      'etc/passwd',
      'originals/\0',
    ])
      await assert.rejects(async () => files.find(bad as Key), /not a key/, bad)
  })
}

test('a store that stumbles is asked again; one that says no is not', async (t) => {
  const { files, bucket } = await world(t, 's3')
  bucket?.stumble(2)
  await put(files, key)
  assert.equal(bucket?.objects.size, 1)
  const stranger = await openFiles({
    dataFolder: makeFolder(t, 'data'),
    mediaStore: readS3Address((bucket?.url ?? '').replace(/:ink[^@]*@/, ':wrong@')),
  })
  t.after(() => stranger.close())
  await assert.rejects(put(stranger, key), /403 SignatureDoesNotMatch/)
  assert.deepEqual(bucket?.refusals, ['SignatureDoesNotMatch'])
})

test('the address of a store says where, who and which region, or is none', () => {
  assert.deepEqual(readS3Address('s3://ID:a%2Fb@s3.example/paper/2031/media?region=eu-north-1'), {
    endpoint: 'https://s3.example',
    bucket: 'paper',
    prefix: '2031/media/',
    region: 'eu-north-1',
    key: 'ID',
    secret: 'a/b',
  })
  assert.equal(readS3Address('s3+http://ID:b@localhost:9000/paper')?.endpoint, 'http://localhost:9000')
  for (const wrong of [
    'https://s3.example/paper',
    's3://s3.example/paper',
    's3://ID@s3.example/paper',
    's3://ID:b@s3.example/',
    's3://ID:%zz@s3.example/paper',
    's3://ID:b@s3.example/pa per',
    's3://ID:b@s3.example/paper?regoin=x',
    's3://ID:b@s3.example/paper?region=EU west',
    '/srv/media',
  ])
    assert.equal(readS3Address(wrong), undefined, wrong)
})
