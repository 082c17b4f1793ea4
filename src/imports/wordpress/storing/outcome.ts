/** What a report counts in: everything that an export holds is one of these. */
export type Group = 'items' | 'comments' | 'authors' | 'terms'

/** One thing, and what became of it. Never an e-mail address, a machine's address or a password. */
export interface Line {
  readonly group: Group
  /** A type of item, a kind of comment, a taxonomy. */
  readonly kind: string
  readonly id: number | null
  readonly title: string
  readonly why: string
}
/** A picture or a file whose bytes did not come. */
export interface MissingFile {
  readonly id: number | null
  /** Where it was on the old site. */
  readonly path: string
  readonly why: string
}
export interface Stored {
  readonly group: Group
  readonly kind: string
  /** `published`, `draft`, `visible` …; `already` where an earlier run had stored it, `joined` where the paper had it. */
  readonly how: string
}

/** What became of a batch, told once it is stored. */
export interface Outcome {
  readonly stored: Stored[]
  readonly dropped: Line[]
  readonly changed: Line[]
  readonly foreign: (readonly [kind: string, times: number])[]
  redirects: number
  /** Records of pictures that no attachment of the archive spoke of. */
  madeMedia: number
}
export const nothingYet = (): Outcome => ({
  stored: [],
  dropped: [],
  changed: [],
  foreign: [],
  redirects: 0,
  madeMedia: 0,
})
