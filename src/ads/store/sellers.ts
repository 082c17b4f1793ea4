import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { SellerFile, SellerFileName } from '../model.ts'
import type { AdsTables } from '../schema.ts'

const { reading, writing } = tables<AdsTables>()

export async function sellerFile(db: Reader, name: SellerFileName): Promise<SellerFile> {
  const row = await reading(db)
    .selectFrom('seller_files')
    .select(['name', 'text', 'revision'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row ?? { name, text: '', revision: 0 }
}

/** False where somebody else has saved since `from`. */
export async function saveSellerFile(
  tx: Writer,
  { name, text, revision }: SellerFile,
  at: Instant,
): Promise<boolean> {
  const next = { name, text, revision: revision + 1, saved_at: at }
  const { numInsertedOrUpdatedRows } = await writing(tx)
    .insertInto('seller_files')
    .values(next)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ text, revision: revision + 1, saved_at: at })
        .where('seller_files.revision', '=', revision),
    )
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}
