// A whole archive out of a seed, streamed to a file: stories of both editors in several languages, three pictures to a story, five
// comments, every status there is. The same seed makes the same bytes on every machine.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { randomFrom } from '../pages.ts'
import { type Scale, storyItems } from './stories.ts'
import { numbers } from './words.ts'
import { cdata, element, homeOf } from './xml.ts'

/** As many of everything as goes with so many stories. */
export const scaleOf = (stories: number, paragraphs = 6): Scale => ({
  stories,
  writers: 60,
  categories: 40,
  tags: Math.max(50, Math.round(stories / 8)),
  picturesEach: 3,
  commentsEach: 5,
  paragraphs,
})

/** Says how many bytes it has written. */
export async function writeArchive(file: string, scale: Scale, seed = 1789): Promise<number> {
  const random = randomFrom(seed)
  const stream = createWriteStream(file, { highWaterMark: 1 << 20 })
  let waiting = ''
  const write = async (text: string): Promise<void> => {
    waiting += text
    if (waiting.length < 1 << 19) return
    const chunk = waiting
    waiting = ''
    if (!stream.write(chunk)) await once(stream, 'drain')
  }
  await write(head(scale))
  for (let number = 1; number <= scale.stories; number++) await write(storyItems(number, scale, random))
  stream.end(`${waiting}</channel></rss>\n`)
  await once(stream, 'close')
  return stream.bytesWritten
}

function head({ writers, categories, tags }: Scale): string {
  const people = numbers(writers).map(
    (n) =>
      `<wp:author><wp:author_id>${n}</wp:author_id>${element('wp:author_login', `writer${n}`)}${element('wp:author_email', `writer${n}@paper.example`)}${element('wp:author_display_name', `Writer ${n}`)}</wp:author>`,
  )
  // The first eight stand at the top; each of the others under one before it, three deep.
  const sections = numbers(categories).map(
    (n) =>
      `<wp:category><wp:term_id>${n}</wp:term_id>${element('wp:category_nicename', `section-${n}`)}${element('wp:category_parent', n > 8 ? `section-${Math.ceil(n / 3)}` : '')}${element('wp:cat_name', `Section ${n}`)}</wp:category>`,
  )
  const topics = numbers(tags).map(
    (n) =>
      `<wp:tag><wp:term_id>${1_000 + n}</wp:term_id>${element('wp:tag_slug', `topic-${n}`)}${element('wp:tag_name', `Topic ${n}`)}</wp:tag>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>${cdata('The Paper')}</title><link>${homeOf}</link><description>A newspaper</description><pubDate>Mon, 01 Jan 2024 00:00:00 +0000</pubDate><language>en</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${homeOf}</wp:base_site_url><wp:base_blog_url>${homeOf}</wp:base_blog_url>
${[...people, ...sections, ...topics].join('\n')}
`
}
