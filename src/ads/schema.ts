import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { Size, SlotName } from '#ui/slots.ts'
import type {
  CampaignDeed,
  CampaignId,
  CreativeId,
  PictureType,
  ReportLinkId,
  SellerFileName,
  Tone,
} from './model.ts'

/** Lists are JSON text. */
export interface AdsTables {
  campaigns: {
    id: CampaignId
    name: string
    advertiser: string
    industry: string
    is_house: number
    begins_at: Instant
    ends_at: Instant | null
    weight: number
    share: number | null
    one_page_in: number
    slots: string
    section_ids: string
    topic_ids: string
    created_at: Instant
    created_by: AccountId | null
    revision: number
    changed_at: Instant
    started_at: Instant | null
    paused_at: Instant | null
    ended_at: Instant | null
    origin: string | null
  }
  creatives: {
    id: CreativeId
    campaign_id: CampaignId
    size: Size
    kind: 'picture' | 'html'
    link: string
    alt: string
    html: string
    hosts: string
    created_at: Instant
    withdrawn_at: Instant | null
  }
  artworks: { creative_id: CreativeId; tone: Tone; type: PictureType; digest: string; bytes: Uint8Array }
  ad_counts: { day: string; creative_id: CreativeId; slot: SlotName; impressions: number; clicks: number }
  campaign_chronicle: {
    id: string
    campaign_id: CampaignId
    what: CampaignDeed
    at: Instant
    by_id: AccountId | null
  }
  report_links: {
    id: ReportLinkId
    campaign_id: CampaignId
    token_hash: string
    created_at: Instant
    expires_at: Instant | null
    revoked_at: Instant | null
  }
  ad_reach: { id: 'reach'; digest: string }
  seller_files: { name: SellerFileName; text: string; revision: number; saved_at: Instant }
}
