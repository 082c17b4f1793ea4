// The front door of imports: archives of other systems.
export { importWordpress, type Progress } from './wordpress/import.ts'
export { summaryOf } from './wordpress/reporting/summary.ts'
