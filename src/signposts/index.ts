// The front door of signposts: addresses that lead on, and those that were asked for and not there.
export { forget } from './actions/forget.ts'
export { leadOn } from './actions/lead-on.ts'
export { takeDown } from './actions/take-down.ts'
export { mayKeepSignposts, type Missed, pathIn, type SignpostFault } from './model.ts'
export { listMissed } from './store.ts'
export { missedTallyOf, noteMissed } from './tally.ts'
