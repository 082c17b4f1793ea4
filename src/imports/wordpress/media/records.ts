// An attachment of the archive as a record of the paper's media. Its bytes come later, or never.
import type { Instant } from '#kernel/time.ts'
import type { MediaOrigin, Medium, Received } from '#media/index.ts'
import { newId } from '#platform/mint.ts'
import { bareHost, fileAddressOf, homeOf, pageOf, readable } from '../addresses.ts'
import type { Archive } from '../archive.ts'
import type { Mention } from '../content/mentions.ts'
import type { WpPost } from '../model.ts'
import { madeNumber, numberOfPost } from '../origin.ts'
import { guessOf } from './kinds.ts'
import type { Spot } from './paths.ts'
import { wordsOf } from './words.ts'

export interface Recorded {
  readonly medium: Medium
  readonly origin: MediaOrigin | null
  /** Its bytes, where they came with the record. */
  readonly received?: Received
}

const blank = {
  digest: null,
  bytes: 0,
  width: null,
  height: null,
  duration: null,
  alt: '',
  caption: '',
  credit: '',
  rights: '',
  rightsUntil: null,
  focusX: 50,
  cuts: '',
  focusY: 50,
  createdBy: null,
} as const

/** The path of its file on the old site, whatever host sent it. Null: nobody knows. */
export function sourceOf(post: WpPost, { site }: Pick<Archive, 'site'>): string | null {
  const url = URL.parse(fileAddressOf(post), URL.parse(site.baseBlogUrl) ?? undefined)
  return url === null || !/^https?:$/.test(url.protocol) ? null : readable(url.pathname)
}

export function recordOf(post: WpPost, number: number, archive: Archive, now: Instant): Recorded {
  const { origin, site } = archive
  const source = sourceOf(post, { site })
  const id = newId('media')
  const { width, height, ...words } = wordsOf(post)
  const guess = guessOf(source ?? '')
  const isSeen = guess.kind === 'picture' || guess.kind === 'video' || guess.kind === 'drawing'
  const createdAt = post.at !== null && post.at <= now ? post.at : now
  const isPrivate = post.status === 'private' || post.password !== ''
  return {
    medium: {
      ...blank,
      ...guess,
      ...words,
      ...(isSeen && { width, height }),
      id,
      name: nameIn(source) || post.title.slice(0, 120) || 'untitled',
      createdAt,
      origin,
      originId: number,
      source,
    },
    origin: {
      mediaId: id,
      origin,
      position: post.menuOrder,
      host: otherHost(URL.parse(fileAddressOf(post)), archive),
      // What is under a post is open with it, which nobody knows before the posts are there.
      ...(isPrivate
        ? { parent: null, page: null, publicAt: null }
        : {
            parent: post.parent,
            page: pageOf(post, site),
            publicAt: post.parent === null ? createdAt : null,
          }),
    },
  }
}

/** Null: the old site's own. */
function otherHost(url: URL | null, { site }: Archive): string | null {
  const home = homeOf(site)
  return url === null || home === null || bareHost(url) === bareHost(home) ? null : url.host
}

/** A picture that a post shows and that is in no record of the archive: what is known is where it was. */
export function recordOfMention(
  { kind }: Pick<Mention, 'kind'>,
  { path, host }: Spot,
  archive: Archive,
  now: Instant,
): Recorded {
  const { origin } = archive
  const guess = guessOf(path)
  const medium: Medium = {
    ...blank,
    ...(guess.type === 'application/octet-stream' ? { ...guess, kind: kinds[kind] } : guess),
    id: newId('media'),
    name: nameIn(path) || 'untitled',
    createdAt: now,
    origin,
    originId: madeNumber('file', path),
    source: path,
  }
  const other = otherHost(URL.parse(`https://${host}`), archive)
  const unknown = { parent: null, position: 0, page: null, publicAt: null }
  return { medium, origin: other === null ? null : { ...unknown, mediaId: medium.id, origin, host: other } }
}
/** A picture whose bytes stood in a text. It was under no address. */
export const recordOfWritten = (
  { name, source }: { readonly name: string; readonly source: string },
  { origin }: Pick<Archive, 'origin'>,
  now: Instant,
): Recorded => ({
  medium: {
    ...blank,
    ...guessOf(name),
    id: newId('media'),
    name,
    createdAt: now,
    origin,
    originId: madeNumber('file', source),
    source,
  },
  origin: null,
})

const kinds = {
  picture: 'picture',
  audio: 'audio',
  video: 'video',
  file: 'document',
  captions: 'text',
} as const

const nameIn = (path: string | null): string => (path ?? '').split('/').at(-1)?.slice(0, 120) ?? ''

/** For one whose number another has: of a site that had the same address and numbered its own. */
export const otherNumber = (post: WpPost, source: string | null): number =>
  madeNumber('another file', source ?? '', String(numberOfPost(post)))

/** Every way in which the old site may have written where a picture was to be seen alone: one that leads there leads nowhere else. */
export function pagesOf(medium: Medium, page: string | null, { site, uploads }: Archive): readonly string[] {
  const home = homeOf(site)
  const hosts = [
    ...new Set([home?.host ?? '', ...uploads.hosts].filter((host) => host !== '').flatMap(withAndWithout)),
  ]
  const paths = [medium.source, page].flatMap((path) => (path === null ? [] : [path, encodeURI(path)]))
  const numbered =
    medium.originId !== null && medium.originId > 0 ? [`/?attachment_id=${medium.originId}`] : []
  const all = [...new Set([...paths, ...numbered])]
  return all.flatMap((path) => [
    path,
    ...hosts.flatMap((host) => [`http://${host}${path}`, `https://${host}${path}`]),
  ])
}
const withAndWithout = (host: string): readonly string[] => [
  host.replace(/^www\./, ''),
  `www.${host.replace(/^www\./, '')}`,
]
