import { attributeOf, type Tag } from './html.ts'
import { type Code, valueOf } from './shortcodes.ts'

export interface SourcePicture {
  /** As written; '' where only its number is. */
  readonly src: string
  readonly id: number | null
  readonly alt: string
}

/** A smiley is a letter, and a picture of one pixel counts readers. */
export function pictureIn(tag: Tag): SourcePicture | undefined {
  const kind = attributeOf(tag, 'class') ?? ''
  const src = attributeOf(tag, 'data-orig-file') ?? attributeOf(tag, 'src') ?? ''
  if (src === '' || /\b(?:wp-smiley|emoji)\b/.test(kind) || isPixel(tag)) return undefined
  const id = /\bwp-image-(\d+)/.exec(kind)?.[1]
  return { src, id: id === undefined ? null : Number(id), alt: attributeOf(tag, 'alt') ?? '' }
}

/** Of a file, which may stand in for a picture that has no words. */
export const nameIn = (address: string): string => /([^/?#]*)(?:[?#].*)?$/.exec(address)?.[1] ?? ''

const isPixel = (tag: Tag): boolean => attributeOf(tag, 'width') === '1' && attributeOf(tag, 'height') === '1'

/** The numbers that a gallery names; undefined: it shows what hangs on its post. */
export function galleryIn(code: Code): readonly number[] | undefined {
  const written = valueOf(code, 'ids') || valueOf(code, 'include')
  if (written === '') return undefined
  return written
    .split(/[,\s]+/)
    .filter((one) => /^\d+$/.test(one))
    .map(Number)
}

/** `[audio mp3="https://…"]` */
export const playedBy = ({ attributes }: Code): readonly string[] => [
  ...new Set(attributes.match(/(?:https?:)?\/\/[^\s"'\]]+\.(?:mp3|m4a|ogg|wav|mp4|m4v|webm|ogv)\b/gi) ?? []),
]

const places: Readonly<Record<string, string>> = { a: 'href', object: 'data', param: 'value' }
export const placeIn = (tag: Tag): string => attributeOf(tag, places[tag.name] ?? 'src') ?? ''

const played = new Set('audio video source embed object param iframe track'.split(' '))
/** Where it cannot be played any more, the name of its file may stand for it. */
export const isPlayed = ({ name, closes }: Tag): boolean => !closes && played.has(name)

/** A file that the text leads to or shows. */
export function linkIn(tag: Tag): string | undefined {
  const address = isPlayed(tag) || tag.name === 'a' || tag.name === 'img' ? placeIn(tag) : ''
  return /\.[a-z\d]{2,5}(?:\?[^/]*)?$/i.test(address) ? address : undefined
}

/** Behind the words of a cover, or before a film begins. */
export function shownBy(tag: Tag): readonly string[] {
  if (tag.closes) return []
  const behind = /background(?:-image)?\s*:[^;]*url\(\s*['"]?([^'")]+)/i.exec(
    attributeOf(tag, 'style') ?? '',
  )?.[1]
  return [behind, attributeOf(tag, 'poster')].flatMap((address) => address || [])
}

/** The numbers of pictures that a block says it shows. */
export const numbersOf = (block: string): readonly number[] =>
  block.startsWith('wp:')
    ? [...block.matchAll(/"(?:id|mediaId)":(\d{1,15})/g)].map(([, id]) => Number(id))
    : []
