// Views come with the proof and the paper, and only who has learnt to read them may load them.
import '#platform/tsx.mjs'
import { stepBack } from '#platform/courtesy.ts'

stepBack()
await import('./walker-work.ts')
