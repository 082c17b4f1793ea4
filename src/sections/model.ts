import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
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

/** As the desk keeps it. */
export interface KeptTopic extends Topic {
  /** Null: it stands for itself. */
  readonly mergedInto: TopicId | null
}

/** An address that a topic had before. */
export interface TopicAddress {
  readonly slug: string
  readonly topicId: TopicId
  readonly since: Instant
}

export type TopicRemovalId = Id<'topicremoval'>
/** Topics that one deed took out, with what was merged into them. */
export interface TopicRemoval {
  readonly id: TopicRemovalId
  readonly topics: readonly KeptTopic[]
  readonly addresses: readonly TopicAddress[]
  readonly at: Instant
}

export type TopicFault =
  | 'not-found'
  | 'name-missing'
  | 'address-without-letters'
  | 'address-taken'
  | 'into-itself'
  | 'merged-meanwhile'
  | 'none-chosen'
  | 'in-use'
  | 'returned-already'

export const mayKeepSections = permission<void>('sections.keep', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
})
/** What topics are called, where they stand, and which of them are one. */
export const mayKeepTopics = permission<void>('topics.keep', {
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
/** Which topics are one: asked by every page, hardly ever changed. */
export const keptTag = 'topics'

/** What falls with a topic whatever is done to it: its lists, the stories that name it, and the lists of all of them. */
export const topicTags = (ids: readonly TopicId[]): readonly string[] => [
  keptTag,
  'front',
  'feed',
  ...ids.flatMap((id) => [topicTag(id), relatedTag(id)]),
]
/** Every story on a topic has this: a newcomer may belong beside it, and it shows what the topic is called. */
export const relatedTag = (id: TopicId): string => `related:${id}`

/** Each with the one at the end of its way. Two that were merged into each other cannot be; were there such a ring, it ends where it closes. */
export function rootsOf(into: ReadonlyMap<TopicId, TopicId>): ReadonlyMap<TopicId, TopicId> {
  const rootOf = (id: TopicId): TopicId => {
    const passed = new Set<TopicId>()
    let at = id
    for (let next = into.get(at); next !== undefined && !passed.has(next); next = into.get(at)) {
      passed.add(next)
      at = next
    }
    return at
  }
  return new Map([...into.keys()].map((id) => [id, rootOf(id)]))
}

/** The topics of these ids, each once: two may stand in one. */
export const topicsAmong = (
  ids: readonly TopicId[],
  topics: ReadonlyMap<TopicId, Topic>,
): readonly Topic[] => [
  ...new Map(ids.flatMap((id) => topics.get(id) ?? []).map((topic) => [topic.id, topic])).values(),
]

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
