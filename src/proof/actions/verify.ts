// The proof: the export is read twice by this slice's own eyes, and between the lines the paper is asked for everything it says.
import { accountsOf, type Counted } from '../compare/accounts.ts'
import type { ReportHead } from '../source/report.ts'
import type { Account, Proof } from '../model.ts'
import { itemOf, type SourceItem } from '../source/items.ts'
import { type Bytes, lettersOf } from '../source/letters.ts'
import { recordsOf } from '../source/records.ts'
import { standingOf } from '../source/standing.ts'
import type { Ask } from '../walk/arriving.ts'
import { judgeSuspects, walkHidden } from '../walk/hidden.ts'
import { inLanes } from '../walk/lanes.ts'
import type { Ledger } from '../walk/ledger.ts'
import { readSitemap } from '../walk/listed.ts'
import { listsOf, walkList } from '../walk/lists.ts'
import { walkPicture } from '../walk/picture-pages.ts'
import { walkStory } from '../walk/stories.ts'
import { type Surveyed, surveyAll } from '../walk/survey.ts'
import { type Hearer, Tally } from '../walk/tally.ts'
import type { Walk } from '../walk/walk.ts'

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
  readonly ask: Ask
  readonly openLedger: () => Ledger
  /** Tells a ledger what the report says was not stored. */
  readonly noteDropped: (ledger: Ledger) => Promise<void>
  readonly hearer: Hearer
  readonly progress: (progress: Progress) => void
  readonly signal: AbortSignal
}
export type Verified =
  | { readonly ok: true; readonly value: Omit<Proof, 'id' | 'at' | 'seconds' | 'against'> }
  | { readonly ok: false; readonly why: 'changed'; readonly file: string }
  | { readonly ok: false; readonly why: 'stopped' }

export async function verify(request: Verification): Promise<Verified> {
  const { head, open, openLedger, hearer, progress, signal } = request
  const total = head.files.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  const read = (bytes: number): void => progress({ stage: 'reading', done: (done += bytes), total, asked: 0 })
  const survey = await surveyAll({ head, open, openLedger, progress: read })
  if (!survey.ok) return { ...survey, why: 'changed' }
  try {
    const tally = new Tally(hearer)
    const { text: ownWords } = await request.ask('/about')
    for (const surveyed of survey.sites)
      await walkSite(request, walkOf(request, surveyed, tally, ownWords), surveyed)
    if (signal.aborted) return { ok: false, why: 'stopped' }
    return { ok: true, value: proofOf(head, tally, accountsOf(countedIn(survey.sites), head)) }
  } finally {
    for (const { ledger } of survey.sites) ledger.close()
  }
}

const walkOf = (
  { ask, head }: Verification,
  { site, overview, ledger }: Surveyed,
  tally: Tally,
  ownWords: string,
): Walk => ({
  ask,
  site,
  overview,
  ledger,
  tally,
  ownWords,
  importedAt: Date.parse(head.startedAt),
  hasFiles: head.media !== undefined && head.media !== 'skip',
  suspects: [],
})

/** So many are on their way at once. */
const lanes = 24

async function walkSite(request: Verification, walk: Walk, { files }: Surveyed): Promise<void> {
  const { ask, signal, open, noteDropped } = request
  const { ledger, overview, tally } = walk
  const lists = [...listsOf(walk)]
  const total = overview.items + lists.length
  let done = 0
  const step = (): void =>
    request.progress({ stage: 'walking', done: (done += 1), total, asked: tally.asked })
  const each =
    <T>(work: (one: T) => Promise<void>) =>
    async (one: T) => {
      if (!signal.aborted) await work(one)
      step()
    }
  await noteDropped(ledger)
  await readSitemap(ask, ledger)
  for (const at of files)
    await inLanes(
      itemsOf(open(at), signal),
      lanes,
      each((item) => walkItem(walk, item)),
    )
  await inLanes(
    ledger.pictures(),
    lanes,
    each((picture) => walkPicture(walk, picture)),
  )
  await inLanes(
    lists,
    lanes,
    each((list) => walkList(walk, list)),
  )
  await judgeSuspects(walk)
}

async function* itemsOf(bytes: Bytes, signal: AbortSignal): AsyncGenerator<SourceItem, void> {
  for await (const record of recordsOf(lettersOf(bytes))) {
    if (signal.aborted) return
    const item = record?.name === 'item' ? itemOf(record) : undefined
    if (item && item.type !== 'attachment') yield item
  }
}

async function walkItem(walk: Walk, item: SourceItem): Promise<void> {
  const standing = standingOf(item, walk.importedAt)
  if (standing === 'public') await walkStory(walk, item)
  if (standing === 'hidden') await walkHidden(walk, item)
}

const groups = ['items', 'comments', 'authors', 'terms'] as const

function countedIn(sites: readonly Surveyed[]): Counted {
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
  tally: Tally,
  accounts: readonly Account[],
): Extract<Verified, { ok: true }>['value'] {
  const wrong = accounts.filter(({ isRight }) => !isRight).length
  const { addresses, words, stories, hidden, secrets, lists } = tally
  return {
    files: head.files.map(({ name, bytes }) => ({ name, bytes })),
    sites: head.sites.map(({ title, origin }) => title || origin),
    addresses,
    words,
    stories,
    aspects: Object.fromEntries(tally.aspects),
    hidden,
    secrets,
    accounts,
    losses: tally.losses + wrong,
    lists,
  }
}
