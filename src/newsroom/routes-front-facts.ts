// What the desk's page on the front shows: what stands there, what waits, what could be pinned, what was done.
import { type Edition, editionOf } from '#copy/index.ts'
import {
  type Composed,
  composedFront,
  bandsIn,
  listPlans,
  type Pin,
  type PlanVersion,
  type Slot,
  standing,
} from '#fronts/index.ts'
import type { Instant } from '#kernel/time.ts'
import { type Account, type AccountId, accountsByIds } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Form, typedIn } from '#platform/http/form.ts'
import { type Section, sectionPath } from '#sections/index.ts'
import {
  type DeskLine,
  listForDesk,
  listForDeskByIds,
  stateOf,
  type StoryId,
  type Teaser,
} from '#stories/index.ts'
import { places } from '#ui/facts.ts'
import { stampOf } from '#ui/stamp.ts'
import { storyAddress } from './addresses.ts'
import type { BandPlace, FrontFacts, Standing } from './front-facts.ts'
import { frontDeeds, frontDeskWords, frontSaid, slotNames } from './front-words.ts'
import { type DeskCall, deskOf } from './routes-desk.ts'
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
  const query = queryIn(call)
  const [composed, plans, candidates] = await Promise.all([
    composedFront(db, edition.settings.look.front, now),
    listPlans(db, remembered),
    listForDesk(db, { limit: newest, words: query || undefined }),
  ])
  const pins = standing(composed.plan, now)
  const pinners = await accountsByIds(
    db,
    pins.flatMap(({ by }) => by ?? []),
  )
  const scene = { edition, now, pins, pinners }
  const bands = bandsIn(composed.plan, edition.menu)
  return {
    desk: deskOf(edition, visitor),
    seen: composed.plan.number,
    standing: standingOf(composed, scene),
    waiting: await waitingOf(db, composed, scene),
    // What was killed never stands on a front again.
    candidates: candidates.flatMap((line) => (line.killedAt === null ? candidateOf(line, scene) : [])),
    query,
    bands: { shown: bands.shown.map(bandPlace), hidden: bands.hidden.map(bandPlace) },
    deeds: await deedLines(db, edition, plans),
    canUndo: composed.plan.planOf > 0,
    zone: edition.clock.zone,
    said: saidIn(call),
    no: not?.no,
    typed: not && asTyped(not.form),
  }
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

function saidIn({ url, request }: DeskCall): FrontFacts['said'] {
  const key = url.searchParams.get('said') ?? ''
  if (request.method !== 'GET' || !Object.hasOwn(frontSaid, key)) return undefined
  return { text: frontSaid[key] ?? '', link: { name: frontDeskWords.seeFront, path: places.front } }
}

const asTyped = (form: Form): FrontFacts['typed'] => ({
  story: typedIn(form, 'story'),
  slot: typedIn(form, 'slot'),
  until: typedIn(form, 'until'),
})

interface Scene {
  readonly edition: Edition
  readonly now: Instant
  readonly pins: readonly Pin[]
  readonly pinners: ReadonlyMap<AccountId, Account>
}

function standingOf(composed: Composed, scene: Scene): readonly Standing[] {
  const { lead, sidebars, second, opinion } = composed
  const rows: readonly (readonly [Slot, readonly Teaser[]])[] = [
    ['lead', lead ? [lead] : []],
    ['sidebar', sidebars],
    ['second', second],
    ['opinion', opinion],
  ]
  return rows.flatMap(([slot, teasers]) =>
    teasers.map((teaser) => ({
      slot,
      story: teaser.id,
      headline: teaser.headline,
      path: storyAddress(teaser.id),
      section: sectionName(scene.edition, teaser.sectionId),
      pin: pinFacts(
        scene.pins.find(({ storyId }) => storyId === teaser.id),
        scene,
      ),
    })),
  )
}

function pinFacts(one: Pin | undefined, { edition: { clock }, pinners }: Scene): Standing['pin'] {
  if (!one) return undefined
  const { by, at, until } = one
  return {
    who: (by && pinners.get(by)?.name) ?? frontDeskWords.somebody,
    at: stampOf(at, { ...clock, language: 'en-GB' }),
    until: until === null ? undefined : stampOf(until, { ...clock, language: 'en-GB' }),
  }
}

/** Pins that stand in no place of their own, and why. */
async function waitingOf(db: Reader, composed: Composed, scene: Scene): Promise<FrontFacts['waiting']> {
  const { lead, sidebars, second, opinion } = composed
  const shown = new Set([...(lead ? [lead] : []), ...sidebars, ...second, ...opinion].map(({ id }) => id))
  const hidden = scene.pins.filter(({ storyId }) => !shown.has(storyId))
  const lines = await linesOf(
    db,
    hidden.map(({ storyId }) => storyId),
  )
  return hidden.flatMap((one) => {
    const line = lines.get(one.storyId)
    const facts = pinFacts(one, scene)
    if (!facts) return []
    return {
      slot: one.slot,
      story: one.storyId,
      headline: line?.headline ?? frontDeskWords.storyGone,
      path: storyAddress(one.storyId),
      section: sectionName(scene.edition, line?.sectionId ?? null),
      pin: facts,
      why: frontDeskWords.waitingStates[line ? waitingState(line, scene.now) : 'gone'],
    }
  })
}

function waitingState(line: DeskLine, now: Instant): keyof typeof frontDeskWords.waitingStates {
  const state = stateOf(line, now, line.draftRevision !== null, line.scheduledAt !== null)
  return state === 'published' || state === 'changed' ? 'shut' : state
}

function candidateOf(line: DeskLine, { edition, now }: Scene): FrontFacts['candidates'][number] {
  return {
    story: line.id,
    headline: line.headline || line.slug,
    path: storyAddress(line.id),
    section: sectionName(edition, line.sectionId),
    state: stateOf(line, now, line.draftRevision !== null),
    at: stampOf(line.publicAt ?? line.updatedAt ?? line.createdAt, { ...edition.clock, language: 'en-GB' }),
  }
}

const sectionName = ({ sections }: Edition, id: string | null): string =>
  sections.find((section) => section.id === id)?.name ?? deskWords.noSection

const linesOf = async (db: Reader, ids: readonly StoryId[]): Promise<ReadonlyMap<StoryId, DeskLine>> =>
  new Map((await listForDeskByIds(db, [...new Set(ids)])).map((line) => [line.id, line]))

export async function deedLines(
  db: Reader,
  { clock }: Edition,
  plans: readonly PlanVersion[],
): Promise<FrontFacts['deeds']> {
  const [accounts, lines] = await Promise.all([
    accountsByIds(
      db,
      plans.flatMap(({ by }) => by ?? []),
    ),
    linesOf(
      db,
      plans.flatMap(({ storyId }) => storyId ?? []),
    ),
  ])
  return plans.map(({ what, storyId, slot, by, at }) => ({
    at: stampOf(at, { ...clock, language: 'en-GB' }),
    who: (by && accounts.get(by)?.name) ?? frontDeskWords.somebody,
    what: frontDeeds[what](
      (storyId && lines.get(storyId)?.headline) ?? frontDeskWords.storyGone,
      slot ? slotNames[slot] : '',
    ),
  }))
}
