// A proof of what was imported, by the deed itself, against a paper that runs.
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { importWordpress, type MediaWish } from '#imports/index.ts'
import { openAsking } from '#platform/http/asking.ts'
import { clock } from '#platform/mint.ts'
import {
  openLedger as openLedgerIn,
  openWalker,
  type ProofHearer,
  type Verified,
  verify,
} from '#proof/index.ts'
import { ledgerFile, sourceOf } from '../../src/commands/verify-source.ts'
import { makeFolder } from '../harness/folder.ts'
import type { TestPaper } from '../harness/paper.ts'

type AddressLine = Parameters<ProofHearer['address']>[0]
type DifferenceLine = Parameters<ProofHearer['difference']>[0]
type Told = Extract<Verified, { ok: true }>['value']

export interface Proved {
  readonly told: Told
  readonly addresses: readonly AddressLine[]
  /** What is lost, a line each: `words 12 /2014/05/06/post-1/ 2 missing`. */
  readonly losses: readonly string[]
}

/** Imports, and gives the report's file. */
export async function imported(
  t: TestContext,
  { store }: TestPaper,
  files: readonly string[],
  media: MediaWish = { from: 'nowhere' },
): Promise<string> {
  const report = join(makeFolder(t, 'report'), 'report.json')
  const outcome = await importWordpress({
    store,
    files,
    dryRun: false,
    media,
    report,
    clock,
    progress: () => undefined,
    signal: new AbortController().signal,
  })
  if (!outcome.ok) throw new Error(outcome.sentence)
  return report
}

export async function proved(t: TestContext, paper: TestPaper, report: string): Promise<Proved> {
  const source = await sourceOf(report)
  if (typeof source === 'string') throw new Error(source)
  const folder = makeFolder(t, 'ledger')
  const asking = openAsking([paper.origin], 8)
  const addresses: AddressLine[] = []
  const differences: DifferenceLine[] = []
  const { signal } = new AbortController()
  const openLedger = (site: number) => openLedgerIn(ledgerFile(folder, site))
  try {
    const verified = await verify({
      ...source,
      openLedger,
      openWalkers: (sites) =>
        Promise.all(
          [0, 1].map((at) =>
            openWalker({
              ...source,
              sites,
              share: { at, of: 2 },
              lanes: 8,
              ask: asking.ask,
              openLedger,
              hearer: {
                address: (line) => addresses.push(line),
                difference: (line) => differences.push(line),
              },
              progress: () => undefined,
              signal,
            }),
          ),
        ),
      progress: () => undefined,
      signal,
    })
    if (!verified.ok) throw new Error(`the proof ended with ${verified.why}`)
    return { told: verified.value, addresses, losses: lossesIn(verified.value, addresses, differences) }
  } finally {
    await asking.close()
  }
}

const lossesIn = (
  told: Told,
  addresses: readonly AddressLine[],
  differences: readonly DifferenceLine[],
): string[] => [
  ...addresses
    .filter(({ fate }) => fate === 'lost' || fate === 'leaked')
    .map(({ fate, kind, id, from, why }) => `${fate} ${kind} ${id} ${from} ${why}`),
  ...differences
    .filter(({ isLoss }) => isLoss)
    .map(({ aspect, id, detail, source, page }) => `${aspect} ${id}: ${detail} | ${source} | ${page}`),
  ...told.accounts
    .filter(({ isRight }) => !isRight)
    .map(({ group, kind, counted, found }) => `account ${group} ${kind} ${counted} ${found}`),
]
