// The front door of imports: archives of other systems.
export { importWordpress, type Progress } from './wordpress/import.ts'
export type { MediaWish } from './wordpress/media/supplies.ts'
export { type Source, sourcesOf } from './wordpress/sources/source.ts'
export { summaryOf } from './wordpress/reporting/summary.ts'
