import assert from 'node:assert/strict'
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import sharp from 'sharp'
import { filePath, formatsOf, picturePath, widthsOf } from '#media/index.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { openDesk } from '../harness/desk.ts'
import { photograph } from '../harness/photographs.ts'
import { until } from '../harness/soon.ts'
import { publishShowing, takenIn } from './newsstand.ts'

onEachDatabase(
  'a picture of a published story is there in every width and format, and in no other',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const medium = await takenIn(paper, 'Mole at dawn.JPG', await photograph(350, 250))
    assert.deepEqual(
      [medium.kind, medium.type, medium.name, medium.width, medium.height, medium.duration],
      ['picture', 'image/jpeg', 'Mole at dawn.jpg', 350, 250, null],
    )
    await publishShowing(paper, [medium])
    const { get } = paper.anonymous
    const asked = ([undefined, '16x9', '4x3', '1x1'] as const).flatMap((crop) =>
      widthsOf(medium, crop).flatMap((width) =>
        formatsOf(medium, crop).map((format) => ({ crop, width, format })),
      ),
    )
    assert.equal(asked.length, 21)
    for (const { crop, width, format } of asked) {
      const path = picturePath(medium, width, format, crop)
      const response = await get(path)
      assert.equal(response.status, 200, path)
      assert.equal(
        response.headers.get('content-type'),
        { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg', gif: '' }[format],
      )
      const made = await sharp(await response.arrayBuffer()).metadata()
      assert.equal(made.width, width, path)
      const shape = { '16x9': 18, '4x3': 13, '1x1': 10, whole: 14 }[crop ?? 'whole']
      assert.equal(Math.round((made.width / made.height) * 10), shape, path)
    }
    const stamp = medium.digest?.slice(0, 12)
    for (const file of [
      '321.jpg',
      '960.jpg',
      '320.png',
      '320.gif',
      '320.jpg.jpg',
      '0.jpg',
      '99999.avif',
      '-320.jpg',
      '16x9-50x50-321.jpg',
    ])
      assert.equal((await get(`/pictures/${medium.id}/${stamp}-${file}`)).status, 404, file)
  },
)

onEachDatabase('a document is given to take home, in parts if asked', async (t, db) => {
  const paper = await openDesk(t, db)
  const pdf = Buffer.from(`%PDF-1.7\n${'minutes of the council '.repeat(20_000)}`)
  const medium = await takenIn(paper, 'Prokuratur „März“ (2).pdf', pdf)
  await publishShowing(paper, [medium])
  const { get } = paper.anonymous
  const path = filePath(medium)
  const whole = await get(path)
  assert.equal(whole.status, 200)
  assert.equal(whole.headers.get('content-length'), String(pdf.length))
  assert.match(
    whole.headers.get('content-disposition') ?? '',
    /^attachment; filename="Prokuratur _M_rz_ _2_\.pdf"; filename\*=UTF-8''Prokuratur%20%E2%80%9EM%C3%A4rz%E2%80%9C%20%282%29\.pdf$/,
  )
  assert.match(whole.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/)
  assert.equal(whole.headers.get('x-content-type-options'), 'nosniff')
  assert.deepEqual(Buffer.from(await whole.arrayBuffer()), pdf)
  const etag = whole.headers.get('etag') ?? ''
  const part = async (headers: Record<string, string>) => {
    const response = await get(path, headers)
    const { status } = response
    const range = response.headers.get('content-range')
    return { status, range, text: await response.text(), length: response.headers.get('content-length') }
  }
  assert.deepEqual(await part({ range: 'bytes=1-7' }), {
    status: 206,
    range: `bytes 1-7/${pdf.length}`,
    text: 'PDF-1.7',
    length: '7',
  })
  assert.deepEqual(await part({ range: 'bytes=-4' }), {
    status: 206,
    range: `bytes ${pdf.length - 4}-${pdf.length - 1}/${pdf.length}`,
    text: 'cil ',
    length: '4',
  })
  assert.equal((await part({ range: 'bytes=300000-' })).text, pdf.subarray(300_000).toString())
  assert.deepEqual(await part({ range: `bytes=${pdf.length}-` }), {
    status: 416,
    range: `bytes */${pdf.length}`,
    text: '',
    length: '0',
  })
  assert.equal((await part({ range: 'bytes=1-7', 'if-range': etag })).status, 206)
  assert.equal((await part({ range: 'bytes=1-7', 'if-range': '"other"' })).status, 200)
  assert.equal((await part({ 'if-none-match': etag })).status, 304)
  assert.equal((await part({ 'if-none-match': `W/${etag}, "x"` })).status, 304)
  const head = await fetch(paper.origin + path, { method: 'HEAD' })
  assert.deepEqual(
    [head.status, head.headers.get('content-length'), head.headers.get('etag')],
    [200, String(pdf.length), etag],
  )
  assert.equal((await get(path.replace(/[^/]+$/, 'other.pdf'))).headers.get('location'), path)
})

/** So many seconds of a tone, eight thousand times a second. */
function tone(seconds: number): Buffer {
  const samples = seconds * 8000
  const head = Buffer.from(
    'RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\x01\0\x08\0data\0\0\0\0',
    'latin1',
  )
  head.writeUInt32LE(36 + samples, 4)
  for (const at of [24, 28]) head.writeUInt32LE(8000, at)
  head.writeUInt32LE(samples, 40)
  return Buffer.concat([head, Buffer.from(Array.from({ length: samples }, (_, at) => 128 + (at % 40)))])
}

onEachDatabase('sound says how long it is, and plays in its place; captions come as text', async (t, db) => {
  const paper = await openDesk(t, db)
  const sound = await takenIn(paper, 'horn.mp3', tone(4))
  const captions = await takenIn(
    paper,
    'horn.vtt',
    Buffer.from('WEBVTT\n\n00:00.000 --> 00:04.000\nThe horn.\n'),
  )
  assert.deepEqual(
    [sound.kind, sound.type, sound.name, sound.duration],
    ['audio', 'audio/wav', 'horn.mp3.wav', 4],
  )
  assert.deepEqual([captions.kind, captions.duration], ['text', null])
  await publishShowing(paper, [sound, captions])
  const played = await paper.anonymous.get(filePath(sound), { range: 'bytes=0-3' })
  assert.deepEqual([played.status, await played.text()], [206, 'RIFF'])
  assert.match(played.headers.get('content-disposition') ?? '', /^inline; filename="horn\.mp3\.wav"/)
  assert.equal(played.headers.get('cross-origin-resource-policy'), 'cross-origin')
  assert.equal(
    (await paper.anonymous.get(filePath(captions))).headers.get('content-type'),
    'text/vtt; charset=utf-8',
  )
})

const linkIn =
  (folder: string) =>
  (name: string): string => {
    try {
      return readlinkSync(`${folder}/${name}`)
    } catch {
      // The one with which the folder was read.
      return ''
    }
  }

/** How many originals this process holds open, where the system tells. */
function filmsOpen(): number {
  const folder = '/proc/self/fd'
  if (!existsSync(folder)) return 0
  const links = readdirSync(folder).map(linkIn(folder))
  return links.filter((link) => link.includes('/originals/')).length
}

onSqlite('readers who leave in the middle of a film leave nothing open', async (t, db) => {
  const paper = await openDesk(t, db)
  const film = await takenIn(
    paper,
    'film.mp4',
    Buffer.concat([Buffer.from('\0\0\0\x20ftypmp42\0\0\0\0', 'latin1'), Buffer.alloc(30_000_000, 1)]),
  )
  await publishShowing(paper, [film])
  const memory = process.memoryUsage().rss
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      const response = await paper.anonymous.get(filePath(film))
      const reader = response.body?.getReader()
      await reader?.read()
      await reader?.cancel()
    }),
  )
  await until(() => filmsOpen() === 0, 'no film is open')
  assert.ok(process.memoryUsage().rss - memory < 150e6)
  assert.equal((await paper.anonymous.get(filePath(film), { range: 'bytes=29999999-' })).status, 206)
  assert.deepEqual(paper.errors, [])
})
