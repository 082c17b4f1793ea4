import { padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Missed } from './model.ts'
import type { SignpostsTables } from './schema.ts'

const { reading, writing } = tables<SignpostsTables>()
const columns = ['path', 'times', 'first_at as firstAt', 'last_at as lastAt', 'from_path as from'] as const

/** Adds to what was counted before. */
export async function addMissed(tx: Writer, counts: readonly Missed[]): Promise<void> {
  for (const { path, times, firstAt, lastAt, from } of counts)
    await writing(tx)
      .insertInto('missed')
      .values({ path, times, first_at: firstAt, last_at: lastAt, from_path: from })
      .onConflict((conflict) =>
        conflict.column('path').doUpdateSet((eb) => ({
          times: eb('missed.times', '+', times),
          last_at: lastAt,
          ...(from !== '' && { from_path: from }),
        })),
      )
      .execute()
}

/** The most asked for first. */
export const listMissed = (db: Reader, limit: number): Promise<Missed[]> =>
  reading(db)
    .selectFrom('missed')
    .select(columns)
    .orderBy('times', 'desc')
    .orderBy('last_at', 'desc')
    .orderBy('path')
    .limit(limit)
    .execute()

export async function removeMissed(tx: Writer, paths: readonly string[]): Promise<void> {
  if (paths.length > 0) await writing(tx).deleteFrom('missed').where('path', 'in', padded(paths)).execute()
}

/** Keeps the `most` that matter: what was asked for least, and longest ago, goes. */
export async function pruneMissed(tx: Writer, most: number): Promise<void> {
  const kept = writing(tx)
    .selectFrom('missed')
    .select('path')
    .orderBy('times', 'desc')
    .orderBy('last_at', 'desc')
    .orderBy('path')
    .limit(most)
  await writing(tx).deleteFrom('missed').where('path', 'not in', kept).execute()
}

/** Of what has not been asked for since. */
export async function removeMissedBefore(tx: Writer, moment: Instant): Promise<void> {
  await writing(tx).deleteFrom('missed').where('last_at', '<', moment).execute()
}
