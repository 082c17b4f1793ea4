import { accountsByIds } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { htmlResponse } from '#platform/http/route.ts'
import {
  type DeskDeed,
  latenessOf,
  listDeeds,
  listSchedulesOf,
  mayRead,
  type Schedule,
} from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, deedAddress } from './addresses.ts'
import type { Said, Version } from './facts.ts'
import { HistoryPage } from './history.tsx'
import { deskClock, durationText, secondSaid } from './moments.ts'
import { outcomeWords, publishingWords } from './publishing-words.ts'
import { type DeskRoute, type OnDesk, onDesk } from './routes-desk.ts'
import { deskWords } from './words.ts'

export const history: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/versions`,
  who: mayRead,
  handle: (call) => call.store.reading(async (db) => historyPage(db, await onDesk(db, call))),
}

export async function historyPage(db: Reader, held: OnDesk, said?: Said): Promise<Response> {
  const versions = await chronicle(db, held)
  return htmlResponse(<HistoryPage desk={held.desk} piece={held.piece} versions={versions} said={said} />)
}

const whatOf: Record<DeskDeed['what'], Version['what']> = {
  published: 'published',
  correction: 'corrected',
  clarification: 'clarified',
  addition: 'added',
  minor: 'minor',
  killed: 'killed',
  republished: 'republished',
}

/** Newest first: the draft that is not out yet, what readers were told and shown, and what the clock was set to do. */
async function chronicle(
  db: Reader,
  { story, draft, edition: { clock } }: OnDesk,
): Promise<readonly Version[]> {
  const [deeds, schedules] = [await listDeeds(db, story.id), await listSchedulesOf(db, story.id)]
  const doers = await accountsByIds(
    db,
    [...[...deeds, ...schedules].map(({ by }) => by), draft?.savedBy ?? null].flatMap((id) => id ?? []),
  )
  const who = (id: DeskDeed['by']): string => (id && doers.get(id)?.name) ?? deskWords.nobody
  const saved = draft ? [{ at: draft.savedAt, who: who(draft.savedBy), what: 'saved' as const }] : []
  const done = deeds.map(({ what, version, at, by, reason }) => ({
    number: version ?? undefined,
    at,
    who: who(by),
    what: whatOf[what],
    reason: reason || undefined,
    path: version === null ? undefined : `${deedAddress(story.id, 'versions')}/${version}`,
  }))
  const set = schedules.map((schedule) => ({
    at: schedule.setAt,
    who: who(schedule.by),
    what: schedule.what,
    reason: scheduleText(schedule, clock.zone),
  }))
  return [...saved, ...done, ...set]
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
    .map((line) => ({ ...line, at: stampOf(line.at, deskClock(clock)) }))
}

/** `For 2026-11-26 18:30:00; done by the clock at 18:30:00, 0.4 s late.` */
function scheduleText(schedule: Schedule, zone: string): string {
  const { dueAt, endedAt, outcome } = schedule
  const due = publishingWords.dueFor(secondSaid(dueAt, zone))
  if (endedAt === null || outcome === null) return due
  const came = outcomeWords[outcome] ?? outcome
  if (outcome !== 'kept') return `${due}; ${came}.`
  const late = latenessOf(schedule)
  const lateness = late === 0 ? publishingWords.onTime : publishingWords.late(durationText(late))
  return `${due}; ${came} ${publishingWords.doneAt(secondSaid(endedAt, zone))}, ${lateness}.`
}
