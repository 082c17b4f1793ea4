// The front door of letters: what readers write to the desk, and what the desk makes of it.
export { markLetter } from './actions/mark-letter.ts'
export { receiveLetter } from './actions/receive-letter.ts'
export { isLetterFault, type LetterFault, LetterForm, longest } from './contract.ts'
export {
  addressDays,
  type Letter,
  type LetterId,
  type Mark,
  marks,
  mayKeepLetters,
  type Suspicion,
} from './model.ts'
export { letterKeyTables } from './schema.ts'
export {
  countByMark,
  emailOf,
  findKey,
  findLetter,
  keepKey,
  type LetterRequest,
  listLetters,
} from './store.ts'
export { openedAt, stampFor, suspicionOf } from './suspicion.ts'
