import type { Lettering } from '#platform/pictures/lettering/model.ts'

/** A picture of the demo edition: drawn shapes, words set into them, and what the library says of it. */
export interface DemoPicture {
  readonly name: string
  /** Drawn when it is needed, and not when the program starts. */
  readonly shapes: () => string
  readonly letterings?: () => readonly Lettering[]
  readonly alt: string
  readonly caption: string
  readonly credit: string
  /** What must stay in sight when it is cropped: hundredths from the left and from the top. */
  readonly focus?: readonly [number, number]
}
/** Of every one of them. */
export const size = { width: 1600, height: 900 } as const
