import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type AccountId, type Actor, permission } from '#people/index.ts'
import { type DeskState, deskStates, type Filed, type Story, type StoryId } from '#stories/index.ts'

export type StepId = Id<'step'>
export type AssignmentId = Id<'assignment'>
export type PlanDayId = Id<'planday'>
export type NoteId = Id<'note'>
export type NoticeId = Id<'notice'>
export type ViewId = Id<'view'>
export type BulkId = Id<'bulk'>

/** What the newsroom says of a story that is not out yet. From `scheduled` on the story says it itself. */
export const planStates = [
  'planned',
  'assigned',
  'in-work',
  'handed-in',
  'on-desk',
  'legal',
  'ready',
] as const
export type PlanState = (typeof planStates)[number]
/** What only the desk decides. */
export const decided: readonly PlanState[] = ['on-desk', 'legal', 'ready']

export type ToldState = Exclude<DeskState, 'draft'>
export const budgetStates: readonly (PlanState | ToldState)[] = [
  ...planStates,
  ...deskStates.filter((state): state is ToldState => state !== 'draft'),
]
export type BudgetState = PlanState | ToldState

/** That somebody set a state. Rows are only ever added; the newest stands. */
export interface Step {
  readonly id: StepId
  readonly storyId: StoryId
  readonly state: PlanState
  readonly by: AccountId | null
  readonly at: Instant
  /** Of the deed that did it to several at once. */
  readonly bulkId: BulkId | null
}

/** Who is to write it, until when, and how long. The newest stands; nobody (`to`: null) is an assignment taken back. */
export interface Assignment {
  readonly id: AssignmentId
  readonly storyId: StoryId
  readonly to: AccountId | null
  readonly deadline: Instant | null
  /** In words. */
  readonly length: number | null
  readonly brief: string
  readonly by: AccountId | null
  readonly at: Instant
  readonly bulkId: BulkId | null
}

/** For when it is planned: a day (`hasHour` false: the moment is the day's first), or an hour of one. */
export interface PlannedFor {
  readonly at: Instant
  readonly hasHour: boolean
}
export interface PlanDay {
  readonly id: PlanDayId
  readonly storyId: StoryId
  readonly plannedFor: PlannedFor | null
  readonly by: AccountId | null
  readonly at: Instant
}

/** What is said of a story to the desk. Plain text. */
export interface Note {
  readonly id: NoteId
  readonly storyId: StoryId
  readonly by: AccountId | null
  readonly at: Instant
  readonly text: string
}

/** The newest facts of one story's planning. A story that nobody planned has none and is in work. */
export interface Plan {
  readonly storyId: StoryId
  readonly state: PlanState
  readonly since: Instant
  readonly stateBy: AccountId | null
  readonly stepId: StepId
  readonly plannedFor: PlannedFor | null
  readonly deadline: Instant | null
  readonly length: number | null
  readonly assignmentId: AssignmentId | null
}

/** A way of looking at the budget that has a name: the address's query, own or everybody's. */
export interface View {
  readonly id: ViewId
  readonly name: string
  readonly query: string
  readonly owner: AccountId | null
  readonly shared: boolean
}

export const noticeKinds = [
  'assigned',
  'handed-in',
  'returned',
  'published',
  'killed',
  'deadline',
  'mentioned',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Something that concerns one person. `about` names what happened, so that it is told once however often it is heard of. */
export interface Notice {
  readonly id: NoticeId
  readonly to: AccountId
  readonly kind: NoticeKind
  readonly storyId: StoryId
  readonly about: string
  readonly by: AccountId | null
  readonly at: Instant
  readonly readAt: Instant | null
}

/** The kind of mail that tells one notice: see platform/mail. */
export const noticeMail = 'planning.notice'
/** Who has read of it in the newsroom by then, or could have for this long, is not written to. In hours. */
export const freshHours = 24

/** Where somebody wants to hear of a kind of thing. */
export interface Hearing {
  readonly inNewsroom: boolean
  readonly byMail: boolean
}
export const usualHearing: Readonly<Record<NoticeKind, Hearing>> = {
  assigned: { inNewsroom: true, byMail: true },
  'handed-in': { inNewsroom: true, byMail: false },
  returned: { inNewsroom: true, byMail: true },
  published: { inNewsroom: true, byMail: false },
  killed: { inNewsroom: true, byMail: true },
  deadline: { inNewsroom: true, byMail: true },
  mentioned: { inNewsroom: true, byMail: false },
}

/** How long before its deadline whoever writes a story is reminded, in hours. */
export const nearHours = 3

export const mostInBulk = 100
export const longestNote = 4000
export const mostViews = 50

const isTheirs = (actor: Actor, { createdBy, entrustedTo }: Story): boolean =>
  actor.id !== null && (createdBy === actor.id || entrustedTo === actor.id)

const onItsDesks = { desksOf: (story: Filed) => story.sectionIds }

/** Setting a state and a day. */
export const mayPlan = permission<Filed>(
  'plan.change',
  { owner: 'any', admin: 'any', editor: 'any', writer: 'own', contributor: 'own' },
  isTheirs,
  onItsDesks,
)
/** Taking a story onto the desk, to the lawyer, and calling it ready. */
export const mayDecide = permission<Filed>(
  'plan.decide',
  { owner: 'any', admin: 'any', editor: 'any' },
  isTheirs,
  onItsDesks,
)
export const mayAssign = permission<Filed>(
  'plan.assign',
  { owner: 'any', admin: 'any', editor: 'any' },
  isTheirs,
  onItsDesks,
)
/** What the budget shows stands behind it, and behind the right to read each story. */
export const maySeeBudget = permission<void>('budget.see', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
  writer: 'any',
  contributor: 'any',
})
export const mayShareViews = permission<void>('budget.share-views', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
})

/** The word that the newsroom has for a story: its own where it says one, else that of its plan. */
export const budgetStateOf = (told: DeskState, plan: Pick<Plan, 'state'> | undefined): BudgetState =>
  told === 'draft' ? (plan?.state ?? 'in-work') : told

/** A step back: whoever writes it has it again. */
export const isReturn = (from: PlanState, to: PlanState): boolean =>
  planStates.indexOf(from) >= planStates.indexOf('handed-in') &&
  planStates.indexOf(to) <= planStates.indexOf('in-work')
