// Where readers get pictures and files. One gate stands before both: a story that everybody may see, or a colleague who may see all.
import { parseId } from '#kernel/ids.ts'
import { type Actor, can, type Door } from '#people/index.ts'
import { readablePath } from '#platform/http/address.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import type { Call, Route } from '#platform/http/route.ts'
import { storedResponse } from '#platform/http/stored.ts'
import { filePath } from './addresses.ts'
import { readPicture } from './asked.ts'
import { isShowable } from './model.ts'
import { developed, type NoDevelopment } from './renditions.ts'
import { maySeeMedia } from './rights.ts'
import { originalOf } from './originals.ts'
import { type Gated, mannersOf, movedTo } from './routes-manners.ts'
import { oldMediaPath } from './routes-old.ts'
import { findShown } from './store/media.ts'

type MediaCall = Call<Actor>
type MediaRoute = Route<Actor, Door>

/** The medium in the address, for whoever may see it now. To everybody else it is as if it never were. */
async function gated({ params, store: { read }, visitor, now }: MediaCall): Promise<Gated> {
  const shown = found(await findShown(read, found(parseId('media', params['id'])), now))
  const { medium } = shown
  found(medium.digest)
  const isPublic = shown.publicBy !== null && isShowable(medium, now)
  if (!isPublic && !can(visitor, maySeeMedia, medium)) throw new HttpFault('not-found')
  return { ...shown, isPublic }
}

const picture: MediaRoute = {
  kind: 'route',
  method: 'GET',
  path: '/pictures/:id/:file',
  who: 'anyone',
  handle: async (call) => sendPicture(call, await gated(call)),
}

/** A picture in the width and the format that its address asks for. */
async function sendPicture(call: MediaCall, shown: Gated): Promise<Response> {
  const reading = found(readPicture(shown.medium, call.params['file'] ?? ''))
  if (reading.kind === 'moved') return movedTo(reading.to, shown.isPublic)
  if (reading.kind === 'drawing') return sendOriginal(call, shown, 'inline')
  const rendition = await developed(call.darkroom, shown.medium, reading.asked, 'soon')
  if (!rendition.ok) return notNow(rendition.why)
  const { key, bytes } = rendition.value
  const name = key.split('/').slice(-2)
  return storedResponse(call.request, {
    bytes,
    type: types[reading.asked.format],
    tag: `${(name[0] ?? '').slice(0, 12)}-${name[1]}-${bytes}`,
    headers: mannersOf(shown, call),
    read: (part) => call.darkroom.files.read(key, part),
  })
}

/** What a story shows that nobody may see yet, for somebody who was let in by a link: never public, and only where it stands today. */
export async function sendPreviewed(call: MediaCall): Promise<Response> {
  const shown = found(await findShown(call.store.read, found(parseId('media', call.params['id'])), call.now))
  found(isShowable(shown.medium, call.now) || undefined)
  const behind = { ...shown, isPublic: false }
  const isPicture = shown.medium.kind === 'picture' || shown.medium.kind === 'drawing'
  if (isPicture) return sendPicture(call, behind)
  return sendOriginal(call, behind, shown.medium.kind === 'document' ? 'attachment' : 'inline')
}

const types = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg', gif: 'image/gif' }

/** Its bytes are lost, which doctor tells; or they cannot be developed at this moment. */
function notNow(why: NoDevelopment): Response {
  if (why === 'not-there') throw new HttpFault('not-found')
  return new Response('This picture could not be made just now. Please try again in a moment.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' },
  })
}

const file: MediaRoute = {
  kind: 'route',
  method: 'GET',
  path: '/files/:id/:stamp/:name',
  who: 'anyone',
  handle: async (call) => {
    // Some old sites kept what was uploaded under /files, by year and month.
    if (parseId('media', call.params['id']) === undefined) return oldMedium(call)
    const shown = await gated(call)
    const { kind } = shown.medium
    if (kind === 'picture' || kind === 'drawing') throw new HttpFault('not-found')
    const today = filePath(shown.medium)
    if (decodeURI(today) !== readablePath(call.url.pathname)) return movedTo(today, shown.isPublic)
    return sendOriginal(call, shown, kind === 'document' ? 'attachment' : 'inline')
  },
}

/** The bytes as they were stored. Whatever they are, a browser that opens them by themselves runs nothing of them. */
async function sendOriginal(
  call: MediaCall,
  shown: Gated,
  disposition: 'inline' | 'attachment',
): Promise<Response> {
  const { files } = call.darkroom
  const sendable = await originalOf(files, shown.medium, disposition, mannersOf(shown, call))
  return storedResponse(call.request, found(sendable))
}

/** Whatever an old site showed under its own roof. */
const oldMedium = async (call: MediaCall): Promise<Response> => {
  const to = found(await oldMediaPath(call.store.read, readablePath(call.url.pathname), call.now))
  return movedTo(to, true)
}
const oldUpload: MediaRoute = {
  kind: 'route',
  method: 'GET',
  path: '/wp-content/*',
  who: 'anyone',
  handle: oldMedium,
}

export const mediaRoutes: readonly MediaRoute[] = [picture, file, oldUpload]
