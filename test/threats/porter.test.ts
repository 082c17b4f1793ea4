// The porter answers plain requests before node:http: whatever it is sent, a reader must hear what node:http would have said.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import * as fc from 'fast-check'
import { onSqlite } from '../harness/databases.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { request, say } from './raw.ts'

const gzip = 'Accept-Encoding: gzip'
const hot = '/feed.xml'

async function openHot(...given: Parameters<typeof openPaper>): Promise<TestPaper & { host: string }> {
  const paper = await openPaper(...given)
  assert.equal((await paper.anonymous.get(hot)).status, 200)
  return { ...paper, host: `Host: localhost:${paper.port}` }
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  await once(socket, 'connect')
  return socket
}

/** Says it, and something after which the server closes: so that nothing here depends on how fast it answers. */
const hear = (port: number, host: string, bytes: string) =>
  say(port, Buffer.from(bytes + farewell(host), 'latin1'), 20_000)
const farewell = (host: string): string => request('GET /healthz', [host, 'Connection: close'])

/** How many requests of the work came as far as node:http. */
async function readByNode(paper: TestPaper, work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const listener = () => count++
  paper.app.server.on('request', listener)
  await work()
  paper.app.server.removeListener('request', listener)
  return count
}

/** Without what a moment and a connection add. */
const settled = (answers: string): string =>
  answers.replace(/^Date: .*$|^Connection: .*$|^Keep-Alive: .*$|datetime="[^"]*"/gim, '')

onSqlite('a plain request for what lies ready never comes as far as node:http', async (t, db) => {
  const paper = await openHot(t, db)
  const { host, port } = paper
  const browser = [
    host,
    gzip,
    'User-Agent: A/1 (b; c)',
    'Cookie: a=b',
    'Sec-Fetch-Mode: navigate',
    'Connection: keep-alive',
  ]
  const count = await readByNode(paper, async () => {
    const { statuses } = await hear(port, host, request(`GET ${hot}`, browser).repeat(3))
    assert.deepEqual(statuses, [200, 200, 200, 200])
  })
  assert.equal(count, 1)
})

onSqlite(
  'what is not so plain is answered as before, and everything after it on that connection',
  async (t, db) => {
    const paper = await openHot(t, db)
    const { host, port } = paper
    const plain = request(`GET ${hot}`, [host, gzip])
    const question = request(`GET ${hot}?a=b`, [host, gzip])
    const others: Record<string, string> = {
      question,
      'a miss': request('GET /nowhere', [host, gzip]),
      'the head': request(`HEAD ${hot}`, [host, gzip]),
      'a part': request(`GET ${hot}`, [host, 'Range: bytes=0-9']),
      'a condition': request(`GET ${hot}`, [host, gzip, 'If-None-Match: "x"']),
      'another encoding': request(`GET ${hot}`, [host, 'Accept-Encoding: identity']),
      'no encoding': request(`GET ${hot}`, [host]),
      'an encoding refused': request(`GET ${hot}`, [host, 'Accept-Encoding: gzip;q=0, identity;q=0']),
      'a body': request(`GET ${hot}`, [host, gzip, 'Content-Length: 3'], 'abc'),
      'a form': request('POST /newsroom/sign-out', [host, 'Content-Length: 0']),
      'an upgrade': request(`GET ${hot}`, [host, gzip, 'Connection: Upgrade', 'Upgrade: h2c']),
      'HTTP/1.0': `GET ${hot} HTTP/1.0\r\n${host}\r\nConnection: keep-alive\r\n\r\n`,
    }
    for (const [name, other] of Object.entries(others)) {
      const [alone, before] = await Promise.all([say(port, other, 250), say(port, plain + other, 250)])
      assert.deepEqual(before.statuses, [200, ...alone.statuses], name)
      assert.equal(before.closed, alone.closed, name)
    }
    const count = await readByNode(paper, () => say(port, plain + question + plain, 250))
    assert.equal(count, 2)
    assert.deepEqual(paper.errors, [])
  },
)

onSqlite('a request torn at any byte is one request', async (t, db) => {
  const { host, port } = await openHot(t, db)
  const whole = request(`GET ${hot}`, [host, gzip, 'User-Agent: A'])
  const socket = (await open(port)).setEncoding('latin1')
  socket.write(whole)
  const [answer] = (await once(socket, 'data')) as [string]
  socket.destroy()
  const expected = settled(answer)
  for (let at = 1; at < whole.length; at += 3) {
    const socket = (await open(port)).setEncoding('latin1')
    let text = ''
    socket.on('data', (chunk) => (text += chunk))
    socket.write(whole + whole.slice(0, at))
    await pause(4)
    socket.write(whole.slice(at))
    while (settled(text).length < 2 * expected.length) await once(socket, 'data')
    assert.equal(settled(text), expected + expected, `torn at ${at}`)
    socket.destroy()
  }
})

/** Over a connection that is node:http's already; without what that was made with. */
async function hearFromNode(
  port: number,
  host: string,
  bytes: string,
): Promise<{ text: string; closed: boolean }> {
  const socket = (await open(port)).setEncoding('latin1').on('error', () => undefined)
  socket.write(request('GET /healthz', [host, 'TE: trailers']))
  await once(socket, 'data')
  let text = ''
  socket.on('data', (chunk) => (text += chunk))
  const closing = once(socket, 'close')
  socket.write(Buffer.from(bytes + farewell(host), 'latin1'))
  const closed = await Promise.race([closing.then(() => true), pause(20_000, false, { ref: false })])
  return { text, closed }
}

/** Whether node:http still says that it could not read what came behind an answer depends on whether that has gone out. */
const heard = (answers: string): string => settled(answers).replace(/(?<=[^])HTTP\/1\.1 400 [^]*$/, '')

const lines = [
  `GET ${hot}`,
  `GET  ${hot}`,
  `get ${hot}`,
  `GET ${hot}#a`,
  `GET http://localhost${hot}`,
  `HEAD ${hot}`,
  `GET ${hot} HTTP/1.1\r\nX-A: b\r\nX-B: GET ${hot}`,
]
const fields = [
  gzip,
  'Accept-Encoding: br, gzip',
  'accept-encoding:gzip',
  'Accept-Encoding : gzip',
  'Host: localhost',
  'Host: a b',
  'Host:',
  'Connection: keep-alive',
  'Connection: close',
  'Connection: keep-alive, TE',
  'Range: bytes=0-3',
  'Expect: 100-continue',
  'Content-Length: 0',
  'X-A: \u0001',
  'X-A: \u00e9',
  'X-A',
  ': a',
  ' folded',
  '\tfolded',
  'Cookie: a=b; c="d"',
  'If-Modified-Since: Mon, 01 Jan 2024 00:00:00 GMT',
  'Sec-Purpose: prefetch',
  'X-A: b\nX-C: d',
  'X-A: b\rX-C: d',
  '\u00dcnknown: a',
]

onSqlite('whatever a request is made of, the porter says what node:http says', async (t, db) => {
  const { host, port } = await openHot(t, db)
  const some = fc.array(fc.constantFrom(...fields), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lines), some, fc.boolean(), async (line, headers, hasHost) => {
      const asked = request(line, [...(hasHost ? [host] : []), ...headers])
      const [ours, nodes] = await Promise.all([hear(port, host, asked), hearFromNode(port, host, asked)])
      assert.equal(heard(ours.text), heard(nodes.text))
      assert.ok(ours.closed && nodes.closed)
    }),
    { numRuns: 300 },
  )
})

onSqlite('a reader who does not take what they ask for is not given more and more of it', async (t, db) => {
  const { host, port } = await openHot(t, db)
  const socket = (await open(port)).pause()
  const many = request(`GET ${hot}`, [host, gzip]).repeat(500)
  const before = process.memoryUsage().external
  for (let times = 0; times < 40; times++) socket.write(many)
  await pause(500)
  const more = process.memoryUsage().external - before
  // Twenty thousand answers would be twenty megabytes at the least; what is still to be sent to the server is ours as well.
  assert.ok(more < 8 << 20, `${more} bytes wait`)
  socket.destroy()
})

onSqlite(
  'a server that closes sends idle readers away, and nobody waits at its door for ever',
  async (t, db) => {
    const { host, port, app } = await openHot(t, db)
    const [silent, served] = [await open(port), await open(port)]
    served.write(request(`GET ${hot}`, [host, gzip]))
    await once(served, 'data')
    const gone = Promise.all([silent, served].map((socket) => once(socket.resume(), 'close')))
    const closed = once(app.server, 'close')
    app.server.close()
    await Promise.all([gone, closed])
  },
)
