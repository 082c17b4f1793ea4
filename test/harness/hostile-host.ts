// A server of somebody else's, played on this machine: it answers as it is told, well or badly.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

export interface HostileHost {
  readonly port: number
  /** What a fetcher has to be told, so that this address counts as the world outside. */
  readonly also: ReadonlySet<string>
  /** Every path that was asked for. */
  readonly asked: string[]
}

export async function openHostileHost(
  t: TestContext,
  answers: Readonly<Record<string, Answer>>,
): Promise<HostileHost> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = answers[path.split('?')[0] ?? '']
    if (answer) answer(response, request)
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port, also: new Set([`127.0.0.1:${port}`]), asked }
}
