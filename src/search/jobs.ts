import type { Instant } from '#kernel/time.ts'
import type { Store } from '#platform/db/store.ts'
import { on } from '#platform/jobs/jobs.ts'
import {
  storiesImported,
  storiesRemoved,
  storyCorrected,
  storyKilled,
  storyPublished,
  storyReleased,
  storyRepublished,
  type StoryId,
} from '#stories/index.ts'
import { mostAtOnce, reindex } from './actions/reindex.ts'

async function reindexAll(store: Store, ids: readonly StoryId[], now: Instant): Promise<void> {
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const some = ids.slice(at, at + mostAtOnce)
    await store.write((tx) => reindex(tx, store.engine, some, now))
  }
}

const one = [storyPublished, storyCorrected, storyKilled, storyReleased, storyRepublished].map((event) =>
  on(event, `search.index-${event.name}`, (store, payloads, now) =>
    reindexAll(store, [...new Set(payloads.map(({ storyId }) => storyId))], now),
  ),
)
const many = [storiesImported, storiesRemoved].map((event) =>
  on(event, `search.index-${event.name}`, (store, payloads, now) =>
    reindexAll(store, [...new Set(payloads.flatMap(({ storyIds }) => storyIds))], now),
  ),
)
export const indexing = [...one, ...many]
