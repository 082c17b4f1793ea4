// The archive: years, months, days. A day is a day where the paper is printed.
import { type Edition, editionOf, teaserFacts } from '#copy/index.ts'
import { dayBeside, startOfDay } from '#kernel/calendar.ts'
import { dayFiledIn, monthIn, otherDayIn, yearIn } from '#languages/dates.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { page } from '#platform/http/route.ts'
import { countBetween, listBetween, listMonths, type StoryCount } from '#stories/index.ts'
import type { Place } from '#ui/facts.ts'
import { ArchivePage, DayPage, type Shelf } from './archive.tsx'
import { listUntil, printedPage } from './printing.ts'

const mostOnADay = 500
const pad = (number: number): string => String(number).padStart(2, '0')

const yearPlace = ({ clock }: Edition, year: string): Place => ({
  name: yearIn(clock.language, year),
  path: `/archive/${year}`,
})
const monthPlace = ({ clock }: Edition, month: string): Place => ({
  name: monthIn(clock.language, month),
  path: `/archive/${month.replace('-', '/')}`,
})

const years = page('/archive', async ({ read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const months = await listMonths(read, now)
  const found = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  const shelves = await counted(
    read,
    now,
    edition,
    found.map((year) => ({
      ...yearPlace(edition, year),
      from: `${year}-01-01`,
      to: `${Number(year) + 1}-01-01`,
    })),
  )
  const html = <ArchivePage paper={edition.paper} title="" path="/archive" above={[]} shelves={shelves} />
  return printedPage(edition, html, ['archive'], { until: await listUntil(read, edition, now) })
})

const months = page('/archive/:year{[0-9]{4}}', async ({ params, read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const year = params['year'] ?? ''
  const spans = Array.from({ length: 12 }, (_, at) => {
    const next =
      at === 11 ? `${String(Number(year) + 1).padStart(4, '0')}-01-01` : `${year}-${pad(at + 2)}-01`
    return { ...monthPlace(edition, `${year}-${pad(at + 1)}`), from: `${year}-${pad(at + 1)}-01`, to: next }
  })
  const shelves = (await counted(read, now, edition, spans)).toReversed()
  found(shelves.length > 0 ? shelves : undefined)
  const html = (
    <ArchivePage
      paper={edition.paper}
      title={yearIn(edition.clock.language, year)}
      path={`/archive/${year}`}
      above={[archivePlace(edition)]}
      shelves={shelves}
    />
  )
  return printedPage(edition, html, ['archive'], { until: await listUntil(read, edition, now) })
})

const days = page('/archive/:year{[0-9]{4}}/:month{[0-9]{2}}', async ({ params, read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const month = `${params['year']}-${params['month']}`
  found(startOfDay(`${month}-01`, edition.clock.zone))
  const last = new Date(Date.UTC(Number(params['year']), Number(params['month']), 0)).getUTCDate()
  const spans = Array.from({ length: last }, (_, at) => {
    const day = `${month}-${pad(at + 1)}`
    return { ...dayPlace(edition, day), from: day, to: dayBeside(day, 1) }
  })
  const shelves = (await counted(read, now, edition, spans)).toReversed()
  found(shelves.length > 0 ? shelves : undefined)
  const { name, path } = monthPlace(edition, month)
  const html = (
    <ArchivePage
      paper={edition.paper}
      title={name}
      path={path}
      above={[archivePlace(edition), yearPlace(edition, params['year'] ?? '')]}
      shelves={shelves}
    />
  )
  return printedPage(edition, html, ['archive'], { until: await listUntil(read, edition, now) })
})

const day = page(
  '/archive/:year{[0-9]{4}}/:month{[0-9]{2}}/:day{[0-9]{2}}',
  async ({ params, read, now, place }) => {
    const edition = await editionOf(read, place, now)
    const today = `${params['year']}-${params['month']}-${params['day']}`
    const from = found(startOfDay(today, edition.clock.zone))
    const to = found(startOfDay(dayBeside(today, 1), edition.clock.zone))
    const teasers = await listBetween(read, { from, to, now, limit: mostOnADay })
    found(teasers.length > 0 ? teasers : undefined)
    const { name, path } = dayPlace(edition, today)
    const html = (
      <DayPage
        paper={edition.paper}
        title={name}
        path={path}
        above={[yearPlace(edition, params['year'] ?? ''), monthPlace(edition, today.slice(0, 7))]}
        stories={await teaserFacts(read, edition, teasers)}
      />
    )
    return printedPage(edition, html, ['archive'], { until: await listUntil(read, edition, now) })
  },
)

const archivePlace = ({ paper }: Edition): Place => ({ name: paper.words.archive, path: '/archive' })
const dayPlace = (edition: Edition, day: string): Place => ({
  name: dayName(edition, day),
  path: `/archive/${day.replaceAll('-', '/')}`,
})

/** The archive is filed by one calendar; where readers count by another, a day has both its names. */
function dayName({ clock: { language }, paper }: Edition, day: string): string {
  const other = otherDayIn(language, day)
  const filed = dayFiledIn(language, day)
  return other === undefined ? filed : paper.words.bothCalendars({ day: filed, other })
}

/** The shelves that hold anything. Counted along an index; a year of a big archive is some ten thousand steps. */
async function counted(
  read: Reader,
  now: Instant,
  { clock }: Edition,
  spans: readonly (Place & { readonly from: string; readonly to: string })[],
): Promise<readonly Shelf[]> {
  const shelves = await Promise.all(
    spans.map(async ({ name, path, from, to }): Promise<Shelf> => {
      const span: StoryCount = {
        from: startOfDay(from, clock.zone) ?? now,
        to: startOfDay(to, clock.zone) ?? now,
        now,
      }
      return { name, path, count: await countBetween(read, span) }
    }),
  )
  return shelves.filter(({ count }) => count > 0)
}

export const archiveRoutes = [years, months, days, day]
