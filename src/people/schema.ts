import type { Instant } from '#kernel/time.ts'
import type { AccountId, StaffRole } from './model.ts'

export interface PeopleTables {
  accounts: {
    id: AccountId
    name: string
    email: string
    role: StaffRole
    created_at: Instant
    suspended_at: Instant | null
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
  }
}

/** What opens a door for whoever has it. Kept nowhere but here: not in a backup, not in an export. */
export const doorTables = ['sign_in_links', 'sessions'] as const satisfies readonly (keyof PeopleTables)[]
