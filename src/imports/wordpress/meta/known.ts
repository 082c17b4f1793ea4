// Which of a post's many small fields mean something here. What is left of those that are not WordPress's own is counted by key and kept nowhere.
import { masked } from '../masked.ts'
import { builtKeys } from './built.ts'
import { bylineKeys, coauthorKeys } from './bylines.ts'
import { correctionKeys } from './corrections.ts'
import { languageKeys } from './language.ts'
import { lineKeys } from './lines.ts'
import { seoKeys } from './seo.ts'
import { sponsorKeys } from './sponsor.ts'
import { headKeys } from './heads.ts'

const own = [
  'footnotes',
  '_thumbnail_id',
  '_wp_old_slug',
  '_wp_old_date',
  'fifu_image_url',
  '_fifu_image_url',
]

const known: ReadonlySet<string> = new Set([
  ...own,
  ...builtKeys,
  ...bylineKeys,
  ...coauthorKeys,
  ...correctionKeys,
  ...headKeys,
  ...languageKeys,
  ...lineKeys,
  ...seoKeys,
  ...sponsorKeys,
])

export const isKnownMeta = (key: string): boolean => known.has(key)

/** Statistics, caches and settings of plugins, which say nothing of the post. */
const noise =
  /^(?:ratings?_(?:users|score|average)|tweetcount|tweetbackscheck|shorturls|twittercomments|tmac_last_id|akismet|views?$|post_views|wpb_|vc_|et_|fusion|avada|td_|jnews|panels_data|dsq_|disqus|sharing_disabled|switch_like_status|classic-editor-remember|om_disable|iawp_|litespeed|rocket_|hefo_|slide_template|saswp_|ampforwp|site-sidebar|theme-transparent|ast-|_|rank_math|yoast|essb|swp_|nc_|passster|wpcode|amazonS3|dfiFeatured|pageview|hits$|likes?$|post_layout|layout$|soy_|original_post_id|pre_import_)/i

/** Whether it may be something that the publisher misses: worth a line with its number in the report. Its key is told, never its value. */
export const isListedMeta = (key: string): boolean =>
  key !== '' && !key.startsWith('_') && !known.has(key) && !noise.test(key) && isTellable(key)

/** Some plugins make keys out of what they keep. */
const isTellable = (key: string): boolean =>
  key.length <= 60 && masked(key) === key && !/@|\d{6}|[\da-f]{12}|\d+\.\d+\.\d+/i.test(key)
