// A verification from its order to its end, in the thread that ./verify-worker.ts is.
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { machine } from '#people/index.ts'
import { databaseFile } from '#platform/db/open.ts'
import { type Asking, openAsking } from '#platform/http/asking.ts'
import { clock, newId, stopwatch } from '#platform/mint.ts'
import {
  keepProof,
  openLedger,
  type Proof,
  proofPage,
  summaryOf,
  verify,
  type VerifyProgress,
} from '#proof/index.ts'
import { openPapers } from './papers.ts'
import { openVerifyLists } from './verify-lists.ts'
import { sourceOf, type VerifySource } from './verify-source.ts'
import type { VerifyEnded, VerifyOrder } from './verify-thread.ts'
import { withPaper } from './with-paper.ts'

const { config, report, against, page, json } = workerData as VerifyOrder
const stopping = new AbortController()
parentPort?.once('message', () => stopping.abort())

async function work(): Promise<VerifyEnded> {
  const source = await sourceOf(report)
  if (typeof source === 'string') return { ok: false, sentence: source }
  if (against === null && !hasPaper())
    return { ok: false, sentence: `There is no paper in ${config.dataFolder}.` }
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-ledger-'))
  try {
    const asking = against === null ? await openPapers(config) : openAsking([against], connections)
    try {
      return await proved(source, folder, asking)
    } finally {
      await asking.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const hasPaper = (): boolean =>
  config.databaseUrl !== undefined || existsSync(databaseFile(config.dataFolder))

async function proved(source: VerifySource, folder: string, asking: Asking): Promise<VerifyEnded> {
  const began = stopwatch()
  const lists = await openVerifyLists(json)
  let ledgers = 0
  try {
    const verified = await verify({
      ...source,
      ask: asking.ask,
      openLedger: () => openLedger(join(folder, `${(ledgers += 1)}.db`)),
      hearer: lists.hearer,
      progress: seldom((progress) => parentPort?.postMessage({ progress })),
      signal: stopping.signal,
    })
    if (!verified.ok)
      return { ok: false, sentence: sentences[verified.why]('file' in verified ? verified.file : '') }
    const seconds = Math.round((stopwatch() - began) / 1000)
    const proof: Proof = {
      id: newId('proof'),
      at: clock(),
      seconds,
      against: against ?? config.publicUrl,
      ...verified.value,
    }
    await lists.write(proof)
    if (page !== null) await writeFile(page, proofPage(proof))
    if (hasPaper()) await withPaper(config, (store) => store.write((tx) => keepProof(tx, machine, proof)))
    return { ok: true, losses: proof.losses, summary: summaryOf(proof) }
  } finally {
    await lists.discard()
  }
}
const connections = 16

const sentences = {
  changed: (file: string) => `${file} is not the file that was imported: its bytes have changed since.`,
  stopped: () => 'Stopped before the end: nothing is proved.',
}

function seldom(tell: (progress: VerifyProgress) => void): (progress: VerifyProgress) => void {
  let last = 0
  return (progress) => {
    const now = stopwatch()
    if (now - last < 100) return
    last = now
    tell(progress)
  }
}

parentPort?.postMessage({ ended: await work() })
parentPort?.close()
