import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { giveTime, waitForBody } from './patience.ts'

/** A server that waits a tenth of a second; under `/files` as long as something comes. Says what it gave up on. */
async function waiting(t: TestContext) {
  const givenUp: string[] = []
  const server = createServer((request, response) => {
    const { url = '' } = request
    waitForBody(request, () => void (givenUp.push(url), request.socket.destroy()), 100)
    if (url === '/files') giveTime(request, 100)
    request.resume().once('end', () => response.end('thanks'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const send = async (path: string, pieces: number, every: number): Promise<string> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    let answer = ''
    socket.on('data', (text) => (answer += text)).on('error', () => {})
    // A server that has given up may also reset the connection.
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 10\r\n\r\n`)
    for (let sent = 0; sent < pieces && !socket.destroyed; sent += 1) {
      socket.write('x')
      await pause(every)
    }
    await closed
    return answer
  }
  return { send, givenUp }
}

test('a form that does not come is given up; files may take longer while something comes', async (t) => {
  const { send, givenUp } = await waiting(t)
  assert.match(await send('/form', 10, 0), /thanks$/)
  assert.equal(await send('/form', 10, 40), '')
  assert.match(await send('/files', 10, 40), /thanks$/)
  assert.equal(await send('/files', 3, 10), '')
  assert.deepEqual(givenUp, ['/form', '/files'])
})
