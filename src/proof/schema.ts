import type { Instant } from '#kernel/time.ts'
import type { ProofId } from './model.ts'

export interface ProofTables {
  /** `proof` is the whole of it as JSON: it is only ever read whole. */
  proofs: { id: ProofId; made_at: Instant; losses: number; proof: string }
}
