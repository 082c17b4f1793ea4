// The record as a feed: what changed in the paper, each change with the words that went and came.
import {
  ChangesMade,
  changesOf,
  deedWords,
  type Edition,
  editionOf,
  nameInPast,
  noteInPast,
} from '#copy/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { writtenPath } from '#platform/http/address.ts'
import { page, type PageRoute } from '#platform/http/route.ts'
import { render } from '#platform/view/html.ts'
import { type Change, findVersion, listPublicChanges, pairOf, type StoryId } from '#stories/index.ts'
import { places } from '#ui/facts.ts'
import { feedFormats } from '#ui/feed-formats.ts'
import { recordPaths } from '#ui/record-paths.ts'
import type { FeedItem } from './feed.ts'
import { printedItems } from './routes-printing.ts'

const length = 30

export const recordFeeds: readonly PageRoute[] = feedFormats.map(({ file }) =>
  page(`${places.record}/${file}`, async ({ read, now, place }) => {
    const edition = await editionOf(read, place, now)
    const { changes } = await listPublicChanges(read, { now, before: undefined, limit: length })
    const items: FeedItem[] = []
    for (const change of changes) items.push(await itemOf(read, edition, change))
    const { words, name } = edition.paper
    return printedItems(read, edition, {
      name: words.feedTitle({ paper: name, section: words.record }),
      path: places.record,
      file,
      tags: ['record'],
      items,
    })
  }),
)

async function itemOf(read: Reader, edition: Edition, { entry, past }: Change): Promise<FeedItem> {
  const { words, origin } = edition.paper
  const path = past.story.path ?? places.record
  const pair = pairOf(past, entry)
  const changes = pair && (await changesIn(read, edition, past.story.id, pair))
  const address = pair ? recordPaths.changes(path, pair.before, pair.after) : path
  const note = noteInPast(past, entry)
  return {
    id: `urn:broadsheet:record:${entry.seq}:${entry.hash}`,
    url: origin + writtenPath(address),
    title: words.notice({ kind: deedWords(words, entry), text: nameInPast(words, past, entry.version) }),
    summary: note,
    html: render(
      <>
        {note && <p>{note}</p>}
        {changes && <ChangesMade changes={changes} words={words} isBrief />}
      </>,
    ),
    authors: [],
    categories: [],
    published: entry.at,
    updated: entry.at,
  }
}

async function changesIn(
  read: Reader,
  edition: Edition,
  id: StoryId,
  { before, after }: { readonly before: number; readonly after: number },
) {
  const [old, fresh] = await Promise.all([findVersion(read, id, before), findVersion(read, id, after)])
  return old && fresh && changesOf(read, edition, old, fresh)
}
