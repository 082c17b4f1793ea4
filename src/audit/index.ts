// The front door of the audit log: who changed what, when, from where.
export { type Deed, type DeedId, mayReadAudit } from './model.ts'
export { listDeeds } from './store.ts'
export { noteDeed } from './actions/note-deed.ts'
