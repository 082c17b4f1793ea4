// What everybody on the walk carries.
import type { Subject } from '../model.ts'
import type { SourceItem } from '../source/items.ts'
import { plain } from '../text/words.ts'
import { plainText } from '../text/html.ts'
import type { Ask } from './arriving.ts'
import type { Ledger } from './ledger.ts'
import type { Overview } from './overview.ts'
import type { Site } from './site.ts'
import type { Tally } from './tally.ts'

export interface Walk {
  readonly ask: Ask
  readonly ledger: Ledger
  readonly overview: Overview
  readonly site: Site
  readonly tally: Tally
  readonly importedAt: number
  /** Whether the import brought files in; without them their addresses lead nowhere, and that is no loss of the import's. */
  readonly hasFiles: boolean
  /** What the paper says of itself everywhere: no secret. */
  readonly ownWords: string
  readonly suspects: Suspect[]
}

/** A list has shown a headline of something hidden: it may be somebody else's. Told at the end, when all places are known. */
export interface Suspect {
  readonly item: SourceItem
  readonly where: string
  readonly path: string
}

export const subjectOf = ({ id, title, slug }: Pick<SourceItem, 'id' | 'title' | 'slug'>): Subject => ({
  id,
  title: plain(plainText(title || slug))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 160),
})
