import { bodyText } from '#document/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Store } from '#platform/db/store.ts'
import { on } from '#platform/jobs/jobs.ts'
import {
  publicStoriesByIds,
  type PublicStory,
  storiesImported,
  storiesRemoved,
  storyCorrected,
  storyKilled,
  storyPublished,
  storyReleased,
  type StoryId,
} from '#stories/index.ts'
import { type SearchDocument, termsOf } from './model.ts'
import { documentsOn } from './store/documents.ts'

/** Brings the index to what is public now: what is there is put, what is not is removed. Repeatable at any time. */
async function reindex(store: Store, ids: readonly StoryId[], now: Instant): Promise<void> {
  const { putDocuments, removeDocuments } = documentsOn(store.engine)
  for (let at = 0; at < ids.length; at += 100) {
    const some = ids.slice(at, at + 100)
    const found = await publicStoriesByIds(store.read, some, now)
    await store.write(async (tx) => {
      await removeDocuments(
        tx,
        some.filter((id) => !found.has(id)),
      )
      await putDocuments(tx, [...found.values()].map(documentOf))
    })
  }
}

const words = (text: string): string => termsOf(text).join(' ')
const documentOf = ({ story, version }: PublicStory): SearchDocument => ({
  storyId: story.id,
  headline: words(`${version.kicker} ${version.headline}`),
  standfirst: words(version.standfirst),
  body: words(bodyText(version.body)),
})

const one = [storyPublished, storyCorrected, storyKilled, storyReleased].map((event) =>
  on(event, `search.index-${event.name}`, (store, payloads, now) =>
    reindex(store, [...new Set(payloads.map(({ storyId }) => storyId))], now),
  ),
)
const many = [storiesImported, storiesRemoved].map((event) =>
  on(event, `search.index-${event.name}`, (store, payloads, now) =>
    reindex(store, [...new Set(payloads.flatMap(({ storyIds }) => storyIds))], now),
  ),
)
export const indexing = [...one, ...many]
