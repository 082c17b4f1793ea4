// A verification from its order to its end, in the thread that ./verify-worker.ts is.
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { machine } from '#people/index.ts'
import { databaseFile } from '#platform/db/open.ts'
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
import { seldom } from './seldom.ts'
import { openVerifyLists } from './verify-lists.ts'
import { ledgerFile, sourceOf, type VerifySource } from './verify-source.ts'
import type { VerifyEnded, VerifyOrder } from './verify-thread.ts'
import { openWalkers } from './walkers.ts'
import { withPaper } from './with-paper.ts'

const { config, report, against, page, json } = workerData as VerifyOrder
const stopping = new AbortController()
parentPort?.once('message', () => stopping.abort())

async function work(): Promise<VerifyEnded> {
  const source = await sourceOf(report)
  if (typeof source === 'string') return { ok: false, sentence: source }
  if (against === null) {
    if (!hasPaper()) return { ok: false, sentence: `There is no paper in ${config.dataFolder}.` }
    // One that an older program has made is brought up to date before it is walked through.
    await withPaper(config, () => Promise.resolve())
  }
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-verify-'))
  try {
    return await proved(source, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const hasPaper = (): boolean =>
  config.databaseUrl !== undefined || existsSync(databaseFile(config.dataFolder))

async function proved(source: VerifySource, folder: string): Promise<VerifyEnded> {
  const began = stopwatch()
  const lists = await openVerifyLists(json)
  const { head, files } = source
  const order = { config, against, files, head, folder, isHeard: json !== null }
  try {
    const verified = await verify({
      ...source,
      openLedger: (site) => openLedger(ledgerFile(folder, site)),
      openWalkers: (sites, progress) =>
        openWalkers(order, sites, { hearer: lists.hearer, progress, signal: stopping.signal }),
      progress: seldom((progress: VerifyProgress) => parentPort?.postMessage({ progress })),
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

const sentences = {
  changed: (file: string) => `${file} is not the file that was imported: its bytes have changed since.`,
  stopped: () => 'Stopped before the end: nothing is proved.',
}

parentPort?.postMessage({ ended: await work() })
parentPort?.close()
