// What the desk's page on the front shows: what stands there, what waits, what could be pinned, what was done.
import { type Edition, editionOf } from '#copy/index.ts'
import {
  bandIn,
  bandSlot,
  isTop,
  listSteps,
  type Pin,
  type Seat,
  type Slot,
  standing,
  workingPlan,
} from '#fronts/index.ts'
import type { Instant } from '#kernel/time.ts'
import { type Account, type AccountId, accountsByIds } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Form, typedIn } from '#platform/http/form.ts'
import { hashOf } from '#platform/mint.ts'
import { type Section, sectionPath } from '#sections/index.ts'
import { type DeskLine, listForDesk, stateOf, type StoryId, type Teaser } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { storyAddress } from './addresses.ts'
import type { BandPlace, FrontFacts, Standing } from './front-facts.ts'
import { frontDeskWords, frontSaid, placeName, slotNames } from './front-words.ts'
import { deskClock } from './moments.ts'
import { type DeskCall, deskOf } from './routes-desk.ts'
import { momentTyped, typedMoment } from './typed-moments.ts'
import { deedLines, linesOf } from './routes-front-lines.ts'
import { type FrontPlace, frontIn, frontsFor, type Stage, stageOf } from './routes-front-place.ts'
import { frameAddress, planFacts } from './routes-front-plans.ts'
import { bandSeatsOf, pinOf, seatsOf, slotRows } from './routes-front-seats.ts'
import { deskWords } from './words.ts'

const newest = 25
const remembered = 12

/** Why something was not done, and what had been typed. */
export interface NotDone {
  readonly no: string | undefined
  readonly form: Form
}

export async function frontFacts(db: Reader, call: DeskCall, not?: NotDone): Promise<FrontFacts> {
  const { now, visitor } = call
  const edition = await editionOf(db, call.place, now)
  const front = frontIn(edition, call)
  const query = queryIn(call)
  const [{ stands, scene }, candidates] = await Promise.all([
    standsOf(db, edition, front, now),
    listForDesk(db, { limit: newest, words: query || undefined }),
  ])
  const whereIs = new Map(stands.seats.map(({ story, name }) => [story, name]))
  return {
    ...stands,
    mark: markOf(stands),
    desk: deskOf(edition, visitor),
    title: front.title,
    path: front.path,
    fronts: frontsFor(edition, visitor, front),
    form: { address: front.address, seen: stands.seen },
    frame: frameAddress(front.address),
    // What was killed never stands on a front again.
    candidates: candidates.flatMap((line) =>
      line.killedAt === null ? candidateOf(line, scene, whereIs.get(line.id)) : [],
    ),
    query,
    zone: edition.clock.zone,
    said: saidIn(call, front),
    no: not?.no,
    typed: not && asTyped(not.form),
  }
}

/** The mark alone, for whoever only asks whether anything is otherwise. */
export async function frontMark(db: Reader, call: DeskCall): Promise<string> {
  const edition = await editionOf(db, call.place, call.now)
  return markOf((await standsOf(db, edition, frontIn(edition, call), call.now)).stands)
}
const markOf = (stands: object): string => hashOf(JSON.stringify(stands))

/** Everything that is the same for whoever looks, and for whatever they look for. */
async function standsOf(db: Reader, edition: Edition, front: FrontPlace, now: Instant) {
  const { of } = front
  const [working, steps] = await Promise.all([workingPlan(db, of), listSteps(db, of, remembered)])
  const [stage, deeds] = await Promise.all([
    stageOf(db, edition, of, working, now),
    deedLines(db, edition, steps),
  ])
  const { composed, bands, order } = stage
  const pins = standing(working, now)
  const pinners = await accountsByIds(
    db,
    pins.flatMap(({ by }) => by ?? []),
  )
  const scene = { edition, now, pins, pinners, order: order.shown, lines: await linesFor(db, pins) }
  const seats = seatsOf(composed, bands, pins, edition)
  const stands = {
    seen: working.number,
    slots: stage.slots.map((slot) => ({ slot, name: slotNames[slot] })),
    standing: standingOf(stage, scene),
    waiting: waitingOf(seats, scene),
    bands: { shown: order.shown.map(bandPlace), hidden: order.hidden.map(bandPlace) },
    deeds,
    ...(await planFacts(db, edition, { front, working, deeds })),
    seats,
    bandSeats: bandSeatsOf(bands, order.shown),
  }
  return { stands, scene }
}

const bandPlace = (section: Section): BandPlace => ({
  id: section.id,
  name: section.name,
  path: sectionPath(section),
})

const queryIn = ({ url }: DeskCall): string =>
  (url.searchParams.get('q') ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200)

function saidIn({ url, request }: DeskCall, { path }: FrontPlace): FrontFacts['said'] {
  const key = url.searchParams.get('said') ?? ''
  if (request.method !== 'GET' || !Object.hasOwn(frontSaid, key)) return undefined
  return { text: frontSaid[key] ?? '', link: { name: frontDeskWords.seeFront, path } }
}

const asTyped = (form: Form): FrontFacts['typed'] => ({
  story: typedIn(form, 'story'),
  slot: typedIn(form, 'slot'),
  until: momentTyped(form, 'until'),
  dueAt: momentTyped(form, 'dueAt'),
})

interface Scene {
  readonly edition: Edition
  readonly now: Instant
  readonly pins: readonly Pin[]
  readonly pinners: ReadonlyMap<AccountId, Account>
  /** The sections that have a band now. */
  readonly order: readonly Section[]
  /** Of what is pinned, as the desk has it. */
  readonly lines: ReadonlyMap<StoryId, DeskLine>
}

/** The places of the top, and those of bands in which something is pinned. */
function standingOf({ composed, bands }: Stage, scene: Scene): readonly Standing[] {
  const top = slotRows(composed).flatMap(([slot, teasers]) =>
    teasers.map((teaser, place) => [slot, teaser, place] as const),
  )
  const below = bands.flatMap(({ section, stories }) =>
    stories
      .map((teaser, place) => [bandSlot(section.id), teaser, place] as const)
      .filter(([slot, { id }]) => pinOf(id, slot, scene.pins)),
  )
  return [...top, ...below].map(([slot, teaser, place]) => ({
    slot,
    place,
    name: placeName(slot, place, scene.edition.sections),
    story: teaser.id,
    headline: ownHeadline(teaser, scene),
    path: storyAddress(teaser.id),
    section: sectionName(scene.edition, teaser.sectionId),
    pin: pinFacts(pinOf(teaser.id, slot, scene.pins), scene),
  }))
}

/** Readers may have it under another, by its pin. */
const ownHeadline = ({ id, headline }: Teaser, { lines }: Scene): string =>
  lines.get(id)?.headline || headline

function pinFacts(one: Pin | undefined, { edition, pinners }: Scene): Standing['pin'] {
  if (!one) return undefined
  const { by, at, until, headline } = one
  const clock = deskClock(edition.clock)
  return {
    who: (by && pinners.get(by)?.name) ?? frontDeskWords.somebody,
    at: stampOf(at, clock),
    until: until === null ? undefined : stampOf(until, clock),
    untilTyped: typedMoment(until, edition.clock.zone),
    headline,
  }
}

/** Pins that stand in no place of their own, and why. */
function waitingOf(seats: readonly Seat[], scene: Scene): FrontFacts['waiting'] {
  const { sections } = scene.edition
  // A story whose band is gone may stand somewhere else by itself: that is not where it was pinned.
  const shown = new Set(
    seats.flatMap(({ slot, story }) => (slot === 'river' ? [] : `${kindOf(slot)} ${story}`)),
  )
  const hidden = scene.pins.filter(({ slot, storyId }) => !shown.has(`${kindOf(slot)} ${storyId}`))
  return hidden.flatMap((one) => {
    const line = scene.lines.get(one.storyId)
    const facts = pinFacts(one, scene)
    if (!facts) return []
    return {
      slot: one.slot,
      place: one.place,
      name: placeName(one.slot, one.place, sections),
      story: one.storyId,
      headline: line?.headline ?? frontDeskWords.storyGone,
      path: storyAddress(one.storyId),
      section: sectionName(scene.edition, line?.sectionId ?? null),
      pin: facts,
      why: frontDeskWords.waitingStates[line ? waitingState(line, one.slot, scene) : 'gone'],
    }
  })
}

/** Of the top, or of one band. */
const kindOf = (slot: Slot | Seat['slot']): string => (isTop(slot) ? 'top' : slot)

function waitingState(
  line: DeskLine,
  slot: Slot,
  { now, order }: Scene,
): keyof typeof frontDeskWords.waitingStates {
  const state = stateOf(line, now, line.draftRevision !== null, line.scheduledAt !== null)
  if (state !== 'published' && state !== 'changed') return state
  return isTop(slot) || order.some(({ id }) => id === bandIn(slot)) ? 'shut' : 'no-band'
}

function candidateOf(
  line: DeskLine,
  { edition, now, pins }: Scene,
  where: string | undefined,
): FrontFacts['candidates'][number] {
  const pin = pins.find(({ storyId }) => storyId === line.id)
  return {
    story: line.id,
    headline: line.headline || line.slug,
    path: storyAddress(line.id),
    section: sectionName(edition, line.sectionId),
    state: stateOf(line, now, line.draftRevision !== null, line.scheduledAt !== null),
    at: stampOf(line.publicAt ?? line.updatedAt ?? line.createdAt, deskClock(edition.clock)),
    where: where ?? (pin ? placeName(pin.slot, pin.place, edition.sections) : ''),
  }
}

const sectionName = ({ sections }: Edition, id: string | null): string =>
  sections.find((section) => section.id === id)?.name ?? deskWords.noSection

const linesFor = (db: Reader, pins: readonly Pin[]) =>
  linesOf(
    db,
    pins.map(({ storyId }) => storyId),
  )
