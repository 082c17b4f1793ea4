// In which language a post is, and of which work it is a translation: Polylang's terms and what WPML writes into an export.
import { languageTag } from '#languages/tag.ts'
import type { WpPost } from '../model.ts'
import type { Machinery, TaxonomyWord } from '../map/taxonomies.ts'
import { firstOf } from './first.ts'

export const languageKeys = [
  '_wpml_import_language_code',
  '_wpml_import_translation_group',
  '_wpml_import_source_language_code',
  '_icl_lang_duplicate_of',
  '_locale',
]

type WordOf = (taxonomy: string) => TaxonomyWord | Machinery

/** BCP 47, empty where the post does not say. */
export function languageOf({ terms, meta }: Pick<WpPost, 'terms' | 'meta'>, wordOf: WordOf): string {
  const term = terms.find(({ taxonomy }) => wordOf(taxonomy) === 'languages')?.slug
  return plainLanguage(term ?? firstOf(meta, ['_wpml_import_language_code', '_locale']))
}

const known = new Map<string, string>()

/** `pt_BR` and `pt-br` are `pt-BR`; what is no language is none. */
export function plainLanguage(said: string): string {
  const before = known.get(said)
  if (before !== undefined) return before
  const tag = said === '' ? '' : (languageTag(said.replaceAll('_', '-')) ?? '')
  if (known.size < 1000) known.set(said, tag)
  return tag
}

/** A name that only the translations of one work share; null where there is none. */
export function workOf(
  { id, terms, meta }: Pick<WpPost, 'id' | 'terms' | 'meta'>,
  wordOf: WordOf,
): string | null {
  const term = terms.find(({ taxonomy }) => wordOf(taxonomy) === 'translations')?.slug
  if (term !== undefined) return `polylang ${term}`
  const group = firstOf(meta, ['_wpml_import_translation_group'])
  if (group !== '') return `wpml ${group.slice(0, 80)}`
  const original = firstOf(meta, ['_icl_lang_duplicate_of'])
  return /^\d+$/.test(original) && Number(original) !== id ? `copy of ${original}` : null
}
