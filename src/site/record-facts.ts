import type { Changes } from '#copy/index.ts'
import type { Place, Stamp, Written } from '#ui/facts.ts'

/** One thing that was done to a story in front of its readers. */
export interface Deed {
  readonly at: Stamp
  /** In the reader's words: `Correction`. */
  readonly what: string
  /** Something was wrong, or went: it is said louder than that something was published. */
  readonly isGrave: boolean
  readonly reason?: string | undefined
  /** The version that it made or is about. */
  readonly version?: string | undefined
  readonly doors: readonly Place[]
  readonly hash: { readonly seq: string; readonly hash: string }
}

export interface RecordLine extends Deed {
  readonly story: Place
  /** Of the headline, where it is not the paper's. */
  readonly written?: Written | undefined
}

export interface HistoryLine extends Deed {
  /** What this version changed; none of the first. */
  readonly changes?: Changes | undefined
}
