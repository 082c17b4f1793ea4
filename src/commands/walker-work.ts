// One who walks, in the thread that ./walker-worker.ts is; what it is asked and what it tells are messages.
import { parentPort, workerData } from 'node:worker_threads'
import type { ProofHearer, Steps } from '#proof/index.ts'
import { openShare, type ShareOrder } from './walk-share.ts'
import type { WalkAsked, WalkTold } from './walkers.ts'

const order = workerData as ShareOrder
const tell = (told: WalkTold): void => parentPort?.postMessage(told)
const stopping = new AbortController()

/** Lines go some hundreds at a time: there are millions. */
function openHearing(): ProofHearer & { settle(): void } {
  let address: AddressLine[] = []
  let difference: DifferenceLine[] = []
  const settle = (): void => {
    tell({ lines: { address, difference } })
    ;[address, difference] = [[], []]
  }
  return {
    address: (line) => {
      if (address.push(line) >= mostLines) settle()
    },
    difference: (line) => {
      if (difference.push(line) >= mostLines) settle()
    },
    settle,
  }
}
type AddressLine = Parameters<ProofHearer['address']>[0]
type DifferenceLine = Parameters<ProofHearer['difference']>[0]
const mostLines = 500
const unheard = { address: () => undefined, difference: () => undefined, settle: () => undefined }
const hearer = order.isHeard ? openHearing() : unheard

const walker = await openShare(order, {
  hearer,
  progress: (steps: Steps) => tell({ steps }),
  signal: stopping.signal,
})

async function told(): Promise<void> {
  const found = await walker.told()
  hearer.settle()
  tell({ done: found })
}

async function close(): Promise<void> {
  await walker.close()
  parentPort?.close()
}

/** A fault ends the thread, and whoever started it is told of it. */
function fail(error: unknown): void {
  setImmediate(() => {
    throw error
  })
}

parentPort?.on('message', (asked: WalkAsked) => {
  if (asked === 'stop') stopping.abort()
  else if (asked === 'close') close().catch(fail)
  else if (asked === 'told') told().catch(fail)
  else walker.walk(...asked.walk).then(() => tell({ done: 'walked' }), fail)
})
tell({ done: 'open' })
