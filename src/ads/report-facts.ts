import { type Instant, later } from '#kernel/time.ts'
import { wordsIn } from '#languages/catalogue.ts'
import { dayIn, shortDayIn } from '#languages/dates.ts'
import { numberIn, percentIn } from '#languages/numbers.ts'
import { adPlaceIn } from '#ui/slot-words.ts'
import { pixelsOf } from '#ui/slots.ts'
import { type Clock, stampOf } from '#ui/stamp.ts'
import { artworkPath } from './addresses.ts'
import { type Figures, figuresOf, rateOf } from './figures.ts'
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
  const { language: tag } = clock
  const words = wordsIn(tag)
  const { total, days, slots, creatives: shown } = figuresOf(counts, creatives)
  const bars = (key: keyof Figures) =>
    days.map((day) => ({ label: shortDayIn(tag, 'UTC', noon(day.day)), value: day[key] }))
  const last = lastMoment(campaign)
  return {
    from: stampOf(campaign.beginsAt, clock),
    until: last && stampOf(last, clock),
    slots: campaign.slots.map((slot) => adPlaceIn(slot, words)),
    total: lineOf(words.total, total, tag),
    days: days.toReversed().map((day) => lineOf(dayIn(tag, 'UTC', noon(day.day)), day, tag)),
    bySlot: slots.map(({ slot, ...figures }) => lineOf(adPlaceIn(slot, words), figures, tag)),
    byCreative: shown.map(({ creative, ...figures }) => ({
      ...lineOf(`${creative.size.replace('x', ' × ')} ${creative.alt}`, figures, tag),
      picture: pictureOf(creative),
    })),
    impressions: bars('impressions'),
    clicks: bars('clicks'),
    write: (value) => numberIn(tag, value),
    csv,
    words,
  }
}

/** The end is the first moment at which it is over; the one before is its last. */
function lastMoment({ endsAt, endedAt }: Campaign): Instant | undefined {
  const end = endedAt ?? endsAt
  return end === null ? undefined : later(end, -1)
}

function pictureOf({ id, size, artworks, withdrawnAt }: Creative): ReportLine['picture'] {
  const artwork = artworks.find(({ tone }) => tone === 'light')
  return artwork && withdrawnAt === null ? { src: artworkPath(id, artwork), ...pixelsOf(size) } : undefined
}

export function lineOf(name: string, figures: Figures, tag: string): ReportLine {
  const rate = rateOf(figures)
  return {
    name,
    impressions: numberIn(tag, figures.impressions),
    clicks: numberIn(tag, figures.clicks),
    rate: rate === undefined ? '–' : percentIn(tag, rate),
  }
}

/** A day that was counted is a day of the paper's clock already. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)
