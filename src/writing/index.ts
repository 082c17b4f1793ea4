// The front door of writing: stories that several people write at once, and what is said of them in the margin.
export {
  type EditorSetting,
  type MediaAnswer,
  type MediumShown,
  type Notice,
  socketPath,
} from './contract.ts'
