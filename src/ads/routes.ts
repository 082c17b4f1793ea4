import { parseId } from '#kernel/ids.ts'
import { found } from '#platform/http/faults.ts'
import { page, printed } from '#platform/http/route.ts'
import { picturePath } from './model.ts'
import { findPicture } from './store.ts'

/** The picture of a house advertisement. An SVG is shown as a picture only: opened by itself it may run nothing. */
export const advertisementPicture = page('/ads/:file', async ({ path, params, read }) => {
  const [id] = (params['file'] ?? '').split('.')
  const picture = found(await findPicture(read, found(parseId('advertisement', id))))
  // The one address of it and no other: each that answers is kept by the press.
  found(picturePath(picture) === path || undefined)
  const { pictureType: type, picture: body } = picture
  return printed({ status: 200, type, body, tags: ['advertisements'], until: null, immutable: true })
})
