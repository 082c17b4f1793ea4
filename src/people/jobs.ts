import { every } from '#platform/jobs/jobs.ts'
import { removeOldSessions } from './store.ts'

export const endOldSessions = every(3600, 'people.end-old-sessions', (store, now) =>
  store.write((tx) => removeOldSessions(tx, now)),
)
