import { defineEvent } from '#platform/jobs/events.ts'
import type { CampaignId, SellerFileName } from './model.ts'

/** Booked, changed, paused, ended, or given something else to show. Urgent: what has ended is nowhere any more. */
export const campaignChanged = defineEvent<{ campaignId: CampaignId }>('campaign.changed', { urgent: true })
/** The clock has come to where campaigns begin or end. */
export const campaignsTurned = defineEvent<{ campaignIds: readonly CampaignId[] }>('campaigns.turned', {
  urgent: true,
})
export const sellersSaved = defineEvent<{ name: SellerFileName }>('sellers.saved')
