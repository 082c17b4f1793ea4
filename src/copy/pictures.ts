// A medium as pictures that pages can print: which forms, which widths, which words. Pure.
import {
  type Crop,
  drawingPath,
  type Format,
  formatsOf,
  heightAt,
  type Medium,
  picturePath,
  widthsOf,
} from '#media/index.ts'
import type { Picture, PressPicture, Source, TeaserPicture } from '#ui/facts.ts'

interface Wish {
  readonly crop?: Crop
  /** The largest width that any screen has use for in this place. */
  readonly most?: number
  /** For browsers and readers that take what they are given. */
  readonly usual?: number
}

const types: Record<Format, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  gif: 'image/gif',
}

export function pictureOf(medium: Medium, alt: string, wish: Wish = {}): Picture {
  if (medium.kind === 'drawing') return drawn(medium, alt)
  const { crop, most = 2560, usual = 960 } = wish
  const all = widthsOf(medium, crop)
  const widths = all.filter((width, at) => at === 0 || width <= most)
  const width = widths.findLast((one) => one <= usual) ?? widths[0] ?? 1
  const formats = formatsOf(medium, crop)
  const sourceIn = (format: Format): Source => ({
    type: types[format],
    srcset: widths.map((one) => `${picturePath(medium, one, format, crop)} ${one}w`).join(', '),
  })
  const stills = formats.includes('gif') ? [{ ...sourceIn('jpg'), still: true }] : []
  const sources = [...stills, ...formats.slice(0, -1).map(sourceIn)]
  const src = picturePath(medium, width, formats.at(-1) ?? 'jpg', crop)
  return { src, width, height: heightAt(medium, width, crop), alt, sources }
}

/** A drawing is sharp at every width. One that does not say its size gets a usual one. */
const drawn = (medium: Medium, alt: string): Picture => ({
  src: drawingPath(medium),
  width: medium.width ?? 1200,
  height: medium.height ?? 900,
  alt,
})

/** The whole picture as large as it is there, where that shows more than the column did. */
export function wholeOf(medium: Medium): string | undefined {
  const widest = widthsOf(medium).at(-1) ?? 0
  const formats = formatsOf(medium)
  return medium.kind === 'picture' && widest > 960
    ? picturePath(medium, widest, formats.at(-1) ?? 'jpg')
    : undefined
}

/** A teaser's words say what it is about, so the picture says it no second time. */
export const teaserPicture = (medium: Medium): TeaserPicture => ({
  wide: pictureOf(medium, '', { crop: '16x9', most: 1280, usual: 640 }),
  small: pictureOf(medium, '', { crop: '4x3', most: 640, usual: 320 }),
})

/** Beside a name: small, and sharp on every screen. The name stands there, so the picture says it no second time. */
export const portraitOf = (medium: Medium): Picture =>
  pictureOf(medium, '', { crop: '1x1', most: 320, usual: 320 })

const pressCrops = ['16x9', '4x3', '1x1'] as const

/** For search engines and shared links: 1,200 pixels and more where the picture has them. They take no drawings. */
export function pressPicture(medium: Medium, words: PictureWords): PressPicture | undefined {
  if (medium.kind !== 'picture') return undefined
  const [wide, ...others] = pressCrops.map((crop): Picture => {
    // Players of podcasts want their covers larger than anybody else does.
    const usual = crop === '1x1' ? 1920 : 1280
    const { src, width, height } = pictureOf(medium, words.alt, { crop, usual })
    return { src, width, height, alt: words.alt }
  })
  const license = /https?:\/\/[^\s<>"]+/.exec(medium.rights)?.[0]
  return wide && { crops: [wide, ...others], ...words, license }
}

export interface PictureWords {
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly rights: string
}

/** What the story says of a picture, and where it says nothing, what the picture's own record does. */
export const wordsOf = (
  medium: Medium,
  said: { readonly alt?: string; readonly caption?: string; readonly credit?: string },
): PictureWords => ({
  alt: said.alt || medium.alt,
  caption: said.caption || medium.caption,
  credit: said.credit || medium.credit,
  rights: medium.rights,
})

export const isTall = ({ width, height }: Medium): boolean => (height ?? 0) > (width ?? 1)
