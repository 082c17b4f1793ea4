import { later } from '#kernel/time.ts'
import type { Store } from '#platform/db/store.ts'
import { beat } from '#platform/jobs/beat.ts'
import { every } from '#platform/jobs/jobs.ts'
import type { Log } from '#platform/log.ts'
import { mostMissed } from './model.ts'
import { addMissed, pruneMissed, removeMissedBefore } from './store.ts'
import { missedTallyOf } from './tally.ts'

/** What a killed process can lose of its counts. */
const milliseconds = 5_000

/** Writes what this process has counted, every five seconds in one short transaction, and the rest when it stops. */
export const keepMissed = (store: Store, log: Log): { stop(): Promise<void> } =>
  beat(
    milliseconds,
    async () => {
      const counts = missedTallyOf(store).take()
      if (counts.length > 0) await store.write((tx) => addMissed(tx, counts))
    },
    (error) => log.error({ error }, 'what was asked for and not there could not be counted'),
  )

const dayInSeconds = 24 * 60 * 60
const remembered = 90 * dayInSeconds * 1000

/** What nobody has asked for in ninety days is forgotten, and what is too much. */
export const forgetMissed = every(dayInSeconds, 'signposts.forget', (store, now) =>
  store.write(async (tx) => {
    await removeMissedBefore(tx, later(now, -remembered))
    await pruneMissed(tx, mostMissed)
  }),
)
