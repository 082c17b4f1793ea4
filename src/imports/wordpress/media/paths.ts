// By which names one picture goes. WordPress keeps a picture once as it was sent and many times smaller, edited, turned; hosts in between add
// names of their own. All of them are the same picture.
import { bareHost, homeOf, readable } from '../addresses.ts'
import type { Archive } from '../archive.ts'

/** Where the archive's own pictures may be mentioned to be. */
export type Ground = Pick<Archive, 'site' | 'uploads'>

export interface Spot {
  /** The path on the old site, decoded. */
  readonly path: string
  /** Who sends it. */
  readonly host: string
  /** Whether the address is certainly the old site's; a stranger may have a folder of the same name. */
  readonly isOwn: boolean
}

/** Where on the old site an address leads; null: to somebody else's, or nowhere. `base`: the address of the post that says it. */
export function spotOf(address: string, base: string, ground: Ground): Spot | null {
  const home = homeOf(ground.site)
  const url = URL.parse(address, URL.parse(base) ?? home ?? undefined)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const path = readable(url.pathname.replace(/^\/{2,}/, '/'))
    .replace(/\/{2,}/g, '/')
    .replace(/^\/cdn-cgi\/image\/[^/]+(?=\/)/, '')
  if (isOwnHost(url, home, ground)) return { path, host: url.host, isOwn: true }
  const through = passedThrough(url)
  if (through !== null) return spotOf(through, base, ground)
  const shared = /\/(?:wp-content\/uploads|blogs\.dir)\/.+/.exec(path)?.[0]
  return shared === undefined ? null : { path: shared, host: url.host, isOwn: false }
}

function isOwnHost(url: URL, home: URL | null, { uploads, site }: Ground): boolean {
  const other = URL.parse(site.baseSiteUrl)
  return (
    uploads.hosts.has(url.host) ||
    [home, other].some((own) => own !== null && bareHost(own) === bareHost(url)) ||
    [...uploads.hosts].some((host) => host.replace(/^www\./, '') === url.host.replace(/^www\./, ''))
  )
}

/** `https://i0.wp.com/paper.example/wp-content/…`, and others that send a site's pictures on, with the whole address in their own. */
function passedThrough(url: URL): string | null {
  if (/^i\d\.wp\.com$/.test(url.hostname)) return `https://${url.pathname.replace(/^\/+/, '')}`
  const inside = /\/(https?:\/{1,2}[^/]+\/.+)$/.exec(readable(url.pathname))?.[1]
  if (inside !== undefined) return inside.replace(/^(https?:)\/+/, '$1//')
  const inPath = /\/([a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\/wp-content\/uploads\/.+)$/.exec(url.pathname)?.[1]
  return inPath === undefined ? null : `https://${inPath}`
}

/** WordPress before 2.5, in its site's language. */
const small = /\.(?:thumbnail|medium|miniature|miniatura|vorschau)$/
const size = /-\d{1,5}x\d{1,5}(?:-c(?:-[a-z]+)?|_c)?$/
const edit = /-e1\d{9,12}$/
const version = /-(?:scaled|rotated)$/

/** The names of the files that it may be a smaller or an edited one of, likeliest first, itself before all. */
export function candidatesOf(path: string): readonly string[] {
  const { stem, ending } = partsOf(path)
  const shapes = [stem, stem.replace(/@2x$/, ''), stem.replace(small, '')]
  const roots = shapes.flatMap((shape) => [shape, shape.replace(size, '')])
  const bases = roots.flatMap((root) => [root, root.replace(version, ''), root.replace(edit, '')])
  const all = unique([...roots, ...bases]).flatMap((root) => [root, `${root}-scaled`, `${root}-rotated`])
  return unique([path, ...unique(all).map((root) => root + ending)])
}

/** Without everything that may be added to it, folders and all. Two of one stem are pictures of one. */
export function stemOf(path: string): string {
  const { stem } = partsOf(path)
  let name = stem.slice(stem.lastIndexOf('/') + 1)
  for (const suffix of [/@2x$/, small, size, version, edit]) name = name.replace(suffix, '')
  return name.toLowerCase()
}

/** What begins the names of the edited ones of a picture, before a number that nobody can know: `…/mole-e`. */
export function editedBeginning(path: string): string {
  const { stem } = partsOf(path)
  return `${stem.replace(/@2x$/, '').replace(size, '').replace(version, '')}-e`
}

/** Whether the path of a file is that of an edited one of this picture. */
export const isEdited = (source: string, path: string): boolean =>
  edit.test(partsOf(source).stem.replace(version, '')) && stemOf(source) === stemOf(path)

/** `mole.jpg.webp` is what a plugin made of `mole.jpg`. */
function partsOf(path: string): { readonly stem: string; readonly ending: string } {
  const whole = path.replace(/(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/i, '$1')
  const at = whole.lastIndexOf('.')
  return at <= whole.lastIndexOf('/')
    ? { stem: whole, ending: '' }
    : { stem: whole.slice(0, at), ending: whole.slice(at) }
}

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)]
