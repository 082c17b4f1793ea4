// A post that stands in several files, or twice in one. Of several texts of one post, readers get that of the file that comes first in the
// report: the youngest export's. The others are at the desk, if they had no address of their own.
import { createHash } from 'node:crypto'
import type { SourceItem } from '../source/items.ts'
import type { Ledger } from './ledger.ts'

export const wordsHash = ({ title, content, excerpt }: SourceItem): string =>
  createHash('sha1')
    .update([title, content, excerpt].map((text) => text.trim()).join('\n'))
    .digest('base64')

/** Whether it is such another text, which no reader is to find. */
export function isForDesk(item: SourceItem, ledger: Ledger): boolean {
  const first = item.id === null ? undefined : ledger.repeatOf(item.id)
  if (first === undefined || first.words === wordsHash(item)) return first?.isPublic === false
  return first.link === item.link || !first.isPublic
}

export const isRepeated = ({ id }: SourceItem, ledger: Ledger): boolean =>
  id !== null && ledger.repeatOf(id) !== undefined
