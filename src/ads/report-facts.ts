import type { Clock } from '#ui/stamp.ts'
import { stampOf } from '#ui/stamp.ts'
import { later, type Instant } from '#kernel/time.ts'
import { pixelsOf } from '#ui/slots.ts'
import { reportWords, slotReportWords } from '#ui/words.ts'
import { artworkPath } from './addresses.ts'
import { type DayFigures, type Figures, figuresOf, rateOf } from './figures.ts'
import type { Campaign, Count, Creative } from './model.ts'
import type { ReportFacts, ReportLine } from './report.tsx'

interface Counted {
  readonly campaign: Campaign
  readonly creatives: readonly Creative[]
  readonly counts: readonly Count[]
}

/** A report in the reader's language: numbers, days and places written out. */
export function reportFacts(
  { campaign, creatives, counts }: Counted,
  clock: Clock,
  csv: string,
): ReportFacts {
  const { total, days, slots, creatives: shown } = figuresOf(counts, creatives)
  const write = writerFor(clock.language)
  const bars = (key: keyof Figures) => days.map((day) => ({ label: shortDay(day, clock), value: day[key] }))
  return {
    from: stampOf(campaign.beginsAt, clock),
    until: lastMoment(campaign) && stampOf(lastMoment(campaign) as Instant, clock),
    slots: campaign.slots.map((slot) => slotReportWords[slot]),
    total: lineOf(reportWords.total, total, clock),
    days: days.toReversed().map((day) => lineOf(longDay(day, clock), day, clock)),
    bySlot: slots.map(({ slot, ...figures }) => lineOf(slotReportWords[slot], figures, clock)),
    byCreative: shown.map(({ creative, ...figures }) => ({
      ...lineOf(`${creative.size.replace('x', ' × ')} ${creative.alt}`, figures, clock),
      picture: pictureOf(creative),
    })),
    impressions: bars('impressions'),
    clicks: bars('clicks'),
    write,
    csv,
  }
}

/** The end is the first moment at which it is over; the day before that is its last. */
const lastMoment = ({ endsAt, endedAt }: Campaign): Instant | undefined => {
  const end = endedAt ?? endsAt
  return end === null ? undefined : later(end, -1)
}

function pictureOf({ id, size, artworks }: Creative): ReportLine['picture'] {
  const artwork = artworks.find(({ tone }) => tone === 'light')
  return artwork && { src: artworkPath(id, artwork), ...pixelsOf(size) }
}

export function lineOf(name: string, figures: Figures, { language }: Pick<Clock, 'language'>): ReportLine {
  const write = writerFor(language)
  const rate = rateOf(figures)
  return {
    name,
    impressions: write(figures.impressions),
    clicks: write(figures.clicks),
    rate: rate === undefined ? '–' : percent(language).format(rate),
  }
}

const formats = new Map<string, Intl.NumberFormat>()
function format(key: string, language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = formats.get(`${key} ${language}`) ?? new Intl.NumberFormat(language, options)
  formats.set(`${key} ${language}`, known)
  return known
}
const writerFor = (language: string) => (value: number) => format('number', language, {}).format(value)
const percent = (language: string) =>
  format('percent', language, { style: 'percent', maximumFractionDigits: 2, minimumFractionDigits: 2 })

/** Noon there is on the same day wherever the zone is. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)
const dayFormat = (language: string, month: 'short' | 'long') =>
  new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    day: 'numeric',
    month,
    ...(month === 'long' && { year: 'numeric' }),
  })
const shortDay = ({ day }: DayFigures, { language }: Clock): string =>
  dayFormat(language, 'short').format(noon(day))
const longDay = ({ day }: DayFigures, { language }: Clock): string =>
  dayFormat(language, 'long').format(noon(day))
