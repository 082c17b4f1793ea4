import type { Instant } from '#kernel/time.ts'
import type { AccountId, StaffRole, Way } from './model.ts'

export interface PeopleTables {
  accounts: {
    id: AccountId
    name: string
    email: string
    role: StaffRole
    created_at: Instant
    suspended_at: Instant | null
    first_signed_in_at: Instant | null
  }
  sign_in_links: {
    token_hash: string
    account_id: AccountId
    created_at: Instant
    expires_at: Instant
    used_at: Instant | null
  }
  sessions: {
    token_hash: string
    account_id: AccountId
    address: string
    created_at: Instant
    expires_at: Instant
    opened_by: Way
    /** What the browser said that it is. */
    agent: string
    owes: 'second-factor' | ''
  }
  passwords: { account_id: AccountId; hash: string; set_at: Instant }
  passkeys: {
    id: string
    account_id: AccountId
    public_key: string
    counter: number | string
    transports: string
    name: string
    created_at: Instant
    used_at: Instant | null
  }
  authenticators: {
    account_id: AccountId
    secret: string
    last_step: number | string
    created_at: Instant
    confirmed_at: Instant | null
  }
  recovery_codes: { code_hash: string; account_id: AccountId; used_at: Instant | null }
  half_sessions: {
    token_hash: string
    account_id: AccountId
    opened_by: Way
    tries: number
    expires_at: Instant
  }
  challenges: { challenge: string; account_id: AccountId | null; expires_at: Instant }
  door_tries: { key: string; tries: number; since: Instant }
  account_desks: { account_id: AccountId; section_id: string }
}

/** What opens a door for whoever has it. Kept nowhere but here: not in a backup, not in an export. */
export const doorTables = [
  'sign_in_links',
  'sessions',
  'half_sessions',
  'challenges',
  'authenticators',
  'recovery_codes',
  'door_tries',
] as const satisfies readonly (keyof PeopleTables)[]

/** What counts tries at the door, and holds a place in front of it: no deed of anybody. */
export const triesTables = [
  'door_tries',
  'challenges',
  'half_sessions',
] as const satisfies readonly (keyof PeopleTables)[]
