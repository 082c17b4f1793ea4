// What every page of one campaign begins with: the paper, the campaign with all it shows, and where one can go from here.
import {
  type Campaign,
  type CampaignId,
  type CampaignState,
  type Creative,
  creativesOf,
  findCampaign,
  stateOf,
  type Steering,
} from '#ads/index.ts'
import { type Edition, editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { addresses, campaignAddress, type CampaignPage } from './addresses.ts'
import type { CampaignHead } from './advertising/facts.ts'
import { adWords } from './advertising/words.ts'
import type { Desk } from './facts.ts'
import { type DeskCall, deskOf } from './routes-desk.ts'

export interface HeldCampaign {
  readonly edition: Edition
  readonly desk: Desk
  readonly campaign: Campaign
  /** Withdrawn ones too. */
  readonly creatives: readonly Creative[]
  readonly head: CampaignHead
}

export async function heldCampaign(db: Reader, call: DeskCall, here?: CampaignPage): Promise<HeldCampaign> {
  const id = found(parseId('campaign', call.params['campaign']))
  const [campaign, creatives, edition] = await Promise.all([
    findCampaign(db, id),
    creativesOf(db, [id]),
    editionOf(db, call.place, call.now),
  ])
  const held = found(campaign)
  return {
    edition,
    desk: deskOf(edition, call.visitor),
    campaign: held,
    creatives,
    head: headOf(held, stateOf(held, call.now), here),
  }
}

const doors: readonly (readonly [page: CampaignPage, name: string])[] = [
  ['terms', adWords.terms],
  ['creatives', adWords.creatives],
  ['preview', adWords.preview],
  ['report', adWords.report],
]

const headOf = ({ id, name }: Campaign, state: CampaignState, here?: CampaignPage): CampaignHead => ({
  name,
  state,
  doors: doors.map(([page, name]) => ({ name, path: campaignAddress(id, page), here: page === here })),
  steerings: openTo[state].map((how) => ({ how, action: steeringAddress(id, how) })),
})

const openTo: Readonly<Record<CampaignState, readonly Steering[]>> = {
  booked: ['pause', 'end'],
  running: ['pause', 'end'],
  paused: ['resume', 'end'],
  ended: ['reopen'],
}

export const steeringAddress = (id: CampaignId, how: Steering): string =>
  `${addresses.advertising}/${id}/${how}`
