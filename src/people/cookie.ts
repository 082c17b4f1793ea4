import { type Session, sessionDays } from './model.ts'

/** `__Host-` ties the cookie to this very host over TLS; a browser refuses that prefix on plain HTTP, where a laptop tries the paper out. */
const nameFor = (origin: string): string => (origin.startsWith('https:') ? '__Host-broadsheet' : 'broadsheet')

export function sessionToken(request: Request, origin: string): string | undefined {
  const wanted = nameFor(origin)
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === wanted && value !== undefined && /^[\w-]{43}$/.test(value)) return value
  }
  return undefined
}

export const sessionCookie = (session: Session, origin: string): string =>
  cookie(origin, session.token, sessionDays * 24 * 3600)
export const endedCookie = (origin: string): string => cookie(origin, '', 0)

const cookie = (origin: string, value: string, seconds: number): string =>
  `${nameFor(origin)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${origin.startsWith('https:') ? '; Secure' : ''}`
