// What a post kept beside its text and readers saw with it: its sound, its film, when and where, how many stars, where it led. It goes into
// the body, so that none of it is lost.
import * as make from '#document/make.ts'
import type { Block, MediaId } from '#document/model.ts'
import { isSafeUrl } from '#kernel/safe-url.ts'
import type { StoryKind } from '#stories/index.ts'
import { linkParagraph } from '../content/addresses.ts'
import type { Mention } from '../content/mentions.ts'
import type { WpMeta, WpPost } from '../model.ts'
import { decodeEntities, plainTitle } from '../text-fixes.ts'
import { eventKeys, eventLine, type Venues } from './events.ts'
import { firstOf } from './first.ts'

const soundKeys = [
  'audio_file',
  '_audio_file',
  '_podcast_enclosure',
  'podcast_audio',
  'episode_audio',
  'audio_url',
]
const filmKeys = [
  '_format_video_embed',
  '_format_audio_embed',
  '_featured_video_url',
  'featured_video',
  '_video_url',
  'video_url',
  'video_embed',
  'embed_video',
  '_video_embed_code',
]
const linkKeys = [
  '_links_to',
  '_format_link_url',
  '_format_url',
  'format_url',
  'link_url',
  'standard_link_url_field',
]
const sourceKeys = ['_format_quote_source_name', '_format_quote_source_url']
const starKeys = [
  'review_rating',
  '_review_rating',
  'wp_review_total',
  '_wp_review_total',
  '_lets_review_final_score',
  'lets_review_final_score',
  'taq_review_score',
]
const starsOfReview = ['rating', '_rating', 'stars', 'score', 'post_rating']
export const lineKeys = [
  'enclosure',
  ...soundKeys,
  ...filmKeys,
  ...linkKeys,
  ...sourceKeys,
  ...starKeys,
  ...starsOfReview,
  ...eventKeys,
]

export interface Lines {
  readonly before: readonly Block[]
  readonly after: readonly Block[]
  readonly mentions: readonly Mention[]
}

const nothing: ReadonlySet<string> = new Set()

/** `shown`: addresses of what the text plays itself. */
export function linesOf(post: WpPost, kind: StoryKind, venues: Venues, shown = nothing): Lines {
  const { meta } = post
  if (meta.length === 0) return { before: [], after: [], mentions: [] }
  const players = playersOf(post, shown)
  const event = kind === 'event' ? eventLine(meta, venues) : ''
  const stars = starsOf(meta, kind)
  return {
    before: [
      ...players.map(({ block }) => block),
      ...filmsOf(post),
      ...[event, stars].filter((line) => line !== '').map((line) => make.paragraph([make.text(line)])),
    ],
    after: [...sourceLine(meta), ...linksOf(post)],
    mentions: players.map(({ mention }) => mention),
  }
}

/** Before and after the blocks of a body that is JSON already. */
export function withLines(body: string, { before, after }: Pick<Lines, 'before' | 'after'>): string {
  if (before.length + after.length === 0) return body
  const { content, ...doc } = JSON.parse(body) as { readonly content: readonly Block[] }
  return JSON.stringify({ ...doc, content: [...before, ...content, ...after] })
}

const sound = /\.(?:mp3|m4a|aac|ogg|oga|wav|opus|flac)(?:[?#]|$)/i
const film = /\.(?:mp4|m4v|webm|ogv|mov)(?:[?#]|$)/i

/** WordPress writes an `enclosure` for every sound that a text links to, too: those are in the text. */
function playersOf(post: WpPost, shown: ReadonlySet<string>): { block: Block; mention: Mention }[] {
  const missing = playedBy(post).filter((address) => !isIn(post.content, address) && !shown.has(address))
  return missing.map((address, at) => playerOf(address, `media_e${at}`))
}

/** Several channels of one plug-in keep an enclosure each. */
const isEnclosure = (key: string): boolean => key === 'enclosure' || /^_[a-z\d_-]+:enclosure$/.test(key)

function playedBy({ meta }: WpPost): readonly string[] {
  const enclosures = meta.filter(({ key }) => isEnclosure(key)).map(({ value }) => value)
  const said = [...soundKeys.map((key) => firstOf(meta, [key])), ...enclosures]
  return [...new Set(said.map((value) => (value.split('\n')[0] ?? '').trim()))].filter(isPlayable)
}

/** The episode's own sound; empty where it has none. */
export const soundOf = (post: WpPost): string => playedBy(post).find((address) => sound.test(address)) ?? ''

const isPlayable = (address: string): boolean =>
  /^https?:\/\//i.test(address) && isSafeUrl(address) && (sound.test(address) || film.test(address))

function playerOf(address: string, id: MediaId): { block: Block; mention: Mention } {
  const isFilm = !sound.test(address)
  const words = (address.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? ''
  return {
    block: isFilm ? make.video({ media: id }) : make.audio({ media: id }),
    mention: {
      id,
      kind: isFilm ? 'video' : 'audio',
      attachment: null,
      addresses: [address],
      words,
      attached: null,
    },
  }
}

/** A text may hold it with `&amp;`, and with another scheme. */
const isIn = (content: string, address: string): boolean =>
  decodeEntities(content).includes(address.replace(/^https?:/i, ''))

function filmsOf({ meta, content }: WpPost): Block[] {
  const addresses = filmKeys.map((key) => addressIn(firstOf(meta, [key])))
  return [...new Set(addresses)]
    .filter((address) => address !== '' && !isIn(content, address))
    .map((address) => make.embed(address))
}

/** An address as it is, or the one in a piece of markup. */
function addressIn(value: string): string {
  const found = /\b(?:src|href)\s*=\s*["']([^"']+)["']/.exec(value)?.[1] ?? (/^\S+$/.test(value) ? value : '')
  const url = URL.parse(decodeEntities(found).replace(/^\/\//, 'https://'))
  return url !== null && /^https?:$/.test(url.protocol) && isSafeUrl(url.href) ? url.href : ''
}

function linksOf({ meta, content }: WpPost): Block[] {
  const addresses = linkKeys.map((key) => addressIn(firstOf(meta, [key])))
  return [...new Set(addresses)]
    .filter((address) => address !== '' && !isIn(content, address))
    .map((address) => linkParagraph(address, address))
}

function sourceLine(meta: readonly WpMeta[]): Block[] {
  const name = plainTitle(firstOf(meta, ['_format_quote_source_name']))
  const address = addressIn(firstOf(meta, ['_format_quote_source_url']))
  return name === '' && address === '' ? [] : [linkParagraph(address, `— ${name || address}`)]
}

/** In no language: `★ 4.5`. */
function starsOf(meta: readonly WpMeta[], kind: StoryKind): string {
  const said = firstOf(meta, kind === 'review' ? [...starKeys, ...starsOfReview] : starKeys)
  return /^\d{1,3}(?:[.,]\d+)?(?:\s*\/\s*\d{1,3})?$/.test(said) && !/^0+$/.test(said) ? `★ ${said}` : ''
}
