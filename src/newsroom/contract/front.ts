// What the desk's page on the front sends: one deed at a time, and which plan it was decided on.
import { z } from 'zod'
import {
  bandIn,
  bandSlot,
  type FrontScheduleId,
  isTop,
  longestFrontHeadline,
  type OtherPlan,
  type Slot,
} from '#fronts/index.ts'
import { parseId } from '#kernel/ids.ts'
import type { SectionId } from '#sections/index.ts'
import type { StoryId } from '#stories/index.ts'
import { lineOf } from '../contract.ts'
import { frontNo } from '../front-words.ts'
import { moment, saidMoment } from './moments.ts'

const seen = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const storyId = z.string().transform((typed, wrong): StoryId => {
  const id = parseId('story', typed)
  if (!id) wrong.addIssue(frontNo['not-found'])
  return id ?? 'story_'
})
const section = z.string().transform((typed, wrong): SectionId => {
  const id = parseId('section', typed)
  if (!id) wrong.addIssue('There is no such section.')
  return id ?? 'section_'
})

const schedule = z.string().transform((typed, wrong): FrontScheduleId => {
  const id = parseId('frontschedule', typed)
  if (!id) wrong.addIssue(frontNo['nothing-scheduled'])
  return id ?? 'frontschedule_'
})
const from = z.string().transform((typed, wrong): OtherPlan => {
  if (typed === 'live') return 'live'
  const id = parseId('frontschedule', typed)
  if (id) return id
  if (!/^\d{1,9}$/.test(typed)) wrong.addIssue(frontNo['no-such-plan'])
  return Number(typed)
})
const slot = z.string('Choose a place.').transform((typed, wrong): Slot => {
  if (isTop(typed)) return typed
  const id = bandIn(typed)
  if (!id) wrong.addIssue('Choose a place.')
  return bandSlot(id ?? 'section_')
})
const place = z
  .string()
  .regex(/^\d{1,2}$/, 'Choose a place.')
  .transform(Number)
/** What is not in the form at all stays as it was; what is empty becomes so. */
const said = (most: number) => z.union([z.undefined(), lineOf(most)])
export const FrontForm = (zone: string) =>
  z.discriminatedUnion('deed', [
    z.object({
      deed: z.literal('pin'),
      seen,
      story: storyId,
      slot,
      place: place.optional(),
      until: saidMoment({ zone, wrong: frontNo['wrong-until'] }),
      headline: said(longestFrontHeadline),
      instead: storyId.optional(),
    }),
    z.object({ deed: z.literal('release'), seen, story: storyId }),
    z.object({
      deed: z.literal('order'),
      seen,
      section,
      to: z.union([z.enum(['up', 'down']), place]),
    }),
    z.object({ deed: z.literal('hide'), seen, section }),
    z.object({ deed: z.literal('show'), seen, section }),
    z.object({ deed: z.literal('undo'), seen }),
    z.object({ deed: z.literal('redo'), seen }),
    z.object({ deed: z.literal('restore'), seen, from }),
    z.object({ deed: z.literal('publish'), seen, live: seen }),
    z.object({
      deed: z.literal('schedule'),
      seen,
      dueAt: moment({ zone, wrong: frontNo['wrong-due'] }),
    }),
    z.object({ deed: z.literal('unschedule'), seen, schedule }),
  ])
export type FrontDeed = z.output<ReturnType<typeof FrontForm>>
