import { refused } from '#kernel/result.ts'
import type { Outside } from '#platform/jobs/jobs.ts'

/** The world of a job that has no business in it. */
export const nowhere: Outside = {
  origin: 'http://localhost',
  fetcher: {
    fetch: async () => refused('unreachable'),
    tell: async () => refused('unreachable'),
    close: async () => {},
  },
}
