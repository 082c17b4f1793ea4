// What can be read in the attributes of a shortcode that nobody here knows: words, pictures, players, an address.
import * as make from '#document/make.ts'
import type { Block, Paragraph } from '#document/model.ts'
import { blocksOf, mentioned, type Place } from '../conversion.ts'
import { embeddable, watchUrl } from '../embeds/watch.ts'
import { linkParagraph } from '../addresses.ts'
import { figureOfNumber } from '../pictures/numbered.ts'
import { decodeEntities, strippedText } from '../plain.ts'
import { kindOfFile } from '../players/kinds.ts'
import { fileBlock } from '../players/players.ts'
import { attributesOf, bareWords, numbersAt, wordsAt } from './attributes.ts'
import { isButton } from './known.ts'
import { listed, percentDecoded } from './packed.ts'
import { isPassage } from './passages.ts'
import type { Shortcode } from './shortcode.ts'

export interface Readable {
  readonly before: readonly Block[]
  readonly after: readonly Block[]
}

type Attributes = ReadonlyMap<string, string>

export function readable(code: Shortcode, at: Place): Readable {
  const attributes = attributesOf(code)
  const shown = shownIn(attributes, at)
  const titles = titlesIn(attributes, at)
  const text = [...linesIn(attributes, beforeNames, at), ...markupIn(attributes, at)]
  const lines = [...linesIn(attributes, afterNames, at), ...rowsIn(attributes)]
  const address = shown.length > 0 ? null : addressIn(code, attributes)
  const link = address === null ? noLink : linkTo(address, code, attributes)
  const isMute = titles.length + text.length + lines.length + link.blocks.length === 0
  const bare = isMute && address !== null && isEmpty(code) ? [linkParagraph(address, address)] : []
  return {
    before: [...titles.slice(link.titles), ...shown, ...text],
    after: [...link.blocks, ...bare, ...lines],
  }
}

const isEmpty = ({ inner }: Shortcode): boolean => (inner ?? '').trim() === ''

const titleNames = ['title', 'heading', 'headline', 'subtitle', 'subheading', 'subhead', 'h2', 'h4', 'label']
const beforeNames = ['text', 'content', 'description', 'caption', 'quote', 'message']
const afterNames = ['author', 'cite', 'source', 'byline', 'job_title', 'company']

/** A switch, a size or a colour is no word. */
const isSaid = (value: string): boolean =>
  /\p{L}/u.test(value) &&
  !/^(?:true|false|yes|no|on|off|none|auto|default|left|right|center|top|bottom|[\w-]*\d(?:px|em|%)|#?[\da-f]{3,8})$/i.test(
    value,
  ) &&
  embeddable(value) === null

function titlesIn(attributes: Attributes, at: Place): readonly Block[] {
  return titleNames.flatMap((name) => {
    const value = wordsAt(attributes, name)
    if (!isSaid(value)) return []
    const blocks = blocksOf(attributes.get(name) ?? '', at, at.flow.within())
    return blocks.map((block) =>
      block.type === 'paragraph' && block.content?.every((part) => part.type === 'text' && !part.marks)
        ? make.paragraph([make.text(value, [{ type: 'bold' }])])
        : block,
    )
  })
}

function linesIn(attributes: Attributes, names: readonly string[], at: Place): readonly Block[] {
  return names.flatMap((name) =>
    isSaid(wordsAt(attributes, name)) ? blocksOf(attributes.get(name) ?? '', at, at.flow.within()) : [],
  )
}

const numberNames = [
  'image',
  'images',
  'image_id',
  'img_id',
  'gallery_ids',
  'image_ids',
  'attachment',
  'attachment_id',
  'photo_id',
]
const addressNames = [
  'src',
  'url',
  'href',
  'image',
  'image_url',
  'img',
  'link',
  'video',
  'video_url',
  'video_link',
  'mp4',
  'm4v',
  'webm',
  'ogv',
  'flv',
  'mp3',
  'm4a',
  'ogg',
  'wav',
  'audio',
  'file',
  'pdf',
]

function shownIn(attributes: Attributes, at: Place): readonly Block[] {
  const numbers = numbersAt(attributes, ...numberNames)
  const figures = numbers.map((number) => figureOfNumber(number, at))
  if (figures.length > 0) return figures.length > 1 ? [make.gallery(figures)] : figures
  const [block] = addressNames.flatMap(
    (name) => shownAt(wordsAt(attributes, name), wordsAt(attributes, 'alt'), at) ?? [],
  )
  return block ? [block] : []
}

function shownAt(address: string, alt: string, at: Place): Block | null {
  if (address === '') return null
  const url = watchUrl(address)
  if (url !== null) return make.embed(url)
  if (kindOfFile(address) !== 'picture') return fileBlock(address, { ...at, attachment: null })
  return make.figure({ media: mentioned(at, { kind: 'picture', addresses: [address], words: alt }), alt })
}

/** Where it leads. */
function addressIn(code: Shortcode, attributes: Attributes): string | null {
  const named = [...addressNames, 'button_url', 'btn_link'].map((name) => target(wordsAt(attributes, name)))
  const isAddress = (one: string): boolean => embeddable(one) !== null || /^\/[^/\s]\S*$/.test(one)
  return named.find(isAddress) ?? bareWords(code).find((one) => embeddable(one) !== null) ?? null
}

interface Link {
  readonly blocks: readonly Block[]
  /** How many of the titles are in the link. */
  readonly titles: number
}
const noLink: Link = { blocks: [], titles: 0 }

/** A button has words for its link; a box without content is one itself, under its title. */
function linkTo(address: string, code: Shortcode, attributes: Attributes): Link {
  const button = wordsAt(
    attributes,
    'button_text',
    'btn_title',
    'btn_text',
    'link_text',
    'read_text',
    'button',
  )
  if (isSaid(button)) return { blocks: [linkParagraph(address, button)], titles: 0 }
  const title = titleNames.map((name) => wordsAt(attributes, name)).find(isSaid)
  if (title === undefined || !isEmpty(code)) return noLink
  return { blocks: [linkParagraph(address, title)], titles: 1 }
}

/** `url:https%3A%2F%2F…|title:More` and `manually,https://…`, as builders write their links. */
function target(value: string): string {
  const inner = /^(?:url:|manually,)([^|]+)/.exec(value)?.[1]
  return inner === undefined ? value : (percentDecoded(inner) ?? inner)
}

/** A button whose words stand between its tags; null where this is none, or leads nowhere. */
export function buttonOf(code: Shortcode): Paragraph | null {
  if (!isButton(code.name) || code.inner === null || !isPassage(code.inner) || code.inner.includes('<'))
    return null
  const address = addressIn(code, attributesOf(code))
  return address === null ? null : linkParagraph(address, decodeEntities(code.inner))
}

/** Markup in an attribute: a map's frame, code that a builder keeps. */
const markupIn = (attributes: Attributes, at: Place): readonly Block[] =>
  ['link', 'code', 'html', 'embed'].flatMap((name) => {
    const value = attributes.get(name) ?? ''
    return value.startsWith('<') ? blocksOf(value, at, at.flow.within()) : []
  })

const rowNames = [...titleNames, ...beforeNames, ...afterNames, 'value', 'name', 'price']

/** A list in an attribute: a line for each row, its texts in the order in which they are kept. */
const rowsIn = (attributes: Attributes): readonly Block[] =>
  [...attributes.values()].flatMap(listed).flatMap((row) => {
    const said = Object.entries(row)
      .filter(([name, value]) => rowNames.includes(name) && /[\p{L}\p{Nd}]/u.test(value))
      .map(([, value]) => strippedText(value))
    return said.length > 0 ? [make.paragraph([make.text(said.join(' '))])] : []
  })
