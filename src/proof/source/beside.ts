// What plugins kept beside a post, by this slice's own reading: names, a subtitle, when and where, how many stars, the entries of a live blog.
import { firmWords, type Said } from '../text/words.ts'
import { plainText } from '../text/html.ts'
import type { SourceItem } from './items.ts'

const first = ({ meta }: SourceItem, keys: RegExp): string =>
  meta.find(([key, value]) => keys.test(key) && value.trim() !== '' && !isRowOfField(value))?.[1] ?? ''

/** `field_5f3a9c1b2d4e6` under `_subtitle` is how Advanced Custom Fields remembers what `subtitle` is. */
const isRowOfField = (value: string): boolean => /^field_\S+$/.test(value.trim())

/** Readers saw it under the headline, where they would have seen the excerpt. */
export function subtitleOf(item: SourceItem): string {
  const said = plainText(first(item, subtitles).replace(/<[^>]*>/g, ' ')).trim()
  return said.length > 1000 || /^[\d\s]*$|^[aOs]:\d+:/.test(said) ? '' : said
}
const subtitles =
  /^_?(?:newspack_post_|post_|kia_|wps_)?(?:sub_?title|secondary_title|sub_?head(?:line|ing)|standfirst|dek|deck|chapo|chapeau|entradilla|sommario|vorspann)$/

/** `By Ines Ro`, typed over a post. */
export function typedByline(item: SourceItem): string {
  const said = first(
    item,
    /^_?(?:newspack_|custom_|largo_)?(?:byline(?:_text)?|guest[-_]author(?:_name)?|author_alias)$/,
  )
  const name = plainText(said.replace(/\[[^\]]*\]|<[^>]*>/g, '')).replace(
    /^(?:by|von|par|por|di|av|door)\s+/i,
    '',
  )
  return name.length > 80 || !/\p{L}/u.test(name) ? '' : name.trim()
}

const writers =
  /^(?:byline|guest|guest_author|writer|reporter|contributor|journalist|correspondent|columnist)s?$/

/** Terms of a taxonomy that names people. */
export const namedWriters = ({ terms }: SourceItem): readonly string[] =>
  terms.filter(({ taxonomy }) => writers.test(taxonomy)).map(({ name }) => name)

/** `user-7` and `guest-12`, as one plug-in names those who signed. */
export const numberedWriters = ({ meta }: SourceItem): readonly string[] => [
  ...new Set(
    meta.flatMap(([key, value]) =>
      key === '_molongui_author' && /^(?:user|guest)-\d+$/.test(value.trim()) ? [value.trim()] : [],
    ),
  ),
]
/** Whether the account that wrote it stands over it. */
export const isSignedByAccount = (item: SourceItem): boolean =>
  !item.terms.some(({ taxonomy }) => taxonomy === 'author') &&
  namedWriters(item).length === 0 &&
  numberedWriters(item).length === 0 &&
  typedByline(item) === ''

export const venueOf = ({ title, meta }: SourceItem): string =>
  [title, ...meta.filter(([key]) => key.startsWith('_Venue')).map(([, value]) => value)]
    .map(plainText)
    .join(' , ')

/** Asked to be left out of lists for machines: by a switch of one of the plugins for that, or because another site has the original. */
export const isUnlisted = ({ meta, link }: SourceItem): boolean =>
  meta.some(
    ([key, value]) =>
      (/noindex|robots_index|rank_math_robots/.test(key) && /^(?:1|on|yes)$|noindex/.test(value.trim())) ||
      (/canonical|_aioseop_custom_link/.test(key) && isElsewhere(value, link)),
  )

/** Where the story appeared first, if another site has it; ''. */
export const originalOf = ({ meta, link }: SourceItem): string =>
  meta.find(([key, value]) => canonicals.test(key) && isElsewhere(value, link))?.[1].trim() ?? ''
const canonicals =
  /^(?:_yoast_wpseo_canonical|rank_math_canonical_url|_aioseop_custom_link|_seopress_robots_canonical|_genesis_canonical_uri)$/

function isElsewhere(address: string, link: string): boolean {
  const [one, other] = [address, link].map((url) => URL.parse(url.trim())?.host.replace(/^www\./, ''))
  return one !== undefined && one !== other
}

/** Words that a page may have besides the text: a paper that loses neither date nor stars puts them somewhere. */
export function besideText(item: SourceItem, venue: string): readonly Said[] {
  const fields = item.meta
    .map(([, value]) => value)
    .filter((value) => value.length < 500 && !/^[aO]:\d/.test(value))
  const built = item.meta.filter(isBuilt).map(([, value]) => wordsBuilt(value))
  const entries = item.comments.filter(({ type }) => type === 'liveblog')
  const stamps = entries.flatMap(({ at }) =>
    at === null ? [] : new Date(at.at).toISOString().slice(0, 16).replace('T', ' '),
  )
  const said = [
    venue.replaceAll(',', ' , '),
    venue.replaceAll(' ,', ','),
    venue,
    ...fields,
    ...(/[\p{L}\p{N}]/u.test(item.content) ? [] : built),
    ...entries.map(({ content }) => content.replace(/<[^>]*>/g, ' ')),
    ...stamps,
  ].map(plainText)
  const texts = [...said, ...fields.flatMap(momentsIn), '★ · – — '.repeat(4), ...entries.map(() => 'UTC')]
  return texts.flatMap((text) => firmWords(text)).map((word) => ({ ...word, isLoose: true }))
}

const builders =
  /^_?(?:ct_builder_shortcodes|tve_updated_post|elementor_data|bricks_page_content(?:_2)?|fl_builder_data)$/

/** Kept by a builder, or in a field that Advanced Custom Fields knows. */
const isBuilt = (
  [key]: readonly [string, string],
  _at: number,
  meta: readonly (readonly [string, string])[],
): boolean => builders.test(key) || meta.some(([other, value]) => other === `_${key}` && isRowOfField(value))

/** What a page builder kept instead of a text: everything between its quotes and tags may be a word. */
const wordsBuilt = (field: string): string =>
  field
    .slice(0, 500_000)
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/<\/?(?:a|b|strong|em|i|u|s|span|sup|sub|code|mark|font)\b[^>]*>/gi, '')
    .replace(/<[^>]*>|[[\]{}"]/g, ' ')

/** `2014-10-03 19:00:00` and `20141003`, as people read them. */
const momentsIn = (value: string): readonly string[] => [
  ...(value.match(/\d{4}-\d\d-\d\d|\d\d:\d\d/g) ?? []),
  ...(/^\d{8}$/.test(value) ? [value.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')] : []),
]
