import type { SourceItem } from '../source/items.ts'
import { plainText } from '../text/html.ts'
import { wordsOf } from '../text/words.ts'
import { decodedSlug } from '../walk/overview.ts'

/** Categories and tags that are neither the story's section, nor one above it, nor a topic. */
export function unfiled(item: SourceItem, filed: ReadonlySet<string>): readonly string[] {
  if (item.type === 'page') return []
  return item.terms
    .filter(({ taxonomy, slug }) => isFiling(taxonomy) && !/^uncategori[sz]ed$/.test(slug))
    .filter(({ slug, name }) => !isAmong(filed, decodedSlug(slug), nameOf(name)))
    .map(({ name, slug }) => nameOf(name) || slug)
}

const isFiling = (taxonomy: string): boolean => taxonomy === 'category' || taxonomy === 'post_tag'
const nameOf = (name: string): string => wordsOf(plainText(name)).join(' ')
const isAmong = (filed: ReadonlySet<string>, ...names: readonly string[]): boolean =>
  names.some((name) => name !== '' && filed.has(name.normalize('NFC').toLowerCase()))
