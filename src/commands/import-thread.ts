import { Worker } from 'node:worker_threads'
import type { Progress } from '#imports/index.ts'
import type { Config } from '#platform/config.ts'

export interface ImportOrder {
  readonly config: Config
  readonly files: readonly string[]
  readonly dryRun: boolean
  readonly keepPartial: boolean
  readonly report: string | null
  readonly map: string | null
  /** A folder, `fetch` or `skip`. */
  readonly media: string
}
export type Ended =
  | {
      readonly ok: true
      readonly isWhole: boolean
      readonly summary: string
      readonly map: string
      readonly notes: readonly string[]
    }
  | { readonly ok: false; readonly sentence: string }
type Message = { readonly progress: Progress } | { readonly ended: Ended }

/** An import in bounded memory, whatever the archive's size. */
export function importInThread(
  order: ImportOrder,
  progress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Ended> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 },
  })
  const stop = (): void => worker.postMessage('stop')
  signal.addEventListener('abort', stop)
  return new Promise<Ended>((resolve, reject) => {
    let ended: Ended | undefined
    worker.on('message', (message: Message) => {
      if ('progress' in message) progress(message.progress)
      else ended = message.ended
    })
    worker.once('error', reject)
    worker.once('exit', () => (ended ? resolve(ended) : reject(new Error('its thread has ended'))))
  }).finally(() => signal.removeEventListener('abort', stop))
}
