import type { Occasion } from '#planning/index.ts'

export const calendarWords = {
  title: 'Calendar',
  week: 'Week',
  month: 'Month',
  earlier: 'Earlier',
  later: 'Later',
  today: 'Today',
  thisWeek: 'This week',
  thisMonth: 'This month',
  planFor: (day: string) => `Plan a story for ${day}`,
  plan: 'Plan',
  nothing: 'Nothing planned.',
  allDay: 'That day',
  tooMany: 'There is more on these days than fits here. The week shows it all.',
  zone: (zone: string) => `Times are those of ${zone}.`,
} as const

export const occasionWords: Record<Occasion, string> = {
  planned: 'Planned',
  deadline: 'Deadline',
  scheduled: 'Goes out',
  withdrawal: 'Is withdrawn',
  embargo: 'Embargo lifts',
}
