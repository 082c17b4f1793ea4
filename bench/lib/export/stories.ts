// One story of an archive with everything that hangs on it.
import { blockBody, classicBody } from './bodies.ts'
import { commentsOn } from './comments.ts'
import { type Picture, pictureItem } from './pictures.ts'
import { languageOf, type Language, numbers, pick, type Random, sentenceOf, wordOf } from './words.ts'
import { date, element, homeOf, meta, type Moment, momentAt } from './xml.ts'

export interface Scale {
  readonly stories: number
  readonly writers: number
  readonly categories: number
  readonly tags: number
  readonly picturesEach: number
  readonly commentsEach: number
  /** More makes a larger file of the same number of things. */
  readonly paragraphs: number
}

/** Ids are apart by far enough that everything of one story fits between. */
const apart = 10
const began = Date.UTC(2004, 0, 1)
const ended = Date.UTC(2024, 0, 1)

export function storyItems(number: number, scale: Scale, random: Random): string {
  const id = 1_000 + number * apart
  const at = momentAt(Math.floor(began + ((ended - began) / scale.stories) * (number - 0.5)))
  const language = languageOf(random)
  const pictures = numbers(scale.picturesEach).map((n): Picture => pictureOf(id, n, at, language, random))
  const story = storyItem({ number, id, at, language, pictures, scale }, random)
  return pictures.map(pictureItem).join('') + story
}

function pictureOf(id: number, n: number, at: Moment, language: Language | null, random: Random): Picture {
  return {
    id: id + n,
    name: `${wordOf(null, random)}-${id + n}`,
    alt: random() < 0.7 ? `${wordOf(language, random)} ${wordOf(language, random)}` : '',
    caption: random() < 0.4 ? sentenceOf(language, random) : '',
    at,
    parent: id,
  }
}

interface Told {
  readonly number: number
  readonly id: number
  readonly at: Moment
  readonly language: Language | null
  readonly pictures: readonly Picture[]
  readonly scale: Scale
}

function storyItem({ number, id, at, language, pictures, scale }: Told, random: Random): string {
  const title = numbers(4 + Math.floor(random() * 6))
    .map(() => wordOf(language, random))
    .join(' ')
  const { status, type, password } = standing(number)
  // As on a real site, a page's slug is no picture's: those end in numbers that a page of a big archive has too.
  const word = `${type === 'page' ? 'page-' : ''}${wordOf(language, random)}`
  const slug = encodeURIComponent(`${word}-${number}`).toLowerCase()
  const path = type === 'page' ? `/${slug}/` : `/${at.year}/${at.month}/${at.day}/${slug}/`
  const link = status === 'publish' ? homeOf + path : `${homeOf}/?p=${id}`
  const prose = { language, paragraphs: scale.paragraphs + Math.floor(random() * 6), pictures }
  const body = (number % 2 === 0 ? blockBody : classicBody)(prose, random)
  return `<item>${element('title', number % 997 === 0 ? '' : title)}<link>${link}</link><pubDate>${at.feed}</pubDate>${element('dc:creator', `writer${1 + Math.floor(scale.writers * random() ** 2)}`)}<guid isPermaLink="false">${homeOf}/?${type === 'page' ? 'page_id' : 'p'}=${id}</guid><description></description>${element('content:encoded', body)}${element('excerpt:encoded', number % 3 === 0 ? sentenceOf(language, random) : '')}
<wp:post_id>${id}</wp:post_id>${date(at)}${element('wp:comment_status', 'open')}${element('wp:ping_status', 'closed')}${element('wp:post_name', slug)}${element('wp:status', status)}<wp:post_parent>0</wp:post_parent><wp:menu_order>0</wp:menu_order>${element('wp:post_type', type)}${element('wp:post_password', password)}<wp:is_sticky>${number % 5_000 === 0 ? 1 : 0}</wp:is_sticky>
${termsOf(type, scale, random)}${meta('_edit_last', '1')}${random() < 0.6 ? meta('_thumbnail_id', String(pictures[0]?.id ?? 0)) : ''}${number % 50 === 7 ? meta('_wp_old_slug', `former-${number}`) : ''}
${commentsOn({ post: number, at, each: scale.commentsEach, language }, random)}</item>
`
}

const drafts = ['draft', 'pending', 'private', 'future', 'trash'] as const

function standing(number: number): { status: string; type: string; password: string } {
  if (number % 20 === 0)
    return { status: drafts[(number / 20) % drafts.length] ?? 'draft', type: 'post', password: '' }
  if (number % 333 === 0) return { status: 'publish', type: 'post', password: 'open-sesame' }
  return { status: 'publish', type: number % 250 === 1 ? 'page' : 'post', password: '' }
}

function termsOf(type: string, { categories, tags }: Scale, random: Random): string {
  if (type === 'page') return ''
  const section = 1 + Math.floor(random() * categories)
  const second = random() < 0.2 ? [1 + Math.floor(random() * categories)] : []
  const topics = new Set(
    numbers(Math.floor(random() * 5)).map(() => Math.max(1, Math.floor(tags ** random()))),
  )
  const guest = random() < 0.03 ? [pick(random, numbers(20))] : []
  return [
    ...new Set(
      [section, ...second].map(
        (n) => `<category domain="category" nicename="section-${n}"><![CDATA[Section ${n}]]></category>`,
      ),
    ),
    ...[...topics].map(
      (n) => `<category domain="post_tag" nicename="topic-${n}"><![CDATA[Topic ${n}]]></category>`,
    ),
    ...guest.map(
      (n) => `<category domain="author" nicename="cap-guest-${n}"><![CDATA[guest-${n}]]></category>`,
    ),
  ].join('')
}
