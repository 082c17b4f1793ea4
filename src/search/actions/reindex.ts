import { bodyText } from '#document/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { Engine } from '#platform/db/store.ts'
import { listPublicIds, publicStoriesByIds, type PublicStory, type StoryId } from '#stories/index.ts'
import { type SearchDocument, termsOf } from '../model.ts'
import { documentsOn } from '../store/documents.ts'

/** What one transaction takes. */
export const mostAtOnce = 100

/**
 * Brings the index to what is public now: what is there is put, what is not is removed. Repeatable at any time. The stories are
 * read after the index is held, so that of two nodes at work the later one never writes the older words.
 */
export async function reindex(
  tx: Writer,
  engine: Engine,
  ids: readonly StoryId[],
  now: Instant,
): Promise<void> {
  const { holdDocuments, putDocuments, removeDocuments } = documentsOn(engine)
  await holdDocuments(tx)
  const found = await publicStoriesByIds(tx, ids, now)
  await removeDocuments(
    tx,
    ids.filter((id) => !found.has(id)),
  )
  await putDocuments(tx, [...found.values()].map(documentOf))
}

/** The whole index from the stories; says on the way how many stand in it. */
export async function rebuildIndex(
  tx: Writer,
  engine: Engine,
  now: Instant,
  tell: (count: number) => void,
): Promise<void> {
  await documentsOn(engine).clearDocuments(tx)
  let after: StoryId | '' = ''
  for (let count = 0; ; ) {
    const ids: readonly StoryId[] = await listPublicIds(tx, { now, after, limit: mostAtOnce })
    await reindex(tx, engine, ids, now)
    count += ids.length
    tell(count)
    if (ids.length < mostAtOnce) return
    after = ids.at(-1) ?? after
  }
}

const words = (text: string): string => termsOf(text).join(' ')
const documentOf = ({ story, version }: PublicStory): SearchDocument => ({
  storyId: story.id,
  headline: words(`${version.kicker} ${version.headline}`),
  standfirst: words(version.standfirst),
  body: words(bodyText(version.body)),
})
