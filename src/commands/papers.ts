// Several papers over one database, each in a thread, so that one who reads all of it need not wait for one at a time.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Config } from '#platform/config.ts'

export interface Papers {
  readonly origins: readonly string[]
  close(): Promise<void>
}

const most = 4

export async function openPapers(config: Config): Promise<Papers> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-verify-'))
  const count = Math.min(most, Math.max(1, availableParallelism()))
  const papers = await Promise.all(Array.from({ length: count }, (_, at) => openPaper(config, folder, at)))
  return {
    origins: papers.map(({ origin }) => origin),
    close: async () => {
      await Promise.all(papers.map(({ close }) => close()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function openPaper(config: Config, folder: string, at: number) {
  const pressFolder = await mkdtemp(join(folder, `${at}-`))
  const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), {
    workerData: { config, pressFolder },
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 256 },
  })
  const [{ origin }] = (await once(worker, 'message')) as [{ origin: string }]
  const close = async (): Promise<void> => {
    const ended = once(worker, 'exit')
    worker.postMessage('close')
    await ended
  }
  return { origin, close }
}
