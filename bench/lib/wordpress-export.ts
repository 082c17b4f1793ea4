// A WordPress export out of a seed: prose of real word frequencies in the markup of both editors, with sections, tags, authors and comments.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { randomFrom, sentence, word } from './pages.ts'

const authors = 40
const categories = 24
const tags = 3_000

/** Writes an export of so many posts of some 3 kB and says how many bytes it has. */
export async function writeExport(file: string, posts: number): Promise<number> {
  const random = randomFrom(1789)
  const stream = createWriteStream(file)
  let bytes = 0
  const write = async (text: string): Promise<void> => {
    bytes += Buffer.byteLength(text)
    if (!stream.write(text)) await once(stream, 'drain')
  }
  await write(head())
  for (let number = 1; number <= posts; number++) await write(item(number, random))
  await write('</channel></rss>\n')
  stream.end()
  await once(stream, 'close')
  return bytes
}

const cdata = (text: string): string => `<![CDATA[${text}]]>`
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)

function head(): string {
  const people = numbers(authors).map(
    (n) =>
      `<wp:author><wp:author_id>${n}</wp:author_id><wp:author_login>${cdata(`writer${n}`)}</wp:author_login><wp:author_email>${cdata(`writer${n}@paper.example`)}</wp:author_email><wp:author_display_name>${cdata(`Writer ${n}`)}</wp:author_display_name></wp:author>`,
  )
  const sections = numbers(categories).map(
    (n) =>
      `<wp:category><wp:term_id>${n}</wp:term_id><wp:category_nicename>section-${n}</wp:category_nicename><wp:category_parent>${n > 8 ? `section-${n % 8 || 8}` : ''}</wp:category_parent><wp:cat_name>${cdata(`Section ${n}`)}</wp:cat_name></wp:category>`,
  )
  const topics = numbers(tags).map(
    (n) =>
      `<wp:tag><wp:term_id>${1000 + n}</wp:term_id><wp:tag_slug>topic-${n}</wp:tag_slug><wp:tag_name>${cdata(`Topic ${n}`)}</wp:tag_name></wp:tag>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Paper</title><link>https://paper.example</link><description>A newspaper</description><language>en</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://paper.example</wp:base_site_url><wp:base_blog_url>https://paper.example</wp:base_blog_url>
${[...people, ...sections, ...topics].join('\n')}
`
}

type Random = () => number

function item(number: number, random: Random): string {
  const at = new Date(Date.UTC(2008, 0, 1) + number * 10_000_000).toISOString()
  const stamp = at.slice(0, 19).replace('T', ' ')
  const title = sentence(random).split(' ').slice(0, 9).join(' ')
  const slug = `${word(random)}-${word(random)}-${number}`
  const id = 10_000 + number * 3
  const path = `/${at.slice(0, 10).replaceAll('-', '/')}/${slug}/`
  const topics = numbers(3).map(() => 1 + Math.floor(tags ** random() - 1))
  const section = 1 + Math.floor(random() * categories)
  return `<item><title>${cdata(title)}</title><link>https://paper.example${path}</link><pubDate>${new Date(at).toUTCString()}</pubDate><dc:creator>${cdata(`writer${1 + (number % authors)}`)}</dc:creator><guid isPermaLink="false">https://paper.example/?p=${id}</guid><description></description><content:encoded>${cdata(body(number, random))}</content:encoded><excerpt:encoded>${cdata(number % 3 === 0 ? sentence(random) : '')}</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${cdata(stamp)}</wp:post_date><wp:post_date_gmt>${cdata(stamp)}</wp:post_date_gmt><wp:post_modified_gmt>${cdata(stamp)}</wp:post_modified_gmt><wp:comment_status>${cdata('open')}</wp:comment_status><wp:ping_status>${cdata('closed')}</wp:ping_status><wp:post_name>${cdata(slug)}</wp:post_name><wp:status>${cdata(number % 50 === 0 ? 'draft' : 'publish')}</wp:status><wp:post_parent>0</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:post_type>${cdata('post')}</wp:post_type><wp:post_password>${cdata('')}</wp:post_password><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="section-${section}">${cdata(`Section ${section}`)}</category>${topics.map((n) => `<category domain="post_tag" nicename="topic-${n}">${cdata(`Topic ${n}`)}</category>`).join('')}
<wp:postmeta><wp:meta_key>${cdata('_edit_last')}</wp:meta_key><wp:meta_value>${cdata('1')}</wp:meta_value></wp:postmeta>${numbers(
    number % 4 === 0 ? 3 : 0,
  )
    .map((n) => comment(id * 4 + n, n === 3 ? id * 4 + 1 : 0, stamp, random))
    .join('')}
</item>
`
}

/** Half in the markup of the block editor, half in that of the one before it; a link and stress in each paragraph or two. */
function body(number: number, random: Random): string {
  const blocks = number % 2 === 0
  const paragraphs = numbers(9).map((n) => {
    const text = numbers(3).map(() => sentence(random))
    if (n % 2 === 0)
      text[1] = `<em>${text[1]}</em> <a href="https://elsewhere.example/${word(random)}">${word(random)}</a>`
    const line = text.join(' ')
    return blocks ? `<!-- wp:paragraph -->\n<p>${line}</p>\n<!-- /wp:paragraph -->` : line
  })
  const heading = blocks
    ? `<!-- wp:heading -->\n<h2>${word(random)} ${word(random)}</h2>\n<!-- /wp:heading -->`
    : `<h2>${word(random)} ${word(random)}</h2>`
  return [...paragraphs.slice(0, 4), heading, ...paragraphs.slice(4)].join('\n\n')
}

const comment = (id: number, parent: number, stamp: string, random: Random): string =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(word(random))}</wp:comment_author><wp:comment_author_email>${cdata('reader@mail.example')}</wp:comment_author_email><wp:comment_author_url></wp:comment_author_url><wp:comment_author_IP>${cdata('192.0.2.1')}</wp:comment_author_IP><wp:comment_date_gmt>${cdata(stamp)}</wp:comment_date_gmt><wp:comment_content>${cdata(`${sentence(random)} ${sentence(random)}`)}</wp:comment_content><wp:comment_approved>${cdata('1')}</wp:comment_approved><wp:comment_type>${cdata('comment')}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`
