// The front door of media: pictures and files, what is known of them, and who shows them.
export {
  drawingPath,
  filePath,
  type Format,
  formats,
  formatsOf,
  heightAt,
  picturePath,
  widthsOf,
} from './addresses.ts'
export {
  type Crop,
  crops,
  isShowable,
  type MediaId,
  type MediaKind,
  type Medium,
  mediaKinds,
  mediaTag,
} from './model.ts'
export { insertMedia, mediaByIds, mediaByOrigin, mediaBySources, saveUses, type Use } from './store.ts'
