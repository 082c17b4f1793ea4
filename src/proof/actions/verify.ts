// The proof: the export is read by this slice's own eyes, once for what it holds and again by each of those who walk it, and between the
// lines the paper is asked for everything it says.
import { accountsOf, type Counted } from '../compare/accounts.ts'
import type { ReportHead } from '../source/report.ts'
import type { Account, Proof } from '../model.ts'
import type { Bytes } from '../source/letters.ts'
import type { Ledger } from '../walk/ledger.ts'
import { listsOf } from '../walk/lists.ts'
import { surveyAll, type SurveyedSite } from '../walk/survey.ts'
import { Tally, type Tallied } from '../walk/tally.ts'
import { type Steps, stages, type Walker } from '../walk/walker.ts'

export interface Progress {
  readonly stage: 'reading' | 'walking'
  readonly done: number
  readonly total: number
  /** Addresses asked for so far. */
  readonly asked: number
}
export interface Verification {
  readonly head: ReportHead
  /** The bytes of the files that the report names, in its order. */
  readonly open: (at: number) => Bytes
  readonly openLedger: (site: number) => Ledger
  /** Tells a ledger what the report says was not stored. */
  readonly noteDropped: (ledger: Ledger) => Promise<void>
  /** Those who walk, when it is known what is to be walked. Each takes its share, and says how far it is. */
  readonly openWalkers: (
    sites: readonly SurveyedSite[],
    progress: (walker: number, steps: Steps) => void,
  ) => Promise<readonly Walker[]>
  readonly progress: (progress: Progress) => void
  readonly signal: AbortSignal
}
export type Verified =
  | { readonly ok: true; readonly value: Omit<Proof, 'id' | 'at' | 'seconds' | 'against'> }
  | { readonly ok: false; readonly why: 'changed'; readonly file: string }
  | { readonly ok: false; readonly why: 'stopped' }

export async function verify(request: Verification): Promise<Verified> {
  const { head, progress, signal } = request
  const total = head.files.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  const read = (bytes: number): void => progress({ stage: 'reading', done: (done += bytes), total, asked: 0 })
  const survey = await surveyAll({ ...request, progress: read })
  if (!survey.ok) return { ...survey, why: 'changed' }
  const tallied = await walkAll(request, survey.sites)
  if (signal.aborted) return { ok: false, why: 'stopped' }
  return { ok: true, value: proofOf(head, tallied, accountsOf(countedIn(survey.sites), head)) }
}

async function walkAll(
  { openWalkers, progress, signal }: Verification,
  sites: readonly SurveyedSite[],
): Promise<Tallied> {
  const total = sites.reduce((sum, one) => sum + one.overview.items + [...listsOf(one)].length, 0)
  const steps: Steps[] = []
  const sum = (name: keyof Steps): number => steps.reduce((all, one) => all + (one?.[name] ?? 0), 0)
  const walkers = await openWalkers(sites, (walker, step) => {
    steps[walker] = step
    progress({ stage: 'walking', done: sum('done'), total, asked: sum('asked') })
  })
  try {
    for (const site of sites.keys()) await walkSite(walkers, site, signal)
    const tally = new Tally({ address: () => undefined, difference: () => undefined })
    for (const walker of walkers) tally.take(await walker.told())
    return tally.told()
  } finally {
    await Promise.all(walkers.map((walker) => walker.close()))
  }
}

async function walkSite(walkers: readonly Walker[], site: number, signal: AbortSignal): Promise<void> {
  for (const stage of stages)
    if (!signal.aborted) await Promise.all(walkers.map((walker) => walker.walk(site, stage)))
}

const groups = ['items', 'comments', 'authors', 'terms'] as const

function countedIn(sites: readonly SurveyedSite[]): Counted {
  const all = {
    items: new Map(),
    comments: new Map(),
    authors: new Map(),
    terms: new Map(),
  } satisfies Counted
  const add = (counts: Map<string, number>, kind: string, n: number): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + n)
  }
  for (const { overview } of sites) {
    for (const group of groups) for (const [kind, n] of overview.counted[group]) add(all[group], kind, n)
    if (overview.authors.size > 0) add(all.authors, 'author', overview.authors.size)
    for (const { taxonomy } of overview.terms.values()) add(all.terms, taxonomy, 1)
  }
  return all
}

function proofOf(
  head: ReportHead,
  tallied: Tallied,
  accounts: readonly Account[],
): Extract<Verified, { ok: true }>['value'] {
  const wrong = accounts.filter(({ isRight }) => !isRight).length
  return {
    ...tallied,
    files: head.files.map(({ name, bytes }) => ({ name, bytes })),
    sites: head.sites.map(({ title, origin }) => title || origin),
    accounts,
    losses: tallied.losses + wrong,
  }
}
