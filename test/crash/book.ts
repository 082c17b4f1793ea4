// What the test knows of the stories that it wrote: what was acknowledged, and what was asked and may have been done.

export interface Piece {
  readonly number: number
  id?: string
  path?: string
  /** The version whose publication was answered; 0: none. */
  acknowledged: number
  /** The version whose publication was asked for. */
  asked: number
  kill: 'none' | 'asked' | 'acknowledged'
}
/** One deed that readers see, and between which moments of this process it was done. */
export interface Deed {
  readonly number: number
  readonly version: number | 'kill'
  readonly askedAt: number
  readonly answeredAt: number
}
export interface Book {
  readonly pieces: Piece[]
  readonly log: Deed[]
  readonly faults: string[]
  deeds: number
}
export const emptyBook = (): Book => ({ pieces: [], log: [], faults: [], deeds: 0 })

/** In every headline and every body, so that a page tells of which version it is. A slug cannot be taken for one. */
export const markOf = (number: number, version: number): string => `qs${number}·v${version}`
export const marksIn = (text: string): readonly (readonly [number: number, version: number])[] =>
  [...text.matchAll(/qs(\d+)·v(\d+)/g)].map(([, number, version]) => [Number(number), Number(version)])
/** In the body alone: what search is asked for. */
export const wordOf = (number: number, version: number): string => `wq${number}z${version}z`
