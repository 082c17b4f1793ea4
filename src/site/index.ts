// The front door of the reader's pages.
import { archiveRoutes } from './routes-archive.tsx'
import { contactRoutes } from './routes-contact.tsx'
import { frontRoute } from './routes-front.tsx'
import { frontPreviews } from './routes-front-preview.ts'
import { lookPreview, lookSheet } from './routes-look-preview.ts'
import { listRoutes } from './routes-lists.tsx'
import { sectionRoute } from './routes-section.tsx'
import { plainRoutes } from './routes-plain.tsx'
import { adPreview } from './routes-ad-preview.tsx'
import { pastRoutes } from './routes-past.tsx'
import { recordRoutes } from './routes-record.tsx'
import { reportRoutes } from './routes-report.tsx'
import { searchRoute } from './routes-search.tsx'
import { storyAddress } from './routes-story.tsx'
import { storyPreviewRoutes } from './routes-story-preview.tsx'
import { timeGate } from './routes-timegate.ts'

export { faultPage, nowherePage } from './routes-faults.tsx'

export const siteRoutes = [
  frontRoute,
  sectionRoute,
  ...listRoutes,
  ...archiveRoutes,
  ...plainRoutes,
  ...recordRoutes,
  ...pastRoutes,
  timeGate,
  ...storyPreviewRoutes,
  ...contactRoutes,
  searchRoute,
  ...reportRoutes,
  adPreview,
  ...frontPreviews,
  lookPreview,
  lookSheet,
]
/** Takes whatever address is left, so it must be the last route of all. */
export const lastRoute = storyAddress
