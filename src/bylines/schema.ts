import type { Id } from '#kernel/ids.ts'
import type { AccountId } from '#people/index.ts'
import type { PersonId } from './model.ts'

export interface BylinesTables {
  persons: {
    id: PersonId
    slug: string
    name: string
    title: string
    bio: string
    portrait_id: Id<'media'> | null
    account_id: AccountId | null
    origin: string | null
    origin_id: number | null
  }
}
