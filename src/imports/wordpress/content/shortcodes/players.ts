// Shortcodes that play sound and film of the paper's own.
import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import type { Place } from '../conversion.ts'
import { watchUrl } from '../embeds/watch.ts'
import { decodeEntities } from '../plain.ts'
import { attachedAudio, attachedVideo, audioOf, videoOf } from '../players/players.ts'
import { attributesOf, bareWords, innerOf, numberAt, numbersAt, wordsAt } from './attributes.ts'
import type { Shortcode } from './shortcode.ts'

const audioNames = ['src', 'mp3', 'm4a', 'ogg', 'oga', 'wav', 'flac', 'wma', 'url', 'file']
const videoNames = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv', 'mov', 'url', 'file']

function addressesIn(code: Shortcode, names: readonly string[]): readonly string[] {
  const attributes = attributesOf(code)
  const named = names.map((name) => wordsAt(attributes, name))
  const inner = decodeEntities((code.inner ?? '').trim())
  const all = [...named, ...bareWords(code).map(decodeEntities), inner]
  return [...new Set(all.filter((address) => /^(?:https?:)?\/?\/\S+$|^\S+\.\w{3,4}$/.test(address)))]
}

export function audioCode(code: Shortcode, at: Place): readonly Block[] {
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

export function videoCode(code: Shortcode, at: Place): readonly Block[] {
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

export function playlistCode(code: Shortcode, at: Place): readonly Block[] {
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
export function podcastCode(code: Shortcode, at: Place): readonly Block[] {
  const attributes = attributesOf(code)
  const post = numberAt(attributes, 'episode', 'id')
  const said = addressesIn(code, audioNames)
  const { sound } = at.conversion.shared
  const addresses = said.length === 0 && post === null && sound !== '' ? [sound] : said
  const block = addresses.length > 0 ? audioOf(addresses, null, at) : attachedAudio(firstOf(post), at)
  return block ? [block] : []
}
