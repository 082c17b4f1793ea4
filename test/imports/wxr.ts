// Exports made for a test: only what the test is about is said, the rest is as WordPress would write it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface TestComment {
  readonly id: number
  readonly text?: string
  readonly author?: string
  readonly parent?: number
  readonly approved?: string
  readonly type?: string
  readonly meta?: Readonly<Record<string, string>>
}
export interface TestPost {
  readonly id: number
  readonly title?: string
  readonly slug?: string
  readonly link?: string
  readonly guid?: string
  readonly type?: string
  readonly status?: string
  readonly password?: string
  readonly date?: string
  readonly content?: string
  readonly excerpt?: string
  readonly author?: string
  readonly categories?: readonly string[]
  readonly tags?: readonly string[]
  /** Terms of any taxonomy, as `taxonomy slug`. */
  readonly terms?: readonly string[]
  /** A list of values: the key more than once. */
  readonly meta?: Readonly<Record<string, string | readonly string[]>>
  readonly comments?: readonly TestComment[]
  readonly parent?: number
  readonly menuOrder?: number
  readonly attachmentUrl?: string
  readonly sticky?: boolean
}
/** A row of the table of terms. */
export interface TestTerm {
  readonly id: number
  readonly taxonomy: string
  readonly slug: string
  readonly name?: string
  readonly parent?: string
  readonly description?: string
  readonly meta?: Readonly<Record<string, string>>
}
export interface TestExport {
  readonly home?: string
  readonly authors?: readonly { readonly id: number; readonly login: string; readonly name: string }[]
  readonly categories?: readonly { readonly id: number; readonly slug: string; readonly parent?: string }[]
  readonly terms?: readonly TestTerm[]
  readonly language?: string
  readonly posts: readonly TestPost[]
}

/** Private things of every person in every test export: they must be found nowhere but in the private table. */
export const canaries = ['canary-mail@private.example', '203.0.113.77', 'canary-password']

const cdata = (text: string | number): string => `<![CDATA[${text}]]>`
const tag = (name: string, text: string | number): string => `<${name}>${cdata(text)}</${name}>`

export function wxr({
  home = 'https://old.example',
  authors = [],
  categories = [],
  terms = [],
  language = '',
  posts,
}: TestExport): string {
  const people = authors.map(
    ({ id, login, name }) =>
      `<wp:author><wp:author_id>${id}</wp:author_id>${tag('wp:author_login', login)}${tag('wp:author_email', canaries[0] ?? '')}${tag('wp:author_display_name', name)}</wp:author>`,
  )
  const sections = categories.map(
    ({ id, slug, parent = '' }) =>
      `<wp:category><wp:term_id>${id}</wp:term_id>${tag('wp:category_nicename', slug)}${tag('wp:category_parent', parent)}${tag('wp:cat_name', nameOf(slug))}</wp:category>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old paper</title><link>${home}</link>${language === '' ? '' : tag('language', language)}<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${home}</wp:base_site_url><wp:base_blog_url>${home}</wp:base_blog_url>
${[...people, ...sections, ...terms.map(termRow)].join('\n')}
${posts.map((post) => item(post, home)).join('\n')}
</channel></rss>
`
}

const termRow = ({ id, taxonomy, slug, name, parent = '', description = '', meta = {} }: TestTerm): string =>
  `<wp:term><wp:term_id>${id}</wp:term_id>${tag('wp:term_taxonomy', taxonomy)}${tag('wp:term_slug', slug)}${tag('wp:term_parent', parent)}${tag('wp:term_name', name ?? nameOf(slug))}${tag('wp:term_description', description)}${metaRows(meta, 'termmeta').join('')}</wp:term>`

const metaRows = (
  meta: Readonly<Record<string, string | readonly string[]>>,
  element: 'postmeta' | 'termmeta' | 'commentmeta',
): string[] =>
  Object.entries(meta).flatMap(([key, values]) =>
    [values]
      .flat()
      .map(
        (value) => `<wp:${element}>${tag('wp:meta_key', key)}${tag('wp:meta_value', value)}</wp:${element}>`,
      ),
  )

export function writeWxr(folder: string, name: string, said: TestExport): string {
  const file = join(folder, name)
  writeFileSync(file, wxr(said))
  return file
}

const nameOf = (slug: string): string => slug.replaceAll('-', ' ')

function item(post: TestPost, home: string): string {
  const { id, date = '2014-05-06 07:08:09', type = 'post', slug = `post-${id}` } = post
  const day = date.slice(0, 10).replaceAll('-', '/')
  const link = post.link ?? (type === 'page' ? `${home}/${slug}/` : `${home}/${day}/${slug}/`)
  const terms = [
    ...(post.categories ?? []).map((term) => ['category', term] as const),
    ...(post.tags ?? []).map((term) => ['post_tag', term] as const),
    ...(post.terms ?? []).map((term) => term.split(' ') as [string, string]),
  ].map(
    ([domain, term]) => `<category domain="${domain}" nicename="${term}">${cdata(nameOf(term))}</category>`,
  )
  const meta = metaRows(post.meta ?? {}, 'postmeta')
  const attached = post.attachmentUrl === undefined ? '' : tag('wp:attachment_url', post.attachmentUrl)
  return `<item>${tag('title', post.title ?? `Title ${id}`)}<link>${link.replaceAll('&', '&amp;')}</link>${tag('dc:creator', post.author ?? '')}<guid isPermaLink="false">${post.guid ?? `${home}/?p=${id}`}</guid>
${tag('content:encoded', post.content ?? `<p>Text of ${id}.</p>`)}${tag('excerpt:encoded', post.excerpt ?? '')}
<wp:post_id>${id}</wp:post_id>${tag('wp:post_date_gmt', date)}${tag('wp:post_name', slug)}${tag('wp:status', post.status ?? 'publish')}${tag('wp:post_type', type)}${tag('wp:post_password', post.password ?? '')}<wp:post_parent>${post.parent ?? 0}</wp:post_parent><wp:menu_order>${post.menuOrder ?? 0}</wp:menu_order><wp:is_sticky>${post.sticky ? 1 : 0}</wp:is_sticky>${attached}
${[...terms, ...meta, ...(post.comments ?? []).map((one) => comment(one, date))].join('\n')}
</item>`
}

const comment = (said: TestComment, date: string): string =>
  `<wp:comment><wp:comment_id>${said.id}</wp:comment_id>${tag('wp:comment_author', said.author ?? 'Ada')}${tag('wp:comment_author_email', canaries[0] ?? '')}${tag('wp:comment_author_IP', canaries[1] ?? '')}${tag('wp:comment_date_gmt', date)}${tag('wp:comment_content', said.text ?? `Comment ${said.id}`)}${tag('wp:comment_approved', said.approved ?? '1')}${tag('wp:comment_type', said.type ?? 'comment')}<wp:comment_parent>${said.parent ?? 0}</wp:comment_parent>${metaRows(said.meta ?? {}, 'commentmeta').join('')}</wp:comment>`
