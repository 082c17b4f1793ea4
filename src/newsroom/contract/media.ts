// What the desk's forms about several pictures, and about the parts of one, send.
import { z } from 'zod'
import { parseId } from '#kernel/ids.ts'
import type { Crop, MediaId } from '#media/index.ts'
import { mediumForm, repeated, text } from '../contract.ts'

export const mostAtOnce = 400
const ids = repeated.transform((typed): readonly MediaId[] =>
  [...new Set(typed.flatMap((id) => parseId('media', id) ?? []))].slice(0, mostAtOnce),
)
export const MediaChosen = z.object({ media: ids })

/** Words that all of them have in common. `forGood`: that they have no last day is said too. */
export const severalForm = (zone: string) =>
  z.object({
    media: ids,
    ...mediumForm(zone).omit({ alt: true }).shape,
    forGood: text.transform((typed) => typed === 'yes'),
  })

export const TakenBack = z.object({
  batch: text.transform((typed) => parseId('batch', typed) ?? null),
  /** The picture whose page it was; '' for the library. */
  back: text.transform((typed) => parseId('media', typed) ?? ''),
})

const shapes = ['16x9', '4x3', '1x1'] as const satisfies readonly Crop[]
/** Hundredths, with two digits behind the point, as they are typed and as a script writes them. */
const hundredths = z
  .string()
  .trim()
  .regex(/^\d{1,3}(?:[.,]\d{1,4})?$/)
  .transform((typed) => Math.round(100 * Number(typed.replace(',', '.'))))
export const CropForm = z.discriminatedUnion('deed', [
  z.object({
    deed: z.literal('cut'),
    crop: z.enum(shapes),
    x: hundredths,
    y: hundredths,
    width: hundredths,
  }),
  z.object({ deed: z.literal('follow'), crop: z.enum(shapes) }),
])
