import { every } from '#platform/jobs/jobs.ts'
import { stopwatch } from '#platform/mint.ts'
import { findFounding } from '#record/index.ts'
import { followMerges } from './actions/follow-merges.ts'
import { foundRecord } from './actions/found-record.ts'
import { keepSchedule } from './actions/keep-schedule.ts'
import { release } from './actions/release.ts'
import { listUnreleased } from './store/archive.ts'
import { listDueSchedules } from './store/schedules.ts'
import { listLeftOnMerged } from './store/topics.ts'

/** Lists already refuse a story under embargo; this tells the press that they may now show it. */
export const releaseDue = every(
  1,
  'stories.release-due',
  async (store, now) => {
    for (const { id } of await listUnreleased(store.read, now))
      await store.write((tx) => release(tx, id, now))
  },
  async (store, now) => (await listUnreleased(store.read, now)).length > 0,
)

/** Milliseconds at a time, so that what is due meanwhile waits for no more than that. */
const shift = 250

/** Enters what is older than the record, a little each second, while the paper runs. */
export const foundingRecord = every(
  1,
  'stories.found-record',
  async (store, now) => {
    const began = stopwatch()
    while (stopwatch() - began < shift && (await store.write((tx) => foundRecord(tx, now))) > 0);
  },
  async (store) => (await findFounding(store.read)) !== undefined,
)

/** Half a second after the last time at most: what is due is done within the second. One that fails does not hold up the others. */
export const keepingSchedules = every(
  0.5,
  'stories.keep-schedules',
  async (store, now) => {
    const due = await listDueSchedules(store.read, now)
    const failed: unknown[] = []
    for (const schedule of due) {
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

/** A story that was being published at the very moment of a merge may stand on the topic that went: it goes after it. */
export const followingMerges = every(
  60,
  'stories.follow-merges',
  (store, now) => store.write((tx) => followMerges(tx, now)),
  async (store) => (await listLeftOnMerged(store.read)).length > 0,
)
