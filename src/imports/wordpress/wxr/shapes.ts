import { slugOf } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { WpAuthor, WpComment, WpMeta, WpPost, WpPostTerm, WpTerm } from '../model.ts'
import { firstInstant, plainSlug, plainTitle, sqlInstant, wholeNumber } from '../text-fixes.ts'
import { childText, type Element } from './records.ts'

const word = (element: Element, name: string): string => childText(element, name).trim()
const number = (element: Element, name: string): number | null => wholeNumber(word(element, name))
/** WordPress writes 0 for none. */
const reference = (element: Element, name: string): number | null => number(element, name) || null

export function postOf(item: Element): WpPost {
  return {
    id: reference(item, 'wp:post_id'),
    title: plainTitle(childText(item, 'title')),
    slug: plainSlug(word(item, 'wp:post_name')),
    link: word(item, 'link'),
    guid: word(item, 'guid'),
    creator: word(item, 'dc:creator') || word(item, 'wp:author') || word(item, 'author'),
    content: childText(item, 'content:encoded'),
    excerpt: childText(item, 'excerpt:encoded'),
    at: firstInstant(word(item, 'wp:post_date_gmt'), word(item, 'wp:post_date'), word(item, 'pubDate')),
    modifiedAt: firstInstant(word(item, 'wp:post_modified_gmt'), word(item, 'wp:post_modified')),
    status: word(item, 'wp:status').toLowerCase(),
    type: word(item, 'wp:post_type').toLowerCase(),
    parent: reference(item, 'wp:post_parent'),
    menuOrder: number(item, 'wp:menu_order') ?? 0,
    password: childText(item, 'wp:post_password').trim(),
    sticky: word(item, 'wp:is_sticky') === '1',
    commentsOpen: word(item, 'wp:comment_status') === 'open',
    attachmentUrl: word(item, 'wp:attachment_url'),
    terms: termsOf(item),
    meta: metaOf(item, 'wp:postmeta'),
    comments: item.children.filter((child) => child.name === 'wp:comment').map(commentOf),
    isMended: item.isMended === true,
  }
}

/** What the old site's clock showed when something appeared, and how many minutes ahead of UTC it was. Null: the export does not say. */
export interface ClockReading {
  readonly at: Instant
  readonly ahead: number
}
export function clockReadingOf(item: Element): ClockReading | null {
  const [at, local] = [sqlInstant(word(item, 'wp:post_date_gmt')), sqlInstant(word(item, 'wp:post_date'))]
  if (at === null || local === null) return null
  const ahead = (Date.parse(local) - Date.parse(at)) / 60_000
  return Number.isInteger(ahead) && Math.abs(ahead) <= 14 * 60 ? { at, ahead } : null
}

/** WordPress 3.0 wrote every term twice, once without its slug; then only the second counts. Each counts once. */
function termsOf(item: Element): WpPostTerm[] {
  const categories = item.children.filter((child) => child.name === 'category')
  const whole = categories.filter(({ attributes }) => attributes['nicename'] && attributes['domain'])
  const terms = (whole.length > 0 ? whole : categories).map(postTermOf).filter((term) => term.slug !== '')
  return [...new Map(terms.map((term) => [`${term.taxonomy} ${term.slug}`, term])).values()]
}

function postTermOf({ attributes, text }: Element): WpPostTerm {
  const name = plainTitle(text)
  const slug = plainSlug((attributes['nicename'] ?? '').trim()) || slugOf(name)
  return { taxonomy: taxonomyOf((attributes['domain'] ?? 'category').trim()), slug, name: name || slug }
}

const taxonomyOf = (domain: string): string => (domain === 'tag' ? 'post_tag' : domain)

function metaOf(element: Element, name: string): WpMeta[] {
  const metas = element.children.filter((child) => child.name === name)
  return metas.map((meta) => ({ key: word(meta, 'wp:meta_key'), value: childText(meta, 'wp:meta_value') }))
}

const commentOf = (comment: Element): WpComment => ({
  id: reference(comment, 'wp:comment_id'),
  author: plainTitle(childText(comment, 'wp:comment_author')),
  email: word(comment, 'wp:comment_author_email'),
  url: word(comment, 'wp:comment_author_url'),
  ip: word(comment, 'wp:comment_author_IP'),
  at: firstInstant(word(comment, 'wp:comment_date_gmt'), word(comment, 'wp:comment_date')),
  content: childText(comment, 'wp:comment_content'),
  approved: word(comment, 'wp:comment_approved').toLowerCase(),
  type: word(comment, 'wp:comment_type').toLowerCase(),
  parent: reference(comment, 'wp:comment_parent'),
  meta: metaOf(comment, 'wp:commentmeta'),
})

export function authorOf(author: Element): WpAuthor {
  const login = word(author, 'wp:author_login')
  const firstName = plainTitle(childText(author, 'wp:author_first_name'))
  const lastName = plainTitle(childText(author, 'wp:author_last_name'))
  const full = `${firstName} ${lastName}`.trim()
  return {
    id: reference(author, 'wp:author_id'),
    login,
    email: word(author, 'wp:author_email'),
    name: plainTitle(childText(author, 'wp:author_display_name')) || full || login,
    firstName,
    lastName,
  }
}

/** A row of the term tables: categories and tags have elements of their own, with their own names for the same things. */
export function termOf(term: Element): WpTerm {
  if (term.name === 'wp:category') return row(term, 'category', 'wp:category_nicename', 'wp:cat_name')
  if (term.name === 'wp:tag') return row(term, 'post_tag', 'wp:tag_slug', 'wp:tag_name')
  return row(term, taxonomyOf(word(term, 'wp:term_taxonomy')), 'wp:term_slug', 'wp:term_name')
}

function row(term: Element, taxonomy: string, slugName: string, nameName: string): WpTerm {
  const slug = plainSlug(word(term, slugName))
  const parent = word(term, 'wp:category_parent') || word(term, 'wp:term_parent')
  return {
    taxonomy,
    id: reference(term, 'wp:term_id'),
    slug,
    name: plainTitle(childText(term, nameName)) || slug,
    parent: parent === '0' ? '' : plainSlug(parent),
    description: descriptionOf(term),
    meta: metaOf(term, 'wp:termmeta'),
  }
}

const descriptionOf = (term: Element): string =>
  (['wp:category_description', 'wp:tag_description', 'wp:term_description'] as const)
    .map((name) => word(term, name))
    .find((text) => text !== '') ?? ''
