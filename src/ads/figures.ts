// What was counted, gathered for a report: by day, by slot, by advertisement. Pure.
import { dayBeside } from '#kernel/calendar.ts'
import type { SlotName } from '#ui/slots.ts'
import type { Count, Creative, CreativeId } from './model.ts'

export interface Figures {
  readonly impressions: number
  readonly clicks: number
}
export interface DayFigures extends Figures {
  /** `2026-03-09`. */
  readonly day: string
}
export interface CampaignFigures {
  readonly total: Figures
  /** Every day from the first that was counted to the last, empty ones too. */
  readonly days: readonly DayFigures[]
  readonly slots: readonly (Figures & { readonly slot: SlotName })[]
  readonly creatives: readonly (Figures & { readonly creative: Creative })[]
}

const nothing: Figures = { impressions: 0, clicks: 0 }
const sum = (one: Figures, other: Figures): Figures => ({
  impressions: one.impressions + other.impressions,
  clicks: one.clicks + other.clicks,
})

function summed<Key>(counts: readonly Count[], keyOf: (count: Count) => Key): ReadonlyMap<Key, Figures> {
  const sums = new Map<Key, Figures>()
  for (const count of counts) sums.set(keyOf(count), sum(sums.get(keyOf(count)) ?? nothing, count))
  return sums
}

export function figuresOf(counts: readonly Count[], creatives: readonly Creative[]): CampaignFigures {
  const byCreative = summed(counts, ({ creativeId }): CreativeId => creativeId)
  return {
    total: counts.reduce(sum, nothing),
    days: everyDay(summed(counts, ({ day }) => day)),
    slots: [...summed(counts, ({ slot }) => slot)].map(([slot, figures]) => ({ slot, ...figures })),
    creatives: creatives.flatMap((creative) => {
      const figures = byCreative.get(creative.id)
      return figures ? [{ creative, ...figures }] : []
    }),
  }
}

/** A campaign that was booked again years later has no need of the days between. */
const mostDays = 800

function everyDay(days: ReadonlyMap<string, Figures>): readonly DayFigures[] {
  const counted = [...days.keys()].toSorted()
  const [first] = counted
  const last = counted.at(-1)
  const every: DayFigures[] = []
  for (let day = first; day && last && day <= last && every.length < mostDays; day = dayBeside(day, 1))
    every.push({ day, ...(days.get(day) ?? nothing) })
  return every
}

/** Clicks of a hundred impressions; undefined where there were none. */
export const rateOf = ({ impressions, clicks }: Figures): number | undefined =>
  impressions === 0 ? undefined : clicks / impressions

/** Text that a spreadsheet would take for a formula is given a sign before it, so that it stays text (ASVS 1.2.10). */
const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Everything that was counted, a line for each day, slot and advertisement (RFC 4180). */
export function csvOf(counts: readonly Count[], creatives: readonly Creative[]): string {
  const byId = new Map(creatives.map((creative) => [creative.id, creative]))
  const lines = counts.map(({ day, slot, creativeId, impressions, clicks }) => {
    const creative = byId.get(creativeId)
    return [day, slot, creative?.size ?? '', creative?.alt ?? '', impressions, clicks]
  })
  return [['day', 'slot', 'size', 'advertisement', 'impressions', 'clicks'], ...lines]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('')
}
