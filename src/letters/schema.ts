import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { StoryId } from '#stories/index.ts'
import type { LetterId, Mark, Suspicion } from './model.ts'

export interface LettersTables {
  letters: {
    id: LetterId
    story_id: StoryId | null
    name: string
    text: string
    received_at: Instant
    suspicion: Suspicion | null
    mark: Mark | null
    marked_at: Instant | null
    marked_by: AccountId | null
  }
  letter_senders: { letter_id: LetterId; email: string; network: string; received_at: Instant }
  letter_keys: { key: string }
}

/** What seals forms and hides networks. Kept nowhere but here: after a restore another one does as well. */
export const letterKeyTables = ['letter_keys'] as const satisfies readonly (keyof LettersTables)[]
