// Shortcodes that are pictures, a quotation, or markup in disguise; and by their names those of ./players.ts.
import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import { blocksOf, deepestNesting, mentioned, type Place } from '../conversion.ts'
import { lineOfBlocks } from '../lines.ts'
import { decodeEntities } from '../plain.ts'
import { captioned, looselyCaptioned } from '../pictures/captions.ts'
import { figureOfAttached, figureOfNumber } from '../pictures/numbered.ts'
import { sized, sizeSaid } from '../pictures/picture.ts'
import { attributesOf, innerOf, numberAt, numbersAt, wordsAt } from './attributes.ts'
import { kindOfFile } from '../players/kinds.ts'
import { audioCode, playlistCode, podcastCode, videoCode } from './players.ts'
import type { Shortcode } from './shortcode.ts'

/** Null where it is none after all. */
type Read = (code: Shortcode, at: Place) => readonly Block[] | null

export const mediaReadings: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['gallery', galleryCode],
  ['caption', captionCode],
  ['wp_caption', captionCode],
  ['media-credit', creditCode],
  ['media_credit', creditCode],
  ['audio', audioCode],
  ['video', videoCode],
  ['playlist', playlistCode],
  ['ss_player', podcastCode],
  ['podcast_player', podcastCode],
  ['powerpress', podcastCode],
  ['podlove-episode-web-player', podcastCode],
  ['podlove-web-player', podcastCode],
  ['quote', quoteCode],
  ['blockquote', quoteCode],
  ['pullquote', quoteCode],
  ['su_quote', quoteCode],
  ['su_pullquote', quoteCode],
  ['img', pictureCode],
])

function galleryCode(code: Shortcode, at: Place): readonly Block[] {
  const attributes = attributesOf(code)
  const numbers = numbersAt(attributes, 'ids', 'include')
  const figures =
    numbers.length > 0
      ? numbers.map((number) => figureOfNumber(number, at))
      : [
          figureOfAttached(
            {
              post: numberAt(attributes, 'id'),
              except: numbersAt(attributes, 'exclude'),
              isReversed: /^desc$/i.test(wordsAt(attributes, 'order')),
              isOne: false,
            },
            at,
          ),
        ]
  return [make.gallery(figures), ...innerOf(code, at)]
}

/** `[caption id="attachment_12" align="alignleft"]<img …> Words[/caption]`; older ones have the words in an attribute. */
function captionCode(code: Shortcode, at: Place): readonly Block[] {
  const attributes = attributesOf(code)
  const number = /attachment_(\d{1,15})/.exec(wordsAt(attributes, 'id'))?.[1]
  const attachment = number === undefined ? null : Number(number)
  const blocks = innerOf(code, { ...at, attachment })
  const words = attributes.get('caption') ?? ''
  const whole =
    words === ''
      ? looselyCaptioned(blocks)
      : captioned(blocks, { ...lineOfBlocks(blocksOf(words, at, at.flow.within())), credit: '' })
  return sized(whole, sizeSaid(wordsAt(attributes, 'align')))
}

function creditCode(code: Shortcode, at: Place): readonly Block[] {
  const attributes = attributesOf(code)
  const caption = { line: [], rest: [], credit: wordsAt(attributes, 'name') }
  return sized(captioned(innerOf(code, at), caption), sizeSaid(wordsAt(attributes, 'align')))
}

function quoteCode(code: Shortcode, at: Place): readonly Block[] | null {
  if (code.inner === null || at.nesting >= deepestNesting) return null
  const attributes = attributesOf(code)
  const [first = ''] = code.attributes.startsWith('=')
    ? [code.attributes.slice(1).replace(/^["']|["']$/g, '')]
    : []
  const source = wordsAt(attributes, 'author', 'cite', 'source', 'name', 'by') || first
  const content = innerOf(code, at)
  return content.length > 0 ? [make.blockquote(content, source)] : []
}

/** `[img]https://…/mole.jpg[/img]` */
function pictureCode({ inner }: Shortcode, at: Place): readonly Block[] | null {
  const address = decodeEntities((inner ?? '').trim())
  if (!/^(?:https?:\/\/|\/)\S+$/.test(address)) return null
  return [make.figure({ media: mentioned(at, { kind: 'picture', addresses: [address] }) })]
}

/** `[fusion_imageframe image_id="12|full"]https://…/mole.jpg[/fusion_imageframe]`: nothing but a picture's address between the tags. */
export function framedPicture(code: Shortcode, at: Place): readonly Block[] | null {
  const address = decodeEntities((code.inner ?? '').trim())
  if (!/^(?:https?:)?\/\/\S+$/.test(address) || kindOfFile(address) !== 'picture') return null
  const attributes = attributesOf(code)
  const [attachment, alt] = [
    numberAt(attributes, 'image_id', 'attachment_id', 'id'),
    wordsAt(attributes, 'alt'),
  ]
  const media = mentioned(at, { kind: 'picture', attachment, addresses: [address], words: alt })
  const figure = make.figure({ media, alt })
  const caption = attributes.get('caption') ?? ''
  if (caption === '') return [figure]
  return captioned([figure], { ...lineOfBlocks(blocksOf(caption, at, at.flow.within())), credit: '' })
}
