import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createPress } from './press.ts'
import { openWorld, pageOf } from './testing.ts'

const gzip = { 'accept-encoding': 'gzip' }
const page = pageOf('The bridge is open', { tags: ['story:1', 'front'] })

test('a page is printed once and served many times, the same to everybody', async (t) => {
  const { press, pages, ask } = await openWorld(t)
  pages.set('/bridge', () => page)
  const first = await ask('/bridge', gzip)
  const second = await ask('/bridge', { ...gzip, cookie: 'session=1', 'user-agent': 'other' })
  assert.equal(first.status, 200)
  assert.equal(gunzipSync(first.body).toString(), page.body)
  assert.deepEqual(second.body, first.body)
  assert.deepEqual({ ...second.headers, date: '' }, { ...first.headers, date: '' })
  const { hits, misses, prints, pages: kept } = press.statistics()
  assert.deepEqual({ hits, misses, prints, kept }, { hits: 1, misses: 1, prints: 1, kept: 1 })
})

test('a page carries its headers, and those of the house', async (t) => {
  const { pages, ask } = await openWorld(t, { headers: [['x-content-type-options', 'nosniff']] })
  pages.set('/bridge', () => ({ ...page, headers: { 'content-language': 'en' } }))
  const { headers } = await ask('/bridge', gzip)
  assert.equal(headers['content-type'], 'text/html; charset=utf-8')
  assert.equal(headers['content-encoding'], 'gzip')
  assert.equal(headers['content-language'], 'en')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['cache-control'], 'public, max-age=0, must-revalidate')
  assert.equal(headers.vary, 'Accept-Encoding')
  assert.match(headers.etag ?? '', /^"[\w-]{12}-g"$/)
  assert.equal(headers['transfer-encoding'], undefined)
})

test('a CDN hears how long it may keep a page and what it was printed from', async (t) => {
  const { pages, ask } = await openWorld(t, { cdn: { sMaxAge: 60, staleWhileRevalidate: 30 } })
  pages.set('/bridge', () => ({ ...page, tags: ['story:1', 'topic:a,b'] }))
  const { headers } = await ask('/bridge')
  assert.equal(
    headers['cache-control'],
    'public, max-age=0, must-revalidate, s-maxage=60, stale-while-revalidate=30',
  )
  assert.equal(headers['cache-tag'], 'story:1,topic:a%2Cb')
})

test('a file whose address carries its hash is kept by browsers for good', async (t) => {
  const { pages, ask } = await openWorld(t)
  pages.set('/style.abc.css', () => ({ ...page, type: 'text/css', immutable: true }))
  const { headers } = await ask('/style.abc.css')
  assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable')
})

test('readers get the encoding they ask for, and nothing they refuse', async (t) => {
  const { pages, ask } = await openWorld(t)
  pages.set('/bridge', () => page)
  const encodingFor = async (accept: string) =>
    (await ask('/bridge', { 'accept-encoding': accept })).headers['content-encoding'] ?? 'identity'
  assert.equal(await encodingFor('gzip, deflate'), 'gzip')
  assert.equal(await encodingFor('x-gzip'), 'gzip')
  assert.equal(await encodingFor('GZIP;q=0.5'), 'gzip')
  assert.equal(await encodingFor('*'), 'gzip')
  assert.equal(await encodingFor(''), 'identity')
  assert.equal(await encodingFor('gzip;q=0'), 'identity')
  assert.equal(await encodingFor('gzip;q=0.5, identity;q=1'), 'identity')
  assert.equal(await encodingFor('*, gzip;q=0'), 'identity')
  assert.equal(await encodingFor('identity;q=0, gzip'), 'gzip')
  assert.equal(await encodingFor('br, identity;q=0'), 'br')
  assert.equal((await ask('/bridge', { 'accept-encoding': 'identity;q=0' })).status, 406)
  assert.equal((await ask('/bridge', { 'accept-encoding': '*;q=0' })).status, 406)
  assert.equal((await ask('/bridge')).text, page.body)
})

test('what gains nothing by compression is sent as it is', async (t) => {
  const { pages, ask } = await openWorld(t)
  const font = Buffer.alloc(5000, 'wOF2')
  pages.set('/font', () => ({ ...page, type: 'font/woff2', body: font }))
  pages.set('/small', () => ({ ...page, body: 'small' }))
  assert.deepEqual((await ask('/font', gzip)).body, font)
  assert.equal((await ask('/font', gzip)).headers['content-encoding'], undefined)
  assert.equal((await ask('/small', gzip)).text, 'small')
  const refused = await ask('/small', { 'accept-encoding': 'gzip, identity;q=0' })
  assert.equal(gunzipSync(refused.body).toString(), 'small')
})

test('a page that many read is compressed better', async (t) => {
  const { pages, ask } = await openWorld(t)
  pages.set('/bridge', () => page)
  const browser = { 'accept-encoding': 'gzip, deflate, br, zstd' }
  const answers = []
  while (answers.at(-1)?.headers['content-encoding'] !== 'br') {
    assert.ok(answers.length < 5000, 'better compressed in the end, however busy the machine')
    answers.push(await ask('/bridge', browser))
    if (answers.length > 100) await setTimeout(5)
  }
  const [first, last] = [answers[0], answers.at(-1)]
  assert.equal(first?.headers['content-encoding'], 'gzip')
  assert.ok(answers.length > 3)
  assert.equal(brotliDecompressSync(last?.body ?? '').toString(), page.body)
  assert.notEqual(last?.headers.etag, first?.headers.etag)
  const held = await ask('/bridge', { ...browser, 'if-none-match': first?.headers.etag ?? '' })
  assert.equal(held.status, 304, 'the reader who has the gzip has the page')
  assert.equal(held.headers.etag, first?.headers.etag)
})

test('whoever has the page is told so in a few bytes', async (t) => {
  const { pages, ask } = await openWorld(t)
  pages.set('/bridge', () => page)
  const { headers } = await ask('/bridge', gzip)
  const etag = headers.etag ?? ''
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const answer = await ask('/bridge', { ...gzip, 'if-none-match': held })
    assert.equal(answer.status, 304, held)
    assert.equal(answer.body.length, 0)
    assert.equal(answer.headers.etag, etag)
    assert.equal(answer.headers.vary, 'Accept-Encoding')
    assert.equal(answer.headers['cache-control'], headers['cache-control'])
    assert.equal(answer.headers['content-type'], undefined)
  }
  assert.equal((await ask('/bridge', { ...gzip, 'if-none-match': '"other"' })).status, 200)
})

test('HEAD has the headers of GET and no body; other methods are not for the press', async (t) => {
  const { press, pages, ask } = await openWorld(t)
  pages.set('/bridge', () => page)
  const got = await ask('/bridge', gzip)
  const head = await ask('/bridge', gzip, 'HEAD')
  assert.deepEqual({ ...head.headers, date: '' }, { ...got.headers, date: '' })
  assert.equal(head.body.length, 0)
  assert.equal((await ask('/bridge', {}, 'HEAD')).headers['content-length'], '2000')
  const { hits } = press.statistics()
  await ask('/bridge', gzip, 'POST')
  assert.equal(press.statistics().hits, hits)
})

test('one range of bytes can be had; several are not worth the trouble', async (t) => {
  const { pages, ask } = await openWorld(t)
  pages.set('/bridge', () => page)
  const whole = await ask('/bridge', gzip)
  const { length } = whole.body
  const part = async (range: string, more = {}) => ask('/bridge', { ...gzip, range, ...more })
  const middle = await part('bytes=10-19')
  assert.equal(middle.status, 206)
  assert.deepEqual(middle.body, whole.body.subarray(10, 20))
  assert.equal(middle.headers['content-range'], `bytes 10-19/${length}`)
  assert.equal(middle.headers['content-length'], '10')
  assert.deepEqual((await part('bytes=10-')).body, whole.body.subarray(10))
  assert.deepEqual((await part('bytes=-5')).body, whole.body.subarray(length - 5))
  assert.deepEqual((await part(`bytes=0-${length * 2}`)).body, whole.body)
  assert.equal((await part('bytes=10-19', { 'if-range': whole.headers.etag })).status, 206)
  assert.equal((await part('bytes=10-19', { 'if-range': '"older"' })).status, 200)
  for (const odd of ['bytes=1-2,4-5', 'bytes=9-3', 'bytes=-', 'lines=1-2'])
    assert.equal((await part(odd)).status, 200)
  for (const none of [`bytes=${length}-`, 'bytes=-0']) {
    const answer = await part(none)
    assert.equal(answer.status, 416)
    assert.equal(answer.headers['content-range'], `bytes */${length}`)
  }
})

test('a withdrawn story says so whatever the reader holds', async (t) => {
  const { pages, ask } = await openWorld(t)
  pages.set('/bridge', () => ({ ...page, status: 410 }))
  const first = await ask('/bridge', gzip)
  assert.equal(first.status, 410)
  const headers = { ...gzip, 'if-none-match': first.headers.etag ?? '', range: 'bytes=0-1' }
  assert.equal((await ask('/bridge', headers)).status, 410)
})

test('a page that is not worth keeping is sent all the same', async (t) => {
  const { press, pages, ask } = await openWorld(t)
  pages.set('/bridge', () => page)
  const kept = await ask('/bridge', gzip)
  const server = createServer(
    (request, response) => void press.once(page).then((kept) => press.send(kept, request, response)),
  )
  await new Promise<void>((resolve) => server.listen(0, resolve))
  t.after(() => server.close())
  const { port } = server.address() as { port: number }
  const once = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(once.headers.get('etag'), kept.headers.etag)
  assert.equal(await once.text(), page.body)
  assert.equal(press.statistics().pages, 1)
})

const broken = () => Promise.reject(new Error('no ink'))

test('a page that cannot be printed is an error for all who wait, and is tried again', async (t) => {
  const { press } = await openWorld(t)
  const [one, two] = await Promise.allSettled([press.print('/a', broken), press.print('/a', broken)])
  assert.deepEqual([one.status, two.status], ['rejected', 'rejected'])
  assert.equal((await press.print('/a', async () => page)).bytes.length > 0, true)
})

test('without a folder for the pack the press says so at once', () => {
  assert.throws(() => createPress({ packFile: '/nowhere/pack', clock: () => '' as never }), /ENOENT/)
})

test('an answer in one piece says what node:http would have said', async (t) => {
  const { pages, ask } = await openWorld(t, { headers: [['x-content-type-options', 'nosniff']] })
  pages.set('/bridge', () => ({ ...page, headers: { 'content-language': 'en' } }))
  for (const headers of [gzip, {}]) {
    const piece = await ask('/bridge', { ...headers, connection: 'keep-alive' })
    const ordinary = await ask('/bridge', { ...headers, connection: 'close' })
    assert.equal(piece.headers.connection, 'keep-alive')
    assert.equal(piece.headers['keep-alive'], 'timeout=5')
    assert.match(piece.headers.date ?? '', / GMT$/)
    const { 'keep-alive': _, ...rest } = piece.headers
    const unlike = { connection: '', date: '' }
    assert.deepEqual({ ...rest, ...unlike }, { ...ordinary.headers, ...unlike })
    assert.deepEqual(piece.body, ordinary.body)
    assert.equal(piece.status, ordinary.status)
  }
})

test('a header cannot break out of its line', async (t) => {
  const { press } = await openWorld(t)
  const forged = { ...page, headers: { 'content-language': 'en\r\nset-cookie: a=b' } }
  await assert.rejects(
    press.print('/bridge', async () => forged),
    /Invalid character/,
  )
})

test('many answers on one connection come in order, whole', async (t) => {
  const { port, pages, ask } = await openWorld(t)
  pages.set('/bridge', () => page)
  const { body } = await ask('/bridge')
  const socket = connect(port, '127.0.0.1')
  const heads = ['GET /bridge', 'HEAD /bridge', 'GET /none', 'GET /bridge']
  const last = 'GET /bridge HTTP/1.0\r\n\r\n'
  socket.write(heads.map((head) => `${head} HTTP/1.1\r\nHost: x\r\n\r\n`).join('') + last)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  assert.deepEqual(
    text.match(/HTTP\/1\.1 \d+/g),
    [200, 200, 404, 200, 200].map((status) => `HTTP/1.1 ${status}`),
  )
  assert.equal(text.split(body.toString()).length, 4)
})
