import { later } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import { every, on } from '#platform/jobs/jobs.ts'
import {
  findStory,
  listDeeds,
  type Story,
  type StoryId,
  storyKilled,
  storyPublished,
} from '#stories/index.ts'
import { tell } from './actions/tell.ts'
import { nearHours } from './model.ts'
import { listNear } from './store/notices.ts'

const writersOf = ({ createdBy, entrustedTo }: Story): readonly (AccountId | null)[] => [
  createdBy,
  entrustedTo,
]

/** Whoever wrote it hears that it is out, or that it was taken away; of an import nobody does, because nobody here wrote it. */
const tellWriters =
  (kind: 'published' | 'killed') =>
  async (store: Store, told: readonly { readonly storyId: StoryId }[], now: Parameters<typeof tell>[3]) => {
    for (const { storyId } of told) {
      const story = await findStory(store.read, storyId)
      if (!story || writersOf(story).every((id) => id === null)) continue
      const deed = (await listDeeds(store.read, storyId)).find(({ what }) => what === kind)
      if (!deed) continue
      const about = `${storyId}:${deed.at}`
      await store.write((tx) => tell(tx, writersOf(story), { kind, story, about, by: deed.by }, now))
    }
  }

const nearNow = (store: Store, now: Parameters<typeof tell>[3]) =>
  listNear(store.read, now, later(now, nearHours * 3_600_000))

export const planningJobs = [
  on(storyPublished, 'planning.tell-published', tellWriters('published')),
  on(storyKilled, 'planning.tell-killed', tellWriters('killed')),
  every(
    60,
    'planning.remind',
    async (store, now) => {
      for (const { storyId, about, to } of await nearNow(store, now)) {
        const story = await findStory(store.read, storyId)
        if (story)
          await store.write((tx) => tell(tx, [to], { kind: 'deadline', story, about, by: null }, now))
      }
    },
    async (store, now) => (await nearNow(store, now)).length > 0,
  ),
]
