import type { Instant } from '#kernel/time.ts'

/** The name of a fact that a page was printed from: `story:story_01…`, `section:local`, `front`, `site`. */
export type Tag = string

/** What a page route hands to the press. A pure function of stored facts; nothing in it belongs to one reader. */
export interface Page {
  readonly status: 200 | 404 | 410
  /** With charset where it is text: `text/html; charset=utf-8`. */
  readonly type: string
  readonly body: string | Uint8Array
  readonly tags: readonly Tag[]
  /** From this moment on the page is wrong by time alone (a year that ends, an embargo that lifts); null: never. */
  readonly until: Instant | null
  /** Extra response headers, lower-case names. */
  readonly headers?: Readonly<Record<string, string>>
  /** For files whose address carries their hash: browsers may keep them for good. */
  readonly immutable?: boolean
}

/** Tags that have fallen, after a COMMIT. `urgent`: no list may be old either (a kill, a correction, an embargo). */
export interface Fallen {
  readonly tags: readonly Tag[]
  readonly urgent: boolean
}
