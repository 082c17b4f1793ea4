// Between rows and the words of advertising; the one list of columns for each.
import type { Artwork, Campaign, Creative } from '../model.ts'
import type { AdsTables } from '../schema.ts'

export const campaignColumns = [
  'id',
  'name',
  'advertiser',
  'industry',
  'is_house as isHouse',
  'begins_at as beginsAt',
  'ends_at as endsAt',
  'weight',
  'share',
  'one_page_in as onePageIn',
  'slots',
  'section_ids as sectionIds',
  'topic_ids as topicIds',
  'created_at as createdAt',
  'created_by as createdBy',
  'revision',
  'changed_at as changedAt',
  'started_at as startedAt',
  'paused_at as pausedAt',
  'ended_at as endedAt',
  'origin',
] as const

/** Without its HTML: only the frame that shows it needs that. */
export const creativeColumns = [
  'id',
  'campaign_id as campaignId',
  'size',
  'kind',
  'link',
  'alt',
  'hosts',
  'created_at as createdAt',
  'withdrawn_at as withdrawnAt',
] as const

type Packed = 'isHouse' | 'slots' | 'sectionIds' | 'topicIds'
type CampaignRow = Omit<Campaign, Packed> & {
  readonly isHouse: number
  readonly slots: string
  readonly sectionIds: string
  readonly topicIds: string
}
export const toCampaign = (row: CampaignRow): Campaign => ({
  ...row,
  isHouse: row.isHouse === 1,
  slots: JSON.parse(row.slots),
  sectionIds: JSON.parse(row.sectionIds),
  topicIds: JSON.parse(row.topicIds),
})

type CreativeRow = Omit<Creative, 'hosts' | 'artworks'> & { readonly hosts: string }
export const toCreative = (row: CreativeRow, artworks: readonly Artwork[]): Creative => ({
  ...row,
  hosts: JSON.parse(row.hosts),
  artworks: artworks.map(({ tone, type, digest }) => ({ tone, type, digest })),
})

export const fromCampaign = (campaign: Campaign): AdsTables['campaigns'] => ({
  id: campaign.id,
  name: campaign.name,
  advertiser: campaign.advertiser,
  industry: campaign.industry,
  is_house: campaign.isHouse ? 1 : 0,
  begins_at: campaign.beginsAt,
  ends_at: campaign.endsAt,
  weight: campaign.weight,
  share: campaign.share,
  one_page_in: campaign.onePageIn,
  slots: JSON.stringify(campaign.slots),
  section_ids: JSON.stringify(campaign.sectionIds),
  topic_ids: JSON.stringify(campaign.topicIds),
  created_at: campaign.createdAt,
  created_by: campaign.createdBy,
  revision: campaign.revision,
  changed_at: campaign.changedAt,
  started_at: campaign.startedAt,
  paused_at: campaign.pausedAt,
  ended_at: campaign.endedAt,
  origin: campaign.origin,
})
