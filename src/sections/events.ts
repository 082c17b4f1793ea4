import { defineEvent } from '#platform/jobs/events.ts'
import type { SectionId } from './model.ts'

export const sectionsArranged = defineEvent<{ readonly sectionIds: readonly SectionId[] }>(
  'sections.arranged',
)
export const sectionsAdded = defineEvent<{ readonly sectionIds: readonly SectionId[] }>('sections.added')
