// Moments in the desk's forms, by the paper's clock. A field that has an hour beside its day sends both under one name.
import { z } from 'zod'
import { dayBeside, startOfDay } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import type { PlannedFor } from '#planning/index.ts'
import { momentParts, readMoment, together } from '../typed-moments.ts'

/** One field, or several that say it together. */
const momentText = z
  .union([z.string(), z.array(z.string())])
  .default('')
  .transform(together)

interface Meaning {
  readonly zone: string
  /** What is said of text that is no moment. */
  readonly wrong: string
}
type Refusal = { addIssue(why: string): void }
function readIn(typed: string, { zone, wrong }: Meaning, refusal: Refusal) {
  const read = readMoment(typed, zone, wrong)
  if (!read.ok) refusal.addIssue(read.why)
  return read.ok ? read : undefined
}

/** A day, or an hour of one; nothing typed is no day. */
export const someDay = (meaning: Meaning) =>
  momentText.transform((typed, refusal): PlannedFor | null =>
    typed === '' ? null : (readIn(typed, meaning, refusal) ?? null),
  )

/** Nothing typed is no moment. A day alone is its beginning, unless its end is meant. */
export const someMoment = ({ day = 'begins', ...meaning }: Meaning & { readonly day?: 'begins' | 'ends' }) =>
  momentText.transform((typed, refusal): Instant | null => {
    const read = typed === '' ? undefined : readIn(typed, meaning, refusal)
    if (!read) return null
    return day === 'ends' && !read.hasHour ? endOf(momentParts(typed).day, meaning.zone) : read.at
  })
const endOf = (day: string, zone: string): Instant | null => startOfDay(dayBeside(day, 1), zone) ?? null

/** What is not in the form at all stays as it was. */
export const saidMoment = (meaning: Meaning) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((typed, refusal): Instant | null => {
      const text = together(typed)
      return text === '' ? null : (readIn(text, meaning, refusal)?.at ?? null)
    })
    .optional()

/** One has to be said. */
export const moment = (meaning: Meaning) =>
  momentText.transform((typed, refusal): Instant => readIn(typed, meaning, refusal)?.at ?? ('' as Instant))
