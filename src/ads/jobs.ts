import type { Store } from '#platform/db/store.ts'
import { beat } from '#platform/jobs/beat.ts'
import { every } from '#platform/jobs/jobs.ts'
import type { Log } from '#platform/log.ts'
import { turn } from './actions/turn.ts'
import { listTurning } from './store/campaigns.ts'
import { addCounts } from './store/counts.ts'
import { tallyOf } from './tally.ts'

/** A slot looks at the clock by itself; this tells the pages that keep room for what has begun or ended. */
export const turnCampaigns = every(
  1,
  'ads.turn',
  (store, now) => store.write((tx) => turn(tx, now)),
  async (store, now) => (await listTurning(store.read, now)).length > 0,
)

/** What a killed process can lose of its counts. */
const milliseconds = 2_000

/** Writes what this process has counted, every two seconds in one short transaction, and the rest when it stops. */
export const keepCounts = (store: Store, log: Log): { stop(): Promise<void> } =>
  beat(
    milliseconds,
    () => writeCounts(store),
    (error) => log.error({ error }, 'advertising could not be counted; it will be tried again'),
  )

async function writeCounts(store: Store): Promise<void> {
  const tally = tallyOf(store)
  const counts = tally.take()
  if (counts.length === 0) return
  try {
    await store.write((tx) => addCounts(tx, counts))
  } catch (error) {
    tally.giveBack(counts)
    throw error
  }
}
