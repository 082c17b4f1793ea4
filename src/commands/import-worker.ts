// The whole import in a thread of its own: there the room for what is garbage at once can be bounded, in the main thread it cannot.
import { parentPort, workerData } from 'node:worker_threads'
import { importWordpress, summaryOf } from '#imports/index.ts'
import { clock } from '#platform/mint.ts'
import type { Ended, ImportOrder } from './import-thread.ts'
import { withPaper } from './with-paper.ts'

const { config, ...order } = workerData as ImportOrder
const stopping = new AbortController()
parentPort?.once('message', () => stopping.abort())

const ended = await withPaper(config, async (store): Promise<Ended> => {
  const progress = (reading: unknown): void => parentPort?.postMessage({ progress: reading })
  const imported = await importWordpress({ ...order, store, clock, progress, signal: stopping.signal })
  if (!imported.ok) return imported
  const { isWhole, tally, map, notes } = imported
  return { ok: true, isWhole, map, notes, summary: summaryOf(tally) }
})
parentPort?.postMessage({ ended })
parentPort?.close()
