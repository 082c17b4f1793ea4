// What is set for a story and what holds it back, in sentences over every page of it.
import type { Edition } from '#copy/index.ts'
import { accountsByIds } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { LegalHold, Schedule } from '#stories/index.ts'
import { secondText } from './moments.ts'
import { publishingWords } from './publishing-words.ts'
import { deskWords } from './words.ts'

export interface Standing {
  readonly publication: Schedule | undefined
  readonly withdrawal: Schedule | undefined
  readonly hold: LegalHold | undefined
}

export async function notesOf(
  db: Reader,
  { clock: { zone } }: Edition,
  { publication, withdrawal, hold }: Standing,
  revision: number | undefined,
): Promise<readonly string[]> {
  const setters = [publication, withdrawal, hold].flatMap((one) => one?.by ?? [])
  const people = await accountsByIds(db, setters)
  const who = ({ by }: Pick<Schedule, 'by'>): string => (by && people.get(by)?.name) ?? deskWords.nobody
  const { scheduledFor, withdrawalFor, waits, heldBy } = publishingWords
  return [
    ...(hold ? [heldBy(who(hold), secondText(hold.at, zone), hold.reason)] : []),
    ...(publication ? [scheduledFor(secondText(publication.dueAt, zone), who(publication))] : []),
    ...(publication && publication.revision !== revision ? [waits] : []),
    ...(withdrawal ? [withdrawalFor(secondText(withdrawal.dueAt, zone), who(withdrawal))] : []),
  ]
}
