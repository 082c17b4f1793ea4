// Sound, film and documents in the page: `<audio>`, `<video>`, and the plug-ins that came before them.
import * as make from '#document/make.ts'
import type { Block, Inline } from '#document/model.ts'
import { mentioned, type Place } from '../conversion.ts'
import { type Line, lineIn } from '../lines.ts'
import { attribute, childrenOf, type Element, elementsOf, isElement } from '../dom.ts'
import { watchUrl } from '../embeds/watch.ts'
import type { Attached } from '../mentions.ts'
import { fileName } from '../pictures/addresses.ts'
import { captioned } from '../pictures/captions.ts'
import { kindOfFile } from './kinds.ts'

export function audioElement(element: Element, at: Place): void {
  playerElement(element, at, (addresses) => audioOf(addresses, at.attachment, at))
}

export function videoElement(element: Element, at: Place): void {
  playerElement(element, at, (addresses) => {
    const track = elementsOf(element).find(isTrack)
    return videoOf(addresses, at.attachment, at, {
      poster: attribute(element, 'poster'),
      captions: track ? attribute(track, 'src') : '',
    })
  })
}

const isTrack = (node: Element): boolean =>
  node.tagName === 'track' && /^(?:captions|subtitles|)$/i.test(attribute(node, 'kind'))

function playerElement(
  element: Element,
  at: Place,
  read: (addresses: readonly string[]) => Block | null,
): void {
  const addresses = playerAddresses(element)
  const shown = addresses.map(watchUrl).find((url) => url !== null)
  const block = shown ? make.embed(shown) : read(addresses)
  const caption = { ...fallbackIn(element, addresses, at), credit: '' }
  const blocks = captioned(block ? [block] : [], caption)
  if (caption.line.length + caption.rest.length > 0) at.flow.blocks(blocks)
  else for (const one of blocks) at.flow.show(one, false)
}

const tags = new Set(['source', 'embed', 'iframe'])
export const addressNames = ['src', 'data-src', 'data'] as const

/** Its own addresses, and those of its sources, each once. */
export function playerAddresses(element: Element): readonly string[] {
  const sources = elementsOf(element).filter(({ tagName }) => tags.has(tagName))
  const all = [element, ...sources].flatMap((one) => addressNames.map((name) => attribute(one, name)))
  return [...new Set(all)].filter((address) => address !== '' && !/^(?:data|blob|javascript):/i.test(address))
}

export function audioOf(
  addresses: readonly string[],
  attachment: number | null,
  at: Place,
  title = '',
): Block | null {
  if (addresses.length === 0 && attachment === null) return null
  const words = title || fileName(addresses[0] ?? '')
  return make.audio({ media: mentioned(at, { kind: 'audio', attachment, addresses, words }), title })
}

/** The sound or the film that is attached to a post, where a player says no more than that. */
export const attachedAudio = (attached: Attached, at: Place): Block =>
  make.audio({ media: mentioned(at, { kind: 'audio', attached }) })
export const attachedVideo = (attached: Attached, at: Place): Block =>
  make.video({ media: mentioned(at, { kind: 'video', attached }) })

interface Besides {
  readonly poster?: string
  readonly captions?: string
  readonly title?: string
}

export function videoOf(
  addresses: readonly string[],
  attachment: number | null,
  at: Place,
  { poster = '', captions = '', title = '' }: Besides = {},
): Block | null {
  if (addresses.length === 0 && attachment === null) return null
  const words = title || fileName(addresses[0] ?? '')
  const media = mentioned(at, { kind: 'video', attachment, addresses, words })
  return make.video({
    media,
    title,
    ...(poster && { poster: mentioned(at, { kind: 'picture', addresses: [poster] }) }),
    ...(captions && { captions: mentioned(at, { kind: 'captions', addresses: [captions] }) }),
  })
}

export function fileOf(address: string, attachment: number | null, at: Place, title = ''): Block {
  const words = title || fileName(address)
  return make.file({ media: mentioned(at, { kind: 'file', attachment, addresses: [address], words }), title })
}

/** A file of the paper's own to look at or listen to, by its ending; null where it is neither. */
export function fileBlock(address: string, at: Place, title = ''): Block | null {
  switch (kindOfFile(address)) {
    case 'audio':
      return audioOf([address], at.attachment, at, title)
    case 'video':
      return videoOf([address], at.attachment, at, { title })
    case 'file':
      return fileOf(address, at.attachment, at, title)
    default:
      return null
  }
}

const silent = new Set(['source', 'track', 'param', 'embed', 'object', 'script'])
const excuse = /\b(?:browser|navigateur|navegador|navigatore|браузер|html5|flash|javascript|plug-?in)\b/i

/** What stands in a player for those who cannot see it: read by nobody where it only says so, or leads to the same file. */
export function fallbackIn(element: Element, addresses: readonly string[], at: Place): Line {
  const nodes = childrenOf(element).filter((node) => !(isElement(node) && silent.has(node.tagName)))
  const { line, rest } = lineIn(nodes, at)
  const words = line.map((part) => (part.type === 'text' ? part.text : '')).join('')
  const isSaid = excuse.test(words) || line.every((part) => isItself(part, addresses))
  return { line: isSaid ? [] : line, rest }
}

function isItself(part: Inline, addresses: readonly string[]): boolean {
  if (part.type !== 'text') return part.type === 'hardBreak'
  const words = part.text.trim()
  return (
    words === '' || addresses.some((address) => address.includes(words) || words.includes(fileName(address)))
  )
}
