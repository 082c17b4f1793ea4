import { once } from 'node:events'
import { createServer } from 'node:net'

/** One that the system chooses, for who must know its address before it listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
