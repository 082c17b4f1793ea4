// Which advertisement stands in a slot of a page now. Pure: two readers of a page get the same one, and so do two nodes.
import { type SlotName, slotNamed, type Step } from '#ui/slots.ts'
import { chance, raced } from './chance.ts'
import { creativesAt, mayStandIn } from './fitting.ts'
import { inTheRunning, type Moment } from './in-the-running.ts'
import type { Booked, CampaignId, Creative } from './model.ts'

export interface Turn extends Moment {
  readonly slot: SlotName
  /** The slots above it on the page. */
  readonly beside: readonly SlotName[]
}
export interface Filled {
  readonly step: Step
  readonly creative: Creative
  readonly campaignId: CampaignId
}

/** So long an advertisement stands in a slot of a page before the next draw: the slots of one page are asked for in one turn. */
export const turnSeconds = 30

/** For each width of the slot the advertisement that stands there; a width at which nothing can is left out. */
export function filling(booked: readonly Booked[], turn: Turn): readonly Filled[] {
  const running = inTheRunning(booked, turn)
  const seed = [turn.page.key, String(Math.floor(Date.parse(turn.now) / (turnSeconds * 1000)))]
  const above = turn.beside.reduce<readonly Filled[]>(
    (shown, slot) => [...shown, ...filled(running, slot, shown, seed)],
    [],
  )
  return filled(running, turn.slot, above, seed)
}

function filled(
  running: readonly Booked[],
  slot: SlotName,
  above: readonly Filled[],
  seed: readonly string[],
): readonly Filled[] {
  const order = ranked(
    running.filter((campaign) => mayStandIn(campaign, slot)),
    new Set(above.map(({ campaignId }) => campaignId)),
    [...seed, slot],
  )
  return slotNamed(slot).steps.flatMap((step) => {
    const first = order.find((campaign) => creativesAt(campaign, step).length > 0)
    return first ? [{ step, campaignId: first.id, creative: oneOf(first, step, seed) }] : []
  })
}

/** Whose share this turn falls to, then the others by weight, then the house; what stands above on the page only when nothing else is left. */
function ranked(
  running: readonly Booked[],
  above: ReadonlySet<CampaignId>,
  seed: readonly string[],
): readonly Booked[] {
  const paid = running.filter(({ id, isHouse }) => !isHouse && !above.has(id))
  const house = raced(
    running.filter(({ isHouse }) => isHouse),
    ...seed,
  )
  const byWeight = raced(
    paid.filter(({ share }) => share === null),
    ...seed,
  )
  return [
    ...ownerOf(chance(...seed, 'share') * 100, paid),
    ...byWeight,
    ...house.filter(({ id }) => !above.has(id)),
    ...house.filter(({ id }) => above.has(id)),
  ]
}

/** A hundred turns, dealt out in the order of booking. Where more than a hundred are promised, each gets its part of them. */
function ownerOf(turn: number, paid: readonly Booked[]): readonly Booked[] {
  const promised = paid.reduce((sum, { share }) => sum + (share ?? 0), 0)
  let end = 0
  const owner = paid.find(({ share }) => {
    end += ((share ?? 0) * 100) / Math.max(100, promised)
    return turn < end
  })
  return owner ? [owner] : []
}

/** A campaign with several of one size shows each as often. */
function oneOf(campaign: Booked, step: Step, seed: readonly string[]): Creative {
  const [first] = raced(
    creativesAt(campaign, step).map((creative) => ({ id: creative.id, weight: 1, creative })),
    ...seed,
  )
  if (!first) throw new Error(`${campaign.id} has nothing for this width`)
  return first.creative
}
