// Where readers find a picture or a file. An address names the bytes: what is replaced or cropped anew has another one.
import type { Medium } from './model.ts'

export const formats = ['avif', 'webp', 'jpg'] as const
export type Format = (typeof formats)[number]

/** Pixels. No other width is ever made, so that nobody can keep the press busy with sizes of their own. */
const widths = [320, 480, 640, 960, 1280, 1920, 2560] as const

/** The widths in which a picture is there, smallest first: never larger than the picture, and always one. */
export function widthsOf({ width }: Pick<Medium, 'width'>): readonly number[] {
  const own = width ?? 0
  const fit = widths.filter((one) => one < own)
  return own > 0 && own <= 2560 ? [...fit, own] : fit
}

/** `/pictures/media_…/0123456789ab-960.avif` */
export const picturePath = (medium: Pick<Medium, 'id' | 'digest'>, width: number, format: Format): string =>
  `/pictures/${medium.id}/${stampOf(medium)}-${width}.${format}`

/** A drawing as it is: `/pictures/media_…/0123456789ab.svg` */
export const drawingPath = (medium: Pick<Medium, 'id' | 'digest'>): string =>
  `/pictures/${medium.id}/${stampOf(medium)}.svg`

/** Sound, film, documents and captions: `/files/media_…/0123456789ab/council-minutes.pdf` */
export const filePath = (medium: Pick<Medium, 'id' | 'digest' | 'name'>): string =>
  `/files/${medium.id}/${stampOf(medium)}/${encodeURIComponent(medium.name)}`

const stampOf = ({ digest }: Pick<Medium, 'digest'>): string => (digest ?? '').slice(0, 12)
