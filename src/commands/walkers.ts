// Those who walk through a whole paper for its proof: one for each core, each in a thread with a paper of its own over the same database.
// The first is in this very thread: it would only wait for the others, and what a thread has loaded is memory.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ProofHearer, Steps, SurveyedSite, Tallied, Walker, WalkStage } from '#proof/index.ts'
import { openShare, type ShareOrder, type WalkOrder } from './walk-share.ts'

/** `stop`: what is begun is ended, and nothing more begun. */
export type WalkAsked =
  | { readonly walk: readonly [site: number, stage: WalkStage] }
  | 'told'
  | 'stop'
  | 'close'
export type Lines = {
  readonly [Kind in keyof ProofHearer]: readonly Parameters<ProofHearer[Kind]>[0][]
}
export interface WalkTold {
  readonly steps?: Steps
  readonly lines?: Lines
  /** What was asked for last is done. */
  readonly done?: 'open' | 'walked' | Tallied
}
export interface Hearing {
  readonly hearer: ProofHearer
  readonly progress: (walker: number, steps: Steps) => void
  readonly signal: AbortSignal
}

const most = 4

export async function openWalkers(
  order: WalkOrder,
  sites: readonly SurveyedSite[],
  hearing: Hearing,
): Promise<readonly Walker[]> {
  const of = Math.min(most, Math.max(1, availableParallelism()))
  const opening = Array.from({ length: of }, (_, at) =>
    (at === 0 ? openHere : openInThread)({ ...order, sites, share: { at, of } }, hearing),
  )
  const opened = await Promise.allSettled(opening)
  const walkers = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = opened.find((one) => one.status === 'rejected')
  if (failed === undefined) return walkers
  await Promise.all(walkers.map((walker) => walker.close()))
  throw failed.reason
}

async function openHere(order: ShareOrder, { hearer, progress, signal }: Hearing): Promise<Walker> {
  const leaving = new AbortController()
  const walker = await openShare(order, {
    hearer,
    progress: (steps) => progress(order.share.at, steps),
    signal: AbortSignal.any([signal, leaving.signal]),
  })
  let walking: Promise<void> = Promise.resolve()
  return {
    ...walker,
    walk: async (site, stage) => {
      leaving.signal.throwIfAborted()
      await (walking = walker.walk(site, stage))
    },
    close: async () => {
      // One that is still on its way has been left by whoever sent it: it needs its paper to the next stop.
      leaving.abort()
      await walking.catch(() => undefined)
      await walker.close()
    },
  }
}

async function openInThread(order: ShareOrder, { hearer, progress, signal }: Hearing): Promise<Walker> {
  const worker = new Worker(new URL('./walker-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 256 },
  })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const died = new Promise<never>((_, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread of a walker has ended')))
  })
  // Whoever asks hears of it; between two questions nobody does.
  died.catch(() => undefined)
  let answered: (done: WalkTold['done']) => void = () => undefined
  let isWalking = false
  worker.on('message', ({ steps, lines, done }: WalkTold) => {
    if (steps) progress(order.share.at, steps)
    for (const line of lines?.address ?? []) hearer.address(line)
    for (const line of lines?.difference ?? []) hearer.difference(line)
    if (done !== undefined) answered(done)
  })
  const answer = async (): Promise<WalkTold['done']> => {
    isWalking = true
    const done = await Promise.race([died, new Promise<WalkTold['done']>((resolve) => (answered = resolve))])
    isWalking = false
    return done
  }
  const ask = (asked: WalkAsked): Promise<WalkTold['done']> => {
    worker.postMessage(asked)
    return answer()
  }
  const stop = (): void => worker.postMessage('stop' satisfies WalkAsked)
  await answer()
  signal.addEventListener('abort', stop)
  return {
    walk: async (site, stage) => void (await ask({ walk: [site, stage] })),
    told: async () => (await ask('told')) as Tallied,
    close: async () => {
      signal.removeEventListener('abort', stop)
      // One that is still on its way has been left by whoever sent it.
      if (isWalking) void worker.terminate()
      else worker.postMessage('close' satisfies WalkAsked)
      await ended
    },
  }
}
