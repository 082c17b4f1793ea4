import { defineEvent } from '#platform/jobs/events.ts'
import type { StoryId } from './model.ts'

interface AboutStory {
  readonly storyId: StoryId
}
export const storyPublished = defineEvent<AboutStory>('story.published')
export const storyCorrected = defineEvent<AboutStory>('story.corrected', { urgent: true })
export const storyKilled = defineEvent<AboutStory>('story.killed', { urgent: true })
/** The law took the text of an old version out. */
export const versionBlanked = defineEvent<AboutStory>('version.blanked', { urgent: true })
/** A kill was taken back. */
export const storyRepublished = defineEvent<AboutStory>('story.republished', { urgent: true })
/** Something was set for a moment, taken back, or done by the clock. */
export const storyScheduled = defineEvent<AboutStory>('story.scheduled')
/** An embargo has lifted, or was set. */
export const storyReleased = defineEvent<AboutStory>('story.released', { urgent: true })
/** Stories were said to be one in several languages, or not to be any more. */
export const translationsLinked = defineEvent<{ readonly storyIds: readonly StoryId[] }>(
  'translations.linked',
)
/** A batch of an import, or what was taken out again with the demo edition. */
export const storiesImported = defineEvent<{ readonly storyIds: readonly StoryId[] }>('stories.imported')
export const storiesRemoved = defineEvent<{ readonly storyIds: readonly StoryId[] }>('stories.removed', {
  urgent: true,
})
