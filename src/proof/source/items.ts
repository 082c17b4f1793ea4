import { type Moment, momentOf } from './moments.ts'
import { kept, type Leaf, textIn, wordIn } from './records.ts'
import { attributesOf } from './xml.ts'

export interface SourceTerm {
  readonly taxonomy: string
  readonly slug: string
  readonly name: string
}
export interface SourceComment {
  readonly id: number | null
  readonly author: string
  readonly content: string
  readonly at: Moment | null
  readonly approved: string
  readonly type: string
  readonly parent: number | null
  /** Never to be shown: an address of a person, an address of a machine. */
  readonly secrets: readonly string[]
}
/** One item of the export, in its own words: nothing is decoded but XML. */
export interface SourceItem {
  readonly id: number | null
  readonly type: string
  readonly status: string
  readonly title: string
  readonly slug: string
  readonly link: string
  readonly guid: string
  readonly creator: string
  readonly content: string
  readonly excerpt: string
  readonly password: string
  readonly parent: number | null
  readonly attachmentUrl: string
  readonly at: Moment | null
  readonly terms: readonly SourceTerm[]
  readonly meta: readonly (readonly [key: string, value: string])[]
  readonly comments: readonly SourceComment[]
}

const numberIn = (leaf: Leaf, name: string): number | null => {
  const word = wordIn(leaf, name)
  return /^\d{1,15}$/.test(word) && Number(word) !== 0 ? Number(word) : null
}

export const itemOf = (leaf: Leaf): SourceItem => ({
  id: numberIn(leaf, 'wp:post_id'),
  type: wordIn(leaf, 'wp:post_type').toLowerCase() || 'post',
  status: wordIn(leaf, 'wp:status').toLowerCase(),
  title: textIn(leaf, 'title'),
  slug: wordIn(leaf, 'wp:post_name'),
  link: wordIn(leaf, 'link'),
  guid: wordIn(leaf, 'guid'),
  creator:
    ['dc:creator', 'wp:author', 'author'].map((name) => wordIn(leaf, name)).find((one) => one !== '') ?? '',
  content: textIn(leaf, 'content:encoded'),
  excerpt: textIn(leaf, 'excerpt:encoded'),
  password: wordIn(leaf, 'wp:post_password'),
  parent: numberIn(leaf, 'wp:post_parent'),
  attachmentUrl: wordIn(leaf, 'wp:attachment_url'),
  at: momentOf(wordIn(leaf, 'wp:post_date_gmt'), wordIn(leaf, 'wp:post_date'), wordIn(leaf, 'pubDate')),
  terms: termsOf(leaf),
  meta: leaf.inside
    .filter(({ name }) => name === 'wp:postmeta')
    .map((one) => [wordIn(one, 'wp:meta_key'), textIn(one, 'wp:meta_value')] as const),
  comments: leaf.inside.filter(({ name }) => name === 'wp:comment').map(commentOf),
})

export const metaOf = ({ meta }: SourceItem, key: string): string =>
  meta.find(([name]) => name === key)?.[1] ?? ''

/** WordPress 3.0 wrote each term twice, the first time without its slug: then the second is what counts. */
function termsOf({ inside }: Leaf): SourceTerm[] {
  const all = inside
    .filter(({ name }) => name === 'category')
    .map((leaf) => {
      const attributes = attributesOf(leaf.attributes)
      const taxonomy = (attributes.get('domain') ?? 'category').trim()
      return {
        taxonomy: taxonomy === 'tag' ? 'post_tag' : taxonomy,
        slug: (attributes.get('nicename') ?? '').trim(),
        name: leaf.text.trim(),
      }
    })
  const whole = all.filter(({ slug }) => slug !== '')
  return whole.length > 0 ? whole : all
}

const commentOf = (leaf: Leaf): SourceComment => ({
  id: numberIn(leaf, 'wp:comment_id'),
  author: textIn(leaf, 'wp:comment_author'),
  content: textIn(leaf, 'wp:comment_content'),
  at: momentOf(wordIn(leaf, 'wp:comment_date_gmt'), wordIn(leaf, 'wp:comment_date')),
  approved: wordIn(leaf, 'wp:comment_approved').toLowerCase(),
  type: wordIn(leaf, 'wp:comment_type').toLowerCase(),
  parent: numberIn(leaf, 'wp:comment_parent'),
  secrets: [wordIn(leaf, 'wp:comment_author_email'), wordIn(leaf, 'wp:comment_author_IP')].filter(
    (secret) => secret.length > 5,
  ),
})

export interface SourceAuthor {
  readonly id: number | null
  readonly login: string
  readonly name: string
  readonly email: string
}

export const authorOf = (leaf: Leaf): SourceAuthor => {
  const login = kept(wordIn(leaf, 'wp:author_login'))
  const whole = `${wordIn(leaf, 'wp:author_first_name')} ${wordIn(leaf, 'wp:author_last_name')}`.trim()
  return {
    id: numberIn(leaf, 'wp:author_id'),
    login,
    name: kept(wordIn(leaf, 'wp:author_display_name') || whole || login),
    email: kept(wordIn(leaf, 'wp:author_email')),
  }
}

export interface TableTerm extends SourceTerm {
  readonly id: number | null
  /** A slug. */
  readonly parent: string
}

/** Categories and tags have elements of their own, with their own names for the same things. */
export function tableTermOf(leaf: Leaf): TableTerm {
  const [taxonomy, slug, name] =
    leaf.name === 'wp:category'
      ? ['category', 'wp:category_nicename', 'wp:cat_name']
      : leaf.name === 'wp:tag'
        ? ['post_tag', 'wp:tag_slug', 'wp:tag_name']
        : [wordIn(leaf, 'wp:term_taxonomy'), 'wp:term_slug', 'wp:term_name']
  return {
    taxonomy: kept(taxonomy === 'tag' ? 'post_tag' : taxonomy),
    id: numberIn(leaf, 'wp:term_id'),
    slug: kept(wordIn(leaf, slug)),
    name: kept(wordIn(leaf, name)),
    parent: kept((wordIn(leaf, 'wp:category_parent') || wordIn(leaf, 'wp:term_parent')).replace(/^0$/, '')),
  }
}
