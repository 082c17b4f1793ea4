import type { Reader } from '#platform/db/rights.ts'
import type { Files } from '#platform/files/files.ts'
import { digestsAfter } from '../store/media.ts'

/** The library against the store of bytes. */
export interface Comparison {
  /** Different files that rows name, and their bytes. */
  readonly named: number
  readonly bytes: number
  /** The digests that some row names and whose file is not there. */
  readonly missing: readonly string[]
  /** Files that no row names. Those of an upload that was cut off are swept away after a day. */
  readonly loose: number
}
const batch = 5_000

/** What is named is kept, what is there is struck off; neither is asked for one by one. */
export async function compare(db: Reader, files: Files): Promise<Comparison> {
  const named = new Set<string>()
  let bytes = 0
  for (
    let after = '', rows = await digestsAfter(db, after, batch);
    rows.length > 0;
    rows = await digestsAfter(db, after, batch)
  ) {
    for (const row of rows) named.add(row.digest)
    bytes += rows.reduce((sum, row) => sum + row.bytes, 0)
    after = rows.at(-1)?.digest ?? ''
  }
  const count = named.size
  let loose = 0
  for await (const { key } of files.list('originals')) if (!named.delete(key.split('/')[2] ?? '')) loose += 1
  return { named: count, bytes, missing: [...named], loose }
}
