// The pictures that readers get: made of the original when somebody first asks, and kept beside it.
import { type Result, refused } from '#kernel/result.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import { type Key, originalKey, renditionKey, type Stored } from '#platform/files/files.ts'
import { foundOrMade } from '#platform/files/found-or-made.ts'
import type { NoRendition, Wish } from '#platform/pictures/pictures.ts'
import { type Format, heightAt } from './addresses.ts'
import { type Crop, cropped, cutMark, type Medium } from './model.ts'

/** One of the renditions that a picture has. */
export interface Asked {
  readonly width: number
  readonly format: Format
  readonly crop?: Crop | undefined
}
export type NoDevelopment = NoRendition | 'not-there'

export const developed = (
  darkroom: Darkroom,
  medium: Medium,
  asked: Asked,
  when: 'soon' | 'later',
): Promise<Result<Stored, NoDevelopment>> =>
  foundOrMade(darkroom.files, keyOf(medium, asked), (to) => develop(darkroom, medium, asked, { to, when }))

const keyOf = (medium: Medium, { width, format, crop }: Asked): Key =>
  renditionKey(medium.digest ?? '', `${crop ? `${crop}-${cutMark(medium, crop)}-` : ''}${width}.${format}`)

async function develop(
  { files, pictures }: Darkroom,
  medium: Medium,
  asked: Asked,
  { to, when }: { readonly to: string; readonly when: 'soon' | 'later' },
): Promise<Result<null, NoDevelopment>> {
  const original = await files.lend(originalKey(medium.digest ?? ''))
  if (!original) return refused('not-there')
  try {
    return await pictures.render({ ...wishOf(medium, asked), from: original.path, to }, when)
  } finally {
    await original.release()
  }
}

function wishOf(medium: Medium, { width, format, crop }: Asked): Omit<Wish, 'from' | 'to'> {
  const frame = crop && cropped(medium, crop)
  return {
    format,
    width,
    height: heightAt(medium, width, crop),
    moving: medium.duration !== null && !crop && format !== 'jpg',
    ...(frame && { frame }),
  }
}
