import type { Store } from '#platform/db/store.ts'
import type { Instant } from '#kernel/time.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import type { Archive } from '../archive.ts'
import type { Converter } from '../content/converter.ts'
import type { Shelf } from '../media/shelf.ts'
import type { Names } from '../names/names.ts'
import type { Claims } from './claims.ts'

/** What a whole run works with. */
export interface Desk {
  readonly store: Store
  readonly archive: Archive
  readonly names: Names
  readonly converter: Converter
  readonly shelf: Shelf
  /** Where pictures that a text holds itself are developed; null: nowhere, and they stay words. */
  readonly darkroom: Darkroom | null
  readonly timeZone: string
  /** The paper's own. */
  readonly language: string
  readonly now: Instant
  readonly dryRun: boolean
  /** Slugs and addresses given in this run and not in the tables: a dry run stores nothing. */
  readonly given: Set<string>
  readonly claims: Claims
}
