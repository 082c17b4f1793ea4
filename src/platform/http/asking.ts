// A reader who asks a running paper for many pages over few connections.
import { Agent, type IncomingMessage, request } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'

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
  close(): void
}

/** A page that takes longer than this is no page. */
const patience = 60_000
/** No page of the paper is larger; a film may be. */
const largest = 32 * 1024 * 1024

/** The origins are the same paper, asked in turn. Redirects are answers here, and not followed. */
export function openAsking(origins: readonly string[], connections: number): Asking {
  const options = { keepAlive: true, maxSockets: connections, scheduling: 'fifo' as const }
  const houses = origins.map((origin) => {
    const { protocol, hostname, port } = new URL(origin)
    const isSecure = protocol === 'https:'
    const agent = isSecure ? new SecureAgent(options) : new Agent(options)
    const host = hostname.replace(/^\[|\]$/g, '')
    return { agent, ask: isSecure ? secureRequest : request, host, port: port === '' ? undefined : port }
  })
  let turn = 0
  return {
    ask: (path, method = 'GET') =>
      new Promise((resolve, reject) => {
        const house = houses[turn++ % houses.length]
        if (!house) return reject(new Error('there is no paper to ask'))
        const { agent, host, port } = house
        const asked = house.ask({ agent, host, port, path, method, timeout: patience }, (response) =>
          gathered(response).then(resolve, reject),
        )
        asked.on('timeout', () => asked.destroy(new Error(`${path} was not answered in time`)))
        asked.on('error', reject)
        asked.end()
      }),
    close: () => {
      for (const { agent } of houses) agent.destroy()
    },
  }
}

function gathered(response: IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    response.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= largest) chunks.push(chunk)
    })
    response.on('end', () => {
      const { location = '', 'content-type': type = '' } = response.headers
      resolve({ status: response.statusCode ?? 0, location, type, text: Buffer.concat(chunks).toString() })
    })
    response.on('error', reject)
  })
}
