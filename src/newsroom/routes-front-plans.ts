// How far the front in the making is, what the clock has, and what readers had.
import type { Edition } from '#copy/index.ts'
import {
  currentPlan,
  findStep,
  type FrontSchedule,
  isSamePlan,
  listEndedSchedules,
  listOpenSchedules,
  listPlans,
  type PlanVersion,
  type WorkingPlan,
} from '#fronts/index.ts'
import { millisecondsBetween } from '#kernel/time.ts'
import { type AccountId, accountsByIds } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { stampOf } from '#ui/stamp.ts'
import { frontPart } from './addresses.ts'
import type { Due, Former, FrontFacts, Making } from './front-facts.ts'
import { frontDeskWords as words } from './front-words.ts'
import { deskClock, durationText, secondSaid } from './moments.ts'
import { deedLines } from './routes-front-lines.ts'
import type { FrontPlace } from './routes-front-place.ts'

const remembered = 5

/** The whole page, by the plan in the making or by another. */
export const frameAddress = (address: string, plan?: string | number): string =>
  `${frontPart(address, 'page')}${plan === undefined ? '' : `?plan=${plan}`}`

type PlanFacts = Pick<FrontFacts, 'making' | 'due' | 'formerDue' | 'former'>
interface Scene {
  readonly front: FrontPlace
  readonly working: WorkingPlan
  readonly deeds: FrontFacts['deeds']
}

export async function planFacts(db: Reader, edition: Edition, scene: Scene): Promise<PlanFacts> {
  const { of, address } = scene.front
  const [due, ended, plans] = await Promise.all([
    listOpenSchedules(db, of),
    listEndedSchedules(db, of, remembered),
    listPlans(db, of, remembered),
  ])
  const people = await accountsByIds(
    db,
    [...due, ...ended, ...plans].flatMap((one) =>
      'endedBy' in one ? [one.by, one.endedBy].flatMap((id) => id ?? []) : (one.by ?? []),
    ),
  )
  const nameOf = (id: AccountId | null): string => (id && people.get(id)?.name) ?? words.somebody
  const names = { edition, nameOf, address }
  return {
    making: await makingOf(db, edition, scene, nameOf),
    due: due.map((one) => dueOf(one, names)),
    formerDue: ended.map((one) => endedOf(one, names)),
    former: plans.map((one) => formerOf(one, names)),
  }
}

type Naming = (id: AccountId | null) => string
interface Names {
  readonly edition: Edition
  readonly nameOf: Naming
  /** Of the desk's page on that front. */
  readonly address: string
}

async function makingOf(
  db: Reader,
  edition: Edition,
  { front: { of }, working, deeds: [last] }: Scene,
  nameOf: Naming,
): Promise<Making> {
  const { isOpen, planOf, since, base, again } = working
  const [live, undone, next] = await Promise.all([
    currentPlan(db, of),
    isOpen && planOf > since ? findStep(db, of, planOf) : undefined,
    again[0] === undefined ? undefined : findStep(db, of, again[0]),
  ])
  const [undo, redo] = [
    await deedLines(db, edition, undone ? [undone] : []),
    await deedLines(db, edition, next ? [next] : []),
  ]
  const newer = isOpen && live.number !== base ? (await listPlans(db, of, 1))[0] : undefined
  return {
    isOpen,
    isSame: isSamePlan(working, live),
    last: last && words.lastStep(last.who, last.at.text, last.what),
    overtaken: newer && words.overtaken(nameOf(newer.by), atOf(newer.at, edition).text),
    undo: undo[0]?.what,
    redo: redo[0]?.what,
    live: live.number,
  }
}

const atOf = (at: PlanVersion['at'], { clock }: Edition) => stampOf(at, deskClock(clock))

const dueOf = ({ id, dueAt, by, setAt }: FrontSchedule, { edition, nameOf, address }: Names): Due => ({
  id,
  when: secondSaid(dueAt, edition.clock.zone),
  setBy: words.setBy(nameOf(by), atOf(setAt, edition).text),
  look: frameAddress(address, id),
})

function endedOf(schedule: FrontSchedule, { edition, nameOf, address }: Names): Former {
  const { id, dueAt, endedAt, endedBy } = schedule
  return {
    from: id,
    at: { ...atOf(dueAt, edition), text: secondSaid(dueAt, edition.clock.zone) },
    what: outcomeText(schedule, endedAt === null ? '' : nameOf(endedBy)),
    look: frameAddress(address, id),
  }
}

function outcomeText({ outcome, dueAt, endedAt }: FrontSchedule, by: string): string {
  const { kept, late, forbidden, 'taken-back': takenBack } = words.outcomes
  if (outcome === 'taken-back') return takenBack(by)
  if (outcome !== 'kept' || endedAt === null) return forbidden
  const delay = millisecondsBetween(dueAt, endedAt)
  return kept(delay < 1000 ? '' : late(durationText(delay)))
}

const formerOf = ({ number, by, at }: PlanVersion, { edition, nameOf, address }: Names): Former => ({
  from: String(number),
  at: atOf(at, edition),
  what: words.publishedBy(nameOf(by)),
  look: frameAddress(address, number),
})
