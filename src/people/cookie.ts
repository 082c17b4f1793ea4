import { halfSessionMinutes, type Session, sessionDays } from './model.ts'

/** `__Host-` ties the cookie to this very host over TLS; a browser refuses that prefix on plain HTTP, where a laptop tries the paper out. */
const nameFor = (origin: string, name: string): string =>
  origin.startsWith('https:') ? `__Host-${name}` : name
const whole = 'broadsheet'
/** Between the two doors. Another name: what is half open is never taken for a session. */
const half = 'broadsheet-door'

export const sessionToken = (request: Request, origin: string): string | undefined =>
  tokenIn(request, nameFor(origin, whole))
export const halfSessionToken = (request: Request, origin: string): string | undefined =>
  tokenIn(request, nameFor(origin, half))

function tokenIn(request: Request, wanted: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === wanted && value !== undefined && /^[\w-]{43}$/.test(value)) return value
  }
  return undefined
}

export const sessionCookie = (session: Session, origin: string): string =>
  cookie(origin, whole, session.token, sessionDays * 24 * 3600)
export const endedCookie = (origin: string): string => cookie(origin, whole, '', 0)
export const halfSessionCookie = (token: string, origin: string): string =>
  cookie(origin, half, token, halfSessionMinutes * 60)

const cookie = (origin: string, name: string, value: string, seconds: number): string =>
  `${nameFor(origin, name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${origin.startsWith('https:') ? '; Secure' : ''}`
