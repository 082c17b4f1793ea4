// The front door of imports: archives of other systems.
export { type Imported, importWordpress, type Progress } from './wordpress/import.ts'
export { summaryOf } from './wordpress/reporting/summary.ts'
