import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type AccountId, permission } from '#people/index.ts'
import type { SectionId, TopicId } from '#sections/index.ts'
import type { PageKind, Size, SlotName } from '#ui/slots.ts'

export type CampaignId = Id<'campaign'>
export type CreativeId = Id<'creative'>
export type ReportLinkId = Id<'link'>

/** What somebody booked, or the paper itself: from when to when, where, and how much of it. */
export interface Campaign {
  readonly id: CampaignId
  readonly name: string
  readonly advertiser: string
  /** Competitors of one industry never stand on one page; empty: it has none here. */
  readonly industry: string
  /** The paper's own: fills what nobody booked. */
  readonly isHouse: boolean
  readonly beginsAt: Instant
  /** The first moment at which it is over; null: until somebody ends it. */
  readonly endsAt: Instant | null
  /** Against the others: twice the weight comes twice as often. */
  readonly weight: number
  /** Of a hundred turns so many are its own, and no more; null: it takes part by weight. */
  readonly share: number | null
  /** It takes part on one page of so many, so that whoever reads on does not meet it on each. */
  readonly onePageIn: number
  readonly slots: readonly SlotName[]
  /** With everything under them; empty: anywhere. Where topics are named too, both must fit. */
  readonly sectionIds: readonly SectionId[]
  readonly topicIds: readonly TopicId[]
  readonly createdAt: Instant
  readonly createdBy: AccountId | null
  /** Counts changes; whoever changes it says which one they began from. */
  readonly revision: number
  readonly changedAt: Instant
  /** Announced by the clock when its time came. */
  readonly startedAt: Instant | null
  readonly pausedAt: Instant | null
  readonly endedAt: Instant | null
  readonly origin: string | null
}

export const tones = ['light', 'dark'] as const
export type Tone = (typeof tones)[number]
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const
export type PictureType = (typeof pictureTypes)[number]

/** A picture as the advertiser gave it, byte for byte; `dark`: for readers who read at night. */
export interface Artwork {
  readonly tone: Tone
  readonly type: PictureType
  readonly digest: string
}

/** One advertisement at one size: a picture with its words, or HTML in a frame of its own. */
export interface Creative {
  readonly id: CreativeId
  readonly campaignId: CampaignId
  readonly size: Size
  readonly kind: 'picture' | 'html'
  /** Where it leads: the only address that a click on it is ever sent to. */
  readonly link: string
  /** What the picture says, for whoever cannot see it; what an HTML advertisement is called. */
  readonly alt: string
  readonly artworks: readonly Artwork[]
  /** Only for HTML: from where its frame may load things. Empty: from nowhere. */
  readonly hosts: readonly string[]
  readonly createdAt: Instant
  readonly withdrawnAt: Instant | null
}

/** A campaign with what it can show now. */
export interface Booked extends Campaign {
  readonly creatives: readonly Creative[]
}

export type CampaignState = 'booked' | 'running' | 'paused' | 'ended'

/** The word for a state, made from its dated facts. */
export function stateOf({ beginsAt, endsAt, pausedAt, endedAt }: Campaign, now: Instant): CampaignState {
  if (endedAt !== null || (endsAt !== null && endsAt <= now)) return 'ended'
  if (pausedAt !== null) return 'paused'
  return beginsAt > now ? 'booked' : 'running'
}

/** A page of the paper as far as an advertisement may care. */
export interface AdPage {
  readonly kind: PageKind
  /** `front`, or the id of the section or the story. */
  readonly key: string
  /** Outermost first; the last one is its own. */
  readonly sectionIds: readonly SectionId[]
  readonly topicIds: readonly TopicId[]
}

export const mayKeepAdvertisements = permission<void>('advertisements.keep', {
  owner: 'any',
  admin: 'any',
  advertising: 'any',
})

/** What the booking was, in the chronicle of a campaign. */
export const campaignDeeds = [
  'booked',
  'changed',
  'started',
  'paused',
  'resumed',
  'ended',
  'reopened',
  'creative-added',
  'creative-changed',
  'creative-withdrawn',
  'creative-restored',
  'link-made',
  'link-revoked',
] as const
export type CampaignDeed = (typeof campaignDeeds)[number]

export interface Chronicled {
  readonly campaignId: CampaignId
  readonly what: CampaignDeed
  readonly at: Instant
  readonly byId: AccountId | null
}

/** A way in for the advertiser: whoever has the link sees this campaign's report and nothing else. */
export interface ReportLink {
  readonly id: ReportLinkId
  readonly campaignId: CampaignId
  readonly createdAt: Instant
  readonly expiresAt: Instant | null
  readonly revokedAt: Instant | null
}

/** How often it was asked for and followed: on one day, of one creative, in one slot. */
export interface Count {
  readonly day: string
  readonly creativeId: CreativeId
  readonly slot: SlotName
  readonly impressions: number
  readonly clicks: number
}

/** The files by which a paper says who may sell its space (IAB Tech Lab). */
export const sellerFileNames = ['ads.txt', 'app-ads.txt'] as const
export type SellerFileName = (typeof sellerFileNames)[number]
export interface SellerFile {
  readonly name: SellerFileName
  readonly text: string
  readonly revision: number
}
export const creativeTag = (id: CreativeId): string => `creative:${id}`
export const sellersTag = (name: SellerFileName): string => `sellers:${name}`
