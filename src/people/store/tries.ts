import type { Instant } from '#kernel/time.ts'
import { tables, type Writer } from '#platform/db/rights.ts'
import type { PeopleTables } from '../schema.ts'

const { writing } = tables<PeopleTables>()

/** Counts one more try, and says how many there are since `since`, or since the first of those that are still counted. One statement: of a thousand at once each gets a number of its own. */
export async function countTry(
  tx: Writer,
  key: string,
  { now, since }: { now: Instant; since: Instant },
): Promise<number> {
  const row = await writing(tx)
    .insertInto('door_tries')
    .values({ key, tries: 1, since: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((had) => ({
        tries: had
          .case()
          .when('door_tries.since', '>', since)
          .then(had('door_tries.tries', '+', 1))
          .else(1)
          .end(),
        since: had
          .case()
          .when('door_tries.since', '>', since)
          .then(had.ref('door_tries.since'))
          .else(now)
          .end(),
      })),
    )
    .returning('tries')
    .executeTakeFirstOrThrow()
  return row.tries
}

export async function takeBackTry(tx: Writer, key: string): Promise<void> {
  await writing(tx)
    .updateTable('door_tries')
    .set((had) => ({ tries: had('tries', '-', 1) }))
    .where('key', '=', key)
    .where('tries', '>', 0)
    .execute()
}

export async function forgetTries(tx: Writer, key: string): Promise<void> {
  await writing(tx).deleteFrom('door_tries').where('key', '=', key).execute()
}

export async function removeOldTries(tx: Writer, before: Instant): Promise<void> {
  await writing(tx).deleteFrom('door_tries').where('since', '<=', before).execute()
}
