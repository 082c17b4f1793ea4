import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export interface Heard {
  readonly text: string
  /** Of every answer that came, in order. */
  readonly statuses: readonly number[]
  readonly closed: boolean
}

/** Says these very bytes over a bare socket and hears what comes until the other side closes, or for so long. */
export async function say(port: number, bytes: string | Uint8Array, longest = 1500): Promise<Heard> {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  const { promise: closing, resolve } = Promise.withResolvers<boolean>()
  socket.setEncoding('latin1').on('data', (chunk) => (text += chunk))
  // Refusing what is still being sent may reset the connection: that is an end too.
  socket.on('error', () => resolve(true))
  socket.on('close', () => resolve(true))
  socket.write(bytes)
  const late = new AbortController()
  const closed = await Promise.race([
    closing,
    pause(longest, false, { signal: late.signal }).catch(() => false),
  ])
  late.abort()
  socket.destroy()
  return {
    text,
    closed,
    statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)),
  }
}

/** A request as text: its first line, then its headers. */
export const request = (line: string, headers: readonly string[] = [], body = ''): string =>
  `${line} HTTP/1.1\r\n${headers.map((header) => `${header}\r\n`).join('')}\r\n${body}`
