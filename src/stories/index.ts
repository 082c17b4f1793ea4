// The front door of stories: what is written, what readers get of it, and what became of it.
export { blank } from './actions/blank.ts'
export { type Checked, check } from './actions/check.ts'
export { correct } from './actions/correct.ts'
export { draft } from './actions/draft.ts'
export { entrust } from './actions/entrust.ts'
export { foundRecord } from './actions/found-record.ts'
export { hold, liftHold } from './actions/hold.ts'
export { importStories } from './actions/import-stories.ts'
export { kill } from './actions/kill.ts'
export { linkTranslation } from './actions/link-translation.ts'
export { mergeTopics } from './actions/merge-topics.ts'
export { makePreviewLink, revokePreviewLink, storyOfPreview } from './actions/preview-links.ts'
export { presentActor } from './actions/present-actor.ts'
export { publish } from './actions/publish.ts'
export { removeStoriesOf } from './actions/remove-stories.ts'
export { republish } from './actions/republish.ts'
export { separateTopics } from './actions/separate-topics.ts'
export { restore, unrestore } from './actions/restore.ts'
export { revise } from './actions/revise.ts'
export {
  scheduleCorrection,
  schedulePublication,
  scheduleWithdrawal,
  unschedule,
} from './actions/schedule.ts'
export { setChecklist } from './actions/set-checklist.ts'
export { unlinkTranslation } from './actions/unlink-translation.ts'
export { type Breach, type RecordProof, verifyRecord } from './actions/verify-record.ts'
export {
  storiesImported,
  storiesRemoved,
  storyCorrected,
  storyKilled,
  storyPublished,
  storyReleased,
  storyRepublished,
} from './events.ts'
export {
  type Check,
  type CheckItem,
  checkItems,
  checkLevels,
  type Checklist,
  type Finding,
  type LegalHold,
  firstChecklist,
} from './model/checklist.ts'
export * from './model.ts'
export { latenessOf, type Schedule, type ScheduledDeed, type Unschedulable } from './model/schedules.ts'
export { asPublished, type PreviewLink, previewPath } from './model/previews.ts'
export { listPreviewLinks } from './store/previews.ts'
export { checklistOf, findHold, listHolds } from './store/checklist.ts'
export { findShelved } from './store/shelf.ts'
export { findOpenSchedule, listSchedulesOf } from './store/schedules.ts'
export { pairOf, type Past, type PastVersion, versionAt } from './past.ts'
export {
  mayBlank,
  mayCorrect,
  mayHold,
  mayRepublish,
  maySetChecklist,
  mayFile,
  mayImport,
  mayKill,
  mayPublish,
  mayRead,
  mayRevise,
  mayTranslate,
  mayWrite,
  mayWritePages,
} from './rights.ts'
export type { DeskTables } from './schema.ts'
export { isRoom } from './rooms.ts'
export { previewTables } from './schema.ts'
export { filed } from './store/desks.ts'
export { type Unfit, unfit } from './rules.ts'
export { listMonths, listPublicIds, type Month, nextRelease } from './store/archive.ts'
export { countAddresses, listAddressesIn, listNewsSince, listSitemapMonths } from './store/sitemaps.ts'
export {
  type DeskDeed,
  type DeskLine,
  type DeskState,
  deskStates,
  findTurn,
  headlinesByIds,
  listDeeds,
  listForDesk,
  listForDeskByIds,
  listShowing,
} from './store/desk.ts'
export {
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
  teasersByIds,
} from './store/lists.ts'
export {
  countBetween,
  countByPerson,
  countBySection,
  countOnTopic,
  isAnythingBetween,
  signsAnything,
  type StoryCount,
} from './store/counts.ts'
export { type Change, findPast, listPublicChanges } from './store/past.ts'
export {
  countTopic,
  listTopicsKept,
  tagsAround,
  type TopicRow,
  topicsNamed,
} from './store/topics.ts'
export { countNeighbours, listNeighbours } from './store/neighbours.ts'
export { listSounding, type Sounding } from './store/sounds.ts'
export {
  correctionsByIds,
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
  findAddress,
  findPlacing,
  findPublicStory,
  findStoriesByPath,
  findStoryByOrigin,
  findStoryByPath,
  publicStoriesByIds,
} from './store/public.ts'
export { findDraft, findStory, findVersion, listVersions } from './store/stories.ts'
