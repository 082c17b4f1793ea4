import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { StoryId } from '#stories/index.ts'
import type { Deed, Slot } from './model.ts'

export interface FrontsTables {
  /** One row a decision, never changed: who decided when, and the whole plan as it was then (JSON). */
  front_plans: {
    number: number
    plan: string
    plan_of: number
    what: Deed
    story_id: StoryId | null
    slot: Slot | null
    by_id: AccountId | null
    at: Instant
  }
}
