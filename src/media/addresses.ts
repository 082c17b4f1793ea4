// Where readers find a picture or a file. An address names the bytes: what is replaced or cropped anew has another one.
import { type Crop, cropped, cutMark, type Medium, ratios } from './model.ts'

/** Best first; the last one is for whoever knows no other. A picture that moves has its own. */
export const formats = ['avif', 'webp', 'jpg'] as const
const movingFormats = ['webp', 'gif'] as const
export type Format = (typeof formats)[number] | (typeof movingFormats)[number]

type Framed = Pick<Medium, 'width' | 'height'> & Partial<Pick<Medium, 'cuts'>>
type Named = Pick<Medium, 'id' | 'digest' | 'focusX' | 'focusY' | 'cuts'>

/** The formats in which a picture is there, best first. A crop never moves. */
export const formatsOf = ({ duration }: Pick<Medium, 'duration'>, crop?: Crop): readonly Format[] =>
  duration === null || crop ? formats : movingFormats

/** Of what moves there is a still too, for readers who asked their machine for less motion. */
export const isMadeIn = (medium: Pick<Medium, 'duration'>, format: Format, crop?: Crop): boolean =>
  formatsOf(medium, crop).includes(format) || format === 'jpg'

/** Pixels. No other width is ever made, so that nobody can keep the press busy with sizes of their own. */
const widths = [320, 480, 640, 960, 1280, 1920, 2560] as const
const widest = 2560

/** The widths in which a picture is there, smallest first: never larger than the picture, and always one. */
export function widthsOf(medium: Framed, crop?: Crop): readonly number[] {
  const own = crop ? cropped(medium, crop).width : (medium.width ?? 0)
  const fit = widths.filter((one) => one < own)
  return own > 0 && own <= widest ? [...fit, own] : fit
}

/** How high it is at this width. */
export function heightAt(medium: Framed, width: number, crop?: Crop): number {
  const ratio = crop ? ratios[crop] : (medium.width ?? 1) / (medium.height ?? 1)
  return Math.max(1, Math.round(width / ratio))
}

/** `/pictures/media_…/0123456789ab-960.avif`; cropped, with what it was cropped by: `…/0123456789ab-16x9-50x40-960.avif` */
export function picturePath(medium: Named, width: number, format: Format, crop?: Crop): string {
  const cut = crop ? `-${crop}-${cutMark(medium, crop)}` : ''
  return `/pictures/${medium.id}/${stampOf(medium)}${cut}-${width}.${format}`
}

/** A drawing as it is: `/pictures/media_…/0123456789ab.svg` */
export const drawingPath = (medium: Pick<Medium, 'id' | 'digest'>): string =>
  `/pictures/${medium.id}/${stampOf(medium)}.svg`

/** Sound, film, documents and captions: `/files/media_…/0123456789ab/council-minutes.pdf` */
export const filePath = (medium: Pick<Medium, 'id' | 'digest' | 'name'>): string =>
  `/files/${medium.id}/${stampOf(medium)}/${encodeURIComponent(medium.name)}`

const stampOf = ({ digest }: Pick<Medium, 'digest'>): string => (digest ?? '').slice(0, 12)
