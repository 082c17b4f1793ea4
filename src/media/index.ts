// The front door of media: pictures and files, what is known of them, and who shows them.
export { drawingPath, filePath, type Format, formats, picturePath, widthsOf } from './addresses.ts'
export {
  findMediaByPage,
  insertMediaOrigins,
  mediaNumberedUnder,
  mediaOriginsByIds,
  mediaUploadedTo,
} from './store/origins.ts'
export { type MediaId, type MediaOrigin, type MediaKind, type Medium, mediaKinds, mediaTag } from './model.ts'
export { insertMedia, mediaByIds, mediaByOrigin, mediaBySources, saveUses, type Use } from './store.ts'
