// What every way in ends with.
import { editionOf } from '#copy/index.ts'
import {
  type Browser,
  type Entry,
  anonymous,
  factorsOf,
  halfSessionCookie,
  isNobodyYet,
  sessionCookie,
  sessionToken,
  waitSeconds,
} from '#people/index.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { addresses } from './addresses.ts'
import { type DeskCall, deskOf } from './routes-desk.ts'
import { DoorPage } from './sign-in.tsx'

/** Before the door nobody is anybody yet: these pages show no name in their bar. */
export const doorDesk = async ({ store, place, now }: DeskCall) =>
  deskOf(await editionOf(store.read, place, now), anonymous)

export const anyone = { kind: 'route', who: 'anyone' } as const

export const browserOf = ({ request, place, address }: DeskCall): Browser => ({
  address,
  agent: request.headers.get('user-agent') ?? '',
  before: sessionToken(request, place.origin),
})

export async function doorPage(
  call: DeskCall,
  { email, why }: { email?: string; why?: string },
  status: number,
  headers: Record<string, string> = {},
): Promise<Response> {
  const errors = why === undefined ? [] : [{ field: 'password', message: why }]
  const [desk, hasMail] = [await doorDesk(call), call.place.hasMail === true]
  return htmlResponse(
    <DoorPage desk={desk} email={email} errors={errors} hasMail={hasMail} />,
    status,
    headers,
  )
}

/** Through the first door: in, or in front of the second. */
export async function inside(call: DeskCall, entry: Entry): Promise<Response> {
  const { origin } = call.place
  if (entry.kind === 'code-asked')
    return seeOther(addresses.signInCode, { 'set-cookie': halfSessionCookie(entry.token, origin) })
  const { hasPassword, passkeys } = await factorsOf(call.store.read, entry.account.id)
  const known = isNobodyYet(entry.account) ? addresses.ownName : addresses.door
  const to = hasPassword || passkeys > 0 ? known : addresses.welcome
  return seeOther(to, { 'set-cookie': sessionCookie(entry.session, origin) })
}

export const wait = (deed: Parameters<typeof waitSeconds>[0]) => ({
  'retry-after': String(waitSeconds(deed)),
})
