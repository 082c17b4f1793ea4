import { type Instant, later } from '#kernel/time.ts'
import { every } from '#platform/jobs/jobs.ts'
import { addressDays, networkDays, spamDays } from './model.ts'
import { forget } from './store.ts'

const daysBefore = (now: Instant, days: number): Instant => later(now, -days * 86_400_000)

/** What readers were promised would not be kept. */
export const forgetSenders = every(3600, 'letters.forget-senders', (store, now) =>
  store.write((tx) =>
    forget(tx, {
      addressesBefore: daysBefore(now, addressDays),
      networksBefore: daysBefore(now, networkDays),
      spamBefore: daysBefore(now, spamDays),
    }),
  ),
)
