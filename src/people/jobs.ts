import { later } from '#kernel/time.ts'
import { every } from '#platform/jobs/jobs.ts'
import { removeOldSessions } from './store/sessions.ts'
import { removeOldTries } from './store/tries.ts'

export const endOldSessions = every(3600, 'people.end-old-sessions', (store, now) =>
  store.write(async (tx) => {
    await removeOldSessions(tx, now)
    await removeOldTries(tx, later(now, -3_600_000))
  }),
)
