// The browser's part of the editor: its files, what its page is told, and what it asks for besides the text.
import { bundle } from '#platform/bundle/bundle.ts'
import { found } from '#platform/http/faults.ts'
import { directionOf } from '#languages/tag.ts'
import { policyWithScript } from '#platform/http/headers.ts'
import { jsonResponse } from '#platform/http/route.ts'
import { newToken } from '#platform/mint.ts'
import { filePath, listLibrary, mayAddMedia, maySeeMedia, mediaByIds, type Medium } from '#media/index.ts'
import { parseId } from '#kernel/ids.ts'
import { readUpload } from '#platform/http/upload.ts'
import { can, mayEnterNewsroom } from '#people/index.ts'
import { type MediaAnswer, type MediumShown, socketPath } from '#writing/index.ts'
import { receiptWords } from './media-words.ts'
import { bringIn } from './routes-bringing-in.ts'
import { thumbOf } from './routes-library.tsx'
import { addresses, deedAddress } from './addresses.ts'
import type { Live } from './facts.ts'
import type { DeskCall, DeskRoute, OnDesk } from './routes-desk.ts'

/** What the page of a story carries for the editor; where it could not be put together, the form is the editor. */
export async function liveFor(
  { visitor }: DeskCall,
  { story, content, edition }: OnDesk,
): Promise<Live | undefined> {
  const made = await bundle().catch(() => undefined)
  if (!made) return undefined
  const language = content.extras.language ?? edition.paper.language
  return {
    script: { src: `${addresses.editor}/${made.entries.editor}`, nonce: newToken() },
    setting: {
      storyId: story.id,
      language,
      direction: directionOf(language),
      socket: socketPath(story.id),
      media: addresses.editorMedia,
      particulars: deedAddress(story.id, 'particulars'),
      threads: deedAddress(story.id, 'threads'),
      preview: deedAddress(story.id, 'preview'),
      references: deedAddress(story.id, 'references'),
      mayAddMedia: can(visitor, mayAddMedia, undefined),
    },
  }
}

export const liveHeaders = ({ script }: Live): Record<string, string> => ({
  'content-security-policy': policyWithScript(script.nonce),
})

/** Its name says what is in it, so a browser keeps it for good; only the newsroom's. */
export const editorFile: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.editor}/:file`,
  who: mayEnterNewsroom,
  handle: async ({ params, request }) => {
    const { files } = await bundle()
    const name = params['file'] ?? ''
    const packed = (request.headers.get('accept-encoding') ?? '').includes('br')
      ? files.get(`${name}.br`)
      : undefined
    const bytes = found(packed ?? files.get(name))
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'private, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(packed && { 'content-encoding': 'br' }),
      },
    })
  },
}

/** What is known of some pictures and files (`?ids=`), or the newest that fit some words (`?q=`). */
export const editorMedia: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.editorMedia,
  who: maySeeMedia,
  handle: async ({ url: { searchParams }, store: { read }, visitor }) => {
    const ids = (searchParams.get('ids') ?? '').split(',').flatMap((id) => parseId('media', id) ?? [])
    const createdBy = maySeeMedia.grants[visitor.role] === 'own' ? (visitor.id ?? undefined) : undefined
    const wanted = (searchParams.get('q') ?? '').replace(/\p{Cc}+/gu, ' ').trim()
    const words = wanted.slice(0, 200) || undefined
    const media = searchParams.has('ids')
      ? [...(await mediaByIds(read, ids.slice(0, mostAtOnce))).values()]
      : await listLibrary(read, { words, createdBy, limit: onOnePage })
    return answered({ media: media.filter((medium) => can(visitor, maySeeMedia, medium)).map(shownOf) })
  },
}
const mostAtOnce = 200
const onOnePage = 60

export const editorMediaPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.editorMedia,
  who: mayAddMedia,
  receives: 'files',
  handle: async (call) => {
    const { files } = await readUpload(call.request, (file) => bringIn(call, file))
    const media = files.flatMap(({ result }) => (result.ok ? [shownOf(result.value.medium)] : []))
    const refused = files.flatMap(({ name, result }) =>
      result.ok ? [] : [`${name}: ${receiptWords[result.why]}`],
    )
    return answered({ media, refused })
  },
}

const answered = (answer: MediaAnswer): Response => jsonResponse(answer)

function shownOf(medium: Medium): MediumShown {
  const { id, kind, name, alt, credit } = medium
  const plays = kind === 'audio' || kind === 'video' ? { plays: filePath(medium) } : {}
  return { id, kind, name, alt, credit, ...thumbOf(medium, 960), ...(medium.digest !== null && plays) }
}
