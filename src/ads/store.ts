import { remembered } from '#platform/db/remember.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Advertisement, AdvertisementId } from './model.ts'
import type { AdsTables } from './schema.ts'

const { reading, writing } = tables<AdsTables>()
const columns = [
  'id',
  'name',
  'link',
  'alt',
  'width',
  'height',
  'picture_type as pictureType',
  'picture_hash as pictureHash',
  'created_at as createdAt',
  'ended_at as endedAt',
  'origin',
] as const

export const listRunning = remembered(
  'advertisements',
  (db: Reader): Promise<readonly Advertisement[]> =>
    reading(db)
      .selectFrom('advertisements')
      .select(columns)
      .where('ended_at', 'is', null)
      .orderBy('id')
      .execute(),
)

export async function findPicture(db: Reader, id: AdvertisementId) {
  return reading(db)
    .selectFrom('advertisements')
    .select(['id', 'picture', 'picture_type as pictureType', 'picture_hash as pictureHash'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertAdvertisement(
  tx: Writer,
  advertisement: Advertisement,
  picture: Uint8Array,
): Promise<void> {
  const { pictureType, pictureHash, createdAt, endedAt, ...rest } = advertisement
  await writing(tx)
    .insertInto('advertisements')
    .values({
      ...rest,
      picture,
      picture_type: pictureType,
      picture_hash: pictureHash,
      created_at: createdAt,
      ended_at: endedAt,
    })
    .execute()
}

export async function removeAdvertisementsOf(tx: Writer, origin: string): Promise<void> {
  await writing(tx).deleteFrom('advertisements').where('origin', '=', origin).execute()
}
