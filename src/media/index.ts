// The front door of media: pictures and files, what is known of them, and who shows them.
export { addMedium } from './actions/add.ts'
export type { Altered } from './actions/alter.ts'
export { compare, type Comparison } from './actions/compare.ts'
export { cut } from './actions/cut.ts'
export { describe } from './actions/describe.ts'
export { describeMany } from './actions/describe-many.ts'
export { focus } from './actions/focus.ts'
export { type NoReceipt, type Received, receive } from './actions/receive.ts'
export { portray } from './actions/portray.ts'
export { removeMedium } from './actions/remove.ts'
export { removeMediaOf } from './actions/remove-of.ts'
export { replaceBytes } from './actions/replace.ts'
export { takeBack } from './actions/take-back.ts'
export { takeIn } from './actions/take-in.ts'
export { wear } from './actions/wear.ts'
export {
  drawingPath,
  filePath,
  type Format,
  formatsOf,
  heightAt,
  picturePath,
  widthsOf,
} from './addresses.ts'
export {
  type BatchId,
  type Crop,
  cropped,
  crops,
  cutOf,
  isEnding,
  isShowable,
  type MediaDeed,
  type MediaId,
  type MediaKind,
  type MediaOrigin,
  type Medium,
  mediaKinds,
  mediaTag,
  ratios,
} from './model.ts'
export { originalOf } from './originals.ts'
export { mayAddMedia, mayKeepMedia, maySeeMedia } from './rights.ts'
export { listMediaDeeds } from './store/deeds.ts'
export { type LibraryRequest, listLibrary } from './store/lists.ts'
export {
  findMedium,
  insertMedia,
  mediaByDigest,
  mediaByIds,
  mediaByOrigin,
  mediaBySources,
} from './store/media.ts'
export {
  findMediaByPage,
  countWaiting,
  insertMediaOrigins,
  listClosedParents,
  listWaiting,
  mediaByNumber,
  mediaNumberedUnder,
  mediaOriginsByIds,
  mediaUploadedTo,
  openUploads,
  type Waiting,
} from './store/origins.ts'
export { sendPreviewed } from './routes.ts'
export { oldMediaPath } from './routes-old.ts'
export { listPortrayed, listStoriesUsing, listWorn, savePortrait, saveUses, type Use } from './store/uses.ts'
