import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Proof, ProofId } from '../model.ts'
import type { ProofTables } from '../schema.ts'

const { reading, writing } = tables<ProofTables>()

export async function insertProof(tx: Writer, proof: Proof): Promise<void> {
  const { id, at, losses } = proof
  await writing(tx)
    .insertInto('proofs')
    .values({ id, made_at: at, losses, proof: JSON.stringify(proof) })
    .execute()
}

/** The newest first. */
export async function listProofs(db: Reader, limit: number): Promise<readonly Proof[]> {
  const rows = await reading(db)
    .selectFrom('proofs')
    .select('proof')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ proof }) => JSON.parse(proof) as Proof)
}

export async function findProof(db: Reader, id: ProofId): Promise<Proof | undefined> {
  const row = await reading(db).selectFrom('proofs').select('proof').where('id', '=', id).executeTakeFirst()
  return row && (JSON.parse(row.proof) as Proof)
}
