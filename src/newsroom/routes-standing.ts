// What is set for a story and what holds it back, in sentences over every page of it.
import type { Edition } from '#copy/index.ts'
import { accountsByIds } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { LegalHold, Schedule } from '#stories/index.ts'
import { secondSaid } from './moments.ts'
import { publishingWords } from './publishing-words.ts'
import { deskWords } from './words.ts'

export interface Standing {
  readonly publication: Schedule | undefined
  readonly correction: Schedule | undefined
  readonly withdrawal: Schedule | undefined
  readonly hold: LegalHold | undefined
}

export async function notesOf(
  db: Reader,
  { clock: { zone } }: Edition,
  { publication, correction, withdrawal, hold }: Standing,
  revision: number | undefined,
): Promise<readonly string[]> {
  const setters = [publication, correction, withdrawal, hold].flatMap((one) => one?.by ?? [])
  const people = await accountsByIds(db, setters)
  const who = ({ by }: Pick<Schedule, 'by'>): string => (by && people.get(by)?.name) ?? deskWords.nobody
  const { scheduledFor, correctionFor, withdrawalFor, waits, heldBy } = publishingWords
  return [
    ...(hold ? [heldBy(who(hold), secondSaid(hold.at, zone), hold.reason)] : []),
    ...(publication ? [scheduledFor(secondSaid(publication.dueAt, zone), who(publication))] : []),
    ...(publication && publication.revision !== revision ? [waits] : []),
    ...(correction ? [correctionFor(secondSaid(correction.dueAt, zone), who(correction))] : []),
    ...(correction && correction.revision !== revision ? [waits] : []),
    ...(withdrawal ? [withdrawalFor(secondSaid(withdrawal.dueAt, zone), who(withdrawal))] : []),
  ]
}
