// What the budget's addresses and the forms of planning send.
import { z } from 'zod'
import { dayBeside, dayOf, momentAt, startOfDay } from '#kernel/calendar.ts'
import { parseId } from '#kernel/ids.ts'
import { type Instant, parseInstant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import {
  type BudgetCursor,
  budgetSorts,
  budgetStates,
  type Hearing,
  longestNote,
  type NoticeKind,
  noticeKinds,
  planStates,
} from '#planning/index.ts'
import type { SectionId } from '#sections/index.ts'
import { type StoryId, storyKinds } from '#stories/index.ts'
import { planWords } from '../budget-words.ts'
import { line, lineOf, repeated, text, tooLong, yes } from '../contract.ts'
import { someDay } from './moments.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((typed) => startOfDay(typed, 'UTC') !== undefined)
  .or(z.literal(''))
  .catch('')
/** What of an address means nothing is as if it were not there: somebody may have typed it. */
export const BudgetQuery = z.object({
  q: text.transform((typed) => typed.replace(/\s+/g, ' ').trim().slice(0, 200)).catch(''),
  state: z.enum(budgetStates).or(z.literal('')).catch(''),
  section: text.transform((typed) => parseId('section', typed) ?? '').catch(''),
  person: text.transform((typed) => parseId('account', typed) ?? '').catch(''),
  kind: z.enum(storyKinds).or(z.literal('')).catch(''),
  from: day,
  until: day,
  sort: z.enum(budgetSorts).catch('newest'),
})
export type BudgetQuery = z.infer<typeof BudgetQuery>

/** `2026-11-26T09:00:00.000Z,story_…`: the last line of the page before. */
export function cursorIn(typed: string): BudgetCursor | undefined {
  const [moment = '', story] = typed.split(',')
  const [at, id] = [parseInstant(moment), parseId('story', story)]
  return at && id ? { at, id } : undefined
}

/** From a day's first moment to the end of another, by that clock. */
export const spanOf = ({ from, until }: Pick<BudgetQuery, 'from' | 'until'>, zone: string) => ({
  from: from === '' ? undefined : startOfDay(from, zone),
  until: until === '' ? undefined : startOfDay(dayBeside(until, 1), zone),
})

const state = z.enum(planStates, { error: 'Choose a state.' })
const someone = line.transform((typed): AccountId | null => parseId('account', typed) ?? null)
const someSection = line.transform((typed): SectionId | null => parseId('section', typed) ?? null)

export const BulkForm = z.object({
  'story[]': repeated.transform((ids): readonly StoryId[] => ids.flatMap((id) => parseId('story', id) ?? [])),
  everything: yes,
  what: z.enum(['state', 'assign', 'section']),
  newState: state.optional().catch(undefined),
  to: someone,
  newSection: someSection,
  back: text,
})
export const UndoForm = z.object({ deed: line, back: text })
export const ViewForm = z.object({ name: lineOf(60), query: text, shared: yes })
export const ViewRemovalForm = z.object({ view: line })

const plannedFor = (zone: string) => someDay({ zone, wrong: planWords.dayWrong })
/** A day alone is meant to its end. */
const deadline = (zone: string) =>
  plannedFor(zone).transform((typed): Instant | null => {
    if (!typed || typed.hasHour) return typed?.at ?? null
    return momentAt(`${dayOf(typed.at, zone)} 23:59`, zone) ?? null
  })
const length = line.transform((typed, wrong): number | null => {
  if (typed === '') return null
  const read = /^\d{1,6}$/.test(typed.replace(/[,\s]/g, '')) ? Number(typed.replace(/[,\s]/g, '')) : 0
  if (read < 1 || read > 100_000) wrong.addIssue(planWords.lengthWrong)
  return read
})
const brief = text
  .transform((typed) => typed.trim())
  .refine((typed) => typed.length <= 2000, { error: tooLong(2000) })
const note = text
  .transform((typed) => typed.trim())
  .refine((typed) => typed.length <= longestNote, { error: planWords.tooLong })

const assignment = (zone: string) => ({ to: someone, deadline: deadline(zone), length, brief })
export const assignmentForm = (zone: string) => z.object(assignment(zone))
export const dayForm = (zone: string) => z.object({ plannedFor: plannedFor(zone) })
export const StateForm = z.object({ state, note })
export const NoteForm = z.object({
  newNote: note.refine((typed) => typed !== '', { error: planWords.noteEmpty }),
})

export const planForm = (zone: string) =>
  z
    .object({
      ...assignment(zone),
      headline: lineOf(300).refine((typed) => typed !== '', { error: 'Give it a name.' }),
      kind: z.enum(storyKinds, { error: 'Choose what kind of work it is.' }),
      section: someSection,
      plannedFor: plannedFor(zone),
    })
    .refine(({ to, deadline, length }) => to !== null || (deadline === null && length === null), {
      error: planWords.needsPerson,
      path: ['to'],
    })

/** Two boxes for each kind of notice. */
export const HearingForm = z
  .object(
    Object.fromEntries(
      noticeKinds.flatMap((kind) => [
        [`${kind}-here`, yes],
        [`${kind}-mail`, yes],
      ]),
    ) as Record<`${NoticeKind}-here` | `${NoticeKind}-mail`, typeof yes>,
  )
  .transform(
    (read) =>
      Object.fromEntries(
        noticeKinds.map((kind): [NoticeKind, Hearing] => [
          kind,
          { inNewsroom: read[`${kind}-here`], byMail: read[`${kind}-mail`] },
        ]),
      ) as Record<NoticeKind, Hearing>,
  )
export const NoticeForm = z.object({ notice: line, what: z.enum(['read', 'unread', 'open', 'all']) })
