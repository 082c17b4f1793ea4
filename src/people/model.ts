import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

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
}
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
}

export interface Session {
  readonly token: string
  readonly expiresAt: Instant
}
export const sessionDays = 14
export const linkHours = 24

/** `any`: on anything; `own`: on what is theirs; absent: never. */
export type Grants = Readonly<Partial<Record<Role, 'any' | 'own'>>>

/** A right as a value: asked the same way by the button and by the deed, and printed in docs/generated/permissions.md. */
export interface Permission<Subject> {
  readonly name: string
  readonly grants: Grants
  owns(actor: Actor, subject: Subject): boolean
}
export const permission = <Subject>(
  name: string,
  grants: Grants,
  owns: (actor: Actor, subject: Subject) => boolean = () => false,
): Permission<Subject> => ({ name, grants, owns })

export function can<Subject>(actor: Actor, { grants, owns }: Permission<Subject>, subject: Subject): boolean {
  const grant = grants[actor.role]
  return grant === 'any' || (grant === 'own' && owns(actor, subject))
}

/** A door: whoever could have the right on anything at all may knock; the deed asks again about the thing itself. */
export type Door = 'anyone' | { readonly name: string; readonly grants: Grants }
export const admits = (actor: Actor, door: Door): boolean =>
  door === 'anyone' || door.grants[actor.role] !== undefined

const everyStaffRole: Grants = Object.fromEntries(staffRoles.map((role) => [role, 'any']))
export const mayEnterNewsroom = permission<void>('newsroom.enter', everyStaffRole)
export const mayKeepAccounts = permission<void>('accounts.keep', { owner: 'any', admin: 'any' })
