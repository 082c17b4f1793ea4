// The front door of writing: stories that several people write at once, and what is said of them in the margin.
export { remark } from './actions/remark.ts'
export { resolve } from './actions/resolve.ts'
export {
  type EditorSetting,
  type MediaAnswer,
  type MediumShown,
  type ReferencesAnswer,
  socketPath,
  type StoryShown,
  type ThreadShown,
  type ThreadsAnswer,
} from './contract.ts'
export { listThreads } from './store/threads.ts'
