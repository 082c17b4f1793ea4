// One of those who walk: it has a paper to ask and takes its share of every stage. What all of them must know is in the ledger.
import type { ReportHead } from '../contract.ts'
import { itemOf, type SourceItem } from '../source/items.ts'
import { type Bytes, lettersOf } from '../source/letters.ts'
import { recordsOf } from '../source/records.ts'
import { standingOf } from '../source/standing.ts'
import type { Ask } from './arriving.ts'
import { judgeSuspects, walkHidden } from './hidden.ts'
import { inLanes } from './lanes.ts'
import type { Ledger } from './ledger.ts'
import { readSitemap } from './listed.ts'
import { listsOf, walkList } from './lists.ts'
import { walkPicture } from './picture-pages.ts'
import { isIn, type Share, shareOf } from './share.ts'
import { isForDesk } from './repeats.ts'
import { isRule, walkRule } from './rules.ts'
import { walkStory } from './stories.ts'
import type { SurveyedSite } from './survey.ts'
import { type Hearer, Tally, type Tallied } from './tally.ts'
import type { Walk } from './walk.ts'

/** In this order, each after all walkers have ended the one before: a picture is known by the stories that show it. */
export const stages = ['listed', 'stories', 'pictures', 'lists', 'suspects'] as const
export type Stage = (typeof stages)[number]

export interface Steps {
  readonly done: number
  /** Addresses asked for so far. */
  readonly asked: number
}
export interface Walker {
  walk(site: number, stage: Stage): Promise<void>
  /** All that it has found. */
  told(): Promise<Tallied>
  /** Whatever has come of it. */
  close(): Promise<void>
}
export interface Walking {
  readonly head: Pick<ReportHead, 'startedAt' | 'media'>
  readonly sites: readonly SurveyedSite[]
  readonly share: Share
  readonly ask: Ask
  /** So many are on their way at once. */
  readonly lanes: number
  /** The bytes of a file of the export. */
  readonly open: (file: number) => Bytes
  readonly openLedger: (site: number) => Ledger
  readonly hearer: Hearer
  readonly progress: (steps: Steps) => void
  readonly signal: AbortSignal
}

export async function openWalker(walking: Walking): Promise<Walker> {
  const { ask, sites, hearer } = walking
  const tally = new Tally(hearer)
  const { text: ownWords } = await ask('/about')
  const walks = sites.map((surveyed, at) =>
    walkOf(walking, surveyed, walking.openLedger(at), tally, ownWords),
  )
  let done = 0
  const step = (): void => walking.progress({ done: (done += 1), asked: tally.asked })
  return {
    walk: async (site, stage) => {
      const [walk, surveyed] = [walks[site], sites[site]]
      if (!walk || !surveyed) return
      await works[stage](walking, walk, surveyed, step)
      walk.ledger.settle()
    },
    told: () => Promise.resolve(tally.told()),
    close: () => {
      for (const { ledger } of walks) ledger.close()
      return Promise.resolve()
    },
  }
}

const walkOf = (
  { ask, head }: Walking,
  { site, overview }: SurveyedSite,
  ledger: Ledger,
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

type Work = (walking: Walking, walk: Walk, surveyed: SurveyedSite, step: () => void) => Promise<void>

const works: Readonly<Record<Stage, Work>> = {
  listed: ({ ask, share }, { ledger }) => readSitemap(ask, ledger, share),
  stories: async (walking, walk, { files }, step) => {
    for (const file of files)
      await each(walking, itemsOf(walking, file), step, (item) => walkItem(walk, item))
  },
  pictures: (walking, walk, _, step) =>
    each(walking, shareOf(walk.ledger.pictures(), walking.share), step, (picture) =>
      walkPicture(walk, picture),
    ),
  lists: (walking, walk, _, step) =>
    each(walking, shareOf(listsOf(walk), walking.share), step, (list) => walkList(walk, list)),
  suspects: (_, walk) => judgeSuspects(walk),
}

const each = <T>(
  { signal, lanes }: Walking,
  all: AsyncIterable<T> | Iterable<T>,
  step: () => void,
  work: (one: T) => Promise<void>,
): Promise<void> =>
  inLanes(all, lanes, async (one) => {
    if (!signal.aborted) await work(one)
    step()
  })

async function* itemsOf({ open, share, signal }: Walking, file: number): AsyncGenerator<SourceItem, void> {
  let position = 0
  for await (const record of recordsOf(lettersOf(open(file)))) {
    if (signal.aborted) return
    if (record?.name !== 'item' || !isIn(share, position++)) continue
    const item = itemOf(record)
    if (item.type !== 'attachment') yield item
  }
}

async function walkItem(walk: Walk, item: SourceItem): Promise<void> {
  const standing = standingOf(item, walk.importedAt)
  if (standing === 'public' && !isRule(item) && !isForDesk(item, walk.ledger)) await walkStory(walk, item)
  if (standing === 'hidden') await walkHidden(walk, item)
  if (isRule(item)) await walkRule(walk, item)
}
