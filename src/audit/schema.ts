import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { DeedId } from './model.ts'

export interface AuditTables {
  deeds: {
    id: DeedId
    at: Instant
    account_id: AccountId | null
    who: string
    deed: string
    subject: string
    rows: string
    address: string
  }
}
