import { defineEvent } from '#platform/jobs/events.ts'
import type { SectionId, TopicId } from './model.ts'

export const sectionsArranged = defineEvent<{ readonly sectionIds: readonly SectionId[] }>(
  'sections.arranged',
)
export const sectionsAdded = defineEvent<{ readonly sectionIds: readonly SectionId[] }>('sections.added')
/** Called otherwise, standing elsewhere, merged, taken apart or taken out: not for a second does a list stand at two addresses. */
export const topicsKept = defineEvent<{ readonly topicIds: readonly TopicId[] }>('topics.kept', {
  urgent: true,
})
