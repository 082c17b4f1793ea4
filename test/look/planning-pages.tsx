// The budget and what stands around it.
import type { BudgetFacts, BudgetRow } from '#newsroom/budget-facts.ts'
import { BudgetPage } from '#newsroom/budget.tsx'
import { CalendarPage, type CalendarDay } from '#newsroom/calendar.tsx'
import type { Desk, Piece } from '#newsroom/facts.ts'
import { NoticesPage } from '#newsroom/notices.tsx'
import { PlanPage, type PlanTyped } from '#newsroom/plan.tsx'
import { PlanningPage } from '#newsroom/planning.tsx'
import { type BudgetState, usualHearing } from '#planning/index.ts'
import type { Html } from '#platform/view/html.ts'
import { at, teasers } from './samples.tsx'

const states: BudgetState[] = [
  'planned',
  'assigned',
  'in-work',
  'handed-in',
  'legal',
  'scheduled',
  'published',
  'killed',
]
const rows: BudgetRow[] = teasers.map((teaser, index) => ({
  id: `story_${index}`,
  path: `/newsroom/stories/story_${index}`,
  slug: teaser.headline.toLowerCase().split(' ').slice(0, 3).join('-'),
  headline: teaser.headline,
  section: teaser.section.name,
  state: states[index % states.length] ?? 'planned',
  since: index % 2 ? 'Maren Ostrow, 9 Mar 14:05' : '',
  who: index % 2 ? 'Idris Calloway' : 'Maren Ostrow',
  planned: index % 3 ? '' : '10 Mar',
  deadline: index % 4 ? '' : '9 Mar 18:30',
  isLate: index === 4,
  length: index % 4 ? '' : '900 words',
  at: teaser.published,
}))
const asked = {
  words: '',
  state: '',
  section: '',
  person: '',
  kind: '',
  from: '',
  until: '',
  sort: 'newest',
} as const
const writers = [
  { value: 'account_1', label: 'Idris Calloway' },
  { value: 'account_2', label: 'Maren Ostrow' },
]
const sections = [{ value: 'section_2', label: 'Local' }]
const choosable = [
  { value: 'in-work', label: 'In work' },
  { value: 'handed-in', label: 'Handed in' },
]
const budget: BudgetFacts = {
  rows,
  isAll: true,
  asked,
  query: '',
  pages: { older: '/newsroom/budget?after=x' },
  views: [{ name: 'All stories', path: '/newsroom/budget', here: true }],
  mayShare: true,
  sections,
  people: writers,
  writers,
  states: choosable,
}
const day = (number: number): CalendarDay => ({
  iso: `2022-03-${String(number).padStart(2, '0')}`,
  number: String(number),
  name: `Day ${number} March 2022`,
  isToday: number === 9,
  isBeside: false,
  plan: `/newsroom/budget/new?day=2022-03-${String(number).padStart(2, '0')}`,
  entries:
    number === 9
      ? [
          {
            path: '/newsroom/stories/story_1/planning',
            headline: 'The wall stands',
            time: '18:30',
            why: 'scheduled',
            state: 'scheduled',
            who: 'Idris Calloway',
          },
        ]
      : [],
})
const typed: PlanTyped = {
  headline: '',
  kind: 'news',
  section: '',
  plannedFor: '',
  to: '',
  deadline: 'tomorrow',
  length: '',
  brief: '',
}

export const planningPages = (desk: Desk, piece: Piece): Record<string, Html> => ({
  'desk-budget': (
    <BudgetPage desk={{ ...desk, notices: { path: '/newsroom/notifications', unread: 3 } }} budget={budget} />
  ),
  'desk-budget-filtered': (
    <BudgetPage
      desk={desk}
      budget={{
        ...budget,
        rows: [],
        asked: { ...asked, person: 'account_1', sort: 'deadline' },
        query: 'person=account_1&sort=deadline',
        droppable: 'view_1',
        writers: [],
        said: { text: '3 stories changed.', undo: 'bulk_1' },
      }}
    />
  ),
  'desk-calendar': (
    <CalendarPage
      desk={desk}
      calendar={{
        title: '7 March 2022 – 13 March 2022',
        weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
        weeks: [[7, 8, 9, 10, 11, 12, 13].map(day)],
        span: 'week',
        doors: {
          earlier: '/newsroom/calendar?day=2022-02-28',
          later: '/newsroom/calendar?day=2022-03-14',
          today: '/newsroom/calendar',
          week: '/newsroom/calendar?view=week',
          month: '/newsroom/calendar?view=month',
        },
        zone: 'Europe/London',
        isCut: false,
      }}
    />
  ),
  'desk-plan': (
    <PlanPage
      desk={desk}
      typed={typed}
      choices={{ sections, kinds: [{ value: 'news', label: 'News' }], writers, zone: 'Europe/London' }}
      errors={[{ field: 'deadline', message: 'Write a day' }]}
    />
  ),
  'desk-planning': (
    <PlanningPage
      desk={desk}
      piece={piece}
      planning={{
        state: { name: 'In work', since: 'Idris Calloway, 9 Mar 14:05' },
        typed: { ...typed, state: 'in-work', note: '' },
        brief: 'The vote, and who was in the room.',
        states: choosable,
        mayAssign: true,
        choices: { writers, zone: 'Europe/London' },
        notes: [{ at: at('09T14:05'), who: 'Maren Ostrow', what: 'Is the chairman quoted?' }],
        course: [{ at: at('09T12:05'), who: 'Maren Ostrow', what: 'Given to Idris Calloway' }],
        actions: {
          state: '/newsroom/stories/story_1/planning/state',
          day: '/newsroom/stories/story_1/planning/day',
          assignment: '/newsroom/stories/story_1/planning/assignment',
          notes: '/newsroom/stories/story_1/planning/notes',
        },
        errors: [],
      }}
    />
  ),
  'desk-notices': (
    <NoticesPage
      desk={desk}
      notices={{
        rows: [false, true].map((isRead, index) => ({
          id: `notice_${index}`,
          headline: 'The wall stands',
          text: 'Maren Ostrow gave you this story',
          at: at('09T14:05'),
          isRead,
        })),
        onlyUnread: false,
        pages: {},
        hearing: usualHearing,
      }}
    />
  ),
})
