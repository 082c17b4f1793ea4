import type { SectionId, TopicId } from './model.ts'

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
  topics: { id: TopicId; slug: string; name: string; origin: string | null; origin_id: number | null }
}
