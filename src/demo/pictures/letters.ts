import type { Lettering } from '#platform/pictures/lettering/model.ts'
import { typefaces } from '#ui/typefaces.ts'
import { ink } from './ink.ts'

interface Manner {
  readonly family?: 'Text' | 'Furniture'
  readonly style?: 'normal' | 'italic'
  readonly weight?: number
  readonly colour?: string
  readonly align?: Lettering['align']
  readonly turn?: number
  /** How wide they may run before they go on in another line; pixels. */
  readonly width?: number
}

/** Words on a picture; `x`, `y` is the left upper corner, the middle or the right one, as they are aligned. */
export function words(text: string, x: number, y: number, size: number, manner: Manner = {}): Lettering {
  const {
    family = 'Furniture',
    style = 'normal',
    weight = 600,
    colour = ink,
    align = 'start',
    turn = 0,
    width = 600,
  } = manner
  const left = { start: x, middle: x - width / 2, end: x - width }[align]
  return {
    words: text,
    language: 'en',
    direction: 'ltr',
    faces: typefaces(family, style),
    weight,
    sizes: [size],
    leading: 1.18,
    colour,
    box: { left, top: y, width, height: 900 },
    align,
    turn,
  }
}
/** As the sea is named on a chart. */
export const seaName = (text: string, x: number, y: number, size: number, width = 400): Lettering =>
  words(text, x, y, size, {
    family: 'Text',
    style: 'italic',
    weight: 500,
    colour: '#24474f',
    align: 'middle',
    width,
  })
