// The whole verification in a thread of its own: there the room for what is garbage at once can be bounded. Views come with it, and
// only who has learnt to read them may load them.
import '#platform/tsx.mjs'
import { stepBack } from '#platform/courtesy.ts'

stepBack()
await import('./verify-work.ts')
