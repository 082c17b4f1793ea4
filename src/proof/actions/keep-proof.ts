import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { maySeeProofs, type Proof } from '../model.ts'
import { insertProof } from '../store/proofs.ts'

/** For the desk: what was proved, with the lists as far as they are for people. */
export async function keepProof(tx: Writer, actor: Actor, proof: Proof): Promise<void> {
  demand(actor, maySeeProofs, undefined)
  await insertProof(tx, proof)
}
