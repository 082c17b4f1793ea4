// What can be drawn out of fonts and flat shapes. Plain values: they are sent from one process to another.

/** A font file and the letters that are taken from it. */
export interface Typeface {
  /** A WOFF2 file on this machine. */
  readonly file: string
  /** As a stylesheet says it: `U+0600-06FF,U+200C`. */
  readonly range: string
  /** By how much it is drawn larger than its neighbours, so that their letters look alike; 1 is as large. */
  readonly scale: number
}

/** Words that are set as large as their box allows, in lines of much the same length. Pixels throughout. */
export interface Lettering {
  readonly words: string
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** For each letter the first that has it. A letter that none has is left out. */
  readonly faces: readonly Typeface[]
  readonly weight: number
  /** Largest first: the first at which the words fit is taken, and the last one if they never do. */
  readonly sizes: readonly number[]
  /** From line to line, in sizes. */
  readonly leading: number
  readonly colour: string
  readonly box: Box
  /** Where lines begin: `start` is on the right where the words run from right to left. */
  readonly align: 'start' | 'middle' | 'end'
  /** Degrees, clockwise, about the box's left upper corner. */
  readonly turn?: number
}
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Poster {
  readonly width: number
  readonly height: number
  /** Elements of SVG, without text, under the words. Made by this program: nothing in it is looked at again. */
  readonly shapes: string
  readonly letterings: readonly Lettering[]
}
