import { type Instant, later } from '#kernel/time.ts'
import type { Darkroom } from '../darkroom.ts'
import type { Store } from '../db/store.ts'
import type { Log } from '../log.ts'
import type { Job, Listener, Outside } from './jobs.ts'
import type { Cursor } from './schema.ts'
import {
  finishJob,
  hasHappened,
  insertJobs,
  type Lease,
  leaseJob,
  listDueJobs,
  listHappened,
  releaseLeases,
  removeOldEvents,
} from './store.ts'

interface Setting {
  readonly store: Store
  readonly darkroom: Darkroom
  readonly outside: Outside
  readonly jobs: readonly Job[]
  /** Who leases them: the name of this node. */
  readonly node: string
  readonly clock: () => Instant
  readonly log: Log
}
const leaseMilliseconds = 60_000
const batch = 200
/** After so many failures an event is passed over, logged, and the rest go on: one bad event must not silence a listener for good. */
const mostAttempts = 8
const week = 7 * 24 * 60 * 60 * 1000

/** Does what is due, once, in this process; says whether there was anything. Tests call it instead of waiting. */
export async function runDueJobs(setting: Setting): Promise<boolean> {
  const { store, jobs, node, clock } = setting
  const due = await listDueJobs(store.read, clock())
  let ran = false
  for (const job of jobs) {
    const row = due.find(({ name }) => name === job.name)
    if (!row) continue
    const now = clock()
    const isNeeded =
      job.kind === 'listener' ? (await waiting(store, job, row)).length > 0 : await job.isNeeded(store, now)
    if (!isNeeded) continue
    const lease = await store.write((tx) =>
      leaseJob(tx, job.name, node, { now, until: later(now, leaseMilliseconds) }),
    )
    if (!lease) continue
    ran = true
    await runLeased(setting, job, lease)
  }
  return ran
}

async function runLeased(
  { store, darkroom, outside, clock, log }: Setting,
  job: Job,
  lease: Lease,
): Promise<void> {
  const events = job.kind === 'listener' ? await waiting(store, job, lease) : []
  // After a failure one event is tried at a time, so that the bad one is found.
  const taken = lease.attempts > 0 ? events.slice(0, 1) : events
  const passed = taken.at(-1)?.cursor ?? { xact: lease.xact, seq: lease.seq }
  try {
    if (job.kind === 'timetable') await job.run(store, clock(), darkroom, outside)
    else if (taken.length > 0)
      await job.run(
        store,
        taken.map(({ payload }) => payload),
        clock(),
        darkroom,
        outside,
      )
    const ranAt = clock()
    const dueAt = job.kind === 'timetable' ? later(ranAt, job.seconds * 1000) : ranAt
    await store.write((tx) =>
      finishJob(tx, lease, { cursor: passed, dueAt, ranAt, attempts: 0, error: null }),
    )
  } catch (error) {
    const attempts = lease.attempts + 1
    const givenUp = attempts >= mostAttempts
    log.error({ job: job.name, attempts, givenUp, error }, 'a job failed')
    const ranAt = clock()
    const outcome = {
      cursor: givenUp ? passed : { xact: lease.xact, seq: lease.seq },
      dueAt: later(ranAt, givenUp ? 0 : Math.min(60_000, 250 * 2 ** attempts)),
      ranAt,
      attempts: givenUp ? 0 : attempts,
      error: String(error),
    }
    await store.write((tx) => finishJob(tx, lease, outcome))
  }
}

/** Somebody else is at work on what happened, or a transaction that still runs keeps it from being heard. */
export async function isAnythingUnheard({
  store,
  jobs,
  clock,
}: Pick<Setting, 'store' | 'jobs' | 'clock'>): Promise<boolean> {
  const due = await listDueJobs(store.read, clock(), { leased: true })
  const unheard = jobs.map(async (job) => {
    const row = due.find(({ name }) => name === job.name)
    return job.kind === 'listener' && row !== undefined && hasHappened(store.read, job.event, row)
  })
  return (await Promise.all(unheard)).includes(true)
}

const waiting = (store: Store, job: Listener, after: Cursor) =>
  listHappened(store.read, store.engine, { after, event: job.event, limit: batch })

/** Runs the jobs of this process until it is stopped; `wake` is called when something was emitted here. */
export function startJobs(setting: Setting): { wake(): void; stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let again = false

  const tick = async (): Promise<void> => {
    try {
      again = false
      while (!stopped && ((await runDueJobs(setting)) || again)) again = false
    } catch (error) {
      if (!stopped) setting.log.error({ error }, 'the jobs could not be looked at')
    }
    if (!stopped) schedule(1000)
  }
  const schedule = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      running = tick()
    }, milliseconds)
  }
  schedule(0)
  return {
    wake: () => {
      if (stopped) return
      if (timer === undefined) again = true
      else schedule(20)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

/** Makes the rows by which the jobs are leased, takes back what a killed server of this node still held, and forgets events that all have heard. Run once at start. */
export const prepareJobs = ({
  store,
  jobs,
  node,
  clock,
}: Omit<Setting, 'log' | 'darkroom' | 'outside'>): Promise<void> =>
  store.write(async (tx) => {
    await insertJobs(
      tx,
      jobs.map(({ name }) => name),
      clock(),
    )
    await releaseLeases(tx, node)
    const listeners = jobs.filter((job) => job.kind === 'listener').map(({ name }) => name)
    await removeOldEvents(tx, later(clock(), -week), listeners)
  })
