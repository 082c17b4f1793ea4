// The front, arranged: one deed at a time, by whoever saw the newest plan.
import { type Edition, editionOf } from '#copy/index.ts'
import {
  bandsIn,
  emptyPlan,
  hideBand,
  listPlans,
  mayArrangeFront,
  orderBands,
  pin,
  type PlanVersion,
  release,
  showBand,
  undo,
} from '#fronts/index.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import type { SectionId } from '#sections/index.ts'
import { addresses } from './addresses.ts'
import { type FrontDeed, FrontForm } from './contract/front.ts'
import { frontConflict, frontNo } from './front-words.ts'
import { FrontDeskPage } from './front.tsx'
import type { DeskCall, DeskRoute } from './routes-desk.ts'
import { deedLines, frontFacts, type NotDone } from './routes-front-facts.ts'
import { wrongForm } from './routes-no.tsx'
import { deskWords } from './words.ts'

export const front: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.front,
  who: mayArrangeFront,
  handle: (call) => frontPage(call, 200),
}

export const frontPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.front,
  who: mayArrangeFront,
  handle: async (call) => {
    const { store, place, now } = call
    const edition = await editionOf(store.read, place, now)
    const form = await readForm(call.request)
    const read = shaped(form, FrontForm(edition.clock.zone))
    if (!read.success) {
      const [issue] = read.error.issues
      if (issue?.path[0] === 'seen' || issue?.path[0] === 'deed')
        throw new HttpFault('bad-request', 'no deed')
      return frontPage(call, wrongForm, { no: issue?.message, form })
    }
    const outcome = await store.write((tx) => done(tx, call, edition, read.data))
    if (outcome.ok) return seeOther(`${addresses.front}?said=${outcome.value.what}`)
    if (outcome.why === 'changed-meanwhile') return frontPage(call, 409, { no: await conflictOf(call), form })
    return frontPage(call, wrongForm, { no: frontNo[outcome.why], form })
  },
}

type Why = Exclude<keyof typeof frontNo, 'wrong-until'> | 'changed-meanwhile'

function done(
  tx: Writer,
  { visitor, now }: DeskCall,
  edition: Edition,
  deed: FrontDeed,
): Promise<Result<PlanVersion, Why>> {
  const { seen } = deed
  switch (deed.deed) {
    case 'pin':
      return pin(tx, visitor, { seen, storyId: deed.story, slot: deed.slot, until: deed.until }, now)
    case 'release':
      return release(tx, visitor, { seen, storyId: deed.story }, now)
    case 'order':
      return moveBand(tx, visitor, { seen, section: deed.section, to: deed.to, edition }, now)
    case 'hide':
      return hideBand(tx, visitor, deed, now)
    case 'show':
      return showBand(tx, visitor, deed, now)
    case 'undo':
      return undo(tx, visitor, { seen }, now)
  }
}

interface Move {
  readonly seen: number
  readonly section: SectionId
  readonly to: 'up' | 'down'
  readonly edition: Edition
}
/** The section and its neighbour change places in the order in which they stand now. */
async function moveBand(
  tx: Writer,
  visitor: DeskCall['visitor'],
  { seen, section, to, edition }: Move,
  now: Instant,
): Promise<Result<PlanVersion, Why>> {
  const [latest = emptyPlan] = await listPlans(tx, 1)
  const { shown, hidden } = bandsIn(latest, edition.menu)
  const order = shown.map(({ id }) => id)
  const from = order.indexOf(section)
  const other = from + (to === 'up' ? -1 : 1)
  const bands = order.map((id, at) =>
    from < 0 ? id : ((at === from ? order[other] : at === other ? order[from] : id) ?? id),
  )
  const after = hidden.map(({ id }) => id)
  return orderBands(tx, visitor, { seen, bands: [...bands, ...after] }, now)
}

async function conflictOf({ store, place, now }: DeskCall): Promise<string> {
  const edition = await editionOf(store.read, place, now)
  const [latest] = await listPlans(store.read, 1)
  if (!latest) return deskWords.notDone
  const [line] = await deedLines(store.read, edition, [latest])
  return frontConflict(line?.who ?? '', line?.at.text ?? '', line?.what ?? '')
}

const frontPage = (call: DeskCall, status: number, not?: NotDone): Promise<Response> =>
  call.store.reading(async (db) =>
    htmlResponse(<FrontDeskPage {...(await frontFacts(db, call, not))} />, status),
  )
