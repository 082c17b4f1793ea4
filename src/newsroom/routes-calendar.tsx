import { type Edition, editionOf } from '#copy/index.ts'
import { dayBeside, dayOf, startOfDay } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { dayFiledIn, daysFiledIn, monthIn, timeIn, weekdayIn } from '#languages/dates.ts'
import { accountsByIds, admits } from '#people/index.ts'
import { budgetStateOf, type Entry, listCalendar, maySeeBudget, plansByIds } from '#planning/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { listForDeskByIds, mayWrite, stateOf } from '#stories/index.ts'
import { addresses, planningAddress } from './addresses.ts'
import { beside, daysOf, firstWeekday, type Span } from './calendar-days.ts'
import { type CalendarDay, type CalendarEntry, type CalendarFacts, CalendarPage } from './calendar.tsx'
import { deskClock } from './moments.ts'
import { onlyOf } from './routes-budget.tsx'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { deskWords } from './words.ts'

/** Of each kind of entry. */
const most = 300

export const calendar: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.calendar,
  who: maySeeBudget,
  handle: (call) =>
    call.store.reading(async (db) => {
      const edition = await editionOf(db, call.place, call.now)
      const facts = await factsOf(db, edition, call)
      return htmlResponse(<CalendarPage desk={deskOf(edition, call.visitor)} calendar={facts} />)
    }),
}

const calendarAddress = (span: Span, day: string): string =>
  `${addresses.calendar}?${new URLSearchParams({ view: span, day })}`

function askedIn({ url: { searchParams }, now }: DeskCall, zone: string) {
  const span: Span = searchParams.get('view') === 'month' ? 'month' : 'week'
  const typed = searchParams.get('day') ?? ''
  const isDay = /^[12]\d{3}-\d\d-\d\d$/.test(typed) && startOfDay(typed, zone) !== undefined
  const today = dayOf(now, zone)
  return { span, today, day: isDay ? typed : today }
}

async function factsOf(db: Reader, edition: Edition, call: DeskCall): Promise<CalendarFacts> {
  const { zone, language } = deskClock(edition.clock)
  const { span, today, day } = askedIn(call, zone)
  // Weeks begin as they do for the paper's readers, whatever the desk speaks.
  const days = daysOf(span, day, firstWeekday(edition.clock.language))
  const [first = day] = days
  const last = days.at(-1) ?? day
  const entries = await listCalendar(db, {
    from: found(startOfDay(first, zone)),
    until: found(startOfDay(dayBeside(last, 1), zone)),
    onlyOf: onlyOf(call),
    limit: most,
  })
  const drawn = await drawnOf(db, edition, entries, call.now)
  const plans = admits(call.visitor, mayWrite)
  const dayOfFacts = (iso: string): CalendarDay => ({
    iso,
    number: String(Number(iso.slice(8))),
    name: nameOf(language, iso),
    isToday: iso === today,
    isBeside: span === 'month' && iso.slice(0, 7) !== day.slice(0, 7),
    entries: drawn.get(iso) ?? [],
    plan: plans ? `${addresses.plan}?day=${iso}` : undefined,
  })
  const drawnDays = days.map(dayOfFacts)
  return {
    title: span === 'month' ? monthIn(language, day.slice(0, 7)) : daysFiledIn(language, first, last),
    weekdays: days.slice(0, 7).map((iso) => weekdayIn(language, 'UTC', noon(iso))),
    weeks: Array.from({ length: days.length / 7 }, (_, at) => drawnDays.slice(at * 7, at * 7 + 7)),
    span,
    doors: {
      earlier: calendarAddress(span, beside(span, day, -1)),
      later: calendarAddress(span, beside(span, day, 1)),
      today: calendarAddress(span, today),
      week: calendarAddress('week', day),
      month: calendarAddress('month', day),
    },
    zone,
    isCut: entries.length >= most,
  }
}

const noon = (iso: string): Date => new Date(`${iso}T12:00:00Z`)
const nameOf = (language: string, iso: string): string =>
  `${weekdayIn(language, 'UTC', noon(iso))} ${dayFiledIn(language, iso)}`

async function drawnOf(
  db: Reader,
  { clock }: Edition,
  entries: readonly Entry[],
  now: Instant,
): Promise<ReadonlyMap<string, readonly CalendarEntry[]>> {
  const ids = [...new Set(entries.map(({ storyId }) => storyId))]
  const [lines, plans] = await Promise.all([listForDeskByIds(db, ids), plansByIds(db, ids)])
  const people = await accountsByIds(
    db,
    lines.flatMap(({ entrustedTo, createdBy }) => entrustedTo ?? createdBy ?? []),
  )
  const byId = new Map(lines.map((line) => [line.id, line]))
  const days = new Map<string, CalendarEntry[]>()
  for (const { storyId, at, hasHour, why } of entries) {
    const line = byId.get(storyId)
    if (!line) continue
    const told = stateOf(line, now, line.draftRevision !== null, line.scheduledAt !== null)
    const writer = line.entrustedTo ?? line.createdBy
    const day = dayOf(at, clock.zone)
    days.set(day, [
      ...(days.get(day) ?? []),
      {
        path: planningAddress(storyId),
        headline: line.headline,
        time: hasHour ? timeIn(deskClock(clock).language, clock.zone, new Date(at)) : '',
        why,
        state: budgetStateOf(told, plans.get(storyId)),
        who: (writer && people.get(writer)?.name) ?? deskWords.nobody,
      },
    ])
  }
  return days
}
