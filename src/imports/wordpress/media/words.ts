// What an archive says of a picture: its words, whose it is, and how large.
import { phpList, type PhpList } from '../parts/php.ts'
import { plainContent } from '../content/convert.ts'
import { firstOf } from '../meta/first.ts'
import type { WpMeta, WpPost } from '../model.ts'
import { plainTitle } from '../text-fixes.ts'

const creditKeys = [
  '_media_credit',
  'media_credit',
  '_credit',
  'credit',
  'photo_credit',
  '_photo_credit',
  'image_credit',
  '_image_credit',
  'photographer',
  '_photographer',
  'isc_image_source',
  '_wp_attachment_source_name',
  'credit-tracker-author',
  'bildnachweis',
]
const organisationKeys = ['_navis_media_credit_org', '_media_credit_org']
const rightsKeys = [
  'copyright',
  '_copyright',
  'image_copyright',
  '_image_copyright',
  'rights',
  'isc_image_licence',
]

export interface Words {
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly rights: string
  readonly width: number | null
  readonly height: number | null
}

export function wordsOf({ meta, excerpt, content }: WpPost): Words {
  const said = firstOf(meta, ['_wp_attachment_metadata'])
  const facts = phpList(said)
  const image = listIn(facts, 'image_meta')
  const caption = plain(excerpt) || textIn(image, 'caption') || plain(content)
  return {
    alt: plainTitle(firstOf(meta, ['_wp_attachment_image_alt'])).slice(0, 2000),
    caption: caption.slice(0, 4000),
    credit: creditOf(meta) || textIn(image, 'credit').slice(0, 500),
    rights: (plainTitle(firstOf(meta, rightsKeys)) || textIn(image, 'copyright')).slice(0, 500),
    ...sizeOf(said, facts),
  }
}

const plain = (html: string): string =>
  html.trim() === '' ? '' : plainContent(html).replace(/\s+/g, ' ').trim()

const listIn = (list: PhpList | undefined, key: string): PhpList | undefined => {
  const value = list?.get(key)
  return value instanceof Map ? value : undefined
}
function textIn(list: PhpList | undefined, key: string): string {
  const value = list?.get(key)
  return typeof value === 'string' ? plainTitle(value) : ''
}

function creditOf(meta: readonly WpMeta[]): string {
  const names = [firstOf(meta, creditKeys), firstOf(meta, organisationKeys)].map(plainTitle)
  return [...new Set(names.filter((name) => name !== '' && !/^[aO]:\d+:/.test(name)))]
    .join(' / ')
    .slice(0, 500)
}

/** A search and replace in a database breaks the lengths of such a text; its numbers are still there. */
function sizeOf(said: string, facts: PhpList | undefined): Pick<Words, 'width' | 'height'> {
  const of = (key: string): number | null => {
    const value = facts?.get(key) ?? new RegExp(`^a:\\d+:\\{[^{}]*?"${key}";i:(\\d{1,6});`).exec(said)?.[1]
    const pixels = Number(value)
    return Number.isInteger(pixels) && pixels > 0 && pixels < 1_000_000 ? pixels : null
  }
  const [width, height] = [of('width'), of('height')]
  return width === null || height === null ? { width: null, height: null } : { width, height }
}
