import type { Id } from '#kernel/ids.ts'
import { type Instant, millisecondsBetween } from '#kernel/time.ts'
import { isPlainAddress } from '#platform/mail/address.ts'

export type AccountId = Id<'account'>

/** Staff roles in falling order of trust, then whoever just reads. */
export const staffRoles = [
  'owner',
  'admin',
  'editor',
  'writer',
  'contributor',
  'moderator',
  'advertising',
] as const
export const roles = [...staffRoles, 'reader'] as const
export type StaffRole = (typeof staffRoles)[number]
export type Role = (typeof roles)[number]

/** Whoever acts or looks. A reader without an account has no id. */
export interface Actor {
  readonly id: AccountId | null
  readonly name: string
  readonly role: Role
  /** What has to be done before any door but that to the own account opens. */
  readonly owes?: 'second-factor' | undefined
  /** The only sections whose stories this person may change, those below them included; missing: all. */
  readonly desks?: readonly string[] | undefined
}
/** Whom the printed link lets in, until they say who they are. */
export const unnamed = 'The owner'
/** Theirs until then: it gets no mail. */
export const noAddress = 'owner@localhost'
export const isNobodyYet = ({ email }: Pick<Account, 'email'>): boolean => email === noAddress
export const anonymous: Actor = { id: null, name: '', role: 'reader' }
/** Whoever types a command on the machine itself owns it; imports and the demo act as this. */
export const machine: Actor = { id: 'account_machine', name: 'The machine', role: 'owner' }

export interface Account {
  readonly id: AccountId
  readonly name: string
  readonly email: string
  readonly role: StaffRole
  readonly createdAt: Instant
  readonly suspendedAt: Instant | null
  /** Null: nobody has come in as them yet. */
  readonly firstSignedInAt: Instant | null
}

/** How somebody came in. A passkey is two factors in one: the thing itself, and the finger or number that unlocks it. */
export type Way = 'link' | 'password' | 'passkey'

export interface Session {
  readonly token: string
  readonly expiresAt: Instant
}
export const sessionDays = 14
/** A link that somebody hands over, and one that was asked for at the door and mailed. */
export const linkHours = 24
export const askedLinkHours = 1
/** How long the door waits for the code. */
export const halfSessionMinutes = 10
export const mostCodeTries = 5
export const recoveryCodes = 10

/** For an hour after somebody has signed in they may change how they do; a browser left open for a week may not. */
export const maySignAnew = (session: { readonly createdAt: Instant }, now: Instant): boolean =>
  millisecondsBetween(session.createdAt, now) < 3_600_000

/** Where two people answer for each other's work, a stolen password alone must not print. Compared with the right to publish by a test. */
const publishers: readonly Role[] = ['owner', 'admin', 'editor', 'writer']
export const mustHaveSecondFactor = (role: Role): boolean => publishers.includes(role)

/** Rights of these can be limited to desks. */
export const deskRoles: readonly Role[] = ['editor', 'writer', 'contributor']

/** One spelling of an address; nothing where it is none. Look-alikes are not alike: ASCII, and only then in small letters. */
export function emailIn(typed: string): string | undefined {
  const text = typed.trim()
  return isPlainAddress(text) ? text.toLowerCase() : undefined
}

/** Nobody gives away more than they have, or decides about somebody above them. */
export const isAtMost = (role: Role, mine: Role): boolean => trust(role) >= trust(mine)
const trust = (role: Role): number => Math.min(2, roles.indexOf(role))

/** `any`: on anything; `own`: on what is theirs; absent: never. */
export type Grants = Readonly<Partial<Record<Role, 'any' | 'own'>>>

/** A right as a value: asked the same way by the button and by the deed, and printed in docs/generated/permissions.md. */
export interface Permission<Subject> {
  readonly name: string
  readonly grants: Grants
  owns(actor: Actor, subject: Subject): boolean
  /** The sections that this is about, where the right can be limited to some. */
  readonly desksOf?: ((subject: Subject) => readonly (string | null)[]) | undefined
  /** Also for whoever owes a second factor: it is here that they set one up. */
  readonly evenOwing?: boolean | undefined
}
export const permission = <Subject>(
  name: string,
  grants: Grants,
  owns: (actor: Actor, subject: Subject) => boolean = () => false,
  manner: Pick<Permission<Subject>, 'desksOf' | 'evenOwing'> = {},
): Permission<Subject> => ({ name, grants, owns, ...manner })

export function can<Subject>(actor: Actor, right: Permission<Subject>, subject: Subject): boolean {
  if (actor.owes !== undefined && !right.evenOwing) return false
  if (!isOnTheirDesk(actor, right, subject)) return false
  const grant = right.grants[actor.role]
  return grant === 'any' || (grant === 'own' && right.owns(actor, subject))
}

/** What stands in no section yet is nobody's desk: it is for whoever began it. */
function isOnTheirDesk<Subject>(
  { desks, ...actor }: Actor,
  right: Permission<Subject>,
  subject: Subject,
): boolean {
  if (desks === undefined || right.desksOf === undefined) return true
  return right
    .desksOf(subject)
    .every((desk) => (desk === null ? right.owns(actor, subject) : desks.includes(desk)))
}

/** A door: whoever could have the right on anything at all may knock; the deed asks again about the thing itself. */
export type Door =
  | 'anyone'
  | { readonly name: string; readonly grants: Grants; readonly evenOwing?: boolean | undefined }
export const admits = (actor: Actor, door: Door): boolean =>
  door === 'anyone' ||
  (door.grants[actor.role] !== undefined && (actor.owes === undefined || door.evenOwing === true))

const everyStaffRole: Grants = Object.fromEntries(staffRoles.map((role) => [role, 'any']))
export const mayEnterNewsroom = permission<void>('newsroom.enter', everyStaffRole)
export const mayKeepAccounts = permission<void>('accounts.keep', { owner: 'any', admin: 'any' })
/** One's own name, password, passkeys, codes and sessions. */
export const mayKeepOwnAccount = permission<void>('account.keep-own', everyStaffRole, undefined, {
  evenOwing: true,
})
