import { every } from '#platform/jobs/jobs.ts'
import { release } from './actions/release.ts'
import { listUnreleased } from './store/archive.ts'

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
