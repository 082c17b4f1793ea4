// The record for readers: what changed in the whole paper, and what became of one story.
import { changesOf, type Edition, editionOf } from '#copy/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { page } from '#platform/http/route.ts'
import type { Entry } from '#record/index.ts'
import {
  findPast,
  listLength,
  listPublicChanges,
  listVersions,
  pairOf,
  type Past,
  storyTag,
  type Version,
} from '#stories/index.ts'
import { places } from '#ui/facts.ts'
import { recordPaths } from '#ui/record-paths.ts'
import { HistoryPage } from './history.tsx'
import { listUntil, printedPage } from './printing.ts'
import { RecordPage } from './record.tsx'
import { addressIn, comparable, deedOf, placeOf, writtenIn } from './record-deeds.ts'
import type { HistoryLine, RecordLine } from './record-facts.ts'

/** A story of more versions than this shows the changes of the newest; the others lead to theirs. */
const mostShown = 20

const record = page(
  places.record,
  async ({ query, read, now, place }) => {
    const edition = await editionOf(read, place, now)
    const before = seqIn(query.get('before') ?? '')
    const { changes, next } = await listPublicChanges(read, { now, before, limit: listLength })
    const lines = changes.map(({ entry, past }) => recordLine(edition, past, entry))
    const pages = {
      older: next === undefined ? undefined : `${places.record}?before=${next}`,
      newer: before === undefined ? undefined : places.record,
    }
    const html = <RecordPage paper={edition.paper} lines={lines} pages={pages} />
    return printedPage(edition, html, ['record'], { until: await listUntil(read, edition, now) })
  },
  ['before'],
)
const seqIn = (text: string): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined)

function recordLine(edition: Edition, past: Past, entry: Entry): RecordLine {
  const deed = deedOf(edition, past, entry)
  const { words } = edition.paper
  const history = { name: words.changesToStory, path: recordPaths.history(addressIn(past)) }
  return {
    ...deed,
    story: placeOf(edition, past, entry.version),
    doors: [...deed.doors, ...(past.versions.length > 1 ? [history] : [])],
  }
}

const history = page('/record/story/*', async ({ read, now, place, path }) => {
  const past = found(await findPast(read, path.replace('/record/story', ''), now))
  const edition = await editionOf(read, place, now)
  const texts = past.story.killedAt === null ? await listVersions(read, past.story.id) : []
  const html = (
    <HistoryPage
      paper={edition.paper}
      story={placeOf(edition, past)}
      written={writtenIn(edition, texts.at(-1))}
      lines={await historyLines(read, edition, past, texts)}
      versions={comparable(past)}
    />
  )
  return printedPage(edition, html, [storyTag(past.story.id)])
})

/** Newest first, each with what it changed. */
async function historyLines(
  read: Reader,
  edition: Edition,
  past: Past,
  texts: readonly Version[],
): Promise<readonly HistoryLine[]> {
  const textOf = (number: number | undefined) => texts.find((one) => one.number === number)
  const lines: HistoryLine[] = []
  for (const entry of past.entries.toReversed()) {
    const isShown = lines.filter(({ changes }) => changes !== undefined).length < mostShown
    const pair = isShown ? pairOf(past, entry) : undefined
    const [before, after] = [textOf(pair?.before), textOf(pair?.after)]
    const changes = before && after && (await changesOf(read, edition, before, after))
    lines.push({ ...deedOf(edition, past, entry), changes })
  }
  return lines
}

export const recordRoutes = [record, history]
