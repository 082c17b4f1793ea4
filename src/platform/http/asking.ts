// A reader who asks a running paper for many pages over few connections.
import { Pool } from 'undici'

export interface Answer {
  readonly status: number
  /** Where a redirect leads, as written; '' where there is none. */
  readonly location: string
  readonly type: string
  /** Empty where only the head was asked for. */
  readonly text: string
}
export interface Asking {
  ask(path: string, how?: 'GET' | 'HEAD'): Promise<Answer>
  close(): Promise<void>
}

/** A page that takes longer than this is no page. Milliseconds. */
const patience = 60_000
/** No page of the paper is larger; a film may be. */
const largest = 32 * 1024 * 1024
/** So many questions are on one connection before the first is answered: a redirect is less than the way there and back. */
const pipelining = 4

/** The origins are the same paper, asked in turn. Redirects are answers here, and not followed. */
export function openAsking(origins: readonly string[], connections: number): Asking {
  const each = Math.max(1, Math.ceil(connections / origins.length))
  const houses = origins.map(
    (origin) =>
      new Pool(origin, { connections: each, pipelining, headersTimeout: patience, bodyTimeout: patience }),
  )
  let turn = 0
  return {
    ask: async (path, method = 'GET') => {
      const house = houses[turn++ % houses.length]
      if (!house) throw new Error('there is no paper to ask')
      const { statusCode, headers, body } = await house.request({
        path,
        method,
        reset: false,
        blocking: false,
      })
      const chunks: Buffer[] = []
      let length = 0
      for await (const chunk of body as AsyncIterable<Buffer>) {
        length += chunk.length
        if (length <= largest) chunks.push(chunk)
      }
      return {
        status: statusCode,
        location: String(headers['location'] ?? ''),
        type: String(headers['content-type'] ?? ''),
        text: Buffer.concat(chunks).toString(),
      }
    },
    close: async () => void (await Promise.all(houses.map((house) => house.destroy()))),
  }
}
