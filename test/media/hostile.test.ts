import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { drawingPath, filePath, listLibrary, type Medium, picturePath } from '#media/index.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { openDesk, pageOf, says, saysNot } from '../harness/desk.ts'
import { bomb, moving, photograph, signedPhotograph } from '../harness/photographs.ts'
import { patience, until } from '../harness/soon.ts'
import { request, say } from '../threats/raw.ts'
import { publishShowing, refusalOf, takenIn } from './newsstand.ts'
import { sent } from './uploads.ts'

const page = '<!DOCTYPE html><html><body><script>alert(document.cookie)</script></body></html>'
const script = 'alert(document.cookie)//'

onEachDatabase('E1: what lies about itself is refused, made anew, or given to take home', async (t, db) => {
  const paper = await openDesk(t, db)
  for (const [name, bytes, why] of [
    ['page.jpg', Buffer.from(page), 'not-taken'],
    ['page.html', Buffer.from(page), 'not-taken'],
    ['page.svg', Buffer.from(page), 'not-taken'],
    ['page.jpg\0.html', Buffer.from(page), 'not-taken'],
    ['script.js', Buffer.from(script), 'not-taken'],
    ['nothing.jpg', Buffer.alloc(0), 'empty'],
    ['half.gif', Buffer.from(`GIF89a/*${script}`), 'damaged'],
    ['phone.heic', Buffer.from('\0\0\0\x20ftypheic\0\0\0\0mif1heic', 'latin1'), 'not-readable-here'],
    ['captions.vtt', Buffer.from(`WEBVTT\n\n${page}`), 'not-captions'],
  ] as const)
    assert.equal(await refusalOf(paper, name, bytes), why, name)

  // Valid pictures with something behind them: what readers get is drawn anew.
  const jpeg = await photograph(64, 64)
  const gif = await moving('gif', 2, 16)
  const polyglots: readonly Medium[] = [
    await takenIn(paper, 'page.html.jpg', Buffer.concat([jpeg, Buffer.from(page)])),
    await takenIn(paper, 'x\u202Egpj.html', Buffer.concat([gif, Buffer.from(page)])),
  ]
  const text = await takenIn(paper, 'page.txt', Buffer.from(page))
  const pdf = await takenIn(paper, 'page.html', Buffer.from(`%PDF-1.4\n${page}`))
  const svg = await takenIn(
    paper,
    'evil.svg',
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="${script}"><script>${script}</script><path d="M0 0"/></svg>`,
    ),
  )
  assert.deepEqual(
    [...polyglots, pdf].map(({ name }) => name),
    ['page.html.jpg', 'xgpj.html.gif', 'page.html.pdf'],
  )
  await publishShowing(paper, [...polyglots, text, pdf, svg])
  const [still, animated] = polyglots as [Medium, Medium]
  for (const path of [
    picturePath(still, 64, 'jpg'),
    picturePath(animated, 16, 'gif'),
    drawingPath(svg),
    filePath(text),
    filePath(pdf),
  ]) {
    const response = await paper.anonymous.get(path)
    assert.equal(response.status, 200, path)
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path)
    assert.doesNotMatch(response.headers.get('content-type') ?? '', /html|script|xml;(?!.*charset)/, path)
    const body = await response.text()
    if (path.startsWith('/pictures/')) assert.doesNotMatch(body, /alert|script|onload/, path)
    else assert.match(response.headers.get('content-disposition') ?? '', /^attachment; /, path)
    if (!/\.(?:jpg|gif)$/.test(path))
      assert.match(
        response.headers.get('content-security-policy') ?? '',
        /^sandbox; default-src 'none'; /,
        path,
      )
  }
})

onEachDatabase('E1: what the sender says of its type is not believed', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  for (const type of ['image/jpeg', 'image/svg+xml', 'image/svg+xml;', 'text/html', 'x'])
    assert.equal(
      (await sent(paper, editor, '/newsroom/media', { 'a.jpg': page }, { type })).status,
      422,
      type,
    )
  const png = await photograph(20, 20, 'png')
  await sent(paper, editor, '/newsroom/media', { 'a.html': png }, { type: 'text/html' })
  const [medium] = await listLibrary(paper.store.read, { limit: 9 })
  assert.deepEqual([medium?.type, medium?.name], ['image/png', 'a.html.png'])
})

/** A PNG whose text and profile chunks unpack to a hundred megabytes. */
async function stuffed(): Promise<Buffer> {
  const png = await photograph(16, 16, 'png')
  const filler = deflateSync(Buffer.alloc(100_000_000))
  const chunk = (name: string, content: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    return Buffer.concat([length, Buffer.from(name, 'latin1'), content, Buffer.alloc(4)])
  }
  const texts = chunk('zTXt', Buffer.concat([Buffer.from('a\0\0', 'latin1'), filler]))
  return Buffer.concat([png.subarray(0, 33), texts, png.subarray(33)])
}

onEachDatabase('E2: bombs are a clear no, cost this process nothing, and hold nobody up', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const uses = Array.from(
    { length: 9 },
    (_, at) => `<g id="u${at + 1}">${`<use href="#u${at}"/>`.repeat(10)}</g>`,
  )
  const bombs = {
    'pixels.png': bomb(),
    'stuffed.png': await stuffed(),
    'frames.gif': await moving('gif', 501, 2),
    'entities.svg': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>`,
    'uses.svg': `<svg xmlns="http://www.w3.org/2000/svg"><g id="u0"/>${uses.join('')}</svg>`,
    'huge.svg': `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(6_000_000)}</svg>`,
    'wide.tiff': Buffer.from(
      '49492a00080000000200000104000100000000ffffff01010400010000000000ffffff00000000',
      'hex',
    ),
  }
  const memory = process.memoryUsage().rss
  let slowest = 0
  let isOver = false
  const reader = async () => {
    while (!isOver) {
      // What this thread did meanwhile, whatever else a busy machine did.
      const before = process.threadCpuUsage()
      await (await paper.anonymous.get('/')).text()
      const { user, system } = process.threadCpuUsage(before)
      slowest = Math.max(slowest, (user + system) / 1000)
      await pause(5)
    }
  }
  const reading = reader()
  const response = await sent(paper, editor, '/newsroom/media', bombs)
  isOver = true
  await reading
  assert.equal(response.status, 422)
  const text = await response.text()
  says(text, /pixels\.png: it has more than 50 megapixels/)
  says(text, /frames\.gif: it moves in more than 500 pictures/)
  says(text, /entities\.svg: it is no SVG/)
  says(text, /uses\.svg: it is too large or too tangled/)
  says(text, /huge\.svg: it is too large or too tangled/)
  says(text, /wide\.tiff: it is damaged/)
  assert.ok(process.memoryUsage().rss - memory < 200e6)
  assert.ok(slowest < 1000, `a reader waited ${slowest} ms`)
  assert.deepEqual(paper.errors, [])
  // And whoever comes next is served.
  assert.equal(
    (await sent(paper, editor, '/newsroom/media', { 'ok.jpg': await photograph(30, 20) })).status,
    303,
  )
})

onEachDatabase('E4: no address of a picture or a file leads to anything else', async (t, db) => {
  const paper = await openDesk(t, db)
  const medium = await takenIn(paper, 'words.txt', Buffer.from('words'))
  const picture = await takenIn(paper, 'a.jpg', await photograph(40, 40))
  await publishShowing(paper, [medium, picture])
  const stamp = medium.digest?.slice(0, 12)
  const climbs = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '%c0%ae%c0%ae/',
    '%252e%252e%252f',
    '....//',
    '/etc/',
    '%00',
  ]
  for (const climb of climbs)
    for (const path of [
      `/files/${medium.id}/${stamp}/${climb}${climb}${climb}broadsheet.db`,
      `/files/${medium.id}/${climb}${climb}broadsheet.db`,
      `/files/${climb}${climb}broadsheet.db`,
      `/pictures/${picture.id}/${climb}${climb}broadsheet.db`,
      `/pictures/${climb}${climb}node`,
      `/wp-content/${climb}${climb}broadsheet.db`,
      `/newsroom/media/${climb}/original`,
    ]) {
      const { text, statuses } = await say(
        paper.port,
        request(`GET ${path}`, [`Host: localhost:${paper.port}`, 'Connection: close']),
      )
      assert.ok([301, 303, 400, 404].includes(statuses[0] ?? 0), `${path}: ${statuses.join()}`)
      assert.doesNotMatch(text, /SQLite format|node_/, path)
    }
})

onEachDatabase(
  'E5: readers learn nothing of where and with what a picture was taken; the newsroom has it as it came',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const original = await signedPhotograph()
    const medium = await takenIn(paper, 'mole.jpg', original)
    assert.deepEqual(
      [medium.credit, medium.rights, medium.alt],
      [
        'Idris Calloway, Wren Ashdown / Harbour Pictures',
        '© Harbour Pictures 2031',
        'A long wall in still water',
      ],
    )
    await publishShowing(paper, [medium])
    for (const format of ['avif', 'webp', 'jpg'] as const)
      for (const crop of [undefined, '1x1'] as const) {
        const bytes = Buffer.from(
          await (await paper.anonymous.get(picturePath(medium, 480, format, crop))).arrayBuffer(),
        )
        assert.doesNotMatch(bytes.toString('latin1'), /CANARY/i, `${format} ${crop}`)
        // Three letters may stand among the points of any picture: only where words are kept do they mean something.
        const { exif, xmp } = await sharp(bytes).metadata()
        assert.doesNotMatch(`${exif?.toString('latin1')} ${xmp}`, /GPS/i, `${format} ${crop}`)
        assert.match(String(xmp), /Harbour Pictures/)
      }
    const path = `/newsroom/media/${medium.id}/original`
    assert.notEqual((await paper.anonymous.get(path)).status, 200)
    assert.equal((await (await paper.as('moderator')).get(path)).status, 403)
    assert.equal((await (await paper.as('contributor')).get(path)).status, 403)
    const own = await (await paper.as('editor')).get(path)
    assert.match(own.headers.get('cache-control') ?? '', /private, no-store/)
    assert.match(own.headers.get('content-disposition') ?? '', /^attachment; /)
    assert.deepEqual(Buffer.from(await own.arrayBuffer()), original)
  },
)

const incoming = (folder: string): readonly string[] =>
  existsSync(join(folder, 'files/incoming')) ? readdirSync(join(folder, 'files/incoming')) : []

onSqlite('F1: forty uploads that break off leave neither files nor connections behind', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const head = request('POST /newsroom/media', [
    `Host: localhost:${paper.port}`,
    `Origin: ${paper.origin}`,
    `Cookie: ${editor.cookie}`,
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Length: 5000000',
  ])
  const part = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\n'
  const breakOff = async (at: number) => {
    const socket = connect(paper.port, '127.0.0.1')
    socket.on('error', () => {})
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.write(
      head + part.slice(0, at % 2 === 0 ? undefined : 30) + (at % 2 === 0 ? 'a'.repeat(300_000) : ''),
    )
    await pause(20)
    if (at % 3 === 0) socket.resetAndDestroy()
    else socket.destroy()
  }
  await Promise.all(Array.from({ length: 40 }, (_, at) => breakOff(at)))
  await until(() => incoming(db.place.dataFolder).length === 0, 'no file is left')
  assert.deepEqual(await listLibrary(paper.store.read, { limit: 9 }), [])
  saysNot(await pageOf(editor, '/newsroom/media'), /class="leaves"/)
  assert.deepEqual(paper.errors, [])
})

onSqlite('F1: a poor form with files is a plain no', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const post = (body: string, type: string) =>
    fetch(`${paper.origin}/newsroom/media`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: editor.cookie, origin: paper.origin, 'content-type': type },
      body,
      signal: AbortSignal.timeout(patience),
    })
  const multipart = 'multipart/form-data; boundary=x'
  const part = (head: string, body = 'x') => `--x\r\n${head}\r\n\r\n${body}\r\n`
  const file = 'Content-Disposition: form-data; name="files"; filename="a.txt"'
  for (const [name, body, type] of [
    ['another kind of form', 'files=1', 'application/x-www-form-urlencoded'],
    ['no boundary', 'x', 'multipart/form-data'],
    ['an empty boundary', 'x', 'multipart/form-data; boundary='],
    ['nothing', '', multipart],
    ['no end', part(file), multipart],
    ['no name', `${part('Content-Disposition: form-data')}--x--`, multipart],
    ['an empty name', `${part('Content-Disposition: form-data; name=""; filename=""')}--x--`, multipart],
    ['a header without end', `--x\r\n${'A: b\r\n'.repeat(50_000)}`, multipart],
    ['too many files', `${part(file).repeat(201)}--x--`, multipart],
    ['too many fields', `${part('Content-Disposition: form-data; name="a"').repeat(51)}--x--`, multipart],
    ['a prototype', `${part('Content-Disposition: form-data; name="__proto__"')}--x--`, multipart],
  ] as const) {
    const response = await post(body, type).catch((error: unknown) =>
      assert.fail(`${name}: ${String(error)}`),
    )
    assert.ok([400, 413, 422].includes(response.status), `${name}: ${response.status}`)
    await response.text()
  }
  assert.equal(({} as { x?: unknown }).x, undefined)
  assert.deepEqual(paper.errors, [])
})
