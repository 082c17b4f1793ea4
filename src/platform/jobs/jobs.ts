import type { Instant } from '#kernel/time.ts'
import type { Darkroom } from '../darkroom.ts'
import type { Store } from '../db/store.ts'
import type { Fetcher } from '../fetcher/fetcher.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { EventType } from './events.ts'

/** What a job may need of the world: the paper's own address in it, the one way out, and the mail server where there is one. */
export interface Outside {
  readonly origin: string
  readonly fetcher: Fetcher
  readonly mailer?: Mailer | undefined
}

/** Hears an event once per paper. May run twice for the same event and must not care. The name is what the database remembers. */
export interface Listener {
  readonly kind: 'listener'
  readonly name: string
  readonly event: string
  run(
    store: Store,
    payloads: readonly unknown[],
    now: Instant,
    darkroom: Darkroom,
    outside: Outside,
  ): Promise<void>
}
/** Given the waiting events in batches, oldest first, so that an import's hundred thousand do not mean as many transactions. */
export const on = <Payload>(
  event: EventType<Payload>,
  name: string,
  run: (
    store: Store,
    payloads: readonly Payload[],
    now: Instant,
    darkroom: Darkroom,
    outside: Outside,
  ) => Promise<void>,
): Listener => ({
  kind: 'listener',
  name,
  event: event.name,
  run: (store, payloads, ...rest) => run(store, payloads as Payload[], ...rest),
})

/** Runs once per paper and period. */
export interface Timetable {
  readonly kind: 'timetable'
  readonly name: string
  readonly seconds: number
  /** Looked at first: a job that runs every second and mostly finds nothing should write nothing either. */
  isNeeded(store: Store, now: Instant): Promise<boolean>
  run(store: Store, now: Instant, darkroom: Darkroom, outside: Outside): Promise<void>
}
export const every = (
  seconds: number,
  name: string,
  run: Timetable['run'],
  isNeeded: Timetable['isNeeded'] = async () => true,
): Timetable => ({ kind: 'timetable', name, seconds, run, isNeeded })

export type Job = Listener | Timetable
