// Readers of the blocks that show a picture, a file, or something of another site.
import { parseId } from '#kernel/ids.ts'
import { isSafeUrl } from '#kernel/safe-url.ts'
import { readInlines } from './check-inline.ts'
import { attribute, type Check, fault, readText } from './check-node.ts'
import * as make from './make.ts'
import type { Audio, Embed, Figure, FileBlock, MediaId, Video } from './model.ts'

export function readFigure(check: Check, node: unknown, depth: number): Figure | undefined {
  const media = readMedia(check, node, 'media')
  const href = readText(check, attribute(node, 'href'), '') ?? ''
  const size = attribute(node, 'size')
  if (size !== undefined && size !== 'inset' && size !== 'wide') return fault(check, 'bad-attribute')
  if (href !== '' && !isSafeUrl(href)) return fault(check, 'unsafe-link')
  const [alt, credit] = [textAt(check, node, 'alt'), textAt(check, node, 'credit')]
  const caption = readInlines(check, node, depth)
  return media && make.figure({ media, alt, credit, href, ...(size && { size }) }, caption)
}

export function readEmbed(check: Check, node: unknown, depth: number): Embed | undefined {
  const url = readText(check, attribute(node, 'url'))
  if (url === undefined) return undefined
  if (!/^https?:\/\//i.test(url) || !isSafeUrl(url)) return fault(check, 'unsafe-link')
  return make.embed(url, textAt(check, node, 'title'), readInlines(check, node, depth))
}

export function readAudio(check: Check, node: unknown, depth: number): Audio | undefined {
  const media = readMedia(check, node, 'media')
  const caption = readInlines(check, node, depth)
  return media && make.audio({ media, title: textAt(check, node, 'title') }, caption)
}

export function readVideo(check: Check, node: unknown, depth: number): Video | undefined {
  const media = readMedia(check, node, 'media')
  const poster = readOptionalMedia(check, node, 'poster')
  const captions = readOptionalMedia(check, node, 'captions')
  const title = textAt(check, node, 'title')
  const caption = readInlines(check, node, depth)
  return (
    media && make.video({ media, title, ...(poster && { poster }), ...(captions && { captions }) }, caption)
  )
}

export function readFile(check: Check, node: unknown): FileBlock | undefined {
  const media = readMedia(check, node, 'media')
  return media && make.file({ media, title: textAt(check, node, 'title') })
}

const textAt = (check: Check, node: unknown, name: string): string =>
  readText(check, attribute(node, name), '') ?? ''

const readOptionalMedia = (check: Check, node: unknown, name: string): MediaId | undefined =>
  attribute(node, name) === undefined ? undefined : readMedia(check, node, name)

function readMedia(check: Check, node: unknown, name: string): MediaId | undefined {
  const id = readText(check, attribute(node, name))
  return id === undefined ? undefined : (parseId('media', id) ?? fault(check, 'bad-attribute'))
}
