// The front door of related stories: what one may also like, and why.
export type { Relation } from './model.ts'
export { relationsOf } from './store.ts'
