// Where a picture is: the original before its smaller sizes, and never the empty one that stands in while the page loads.
import { attribute, type Element, elementsOf } from '../dom.ts'
import { stemOf as stemOfPath } from '../../media/file-names.ts'

const originals = ['data-orig-file', 'data-full-url', 'data-large-file']
const lazy = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-orig-src', 'data-medium-file']
const sets = ['srcset', 'data-srcset', 'data-lazy-srcset']

/** `link` is where a click leads. */
export function addressesOf(picture: Element, link = ''): readonly string[] {
  const late = named(picture, lazy)
  const src = attribute(picture, 'src')
  const own = late.length === 0 || isSamePicture(src, late) ? [...late, src] : late
  const known = [
    ...named(picture, originals),
    ...own,
    ...sets.flatMap((name) => largest(attribute(picture, name))),
  ]
  const linked = isImage(link) && isSamePicture(link, known) ? [link] : []
  return unique([...linked, ...known].flatMap((address) => (isWritten(address) ? [] : unwrapped(address))))
}

/** The addresses in the `source` elements of a `picture`. */
export const sourcesOf = (picture: Element): readonly string[] =>
  elementsOf(picture)
    .filter(({ tagName }) => tagName === 'source')
    .flatMap((source) => sets.flatMap((name) => largest(attribute(source, name))))
    .flatMap(unwrapped)

/** A picture that is written in the text itself, where it is one and not a placeholder of a few bytes. */
export function writtenPicture(picture: Element): string | null {
  const found = [...named(picture, lazy), attribute(picture, 'src')].find(isWritten)
  return found !== undefined &&
    found.length > 400 &&
    /^data:image\/(?:png|jpe?g|gif|webp|avif|svg)/i.test(found)
    ? found
    : null
}

const named = (picture: Element, names: readonly string[]): string[] =>
  names.map((name) => attribute(picture, name)).filter((value) => value !== '')
const unique = (all: readonly string[]): string[] => [...new Set(all)].filter((address) => address !== '')
export const isWritten = (address: string): boolean => /^(?:data|blob|about|javascript):/i.test(address)

/** The widest of `a.jpg 300w, b.jpg 1024w`. */
function largest(set: string): string[] {
  const candidates = set
    .split(/,\s+|,(?=https?:)/)
    .map((one) => /^(\S+)(?:\s+([\d.]+)[wx])?/.exec(one.trim()) ?? [])
    .map(([, address = '', size = '1']) => ({ address, size: Number(size) }))
  const best = candidates.toSorted((one, other) => other.size - one.size)[0]
  return best ? [best.address] : []
}

/** What a service that resizes pictures was asked for, then its own address. */
function unwrapped(address: string): string[] {
  const photon = /^(?:https?:)?\/\/i\d\.wp\.com\/([^?]+)/.exec(address)?.[1]
  if (photon) return [`https://${photon}`, address]
  const inner = /^.{8,}?[/=](https?(?::\/\/|%3A%2F%2F)[^&]+)/i.exec(address)?.[1]
  return inner ? [inner.includes('%3A') ? decoded(inner) : inner, address] : [address]
}

const isImage = (address: string): boolean =>
  /\.(?:jpe?g|jpe|png|gif|webp|avif|bmp|tiff?|heic|svg)(?:[?#]|$)/i.test(address)

/** Whether an address is that of one of these pictures in another size. */
export const isSamePicture = (address: string, others: readonly string[]): boolean => {
  const stem = stemOf(address)
  return stem !== '' && others.some((other) => stemOf(other) === stem)
}

/** Where a click only shows the picture itself, or its page. */
export const leadsToItself = (link: string, rel: string, addresses: readonly string[]): boolean =>
  link === '' ||
  link === '#' ||
  /[?&]attachment_id=\d/.test(link) ||
  /\battachment\b|wp-att-\d/.test(rel) ||
  (isImage(link) && isSamePicture(link, addresses))

/** `mole-300x200.jpg?w=600` and `mole-scaled.jpg` are both `mole`. */
const stemOf = (address: string): string => stemOfPath(decoded(fileName(address)))

export function fileName(address: string): string {
  if (isWritten(address)) return ''
  const path = address.split(/[?#]/)[0] ?? ''
  return decoded(path.split('/').findLast((part) => part !== '') ?? '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
