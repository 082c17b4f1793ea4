import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { sellersSaved } from '../events.ts'
import { mayKeepAdvertisements, type SellerFile, sellersTag } from '../model.ts'
import { faultsIn } from '../sellers.ts'
import { saveSellerFile } from '../store/sellers.ts'

/** Says anew who may sell the paper's space. A line that no buyer could read is refused: it would cost money without anybody noticing. */
export async function saveSellers(
  tx: Writer,
  actor: Actor,
  file: SellerFile,
  now: Instant,
): Promise<Result<undefined, 'faulty' | 'changed-meanwhile'>> {
  demand(actor, mayKeepAdvertisements, undefined)
  if (faultsIn(file.text).length > 0) return refused('faulty')
  if (!(await saveSellerFile(tx, file, now))) return refused('changed-meanwhile')
  await emit(tx, sellersSaved, { payload: { name: file.name }, tags: [sellersTag(file.name)] }, now)
  return done(undefined)
}
