// The pictures that readers get: made of the original when somebody first asks, and kept beside it.
import { done, type Result, refused } from '#kernel/result.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import { type Files, type Key, originalKey, renditionKey, type Stored } from '#platform/files/files.ts'
import { discard } from '#platform/files/taking.ts'
import type { NoRendition, Wish } from '#platform/pictures/pictures.ts'
import { type Format, heightAt } from './addresses.ts'
import { type Crop, cropped, type Medium, ratios } from './model.ts'

/** One of the renditions that a picture has. */
export interface Asked {
  readonly width: number
  readonly format: Format
  readonly crop?: Crop | undefined
}
export type NoDevelopment = NoRendition | 'not-there'
type Developed = Result<Stored, NoDevelopment>

/** Readers who ask for the same one wait for the same one. */
const underWay = new WeakMap<Files, Map<Key, Promise<Developed>>>()

export async function developed(
  darkroom: Darkroom,
  medium: Medium,
  asked: Asked,
  when: 'soon' | 'later',
): Promise<Developed> {
  const key = keyOf(medium, asked)
  const stored = await darkroom.files.find(key)
  if (stored) return done(stored)
  const making = underWay.get(darkroom.files) ?? new Map<Key, Promise<Developed>>()
  underWay.set(darkroom.files, making)
  const before = making.get(key)
  if (before) return before
  const made = develop(darkroom, medium, asked, when).finally(() => making.delete(key))
  making.set(key, made)
  return made
}

const keyOf = ({ digest, focusX, focusY }: Medium, { width, format, crop }: Asked): Key =>
  renditionKey(digest ?? '', `${crop ? `${crop}-${focusX}x${focusY}-` : ''}${width}.${format}`)

async function develop(
  { files, pictures }: Darkroom,
  medium: Medium,
  asked: Asked,
  when: 'soon' | 'later',
): Promise<Developed> {
  const original = await files.lend(originalKey(medium.digest ?? ''))
  if (!original) return refused('not-there')
  const to = await files.stage()
  try {
    const made = await pictures.render({ ...wishOf(medium, asked), from: original.path, to }, when)
    if (!made.ok) return made
    const key = keyOf(medium, asked)
    await files.keep(to, key)
    const stored = await files.find(key)
    return stored ? done(stored) : refused('not-there')
  } finally {
    await original.release()
    await discard(to)
  }
}

function wishOf(medium: Medium, { width, format, crop }: Asked): Omit<Wish, 'from' | 'to'> {
  const frame = crop && cropped(medium, ratios[crop])
  return {
    format,
    width,
    height: heightAt(medium, width, crop),
    moving: medium.duration !== null && !crop && format !== 'jpg',
    ...(frame && { frame }),
  }
}
