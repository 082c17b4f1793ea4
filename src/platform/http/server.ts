import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { clientAddress } from './address.ts'
import { dressed, type House, movedTo, openAnswering } from './answering.ts'
import { Elsewhere } from './faults.ts'
import { securityHeaders } from './headers.ts'
import { giveTime, mostMilliseconds, waitForBody } from './patience.ts'
import { postPorter } from './porter.ts'
import { refuse, refuses, refuseUnreadable } from './refuse.ts'

/** The bare listener: the press first, the router only on a miss. */
export function makeServer<Visitor, Who>(house: House<Visitor, Who>): Server {
  const headers = securityHeaders(house.place.origin)
  const answer = openAnswering(house)
  const carried = async (request: Request, { incoming, outgoing }: Env): Promise<Response> => {
    const answered = await answer({
      target: incoming.url ?? '/',
      method: request.method,
      request,
      address: clientAddress(incoming, house.trustedProxies),
      giveTime: () => giveTime(incoming),
    })
    if (answered instanceof Response) return answered
    if (answered instanceof Elsewhere) return dressed(house, movedTo(answered))
    house.press.send(answered, incoming, outgoing)
    return RESPONSE_ALREADY_SENT
  }
  const web = getRequestListener((request, env) => carried(request, env as Env), {
    overrideGlobalObjects: false,
    hostname: 'localhost',
    errorHandler: () => dressed(house, new Response(null, { status: 400, headers: { connection: 'close' } })),
  })
  const unreadable = refuseUnreadable(headers)
  const tooSlow = (socket: Duplex) =>
    unreadable(Object.assign(new Error('too slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket)
  const server = createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: mostMilliseconds,
      keepAliveTimeout: 20_000,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => {
      if (refuses(headers, request, response)) return
      if (house.press.answer(request, response)) return
      waitForBody(request, () => tooSlow(request.socket))
      relative(request)
      void web(request, response)
    },
  )
  server.maxRequestsPerSocket = 0
  server.on('clientError', unreadable)
  server.on('checkExpectation', (_, response) => refuse(response, 417, headers))
  postPorter(server, house.press.hand)
  return server
}

interface Env {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}
/** `GET http://anything/path` is legal HTTP; only its path means something here. */
function relative(request: IncomingMessage): void {
  const path = /^https?:\/\/[^/?#]*(.*)$/i.exec(request.url ?? '/')?.[1]
  if (path !== undefined) request.url = path.startsWith('/') ? path : `/${path}`
}
