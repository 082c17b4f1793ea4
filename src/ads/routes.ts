import { parseId } from '#kernel/ids.ts'
import { found } from '#platform/http/faults.ts'
import { page, printed } from '#platform/http/route.ts'
import { findPicture } from './store.ts'

/** The picture of a house advertisement. An SVG is shown as a picture only: opened by itself it may run nothing. */
export const advertisementPicture = page('/ads/:file', async ({ params, read }) => {
  const [name = '', hash = ''] = (params['file'] ?? '').split('.')
  const picture = found(await findPicture(read, found(parseId('advertisement', name))))
  found(picture.hash.startsWith(hash) && hash.length === 12 ? picture : undefined)
  const { type, picture: body } = picture
  return printed({ status: 200, type, body, tags: ['advertisements'], until: null, immutable: true })
})
