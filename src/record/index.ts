// The front door of the record: what readers were shown, and when it changed, in a chain that nobody can change unseen.
export { digestOfStories, enter, enterRemoval } from './actions/enter.ts'
export { firstBroken } from './chain.ts'
export { beginning, type Entry, type Link, type NewEntry, type RecordKind } from './model.ts'
export {
  findFounding,
  findHead,
  listChanges,
  listEntriesAfter,
  listEntriesOf,
  lockFounding,
  saveFounding,
  storiesOnRecord,
} from './store.ts'
