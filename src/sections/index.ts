// The front door of sections: the paper's departments, and the topics that run across them.
export { addSections } from './actions/add-sections.ts'
export { addTopic } from './actions/add-topic.ts'
export { arrangeSections } from './actions/arrange-sections.ts'
export { formerAddress } from './actions/former-address.ts'
export { type Joining, joinTopics } from './actions/join-topics.ts'
export { nameTopics } from './actions/name-topics.ts'
export { partTopics } from './actions/part-topics.ts'
export { removePlacesOf } from './actions/remove-of.ts'
export { renameTopic } from './actions/rename-topic.ts'
export { returnTopics } from './actions/return-topics.ts'
export { takeTopicsOut } from './actions/take-topics-out.ts'
export type { Misfit, SectionFault, Wanted } from './arranging.ts'
export { topicsKept } from './events.ts'
export {
  branchOf,
  homemade,
  keptTag,
  type KeptTopic,
  mayKeepSections,
  mayKeepTopics,
  type Origin,
  relatedTag,
  type Section,
  type SectionId,
  sectionPath,
  sectionTag,
  type Topic,
  type TopicFault,
  type TopicId,
  type TopicRemovalId,
  topicPath,
  topicsAmong,
  topicTag,
  topicTags,
  trailOf,
} from './model.ts'
export type { TopicTables } from './schema.ts'
export { branchesOf, findSectionBySlug, listSections } from './store/sections.ts'
export {
  findTopicBySlug,
  insertTopics,
  listTopicsOf,
  standingTopics,
  topicsByIds,
  topicsByNames,
  topicsBySlugs,
  topicsStanding,
} from './store/topics.ts'
export {
  findKeptTopic,
  keptTopicsByIds,
  listFormerSlugs,
  listMergedInto,
  withMerged,
} from './store/topics-kept.ts'
