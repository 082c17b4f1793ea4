import type { Instant } from '#kernel/time.ts'
import type { SectionId, TopicId, TopicRemovalId } from './model.ts'

export interface SectionsTables {
  sections: {
    id: SectionId
    slug: string
    name: string
    parent_id: SectionId | null
    position: number
    description: string
    origin: string | null
    origin_id: number | null
  }
  topics: {
    id: TopicId
    slug: string
    name: string
    origin: string | null
    origin_id: number | null
    /** By the deed itself; which one stands for it at last is found by following. */
    merged_into: TopicId | null
  }
  /** Where a topic stood before; it leads to wherever the topic stands. */
  topic_addresses: { slug: string; topic_id: TopicId; since: Instant }
  /** Until it is taken back, or for a month: the topics and their addresses (JSON). */
  topic_removals: { id: TopicRemovalId; gone: string; at: Instant }
}

/** What the desk's list of topics looks at. Stories look, and never write: a list with their numbers in it is one walk. */
export type TopicTables = Pick<SectionsTables, 'topics'>
