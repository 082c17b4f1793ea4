import type { Id } from '#kernel/ids.ts'
import { permission } from '#people/index.ts'

export type SectionId = Id<'section'>
export type TopicId = Id<'topic'>

/** Where something came from and its number there, so that a second import finds it again: `wordpress:paper.example`, 12. */
export interface Origin {
  readonly origin: string | null
  readonly originId: number | null
}
export const homemade: Origin = { origin: null, originId: null }

export interface Section extends Origin {
  readonly id: SectionId
  readonly slug: string
  readonly name: string
  readonly parentId: SectionId | null
  readonly position: number
  readonly description: string
}
export interface Topic extends Origin {
  readonly id: TopicId
  readonly slug: string
  readonly name: string
}

export const mayKeepSections = permission<void>('sections.keep', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
})
/** Writers name topics as they write; a new name makes a new topic. */
export const mayNameTopics = permission<void>('topics.name', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
  writer: 'any',
  contributor: 'any',
})

export const sectionPath = (section: Pick<Section, 'slug'>): string => `/section/${section.slug}`
export const topicPath = (topic: Pick<Topic, 'slug'>): string => `/topic/${topic.slug}`
export const sectionTag = (id: SectionId): string => `section:${id}`
export const topicTag = (id: TopicId): string => `topic:${id}`

/** A section and everything under it, itself first. A loop in the tree (an import can hold one) ends where it closes. */
export function branchOf(sections: readonly Section[], root: SectionId): readonly SectionId[] {
  const branch = new Set<SectionId>([root])
  for (const id of branch) for (const section of sections) if (section.parentId === id) branch.add(section.id)
  return [...branch]
}

/** A section's ancestors, outermost first, itself last. */
export function trailOf(sections: readonly Section[], id: SectionId | null): readonly Section[] {
  const trail: Section[] = []
  for (let next = id; next !== null; ) {
    const section = sections.find((one) => one.id === next)
    if (!section || trail.includes(section)) break
    trail.unshift(section)
    next = section.parentId
  }
  return trail
}
