// One story's past: how it read then, what changed between any two versions, and the same for programs.
import { changesOf, deedWords, type Edition, editionOf, storyFacts } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { elsewhere, page, type PrintCall, printed } from '#platform/http/route.ts'
import type { Entry } from '#record/index.ts'
import { keptTag } from '#sections/index.ts'
import {
  findPast,
  findVersion,
  listCorrectionsOf,
  mediaOf,
  type Past,
  type PastVersion,
  storyTag,
} from '#stories/index.ts'
import { recordPaths } from '#ui/record-paths.ts'
import { stampOf } from '#ui/stamp.ts'
import { ChangesPage } from './history.tsx'
import { mementoHeaders, timeMapOf } from './memento.ts'
import { BlankVersionPage, OldVersionPage } from './old-version.tsx'
import { printedPage } from './printing.ts'
import { addressIn, comparable, doorsFrom, isTold, placeOf, writtenIn } from './record-deeds.ts'
import { killedPage } from './routes-story.tsx'

const pastIn = async ({ read, path, now }: PrintCall, room: string): Promise<Past> =>
  found(await findPast(read, path.replace(room, ''), now))
const numberIn = (text: string | null): number => Number(found(/^\d{1,6}$/.exec(text ?? ''))[0])

/** What is said of topics in it is said as they are called today. */
const tagsOf = ({ story }: Past): readonly string[] => [storyTag(story.id), keptTag]

const changesRoom = /^\/record\/changes\/(\d{1,6})-(\d{1,6})(\/.+)$/
const changes = page('/record/changes/:pair/*', async (call) => {
  const { read, now, place, path } = call
  const [, from = '', to = '', address = ''] = found(changesRoom.exec(path))
  const past = found(await findPast(read, address, now))
  if (past.story.killedAt !== null) return killedPage(call, past.story)
  const versionOf = (number: string) => found(past.versions.find((one) => one.number === Number(number)))
  const [one, other] = [versionOf(from), versionOf(to)]
  const edition = await editionOf(read, place, now)
  const [before, after] = await Promise.all(
    [one, other].map(({ number }) => findVersion(read, past.story.id, number)),
  )
  const isReadable = before && after && isTold(one) && isTold(other)
  const html = (
    <ChangesPage
      paper={edition.paper}
      story={placeOf(edition, past)}
      written={writtenIn(edition, after)}
      from={one.number}
      to={other.number}
      told={toldBetween(edition, past, one, other)}
      changes={isReadable ? await changesOf(read, edition, before, after) : undefined}
      versions={comparable(past)}
      doors={[one, other].map(({ number }) => ({
        name: edition.paper.words.versionNumber({ number: String(number) }),
        path: recordPaths.version(address, number),
      }))}
    />
  )
  return printedPage(edition, html, tagsOf(past))
})

/** Why the one became the other, where nothing came between them and readers were told. */
function toldBetween(edition: Edition, { versions, entries }: Past, one: PastVersion, other: PastVersion) {
  const entry = madeBy(entries, other)
  const isNext = versions.indexOf(other) - versions.indexOf(one) === 1
  if (!isNext || !entry || entry.note === '') return undefined
  const what = deedWords(edition.paper.words, entry)
  return { what, reason: entry.note, at: stampOf(entry.at, edition.clock) }
}
const madeBy = (entries: readonly Entry[], { number }: PastVersion): Entry | undefined =>
  entries.find(({ version, content }) => version === number && content !== null)

/** From the form to the address that stays. */
const compare = page(
  '/record/compare/*',
  async (call) => {
    const past = await pastIn(call, '/record/compare')
    const [from, to] = [numberIn(call.query.get('from')), numberIn(call.query.get('to'))]
    const known = comparable(past)
    found((known.includes(from) && known.includes(to)) || undefined)
    return elsewhere(recordPaths.changes(addressIn(past), from, to))
  },
  ['from', 'to'],
)

const versionRoom = /^\/record\/version\/(\d{1,6})(\/.+)$/
const version = page('/record/version/:number/*', async (call) => {
  const { read, now, place, path } = call
  const [, number = '', address = ''] = found(versionRoom.exec(path))
  const past = found(await findPast(read, address, now))
  if (past.story.killedAt !== null) return killedPage(call, past.story)
  const here = found(past.versions.find((one) => one.number === Number(number)))
  const edition = await editionOf(read, place, now)
  const headers = mementoHeaders({ origin: place.origin, path: address, versions: past.versions }, here)
  const html = here.blanked
    ? blankPage(edition, past, here, here.blanked)
    : await textPage(read, edition, past, here)
  return printedPage(edition, html, tagsOf(past), { headers })
})

function blankPage(edition: Edition, past: Past, here: PastVersion, entry: Entry) {
  return (
    <BlankVersionPage
      paper={edition.paper}
      number={here.number}
      path={addressIn(past)}
      at={stampOf(entry.at, edition.clock)}
      reason={entry.note}
      hash={madeBy(past.entries, here)?.content ?? ''}
      doors={doorsFrom(edition, past)}
    />
  )
}

async function textPage(read: Reader, edition: Edition, past: Past, here: PastVersion) {
  const { story, versions } = past
  const [content, live, corrections] = await Promise.all([
    findVersion(read, story.id, here.number),
    findVersion(read, story.id, story.version ?? 0),
    listCorrectionsOf(read, story.id),
  ])
  const first: Instant = versions[0]?.shownFrom ?? here.shownFrom
  const facts = await storyFacts(read, edition, {
    content: found(content),
    path: addressIn(past),
    publishedAt: story.publicAt ?? first,
    updatedAt: here.shownFrom,
    corrections: corrections.filter(({ version }) => version <= here.number),
    // A picture that the story does not show any more may have been taken out for a reason.
    shows: new Set(live ? mediaOf(live) : []),
  })
  return (
    <OldVersionPage
      paper={edition.paper}
      story={facts}
      number={here.number}
      isNewest={here === versions.at(-1)}
      shownFrom={stampOf(here.shownFrom, edition.clock)}
      doors={doorsFrom(edition, past)}
    />
  )
}

const timeMap = page('/record/timemap/*', async (call) => {
  const past = await pastIn(call, '/record/timemap')
  found(past.story.killedAt === null ? past : undefined)
  const path = addressIn(past)
  return printed({
    status: 200,
    type: 'application/link-format; charset=utf-8',
    body: timeMapOf({ origin: call.place.origin, path, versions: past.versions }),
    tags: [storyTag(past.story.id)],
    until: null,
  })
})

export const pastRoutes = [changes, compare, version, timeMap]
