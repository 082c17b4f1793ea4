// The whole import in a thread of its own: there the room for what is garbage at once can be bounded, in the main thread it cannot.
import { parentPort, workerData } from 'node:worker_threads'
import { importWordpress, type MediaWish, summaryOf } from '#imports/index.ts'
import { stepBack } from '#platform/courtesy.ts'
import { clock } from '#platform/mint.ts'
import type { Ended, ImportOrder } from './import-thread.ts'
import { withPaper } from './with-paper.ts'

stepBack()
const { config, media, ...order } = workerData as ImportOrder
const stopping = new AbortController()
parentPort?.once('message', () => stopping.abort())

const ended = await withPaper(config, (store) =>
  withMedia(async (wish): Promise<Ended> => {
    const progress = (reading: unknown): void => parentPort?.postMessage({ progress: reading })
    const { signal } = stopping
    const imported = await importWordpress({ ...order, media: wish, store, clock, progress, signal })
    if (!imported.ok) return imported
    const { isWhole, tally, map, notes, sites } = imported
    return { ok: true, isWhole, map, notes, summary: summaryOf(tally, sites) }
  }),
)
parentPort?.postMessage({ ended })
parentPort?.close()

/** What opens pictures and what fetches them is loaded where they are wanted. */
async function withMedia<T>(work: (wish: MediaWish) => Promise<T>): Promise<T> {
  const { openDarkroom } = await import('#platform/darkroom.ts')
  const darkroom = await openDarkroom(config)
  if (media === 'skip') return work({ from: 'nowhere', darkroom }).finally(() => darkroom.close())
  const { openFetcher } = await import('#platform/fetcher/fetcher.ts')
  const fetcher = openFetcher()
  try {
    return await work(
      media === 'fetch' ? { from: 'old-site', fetcher, darkroom } : { from: 'folder', path: media, darkroom },
    )
  } finally {
    await fetcher.close()
    await darkroom.close()
  }
}
