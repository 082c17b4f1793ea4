// From an address back to what it names: the one that is written today, or an older one that leads there.
import { type Format, formatsOf, isMadeIn, picturePath, widthsOf, drawingPath } from './addresses.ts'
import type { Crop, Medium } from './model.ts'
import type { Asked } from './renditions.ts'

export type Reading =
  | { readonly kind: 'rendition'; readonly asked: Asked }
  | { readonly kind: 'drawing' }
  /** The picture has been replaced or cropped anew since. */
  | { readonly kind: 'moved'; readonly to: string }

const shape =
  /^[0-9a-f]{12}(?:-(16x9|4x3|1x1)-(?:\d{1,3}x\d{1,3}|c\d{1,5}x\d{1,5}x\d{1,5}))?-(\d{1,4})\.(avif|webp|jpg|gif)$/
const drawn = /^[0-9a-f]{12}\.svg$/

/** What the last part of a picture's address asks for; undefined: a picture that is not made. */
export function readPicture(medium: Medium, file: string): Reading | undefined {
  const path = `/pictures/${medium.id}/${file}`
  if (medium.kind === 'drawing')
    return drawn.test(file) ? orMoved({ kind: 'drawing' }, path, drawingPath(medium)) : undefined
  const [, cut, digits = '', format] = shape.exec(file) ?? []
  if (medium.kind !== 'picture' || format === undefined) return undefined
  const crop = cut as Crop | undefined
  const asked: Asked = { width: Number(digits), format: format as Format, crop }
  if (!isMadeIn(medium, asked.format, crop)) return undefined
  const width = nearest(medium, asked, path)
  if (width === undefined) return undefined
  return orMoved({ kind: 'rendition', asked }, path, picturePath(medium, width, asked.format, crop))
}

/** An old address may name a width that the picture has no more. One of today's names a width that there is, or nothing. */
function nearest(medium: Medium, asked: Asked, path: string): number | undefined {
  const { width, format, crop } = asked
  const widths = widthsOf(medium, crop)
  if (widths.includes(width)) return width
  const isOfToday = path === picturePath(medium, width, format, crop)
  return isOfToday ? undefined : (widths.findLast((one) => one <= width) ?? widths[0])
}

const orMoved = (reading: Reading, path: string, today: string): Reading =>
  path === today ? reading : { kind: 'moved', to: today }

/** Where an old site's picture of this width is today; the widest for one that was shown as it is. */
export function nearestPicture(medium: Medium, width: number | undefined): string | undefined {
  const widths = widthsOf(medium)
  const fit = width === undefined ? widths.at(-1) : (widths.find((one) => one >= width) ?? widths.at(-1))
  return fit === undefined ? undefined : picturePath(medium, fit, formatsOf(medium).at(-1) ?? 'jpg')
}
