import { every } from '#platform/jobs/jobs.ts'
import { keepSchedule } from './actions/keep-schedule.ts'
import { listDueSchedules } from './store/schedules.ts'

/** Half a second after the last time at most: what is due is done within the second. One that fails does not hold up the others. */
export const keepingFronts = every(
  0.5,
  'fronts.keep-schedules',
  async (store, now) => {
    const failed: unknown[] = []
    for (const schedule of await listDueSchedules(store.read, now)) {
      try {
        await store.write((tx) => keepSchedule(tx, schedule, now))
      } catch (error) {
        failed.push(error)
      }
    }
    if (failed.length > 0) throw failed[0]
  },
  async (store, now) => (await listDueSchedules(store.read, now)).length > 0,
)
