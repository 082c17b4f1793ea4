import { TooLarge } from './body.ts'
import { Blocked } from './connect.ts'

/** Why nothing was fetched. */
export type NoFetch =
  | 'not-an-address'
  | 'forbidden-scheme'
  | 'forbidden-port'
  | 'forbidden-address'
  | 'unknown-host'
  | 'unreachable'
  | 'too-many-redirects'
  | 'not-there'
  | 'bad-status'
  | 'wrong-type'
  | 'too-large'
  | 'too-slow'
  | 'broken-off'

/** What the network said, as a reason; a fault of ours is thrown on. */
export function reasonFor(error: unknown, signal: AbortSignal): NoFetch {
  if (signal.aborted) return 'too-slow'
  if (error instanceof Blocked) return error.why
  if (error instanceof TooLarge) return 'too-large'
  if (!(error instanceof Error)) throw error
  const { code = '' } = error as { code?: string }
  const reason = reasons.find(([codes]) => codes.test(code))?.[1]
  if (reason === undefined) throw error
  return reason
}

const reasons: readonly (readonly [codes: RegExp, reason: NoFetch])[] = [
  [/^(?:ENOTFOUND|EAI_\w+|ENODATA)$/, 'unknown-host'],
  [/^UND_ERR_(?:HEADERS|BODY|CONNECT)_TIMEOUT$|^ETIMEDOUT$/, 'too-slow'],
  [
    /^(?:ECONNREFUSED|EPROTO|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ERR_SSL_\w+|ERR_TLS_\w+|CERT_\w+|DEPTH_\w+|SELF_\w+|UNABLE_\w+)$/,
    'unreachable',
  ],
  [
    /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_\w*|HPE_\w+|Z_\w+|ERR_STREAM_PREMATURE_CLOSE|ERR__ERROR_\w+|ERR_\w*BROTLI\w*)$/,
    'broken-off',
  ],
]
