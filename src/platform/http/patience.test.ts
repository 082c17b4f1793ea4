import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { type TestContext, test } from 'node:test'
import { giveTime, waitForBody } from './patience.ts'

/** Somebody sending, on a clock that we turn. */
function sending(t: TestContext, headers: IncomingMessage['headers']) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] })
  const socket = { bytesRead: 0, destroyed: false }
  const request = Object.assign(new EventEmitter(), { headers, socket, complete: false, destroyed: false })
  const asked = request as unknown as IncomingMessage
  let isGivenUp = false
  waitForBody(asked, () => {
    isGivenUp = true
  })
  return {
    asked,
    isGivenUp: () => isGivenUp,
    /** So many seconds pass, and something comes or not. */
    pass: (seconds: number, bytes = 0) => {
      socket.bytesRead += bytes
      t.mock.timers.tick(seconds * 1000)
    },
    end: () => {
      request.complete = true
    },
    close: () => request.emit('close'),
    breakOff: () => {
      socket.destroyed = true
    },
  }
}

test('a form has a minute, however steadily it comes', (t) => {
  const { pass, isGivenUp } = sending(t, { 'content-length': '10' })
  for (let seconds = 0; seconds < 59; seconds += 1) pass(1, 1)
  assert.equal(isGivenUp(), false)
  pass(1, 1)
  assert.equal(isGivenUp(), true)
})

test('what has come in time, or was left, is not waited for', (t) => {
  const { pass, end, isGivenUp } = sending(t, { 'transfer-encoding': 'chunked' })
  end()
  pass(100)
  assert.equal(isGivenUp(), false)
})

test('whoever leaves is not given up on afterwards', (t) => {
  const { pass, close, isGivenUp } = sending(t, { 'content-length': '10' })
  close()
  pass(100)
  assert.equal(isGivenUp(), false)
})

test('a request without a body has come already', (t) => {
  const { pass, isGivenUp } = sending(t, { 'content-length': '0' })
  pass(100)
  assert.equal(isGivenUp(), false)
})

test('files may come for an hour, but not nothing for half a minute', (t) => {
  const { asked, pass, isGivenUp } = sending(t, { 'content-length': '100000' })
  giveTime(asked)
  for (let minutes = 0; minutes < 20; minutes += 1) pass(29, 1)
  assert.equal(isGivenUp(), false)
  pass(61)
  assert.equal(isGivenUp(), true)
})

for (const kind of ['a form', 'files'] as const)
  test(`${kind}: a connection that broke off without a word is not waited for, nor looked at again`, (t) => {
    const { asked, pass, breakOff, isGivenUp } = sending(t, { 'content-length': '10' })
    if (kind === 'files') giveTime(asked)
    breakOff()
    pass(100)
    assert.equal(isGivenUp(), false)
    let looks = 0
    Object.defineProperty(asked, 'complete', { get: () => looks++ < 0 })
    pass(100)
    assert.equal(looks, 0)
  })
