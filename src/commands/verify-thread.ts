import { Worker } from 'node:worker_threads'
import type { Config } from '#platform/config.ts'
import type { VerifyProgress } from '#proof/index.ts'

export interface VerifyOrder {
  readonly config: Config
  readonly report: string
  /** A paper that is running; null: it brings its own. */
  readonly against: string | null
  readonly page: string | null
  readonly json: string | null
}
export type VerifyEnded =
  | { readonly ok: true; readonly losses: number; readonly summary: string }
  | { readonly ok: false; readonly sentence: string }
type Message = { readonly progress: VerifyProgress } | { readonly ended: VerifyEnded }

/** A verification in bounded memory, whatever the archive's size. */
export function verifyInThread(
  order: VerifyOrder,
  progress: (progress: VerifyProgress) => void,
  signal: AbortSignal,
): Promise<VerifyEnded> {
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512 },
  })
  const stop = (): void => worker.postMessage('stop')
  signal.addEventListener('abort', stop)
  return new Promise<VerifyEnded>((resolve, reject) => {
    let ended: VerifyEnded | undefined
    worker.on('message', (message: Message) => {
      if ('progress' in message) progress(message.progress)
      else ended = message.ended
    })
    worker.once('error', reject)
    worker.once('exit', () => (ended ? resolve(ended) : reject(new Error('its thread has ended'))))
  }).finally(() => signal.removeEventListener('abort', stop))
}
