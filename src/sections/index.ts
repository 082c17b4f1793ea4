// The front door of sections: the paper's departments, and the topics that run across them.
export { addSections } from './actions/add-sections.ts'
export { arrangeSections } from './actions/arrange-sections.ts'
export { nameTopics } from './actions/name-topics.ts'
export { removePlacesOf } from './actions/remove-of.ts'
export type { Misfit, SectionFault, Wanted } from './arranging.ts'
export {
  branchOf,
  homemade,
  mayKeepSections,
  type Origin,
  type Section,
  type SectionId,
  sectionPath,
  sectionTag,
  type Topic,
  type TopicId,
  topicPath,
  topicTag,
  trailOf,
} from './model.ts'
export {
  branchesOf,
  findSectionBySlug,
  findTopicBySlug,
  insertTopics,
  listSections,
  listTopicsOf,
  topicsByIds,
  topicsBySlugs,
} from './store.ts'
