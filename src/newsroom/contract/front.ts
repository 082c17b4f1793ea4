// What the desk's page on the front sends: one deed at a time, and which plan it was decided on.
import { z } from 'zod'
import { slots } from '#fronts/index.ts'
import { momentAt } from '#kernel/calendar.ts'
import { parseId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { SectionId } from '#sections/index.ts'
import type { StoryId } from '#stories/index.ts'
import { lineOf } from '../contract.ts'
import { frontNo } from '../front-words.ts'

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

export const FrontForm = (zone: string) =>
  z.discriminatedUnion('deed', [
    z.object({
      deed: z.literal('pin'),
      seen,
      story: storyId,
      slot: z.enum(slots, { error: 'Choose a place.' }),
      until: lineOf(40)
        .default('')
        .transform((typed, wrong): Instant | null => {
          const moment = typed === '' ? null : momentAt(typed, zone)
          if (moment === undefined) wrong.addIssue(frontNo['wrong-until'])
          return moment ?? null
        }),
    }),
    z.object({ deed: z.literal('release'), seen, story: storyId }),
    z.object({ deed: z.literal('order'), seen, section, to: z.enum(['up', 'down']) }),
    z.object({ deed: z.literal('hide'), seen, section }),
    z.object({ deed: z.literal('show'), seen, section }),
    z.object({ deed: z.literal('undo'), seen }),
  ])
export type FrontDeed = z.output<ReturnType<typeof FrontForm>>
