// Shortcodes that are pictures, sound, film, or a quotation.
import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import { blocksOf, deepestNesting, lineOfBlocks, mentioned, type Place } from '../conversion.ts'
import { decodeEntities } from '../plain.ts'
import { captioned, looselyCaptioned } from '../pictures/captions.ts'
import { figureOfAttached, figureOfNumber } from '../pictures/numbered.ts'
import { sized, sizeSaid } from '../pictures/picture.ts'
import { attachedAudio, attachedVideo, audioOf, videoOf } from '../players/players.ts'
import { watchUrl } from '../embeds/watch.ts'
import { attributesOf, bareWords, numberAt, numbersAt, wordsAt } from './attributes.ts'
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
  ['quote', quoteCode],
  ['blockquote', quoteCode],
  ['pullquote', quoteCode],
  ['su_quote', quoteCode],
  ['su_pullquote', quoteCode],
  ['img', pictureCode],
  ['vc_raw_html', rawCode],
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

const innerOf = ({ inner }: Shortcode, at: Place): readonly Block[] =>
  inner === null || inner.trim() === '' ? [] : blocksOf(inner, at, at.flow.beside())

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

const audioNames = ['src', 'mp3', 'm4a', 'ogg', 'oga', 'wav', 'flac', 'wma', 'url', 'file']
const videoNames = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv', 'mov', 'url', 'file']

function addressesIn(code: Shortcode, names: readonly string[]): readonly string[] {
  const attributes = attributesOf(code)
  const named = names.map((name) => wordsAt(attributes, name))
  const inner = decodeEntities((code.inner ?? '').trim())
  const all = [...named, ...bareWords(code).map(decodeEntities), inner]
  return [...new Set(all.filter((address) => /^(?:https?:)?\/?\/\S+$|^\S+\.\w{3,4}$/.test(address)))]
}

function audioCode(code: Shortcode, at: Place): readonly Block[] {
  if (code.attributes.startsWith(':')) return playedOf(code.attributes.slice(1), at)
  const addresses = addressesIn(code, audioNames)
  const block = addresses.length > 0 ? audioOf(addresses, null, at) : attachedAudio(firstOf(null), at)
  return [...(block ? [block] : []), ...wordsIn(code, addresses, at)]
}

/** `[audio:a.mp3,b.mp3|titles=One,Two]`, of the plug-in before WordPress had a player. */
function playedOf(written: string, at: Place): readonly Block[] {
  const [addresses = '', ...options] = decodeEntities(written).split('|')
  const titles = (options.find((option) => option.startsWith('titles=')) ?? '').slice(7).split(',')
  return addresses.split(',').flatMap((address, row) => {
    const title = addresses.includes(',') ? (titles[row] ?? '') : titles.join(',')
    return audioOf([address.trim()], null, at, title.trim()) ?? []
  })
}

const firstOf = (post: number | null) => ({ post, except: [], isReversed: false, isOne: true })

function videoCode(code: Shortcode, at: Place): readonly Block[] {
  const attributes = attributesOf(code)
  const addresses = addressesIn(code, videoNames)
  const shown = addresses.map(watchUrl).find((url) => url !== null)
  const captions = /<track\b[^<>]*\bsrc=["']([^"']+)/i.exec(code.inner ?? '')?.[1] ?? ''
  const block = shown
    ? make.embed(shown)
    : addresses.length > 0
      ? videoOf(addresses, null, at, { poster: wordsAt(attributes, 'poster'), captions })
      : attachedVideo(firstOf(null), at)
  return [...(block ? [block] : []), ...wordsIn(code, addresses, at)]
}

/** Words between the tags of a player, if they are not only its address again. */
function wordsIn(code: Shortcode, addresses: readonly string[], at: Place): readonly Block[] {
  const inner = decodeEntities((code.inner ?? '').trim())
  return addresses.includes(inner) ? [] : innerOf(code, at)
}

function playlistCode(code: Shortcode, at: Place): readonly Block[] {
  const attributes = attributesOf(code)
  const isVideo = wordsAt(attributes, 'type') === 'video'
  const numbers = numbersAt(attributes, 'ids', 'include')
  const attached = {
    post: numberAt(attributes, 'id'),
    except: numbersAt(attributes, 'exclude'),
    isReversed: /^desc$/i.test(wordsAt(attributes, 'order')),
    isOne: false,
  }
  if (numbers.length === 0) return [isVideo ? attachedVideo(attached, at) : attachedAudio(attached, at)]
  return numbers.flatMap((number) => (isVideo ? videoOf([], number, at) : audioOf([], number, at)) ?? [])
}

/** The episode of a podcast: its file is the post's own, unless it says another. */
function podcastCode(code: Shortcode, at: Place): readonly Block[] {
  const attributes = attributesOf(code)
  const addresses = addressesIn(code, audioNames)
  const post = numberAt(attributes, 'episode', 'id')
  const block = addresses.length > 0 ? audioOf(addresses, null, at) : attachedAudio(firstOf(post), at)
  return block ? [block] : []
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

/** Markup that a page builder keeps in a form that no reader could read. */
function rawCode({ inner }: Shortcode, at: Place): readonly Block[] | null {
  if (inner === null) return null
  const html = Buffer.from(inner.trim(), 'base64').toString('utf8')
  try {
    return blocksOf(decodeURIComponent(html), at, at.flow.beside())
  } catch {
    return blocksOf(html, at, at.flow.beside())
  }
}
