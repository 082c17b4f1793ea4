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

const places: Readonly<Record<string, string>> = {
  a: 'href',
  img: 'src',
  source: 'src',
  audio: 'src',
  video: 'src',
}
/** A file of the old site that the text leads to or shows. */
export function linkIn(tag: Tag): string | undefined {
  const place = places[tag.name]
  const address = place === undefined ? undefined : attributeOf(tag, place)
  return address?.includes('/wp-content/') ? address : undefined
}
