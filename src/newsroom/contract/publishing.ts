// What the forms send that set moments, hold stories back, and say what is looked at.
import { z } from 'zod'
import { type Check, checkItems, checkLevels, type Checklist, type CheckItem } from '#stories/index.ts'
import { line, lineOf, text, tooLong } from '../contract.ts'
import { publishingWords } from '../publishing-words.ts'
import { moment } from './moments.ts'

const reason = text
  .transform((typed) => typed.trim())
  .refine((typed) => typed.length <= 2000, { error: tooLong(2000) })

/** To the second. */
const due = (zone: string) => moment({ zone, wrong: publishingWords.dueWrong })
export const scheduleForm = (zone: string) => z.object({ dueAt: due(zone) })
export const withdrawalForm = (zone: string) => z.object({ dueAt: due(zone), reason })
export const previewLinkForm = (zone: string) => z.object({ note: lineOf(200), expires: due(zone) })
export const ReasonForm = z.object({ reason })
export const VersionForm = z.object({
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
})
export const WhatForm = z.object({ what: z.enum(['publication', 'correction', 'withdrawal']) })

const bound = line.transform((typed, wrong): number | null => {
  if (typed === '') return null
  const read = /^\d{1,6}$/.test(typed) ? Number(typed) : 0
  if (read < 1 || read > 100_000) wrong.addIssue(publishingWords.boundWrong)
  return read
})
const level = z.enum(checkLevels).catch('warn')

/** Each item is two fields: how seriously it is taken, and for some from where on. */
export const ChecklistForm = z
  .object({
    ...Object.fromEntries(checkItems.map((item) => [item, level])),
    ...Object.fromEntries(checkItems.map((item) => [`${item}-bound`, bound])),
  } as Record<CheckItem, typeof level> & Record<`${CheckItem}-bound`, typeof bound>)
  .transform(
    (read): Checklist =>
      Object.fromEntries(
        checkItems.map((item): [CheckItem, Check] => [
          item,
          { level: read[item], bound: read[`${item}-bound`] },
        ]),
      ) as Record<CheckItem, Check>,
  )
