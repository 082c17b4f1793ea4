import type { WpMeta } from '../model.ts'
import { plainTitle } from '../text-fixes.ts'
import { firstOf } from './first.ts'

export const bylineKeys = [
  '_newspack_byline',
  'byline',
  '_byline',
  'byline_text',
  'largo_byline_text',
  'custom_byline',
  'guest-author',
  'guest_author',
  '_guest_author',
  'guest_author_name',
  'author_alias',
  'post_author_name',
] as const

const accountKey = '_molongui_author'
export const coauthorKeys = [accountKey]

/** Those whom Molongui Authorship puts over a post, by their words for them: `account 7`, and `guest 12` for a post of its own. */
export const coauthorsOf = (meta: readonly WpMeta[]): readonly string[] => [
  ...new Set(
    meta.flatMap(({ key, value }) => {
      const [, kind, number] = (key === accountKey && /^(user|guest)-(\d{1,15})$/.exec(value.trim())) || []
      return kind === undefined ? [] : [`${kind === 'user' ? 'account' : 'guest'} ${number}`]
    }),
  ),
]

/** A name that somebody typed over a post instead of choosing an account: `By Ines Ro`. Empty: none, or more than a name. */
export function bylineOfMeta(meta: readonly WpMeta[]): string {
  if (meta.find(({ key }) => key === '_newspack_byline_active')?.value === '0') return ''
  const said = firstOf(meta, bylineKeys).replace(/\[\/?Author[^\]]*\]/g, '')
  const name = plainTitle(said).replace(/^(?:by|von|par|por|di|av|door)\s+/i, '')
  return name.length > 80 || !/\p{L}/u.test(name) || /[{}[\]<>]|https?:/.test(name) ? '' : name
}
