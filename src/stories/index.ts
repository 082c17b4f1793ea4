// The front door of stories: what is written, what readers get of it, and what became of it.
export { blank } from './actions/blank.ts'
export { correct } from './actions/correct.ts'
export { draft } from './actions/draft.ts'
export { foundRecord } from './actions/found-record.ts'
export { importStories } from './actions/import-stories.ts'
export { kill } from './actions/kill.ts'
export { linkTranslation } from './actions/link-translation.ts'
export { publish } from './actions/publish.ts'
export { removeStoriesOf } from './actions/remove-stories.ts'
export { revise } from './actions/revise.ts'
export { unlinkTranslation } from './actions/unlink-translation.ts'
export { type Breach, type RecordProof, verifyRecord } from './actions/verify-record.ts'
export {
  storiesImported,
  storiesRemoved,
  storyCorrected,
  storyKilled,
  storyPublished,
  storyReleased,
} from './events.ts'
export * from './model.ts'
export { pairOf, type Past, type PastVersion, versionAt } from './past.ts'
export {
  mayCorrect,
  mayImport,
  mayKill,
  mayPublish,
  mayRead,
  mayRevise,
  mayTranslate,
  mayWrite,
  mayWritePages,
} from './rights.ts'
export { isRoom } from './rooms.ts'
export { type Unfit, unfit } from './rules.ts'
export { listMonths, listPublicIds, type Month, nextRelease } from './store/archive.ts'
export { countAddresses, listAddressesIn, listNewsSince, listSitemapMonths } from './store/sitemaps.ts'
export {
  type DeskDeed,
  type DeskLine,
  type DeskState,
  deskStates,
  draftRevisions,
  headlinesByIds,
  listDeeds,
  listForDesk,
  listForDeskByIds,
  listShowing,
} from './store/desk.ts'
export {
  countBetween,
  countByPerson,
  isAnythingBetween,
  signsAnything,
  countBySection,
  countOnTopic,
  type ListRequest,
  listBetween,
  listByPerson,
  listInLanguage,
  listInSections,
  listLanguages,
  listLatest,
  listOnTopic,
  listPages,
  listTopicsInUse,
  type StoryCount,
  teasersByIds,
} from './store/lists.ts'
export { type Change, findPast, listPublicChanges } from './store/past.ts'
export { countNeighbours, listNeighbours } from './store/neighbours.ts'
export { listSounding, type Sounding } from './store/sounds.ts'
export {
  correctionsOfAll,
  findKill,
  listCorrections,
  listCorrectionsOf,
  type NoticeCursor,
} from './store/notices.ts'
export { pathsAmong, slugsAmong, standingByOrigin, storyPathsByOrigin } from './store/imports.ts'
export { countOfOrigin, hasStories, inUse } from './store/origins.ts'
export { groupsAmong, listTranslations, listTranslationsForDesk } from './store/translations.ts'
export { type DeskTranslation, openTranslations, type Translation, type Unlinkable } from './translations.ts'
export {
  type AddressedStory,
  findDraft,
  findPlacing,
  findPublicStory,
  findStory,
  findStoryByOrigin,
  findAddress,
  findStoriesByPath,
  findStoryByPath,
  findVersion,
  listVersions,
  publicStoriesByIds,
} from './store/stories.ts'
