// Who paid for a post. Newspack's sponsors are posts of their own; other plugins write a name into a field.
import type { Machinery, TaxonomyWord } from '../map/taxonomies.ts'
import type { WpMeta, WpPost } from '../model.ts'
import { plainTitle } from '../text-fixes.ts'
import { firstOf } from './first.ts'

const nameKeys = [
  'newspack_sponsor_name',
  '_sponsor',
  'sponsor',
  '_sponsor_name',
  'sponsor_name',
  'sponsored_by',
  '_sponsored_by',
  'paid_by',
  'advertiser_name',
]
const flagKeys = [
  '_is_sponsored',
  'is_sponsored',
  '_sponsored',
  'sponsored',
  'sponsored_post',
  'is_advertorial',
]
export const sponsorKeys = [
  ...nameKeys,
  ...flagKeys,
  'newspack_sponsor_sponsorship_scope',
  'newspack_sponsor_flag_override',
  'newspack_sponsor_url',
]

export interface Sponsor {
  readonly name: string
  /** The newsroom wrote it; somebody else's money stands behind it. */
  readonly isUnderwriter: boolean
}
/** By the slug of its term and by its number. */
export type Sponsors = ReadonlyMap<string, Sponsor>

export function sponsorsOf(posts: readonly WpPost[]): Sponsors {
  const all = posts.map((post) => ({ post, sponsor: sponsorIn(post.title, post.meta) }))
  return new Map(
    all.flatMap(({ post, sponsor }) => [
      [post.slug, sponsor] as const,
      ...(post.id === null ? [] : [[String(post.id), sponsor] as const]),
    ]),
  )
}

const sponsorIn = (name: string, meta: readonly WpMeta[]): Sponsor => ({
  name: plainTitle(name).slice(0, 200),
  isUnderwriter: firstOf(meta, ['newspack_sponsor_sponsorship_scope']) === 'underwritten',
})

/** Null: nobody paid. A name that nobody wrote down is empty. */
export function sponsorOf(
  { terms, meta }: Pick<WpPost, 'terms' | 'meta'>,
  sponsors: Sponsors,
  wordOf: (taxonomy: string) => TaxonomyWord | Machinery,
): Sponsor | null {
  const term = terms.find(({ taxonomy }) => wordOf(taxonomy) === 'sponsors')
  if (term) return sponsors.get(term.slug) ?? sponsorIn(term.name, meta)
  const said = firstOf(meta, nameKeys)
  const known = sponsors.get(said)
  if (known) return known
  if (!isNo(said) && !isYes(said) && !/^\d+$|^[aO]:\d+:/.test(said)) return sponsorIn(said, meta)
  return isYes(said) || isYes(firstOf(meta, flagKeys)) ? sponsorIn('', meta) : null
}

const isNo = (said: string): boolean => /^(?:|0|no|off|false|none|n\/a|-)$/i.test(said)
const isYes = (said: string): boolean => /^(?:1|yes|on|true)$/i.test(said)
