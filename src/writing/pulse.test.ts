import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { WebSocket, WebSocketServer } from 'ws'
import { until } from '../../test/harness/soon.ts'
import { feelPulse } from './pulse.ts'

test('whoever does not answer any more is no longer there; whoever does, stays', async (t) => {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(sockets, 'listening')
  const stop = feelPulse(sockets, 400)
  t.after(() => {
    stop()
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  })
  const address = `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`
  const awake = new WebSocket(address)
  const asleep = new WebSocket(address, { autoPong: false })
  let pings = 0
  awake.on('ping', () => (pings += 1))
  await Promise.all([once(awake, 'open'), once(asleep, 'open')])
  await once(asleep, 'close')
  const before = pings
  await until(() => pings > before + 1)
  assert.equal(awake.readyState, WebSocket.OPEN)
  assert.equal(sockets.clients.size, 1)
})
