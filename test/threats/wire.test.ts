import assert from 'node:assert/strict'
import { onEachDatabase } from '../harness/databases.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { request, say } from './raw.ts'

const form = 'Content-Type: application/x-www-form-urlencoded'
const many = (count: number) => Array.from({ length: count }, (_, at) => `X-${at}: 1`)

/** What no server should take, with a second request behind it that must never be answered. */
const hostile = (host: string): Record<string, string> => {
  const smuggled = request('GET /feed.xml', [host])
  return {
    'a length and chunks': request(
      'POST /newsroom/sign-out',
      [host, 'Content-Length: 4', 'Transfer-Encoding: chunked'],
      `0\r\n\r\n${smuggled}`,
    ),
    'chunks and a length': request(
      'POST /newsroom/sign-out',
      [host, 'Transfer-Encoding: chunked', 'Content-Length: 4'],
      `0\r\n\r\n${smuggled}`,
    ),
    'two lengths': request(
      'POST /newsroom/sign-out',
      [host, 'Content-Length: 4', 'Content-Length: 5'],
      `a=bc${smuggled}`,
    ),
    'a length with a sign': request(
      'POST /newsroom/sign-out',
      [host, 'Content-Length: +4'],
      `a=bc${smuggled}`,
    ),
    'a negative length': request('POST /newsroom/sign-out', [host, 'Content-Length: -1'], smuggled),
    'a length in hexadecimal': request(
      'POST /newsroom/sign-out',
      [host, 'Content-Length: 0x4'],
      `a=bc${smuggled}`,
    ),
    'an unknown coding after chunks': request(
      'POST /newsroom/sign-out',
      [host, 'Transfer-Encoding: chunked, identity'],
      `0\r\n\r\n${smuggled}`,
    ),
    'a coding that only looks chunked': request(
      'POST /newsroom/sign-out',
      [host, 'Transfer-Encoding: xchunked'],
      `0\r\n\r\n${smuggled}`,
    ),
    'a bad chunk': request(
      'POST /newsroom/sign-in',
      [host, form, 'Transfer-Encoding: chunked'],
      `zz\r\na\r\n0\r\n\r\n${smuggled}`,
    ),
    'a chunk longer than it says': request(
      'POST /newsroom/sign-in',
      [host, form, 'Transfer-Encoding: chunked'],
      `1\r\nabc\r\n0\r\n\r\n${smuggled}`,
    ),
    'a chunk size beyond all numbers': request(
      'POST /newsroom/sign-in',
      [host, form, 'Transfer-Encoding: chunked'],
      `fffffffffffffffff\r\na\r\n`,
    ),
    'a folded header': request('GET /feed.xml', [host, 'X-Folded: a\r\n b']),
    'a space before the colon': request('GET /feed.xml', [host, 'Transfer-Encoding : chunked']),
    'a header of 100 kB': request('GET /feed.xml', [host, `X-Long: ${'a'.repeat(100_000)}`]),
    'an address of 100 kB': request(`GET /${'a'.repeat(100_000)}`, [host]),
    'ten thousand headers': request('GET /feed.xml', [host, ...many(10_000)]),
    'bare line feeds': request('GET /feed.xml', [host]).replaceAll('\r\n', '\n'),
    'a bare line feed after one header': request('GET /feed.xml', [
      host,
      'X-One: a\nTransfer-Encoding: chunked',
    ]),
    'a carriage return in a value': request('GET /feed.xml', [host, 'X-One: a\rb']),
    'a NUL in a value': request('GET /feed.xml', [host, 'X-One: a\0b']),
    'two hosts': request('GET /feed.xml', [host, 'Host: evil.example']),
    'the same host twice': request('GET /feed.xml', [host, host]),
    'no host': request('GET /feed.xml', []),
    'a host that is none': request('GET /nowhere', ['Host: evil.example/a?b']),
    'HTTP/1.2': 'GET /feed.xml HTTP/1.2\r\nHost: localhost\r\n\r\n',
    'HTTP/2 without asking': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'not HTTP': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    'an unknown method': request('BREW /feed.xml', [host]),
  }
}

async function refused(paper: TestPaper, name: string, bytes: string): Promise<void> {
  const { text, statuses, closed } = await say(paper.port, Buffer.from(bytes, 'latin1'))
  assert.ok(closed, `${name}: the connection stays open: ${text.slice(0, 200)}`)
  assert.ok(statuses.length <= 1, `${name}: ${statuses.join(' ')}`)
  assert.ok((statuses[0] ?? 400) >= 400 && (statuses[0] ?? 400) < 500, `${name}: ${statuses[0]}`)
  assert.doesNotMatch(text, /<rss|node:|at .*\.ts|HPE_/, name)
}

onEachDatabase('D8: what could be read in two ways is refused, and the connection closed', async (t, db) => {
  const paper = await openPaper(t, db)
  // Once printed: what the press serves by itself must be as careful.
  assert.equal((await paper.anonymous.get('/feed.xml')).status, 200)
  await Promise.all(
    Object.entries(hostile(`Host: localhost:${paper.port}`)).map(([name, bytes]) =>
      refused(paper, name, bytes),
    ),
  )
  assert.equal((await paper.anonymous.get('/feed.xml')).status, 200)
  assert.deepEqual(paper.errors, [])
})

onEachDatabase('D8: addresses that are legal in HTTP and mean nothing are refused plainly', async (t, db) => {
  const paper = await openPaper(t, db)
  const host = `Host: localhost:${paper.port}`
  const lines = [
    'GET *',
    'GET urn:a:b',
    'GET foo://bar/',
    'GET /%',
    'GET /%00',
    'GET /%c0%af',
    'GET /%ed%a0%80',
    'POST *',
    'GET /\\evil.example',
  ]
  for (const line of lines) {
    const { statuses } = await say(paper.port, request(line, [host, 'Connection: close']))
    assert.ok(statuses[0] === 400 || statuses[0] === 404, `${line}: ${statuses.join(' ')}`)
  }
  assert.deepEqual(paper.errors, [])
})

onEachDatabase('D8: of requests in one piece each gets its own answer, in order', async (t, db) => {
  const paper = await openPaper(t, db)
  const host = `Host: localhost:${paper.port}`
  const { statuses } = await say(
    paper.port,
    request('GET /feed.xml', [host]) +
      request('GET /nowhere', [host]) +
      request('HEAD /feed.xml', [host]) +
      request('POST /newsroom/sign-out', [host, form, 'Content-Length: 3'], 'a=b') +
      request('GET /feed.xml', [host, 'Connection: close']),
  )
  assert.deepEqual(statuses, [200, 404, 200, 403, 200])
})
