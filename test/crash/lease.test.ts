import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { leaseJob, listDueJobs } from '#platform/jobs/store.ts'
import { on } from '#platform/jobs/jobs.ts'
import { defineEvent } from '#platform/jobs/events.ts'
import { prepareJobs } from '#platform/jobs/runner.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase } from '../harness/databases.ts'

onEachDatabase(
  'what a killed server was doing goes on at its next start, and not in another server meanwhile',
  async (_, store) => {
    const jobs = [on(defineEvent('rung'), 'bell.hear', async () => undefined)]
    const starts = (node: string) => prepareJobs({ store, jobs, node, clock })
    const dueNow = async () => (await listDueJobs(store.read, clock())).map(({ name }) => name)
    await starts('node_a')
    const lease = { now: clock(), until: later(clock(), 60_000) }
    assert.ok(await store.write((tx) => leaseJob(tx, 'bell.hear', 'node_a', lease)))
    await starts('node_b')
    assert.deepEqual(await dueNow(), [])
    await starts('node_a')
    assert.deepEqual(await dueNow(), ['bell.hear'])
  },
)
