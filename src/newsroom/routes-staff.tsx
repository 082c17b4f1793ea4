// What the pages of people share.
import { editionOf } from '#copy/index.ts'
import type { Result } from '#kernel/result.ts'
import {
  type Account,
  type AccountId,
  type Factors,
  handOutLink,
  isAtMost,
  mayKeepAccounts,
  staffRoles,
} from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { type Form, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { post } from '#platform/mail/post.ts'
import { type Section, trailOf } from '#sections/index.ts'
import { addresses } from './addresses.ts'
import { mailKinds } from './mail-words.ts'
import { peopleWords } from './people-words.ts'
import type { PersonRow } from './people.tsx'
import { HandOverPage } from './person.tsx'
import type { RoleChoices, RoleTyped } from './role-fields.tsx'
import { type DeskCall, deskOf } from './routes-desk.ts'

export const forKeepers = { kind: 'route', who: mayKeepAccounts } as const

export const editionFor = ({ store, place, now }: DeskCall) => editionOf(store.read, place, now)

export const stateOf = ({ suspendedAt, firstSignedInAt }: Account): PersonRow['state'] =>
  suspendedAt !== null ? 'suspended' : firstSignedInAt === null ? 'invited' : 'open'

export const doorOf = ({ hasPassword, passkeys, hasAuthenticator }: Factors): readonly string[] =>
  (
    [
      [passkeys > 0, peopleWords.withPasskey],
      [hasPassword, peopleWords.withPassword],
      [hasAuthenticator, peopleWords.withApp],
    ] as const
  ).flatMap(([has, word]) => (has ? [word] : []))

export const choicesFor = ({ visitor }: DeskCall, sections: readonly Section[]): RoleChoices => ({
  roles: staffRoles.filter((role) => isAtMost(role, visitor.role)),
  sections: sections
    .map((section) => ({ ...section, trail: trailOf(sections, section.id) }))
    .toSorted((a, b) => (keyOf(a.trail) < keyOf(b.trail) ? -1 : 1))
    .map(({ id, name, trail }) => ({ id, name, depth: trail.length - 1 })),
})

const keyOf = (trail: readonly Section[]): string =>
  trail.map(({ position, id }) => `${String(position).padStart(6, '0')}${id}`).join('/')

const sayings: Readonly<Record<string, string>> = {
  invited: peopleWords.saidInvited,
  link: peopleWords.saidLink,
  saved: peopleWords.saidSaved,
  suspended: peopleWords.saidSuspended,
  back: peopleWords.saidBack,
}

export function saidIn({ url, request }: DeskCall) {
  const key = url.searchParams.get('said') ?? ''
  const text = request.method === 'GET' && Object.hasOwn(sayings, key) ? sayings[key] : undefined
  return text === undefined ? undefined : { text }
}

/** By mail, where the link is made when it is sent; else the link itself, for this one page. */
export async function sendLink(
  tx: Writer,
  { place, visitor, now }: DeskCall,
  id: AccountId,
): Promise<Result<string | undefined, 'not-found' | 'above-you'>> {
  if (!place.hasMail) return handOutLink(tx, visitor, id, now)
  await post(tx, { kind: mailKinds.invitation, about: id }, now)
  return { ok: true, value: undefined }
}

export async function linkSent(
  call: DeskCall,
  sent: {
    readonly name: string
    readonly link: string | undefined
    readonly said: string
    readonly to: string
  },
): Promise<Response> {
  if (sent.link === undefined) return seeOther(`${sent.to}?said=${sent.said}`)
  const link = `${call.place.origin}${addresses.signIn}/${sent.link}`
  const desk = deskOf(await editionFor(call), call.visitor)
  return htmlResponse(<HandOverPage desk={desk} name={sent.name} link={link} />)
}

export const roleTyped = (form: Form): RoleTyped => ({
  role: typedIn(form, 'role'),
  desks: [form['desks[]'] ?? []].flat(),
})
