// What was told to search engines: Yoast, Rank Math, All in One SEO, SEOPress and The SEO Framework each in words of its own.
import { isSafeUrl } from '#kernel/safe-url.ts'
import type { Extras } from '#stories/index.ts'
import type { WpMeta, WpSite } from '../model.ts'
import { phpList } from '../parts/php.ts'
import { plainTitle } from '../text-fixes.ts'
import { firstOf } from './first.ts'

const titleKeys = [
  '_yoast_wpseo_title',
  'rank_math_title',
  '_aioseo_title',
  '_aioseop_title',
  '_seopress_titles_title',
  '_genesis_title',
  'newspack_seo_title',
]
const descriptionKeys = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_aioseop_description',
  '_seopress_titles_desc',
  '_genesis_description',
  'standard_seo_post_meta_description',
]
const canonicalKeys = [
  '_yoast_wpseo_canonical',
  'rank_math_canonical_url',
  '_aioseop_custom_link',
  '_seopress_robots_canonical',
  '_genesis_canonical_uri',
]
const noindexKeys = [
  '_yoast_wpseo_meta-robots-noindex',
  'rank_math_robots',
  '_aioseop_noindex',
  '_seopress_robots_index',
  '_genesis_noindex',
]
export const seoKeys = [...titleKeys, ...descriptionKeys, ...canonicalKeys, ...noindexKeys]

interface Subject {
  readonly title: string
  readonly link: string
  readonly excerpt: string
  readonly meta: readonly WpMeta[]
}

type Seo = Pick<Extras, 'seoTitle' | 'seoDescription' | 'canonical' | 'noindex'>

export function seoOf({ title, link, excerpt, meta }: Subject, site: WpSite): Seo {
  const words = { title, excerpt, site: site.title }
  const seoTitle = filledIn(firstOf(meta, titleKeys), words)
  const seoDescription = filledIn(firstOf(meta, descriptionKeys), words)
  const canonical = canonicalOf(firstOf(meta, canonicalKeys), link)
  return {
    ...(seoTitle !== '' && seoTitle !== title && { seoTitle }),
    ...(seoDescription !== '' && { seoDescription }),
    ...(canonical !== '' && { canonical }),
    ...(isHidden(meta) && { noindex: true as const }),
  }
}

interface Words {
  readonly title: string
  readonly excerpt: string
  readonly site: string
}

/** `%%title%% %%sep%% %%sitename%%`, `%title%`, `#post_title`: what is known is put in; what asks for more is let go. */
function filledIn(template: string, { title, excerpt, site }: Words): string {
  const filled = template
    .replace(/%{1,2}(?:title|post_title)%{1,2}|#post_title\b/g, () => title)
    .replace(/%{1,2}(?:sitename|site_title|sitetitle|blog_title)%{1,2}|#site_title\b/g, () => site)
    .replace(/%{1,2}(?:excerpt|excerpt_only|post_excerpt)%{1,2}|#post_excerpt\b/g, () => plainTitle(excerpt))
    .replace(/%{1,2}(?:sep|separator)%{1,2}|#separator_sa\b/g, '–')
    .replace(/%{1,2}page%{1,2}/g, '')
  const plain = plainTitle(filled).replace(/^[\s–|-]+|[\s–|-]+$/g, '')
  return /%%?[a-z_]+%%?|#[a-z]+_[a-z_]+/.test(plain) ? '' : plain.slice(0, 500)
}

/** The original's address, where it is another one than the story's own. */
function canonicalOf(said: string, link: string): string {
  const own = URL.parse(link) ?? undefined
  const url = said === '' ? null : URL.parse(said, own)
  if (url === null || !/^https?:$/.test(url.protocol) || !isSafeUrl(url.href)) return ''
  const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '')
  return bare(url.href) === bare(own?.href ?? link) ? '' : url.href
}

function isHidden(meta: readonly WpMeta[]): boolean {
  const said = (key: string): string => firstOf(meta, [key])
  const robots = phpList(said('rank_math_robots'))
  return (
    said('_yoast_wpseo_meta-robots-noindex') === '1' ||
    (robots !== undefined && [...robots.values()].includes('noindex')) ||
    said('_aioseop_noindex') === 'on' ||
    said('_seopress_robots_index') === 'yes' ||
    said('_genesis_noindex') === '1'
  )
}
