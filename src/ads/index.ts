// The front door of advertising: campaigns, what stands where, what was counted of it, and who may read of it.
export { addCreative, type BadPicture, type BadWords, type CreativeRequest } from './actions/add-creative.ts'
export { book } from './actions/book.ts'
export { restoreCreative, rewordCreative, withdrawCreative } from './actions/change-creative.ts'
export { rebook } from './actions/rebook.ts'
export { removeCampaigns } from './actions/remove-campaigns.ts'
export { makeReportLink, revokeReportLink } from './actions/report-links.ts'
export { saveSellers } from './actions/save-sellers.ts'
export { steer } from './actions/steer.ts'
export { artworkPath, reportPath, uncounted } from './addresses.ts'
export { type BadArtwork, heaviest } from './artwork.ts'
export { clickMark, creativeDocument } from './creative-document.ts'
export { creativesAt, isMeantFor, spacesOn } from './fitting.ts'
export { creativeAnswer, slotAnswer } from './frame-answers.ts'
export { csvOf } from './figures.ts'
export * from './model.ts'
export { frontPlace, sectionPlace, storyPlace } from './placing.ts'
export { Report, type ReportFacts } from './report.tsx'
export { lineOf, reportFacts } from './report-facts.ts'
export { type BadBooking, type Booking, type NoSteering, type Steering, steerings } from './rules.ts'
export { countSellers, type FaultyLine, faultsIn, type SellerFault } from './sellers.ts'
export { SlotFrame, type Standing } from './slot-frame.tsx'
export {
  findCampaign,
  listBooked,
  listCampaigns,
  listChronicle,
  listIndustries,
} from './store/campaigns.ts'
export { listCounts, type Total, totalsOf } from './store/counts.ts'
export { creativesOf, findHtml } from './store/creatives.ts'
export { campaignOfLink, listLinks } from './store/links.ts'
export { sellerFile } from './store/sellers.ts'
