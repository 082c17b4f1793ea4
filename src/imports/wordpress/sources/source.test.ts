// Slow: it packs files that burst.
import assert from 'node:assert/strict'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { makeFolder } from '../../../../test/harness/folder.ts'
import { inspect, readPosts, sentenceOf } from '../wxr.ts'
import { sourcesOf } from './source.ts'

const exported = (id: number, content = 'words'): string =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><content:encoded>${content}</content:encoded><wp:post_id>${id}</wp:post_id></item></channel></rss>`

interface Entry {
  readonly name: string
  readonly content: string | Buffer
  readonly method?: 0 | 8
  readonly flags?: number
  /** What the archive says of its size. */
  readonly size?: number
}

/** A zip archive, written by the book. */
function zip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = []
  const lists: Buffer[] = []
  let at = 0
  for (const { name, content, method = 8, flags = 0, size } of entries) {
    const raw = Buffer.from(content)
    const packed = method === 8 ? deflateRawSync(raw) : raw
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size ?? raw.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name)])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    lists.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, Buffer.from(name)]))
    bodies.push(head, packed)
    at += head.length + packed.length
  }
  const list = Buffer.concat(lists)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006'), end])
}

function written(t: TestContext, name: string, bytes: Buffer | string): string {
  const file = join(makeFolder(t, 'packed'), name)
  writeFileSync(file, bytes)
  return file
}

async function numbersIn(file: string): Promise<(number | null | undefined)[]> {
  const sources = await sourcesOf([file])
  if (!sources.ok) throw new Error(sources.sentence)
  const found: (number | null | undefined)[] = []
  for (const source of sources.value)
    for await (const { post } of readPosts(source.open())) found.push(post?.id)
  return found
}

async function told(file: string): Promise<string> {
  const sources = await sourcesOf([file])
  if (!sources.ok) return sources.sentence
  for (const source of sources.value) {
    const inspected = await inspect(source.open())
    if (!inspected.ok) return sentenceOf(inspected.fault)
  }
  return 'ok'
}

test('an export may come gzipped, or several of them in a zip archive', async (t) => {
  assert.deepEqual(await numbersIn(written(t, 'a.xml.gz', gzipSync(exported(7)))), [7])
  const both = zip([
    { name: 'site/one.xml', content: exported(1) },
    { name: '__MACOSX/site/._one.xml', content: 'rubbish' },
    { name: 'site/readme.txt', content: 'hello' },
    { name: 'site/two.XML', content: exported(2), method: 0 },
  ])
  assert.deepEqual(await numbersIn(written(t, 'a.zip', both)), [1, 2])
})

test('E3: a name in a zip archive leads nowhere, because nothing is unpacked', async (t) => {
  const names = [
    '../../evil.xml',
    '/etc/evil.xml',
    'C:\\evil.xml',
    'a/../../../evil.xml',
    'same.xml',
    'same.xml',
    'SAME.xml',
  ]
  const file = written(t, 'evil.zip', zip(names.map((name, at) => ({ name, content: exported(at) }))))
  const sources = await sourcesOf([file])
  assert.ok(sources.ok)
  assert.equal(sources.value.length, names.length)
  for (const { name } of sources.value) assert.doesNotMatch(name.replace('evil.zip: ', ''), /\/|\.\./)
})

test('a packed file that is cut, damaged, locked, empty or made to burst is a sentence', async (t) => {
  const packed = gzipSync(exported(1, 'x'.repeat(200_000)))
  assert.match(
    await told(written(t, 'cut.gz', packed.subarray(0, 150))),
    /packed file breaks off.*--keep-partial/,
  )
  const torn = Buffer.from(packed)
  torn.fill(255, 60, 90)
  assert.match(await told(written(t, 'torn.gz', torn)), /damaged|well-formed/)
  assert.match(await told(written(t, 'none.zip', zip([{ name: 'a.txt', content: 'x' }]))), /no XML file/)
  assert.match(
    await told(written(t, 'locked.zip', zip([{ name: 'a.xml', content: 'x', flags: 1 }]))),
    /password/,
  )
  assert.match(
    await told(written(t, 'odd.zip', zip([{ name: 'a.xml', content: 'x', flags: 0, method: 0 }]))),
    /not XML/,
  )
  const cut = written(t, 'cut.zip', zip([{ name: 'a.xml', content: exported(1) }]))
  truncateSync(cut, 120)
  assert.match(await told(cut), /breaks off/)
  const bomb = Buffer.concat([Buffer.from(exported(1).slice(0, 150)), Buffer.alloc(400 * 1024 * 1024, 32)])
  const began = process.memoryUsage().rss
  assert.match(await told(written(t, 'bomb.gz', gzipSync(bomb))), /grows beyond all reason/)
  assert.ok(process.memoryUsage().rss - began < 200 * 2 ** 20)
  const many = Array.from({ length: 2_000 }, (_, at) => ({ name: `${at}.xml`, content: '' }))
  assert.match(await told(written(t, 'many.zip', zip(many))), /more in the zip archive/)
})
