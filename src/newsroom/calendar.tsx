// What is to come, by day: a grid where there is room for one, an agenda on a phone. One markup for both.
import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { budgetStateWords } from './budget-words.ts'
import { calendarWords, occasionWords } from './calendar-words.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk } from './facts.ts'
import type { BudgetState, Occasion } from '#planning/index.ts'

export interface CalendarEntry {
  readonly path: string
  readonly headline: string
  /** `18:30`; empty: some time that day. */
  readonly time: string
  readonly why: Occasion
  readonly state: BudgetState
  readonly who: string
}
export interface CalendarDay {
  readonly iso: string
  /** `26`, and what it is in full: `Thursday 26 November 2026`. */
  readonly number: string
  readonly name: string
  readonly isToday: boolean
  /** Of a month: a day of the one before or after. */
  readonly isBeside: boolean
  readonly entries: readonly CalendarEntry[]
  /** Where a story is planned for it; missing: this person plans none. */
  readonly plan?: string | undefined
}
export interface CalendarFacts {
  readonly title: string
  readonly weekdays: readonly string[]
  readonly weeks: readonly (readonly CalendarDay[])[]
  readonly span: 'week' | 'month'
  readonly doors: Readonly<Record<'earlier' | 'later' | 'today' | 'week' | 'month', string>>
  readonly zone: string
  readonly isCut: boolean
}

export function CalendarPage({ desk, calendar }: { desk: Desk; calendar: CalendarFacts }): Html {
  const { doors, span } = calendar
  const { title, week, month, earlier, later, thisWeek, thisMonth } = calendarWords
  return (
    <DeskFrame desk={desk} title={`${title}: ${calendar.title}`} page="desk-list">
      <div class="desk-head">
        <h1>
          {title} <span>{calendar.title}</span>
        </h1>
        <nav aria-label={title}>
          <ul class="subsections">
            <li>
              <Link to={doors.earlier} rel="prev">
                {earlier}
              </Link>
            </li>
            <li>
              <Link to={doors.today}>{span === 'week' ? thisWeek : thisMonth}</Link>
            </li>
            <li>
              <Link to={doors.later} rel="next">
                {later}
              </Link>
            </li>
            <li>
              <Link to={doors.week} current={span === 'week'}>
                {week}
              </Link>
            </li>
            <li>
              <Link to={doors.month} current={span === 'month'}>
                {month}
              </Link>
            </li>
          </ul>
        </nav>
      </div>
      {calendar.isCut && <p class="said">{calendarWords.tooMany}</p>}
      <Days calendar={calendar} />
      <p class="help">{calendarWords.zone(calendar.zone)}</p>
    </DeskFrame>
  )
}

function Days({ calendar: { weekdays, weeks, span } }: { calendar: CalendarFacts }): Html {
  return (
    <div class={`calendar ${span}`}>
      <ol class="weekdays" aria-hidden="true">
        {weekdays.map((name) => (
          <li>{name}</li>
        ))}
      </ol>
      <ol class="days">
        {weeks.flat().map((day) => (
          <Day day={day} />
        ))}
      </ol>
    </div>
  )
}

function Day({ day }: { day: CalendarDay }): Html {
  const kinds = [day.isToday && 'today', day.isBeside && 'other-month', day.entries.length === 0 && 'free']
  const names = kinds.filter((kind) => kind !== false)
  return (
    <li class={names.length > 0 ? names.join(' ') : undefined}>
      <h2>
        <time datetime={day.iso} aria-current={day.isToday ? 'date' : undefined}>
          <span class="number" aria-hidden="true">
            {day.number}
          </span>
          <span class="name">{day.name}</span>
        </time>
        {day.plan && (
          <Link to={day.plan} class="plan">
            <span aria-hidden="true">+ {calendarWords.plan}</span>
            <span class="unseen">{calendarWords.planFor(day.name)}</span>
          </Link>
        )}
      </h2>
      <ul>
        {day.entries.map((entry) => (
          <li class={`occasion-${entry.why}`}>
            <span class="when">
              {entry.time} {occasionWords[entry.why]}
            </span>
            <Link to={entry.path}>
              <bdi>{entry.headline}</bdi>
            </Link>
            <span class="since">
              <span class={`state state-${entry.state}`}>{budgetStateWords[entry.state]}</span>,{' '}
              <bdi>{entry.who}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
