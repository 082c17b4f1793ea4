// Where networks get the picture of a shared link. A story's own gate stands before it.
import { editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import type { Actor, Door } from '#people/index.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import type { Place, Route } from '#platform/http/route.ts'
import { storedResponse } from '#platform/http/stored.ts'
import { publicStoriesByIds, type StoryId, storyTag } from '#stories/index.ts'
import { cardOf, digestOfCard } from './card.ts'
import { drawn } from './drawn.ts'
import { sharePath } from './model.ts'

const sharePicture: Route<Actor, Door> = {
  kind: 'route',
  method: 'GET',
  path: '/shares/:id/:file',
  who: 'anyone',
  handle: async ({ params, store: { read }, darkroom, now, place, request, url }) => {
    const id: StoryId = found(parseId('story', params['id']))
    const { version } = found((await publicStoriesByIds(read, [id], now)).get(id))
    if (version.kind === 'page' || !/^[0-9a-f]{12}\.png$/.test(params['file'] ?? ''))
      throw new HttpFault('not-found')
    const card = cardOf(await editionOf(read, place, now), version)
    const digest = digestOfCard(card)
    const today = sharePath(id, digest)
    if (url.pathname !== today) return newer(today)
    const picture = await drawn(darkroom, card, 'soon')
    if (!picture.ok) return notNow()
    const { key, bytes } = picture.value
    return storedResponse(request, {
      bytes,
      type: 'image/png',
      tag: `share-${digest.slice(0, 24)}`,
      headers: manners(place, id),
      read: (part) => darkroom.files.read(key, part),
    })
  },
}

const month = 30 * 24 * 3600

/** An address names its bytes; but what is killed must come out of every cache between, so only one that is told of it may keep it. */
const manners = ({ hasCache }: Place, id: StoryId): Readonly<Record<string, string>> => ({
  'cache-control': hasCache
    ? `public, max-age=${month}, s-maxage=${12 * month}, immutable`
    : `private, max-age=${month}, immutable`,
  ...(hasCache && { 'cache-tag': `${storyTag(id)},site` }),
  'cross-origin-resource-policy': 'cross-origin',
})

/** Of an older version, or of a story that does not know this one. It may change back: whoever kept the way would go to and fro. */
const newer = (location: string): Response =>
  new Response(null, { status: 302, headers: { location, 'cache-control': 'no-cache' } })

const notNow = (): Response =>
  new Response('This picture could not be drawn just now. Please try again in a moment.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' },
  })

export const shareRoutes: readonly Route<Actor, Door>[] = [sharePicture]
