// What the listener refuses by itself, before there is a request to route: in the same headers as everything else.
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

export type Headers = readonly (readonly [string, string])[]

const methods = new Set(['GET', 'HEAD', 'POST'])

/** Answers and true where nothing of ours was asked: a method that changes nothing here, or two hosts (RFC 9112, 3.2). */
export function refuses(headers: Headers, request: IncomingMessage, response: ServerResponse): boolean {
  if (!methods.has(request.method ?? ''))
    refuse(response, 405, [...headers, ['allow', [...methods].join(', ')]])
  else if (hosts(request) > 1) refuse(response, 400, headers)
  else return false
  return true
}

/** node:http keeps the first one and says nothing; whoever stands in front of us may have taken the second. */
function hosts({ rawHeaders }: IncomingMessage): number {
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') count++
  }
  return count
}

/** Closed after it: what may still come belongs to no request of ours. */
export function refuse(response: ServerResponse, status: number, headers: Headers): void {
  response.writeHead(status, [...headers.flat(), 'content-length', '0', 'connection', 'close'])
  response.end()
}

// https://nodejs.org/api/http.html#event-clienterror
const unreadable: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** What the parser could not read. Nothing may be written into the middle of an answer that is under way. */
export const refuseUnreadable =
  (headers: Headers) =>
  (
    error: Error & { readonly code?: string },
    socket: Duplex & { readonly _httpMessage?: ServerResponse | null },
  ): void => {
    // oxlint-disable-next-line no-underscore-dangle -- node:http's own name for the answer under way
    const underWay = socket._httpMessage?.headersSent ?? false
    if (!socket.writable || underWay) return void socket.destroy()
    const status = unreadable[error.code ?? ''] ?? 400
    const lines = [...headers, ['content-length', '0'], ['connection', 'close']].map(
      ([name, value]) => `${name}: ${value}\r\n`,
    )
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`, () => socket.destroy())
  }
