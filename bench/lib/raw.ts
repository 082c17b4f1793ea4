import { Agent, type IncomingMessage, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export interface Raw {
  readonly status: number
  /** Names and values in turn, as they came. */
  readonly headers: readonly string[]
  readonly body: Buffer
}

/** An answer with its bytes as they come, compressed. */
export function raw(port: number, path: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip' }
    const asked = request({ port, host: '127.0.0.1', path, headers, agent }, (response: IncomingMessage) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.rawHeaders,
          body: Buffer.concat(chunks),
        }),
      )
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end()
  })
}

export const rawBody = async (port: number, path: string): Promise<Buffer> => (await raw(port, path)).body
