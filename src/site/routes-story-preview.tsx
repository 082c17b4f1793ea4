// A story before its readers have it, for whoever was given a link: the very page, in no cache, no index and no referrer.
import { editionOf } from '#copy/index.ts'
import { dayOf } from '#kernel/calendar.ts'
import { parseId } from '#kernel/ids.ts'
import { sendPreviewed } from '#media/index.ts'
import { settingsOf } from '#paper/index.ts'
import type { Actor } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { type Call, htmlResponse, type Route } from '#platform/http/route.ts'
import {
  asPublished,
  findDraft,
  findVersion,
  mediaOf,
  previewPath,
  type PublicStory,
  storyOfPreview,
} from '#stories/index.ts'
import { printedPage } from './printing.ts'
import { LinkOverPage } from './report.tsx'
import { drawnStory } from './routes-story.tsx'

type PreviewCall = Call<Actor>
type PreviewRoute = Route<Actor, 'anyone'>

/** The address is the key. */
const sealed = {
  'cache-control': 'private, no-store',
  vary: 'Cookie',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
}

/** What the link opens, as readers will get it; nothing where it opens nothing any more. */
async function opened(read: Reader, { params, now }: PreviewCall): Promise<PublicStory | undefined> {
  const story = await storyOfPreview(read, params['token'] ?? '', now)
  if (!story) return undefined
  const draft = await findDraft(read, story.id)
  if (draft) {
    const { timeZone } = await settingsOf(read)
    return asPublished(story, draft, { day: dayOf(now, timeZone).replaceAll('-', '/'), now })
  }
  const version = story.version === null ? undefined : await findVersion(read, story.id, story.version)
  return version && ({ story, version } as PublicStory)
}

const storyPreview: PreviewRoute = {
  kind: 'route',
  method: 'GET',
  path: previewPath(':token'),
  who: 'anyone',
  handle: (call) =>
    call.store.reading(async (read) => {
      const { place, now, params } = call
      const story = await opened(read, call)
      if (!story) {
        const { paper } = await editionOf(read, place, now)
        return htmlResponse(<LinkOverPage paper={paper} />, 410, sealed)
      }
      const drawn = await drawnStory({ read, now, place }, { ...story, translations: null })
      const printed = printedPage(drawn.edition, drawn.html, [], { frames: drawn.frames })
      const { page } = printed as Extract<typeof printed, { kind: 'page' }>
      const body = throughLink(String(page.body), story, params['token'] ?? '')
      return new Response(body, { headers: { 'content-type': page.type, ...page.headers, ...sealed } })
    }),
}

/** Its pictures and files are behind the same gate as itself, so they come by the same link. */
const throughLink = (html: string, { version }: PublicStory, token: string): string =>
  mediaOf(version).reduce(
    (text, id) =>
      text
        .replaceAll(`/pictures/${id}/`, `${previewPath(token)}/pictures/${id}/`)
        .replaceAll(`/files/${id}/`, `${previewPath(token)}/files/${id}/`),
    html,
  )

const previewed = (path: string): PreviewRoute => ({
  kind: 'route',
  method: 'GET',
  path: `${previewPath(':token')}${path}`,
  who: 'anyone',
  handle: async (call) => {
    const story = found(await opened(call.store.read, call))
    const id = found(parseId('media', call.params['id']))
    found(mediaOf(story.version).includes(id) || undefined)
    const response = await sendPreviewed(call)
    for (const [name, value] of Object.entries(sealed)) response.headers.set(name, value)
    return response
  },
})

export const storyPreviewRoutes = [
  storyPreview,
  previewed('/pictures/:id/:file'),
  previewed('/files/:id/:stamp/:name'),
]
