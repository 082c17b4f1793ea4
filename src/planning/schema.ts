import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { StoryId } from '#stories/index.ts'
import type {
  AssignmentId,
  BulkId,
  NoteId,
  NoticeId,
  NoticeKind,
  PlanDayId,
  PlanState,
  StepId,
  ViewId,
} from './model.ts'

export interface PlanningTables {
  /** The newest fact of each kind, one row for a story: what lists walk along. Made of the rows below, with each of them. */
  plans: {
    story_id: StoryId
    state: PlanState
    since: Instant
    state_by: AccountId | null
    step_id: StepId
    planned_at: Instant | null
    planned_hour: number
    deadline: Instant | null
    length: number | null
    assignment_id: AssignmentId | null
  }
  plan_steps: {
    id: StepId
    story_id: StoryId
    state: PlanState
    by_id: AccountId | null
    at: Instant
    bulk_id: BulkId | null
  }
  plan_days: {
    id: PlanDayId
    story_id: StoryId
    planned_at: Instant | null
    planned_hour: number
    by_id: AccountId | null
    at: Instant
  }
  assignments: {
    id: AssignmentId
    story_id: StoryId
    to_id: AccountId | null
    deadline: Instant | null
    length: number | null
    brief: string
    by_id: AccountId | null
    at: Instant
    bulk_id: BulkId | null
  }
  notes: { id: NoteId; story_id: StoryId; by_id: AccountId | null; at: Instant; text: string }
  bulk_deeds: {
    id: BulkId
    by_id: AccountId | null
    at: Instant
    what: 'state' | 'assign' | 'section'
    /** JSON: what each story was before. */
    before: string
    undone_at: Instant | null
  }
  budget_views: { id: ViewId; name: string; query: string; owner: AccountId | null; shared: number }
  notices: {
    id: NoticeId
    to_id: AccountId
    kind: NoticeKind
    story_id: StoryId
    about: string
    by_id: AccountId | null
    at: Instant
    /** 0: only mailed. */
    shown: number
    read_at: Instant | null
  }
  /** Where somebody wants it otherwise than is usual. */
  hearings: { account_id: AccountId; kind: NoticeKind; in_newsroom: number; by_mail: number }
}
