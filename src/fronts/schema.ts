import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { StoryId } from '#stories/index.ts'
import type { Deed, FrontOf, FrontScheduleId, Slot } from './model.ts'

export interface FrontsTables {
  /** One row a front that readers got, never changed: who decided when, and the whole plan as it was then (JSON). */
  front_plans: {
    front_of: FrontOf
    /** Each front counts its own. */
    number: number
    plan: string
    /** Before 054 every decision was a front of its own, and this said which one an undoing went back to. */
    plan_of: number
    what: Deed
    story_id: StoryId | null
    slot: Slot | null
    by_id: AccountId | null
    at: Instant
  }
  /** One row a step in the making of the next, never changed. The oldest are forgotten. */
  front_steps: {
    front_of: FrontOf
    number: number
    plan: string
    plan_of: number
    since: number
    base: number
    /** Numbers of steps (JSON). */
    again: string
    what: Deed
    story_id: StoryId | null
    slot: Slot | null
    by_id: AccountId | null
    at: Instant
  }
  front_schedules: {
    id: FrontScheduleId
    front_of: FrontOf
    plan: string
    due_at: Instant
    base: number
    by_id: AccountId | null
    set_at: Instant
    ended_at: Instant | null
    outcome: string | null
    ended_by: AccountId | null
  }
}
