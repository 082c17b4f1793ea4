import * as make from '#document/make.ts'
import type { Figure } from '#document/model.ts'
import { mentioned, type Place } from '../conversion.ts'
import type { Attached } from '../mentions.ts'

/** A picture of which only the number is known. */
export const figureOfNumber = (attachment: number, at: Place): Figure =>
  make.figure({ media: mentioned(at, { kind: 'picture', attachment }) })

/** All pictures attached to a post, in one. */
export const figureOfAttached = (attached: Attached, at: Place): Figure =>
  make.figure({ media: mentioned(at, { kind: 'picture', attached }) })
