/* oxlint-disable no-underscore-dangle -- they are named so there */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** The fields inside a response of node:http that this file reads and writes; the one place that knows them. */
interface Inside {
  _header: string | null
  _headerSent: boolean
  readonly _keepAliveTimeout: number
  readonly _expect_continue?: boolean
  readonly _maxRequestsPerSocket?: number | null
  readonly shouldKeepAlive: boolean
}

const inside = (response: ServerResponse): Inside => response as unknown as Inside

/**
 * May head and body go out as one piece, past `writeHead`? Checking the headers of every answer again and gathering head and body cost a third
 * of node:http's time for a page, and the press checked them when it printed. Whatever is out of the ordinary takes the ordinary way.
 */
export function takesOnePiece(request: IncomingMessage, response: ServerResponse): boolean {
  const { _header, _headerSent, _expect_continue, _maxRequestsPerSocket, shouldKeepAlive } = inside(response)
  const untouched = _header === null && !_headerSent && response.sendDate
  return (
    untouched &&
    shouldKeepAlive &&
    request.httpVersion === '1.1' &&
    !_expect_continue &&
    !_maxRequestsPerSocket
  )
}

/** Sends a piece that begins with its own head. */
export function sendPiece(response: ServerResponse, status: number, piece: Buffer): void {
  const open = inside(response)
  response.statusCode = status
  // Anything that is not empty: it counts as a head that has been sent.
  open._header = ' '
  open._headerSent = true
  response.end(piece)
}

/** What ends every head, and changes once a second. */
export interface Tail {
  second: number
  keepAlive: number
  text: string
}

export const createTail = (): Tail => ({ second: 0, keepAlive: 0, text: '' })

/** `keepAlive`: for how long a connection may be idle, in milliseconds; 0: it does not say. */
export function tailOf(tail: Tail, keepAlive: number): string {
  const now = Date.now()
  if (now - tail.second >= 1000 || now < tail.second || tail.keepAlive !== keepAlive) {
    tail.second = now - (now % 1000)
    tail.keepAlive = keepAlive
    const hint = keepAlive > 0 ? `Keep-Alive: timeout=${Math.floor(keepAlive / 1000)}\r\n` : ''
    tail.text = `Date: ${new Date(now).toUTCString()}\r\nConnection: keep-alive\r\n${hint}\r\n`
  }
  return tail.text
}

export const keepAliveOf = (response: ServerResponse): number => inside(response)._keepAliveTimeout
