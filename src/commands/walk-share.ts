// One who walks its share, in whatever thread this is: with a paper of its own, asked without a wire, beside a running server or without
// one. Where there is one walker for each core, one of them is in the thread that sends the others out.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openReadingRoom } from '#app.ts'
import type { Config } from '#platform/config.ts'
import { openDarkroom } from '#platform/darkroom.ts'
import { openStore } from '#platform/db/open.ts'
import { type Asking, openAsking } from '#platform/http/asking.ts'
import { openLog } from '#platform/log.ts'
import { clock } from '#platform/mint.ts'
import {
  openLedger,
  openWalker,
  type ProofHearer,
  type ReportHead,
  type Steps,
  type SurveyedSite,
  type Walker,
} from '#proof/index.ts'
import { exportBytes, type ExportPlace, nowhere } from './export-bytes.ts'
import { seldom } from './seldom.ts'
import { ledgerFile } from './verify-source.ts'

/** What all who walk are given. */
export interface WalkOrder {
  readonly config: Config
  /** A paper that is running; null: each brings its own. */
  readonly against: string | null
  /** The files of the export. */
  readonly files: readonly ExportPlace[]
  readonly head: Pick<ReportHead, 'startedAt' | 'media'>
  /** Where the ledgers are. */
  readonly folder: string
  /** Whether somebody wants to hear each line. */
  readonly isHeard: boolean
}
export interface ShareOrder extends WalkOrder {
  readonly sites: readonly SurveyedSite[]
  readonly share: { readonly at: number; readonly of: number }
}
interface Hearing {
  readonly hearer: ProofHearer
  readonly progress: (steps: Steps) => void
  /** What is begun is ended, and nothing more begun. */
  readonly signal: AbortSignal
}

const onWire = 8

export async function openShare(order: ShareOrder, { hearer, progress, signal }: Hearing): Promise<Walker> {
  const { against, files, folder } = order
  const asking = against === null ? await openPaper(order) : openAsking([against], onWire)
  const walker = await openWalker({
    ...order,
    ask: asking.ask,
    // A wire may take its time. A paper in this thread answers at once, and what is on its way is only memory.
    lanes: against === null ? 2 : onWire,
    open: (at) => exportBytes(files[at] ?? nowhere),
    openLedger: (site) => openLedger(ledgerFile(folder, site)),
    hearer,
    progress: seldom(progress),
    signal,
  })
  return {
    ...walker,
    close: async () => {
      await walker.close()
      await asking.close()
    },
  }
}

async function openPaper({ config, folder, share }: ShareOrder): Promise<Asking> {
  const pressFolder = join(folder, `press-${share.at}`)
  await mkdir(pressFolder)
  const store = await openStore(config, { isHere: true })
  const darkroom = await openDarkroom(config)
  const room = await openReadingRoom({
    ...config,
    dataFolder: pressFolder,
    store,
    darkroom,
    place: { origin: config.publicUrl },
    clock,
    log: openLog(),
    memoryBytes: 8 << 20,
    cdnPurgeUrl: undefined,
  })
  const close = async (): Promise<void> => {
    await room.close()
    await darkroom.close()
    await store.close()
  }
  return { ask: room.ask, close }
}
