// What a feed says of a story's picture and sound besides the text: https://www.rssboard.org/media-rss
import { type Album, ofKind, pressPictureOf } from '#copy/index.ts'
import { soundIn } from '#document/text.ts'
import { filePath } from '#media/index.ts'
import type { Content } from '#stories/index.ts'

export interface FeedPicture {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly caption: string
  readonly credit: string
  readonly rights: string
  /** The same, square. */
  readonly square: string
}

export interface FeedSound {
  readonly url: string
  /** Bytes, as they are sent. */
  readonly length: number
  readonly type: string
  readonly seconds: number | null
}

export interface FeedShown {
  readonly picture?: FeedPicture | undefined
  readonly sound?: FeedSound | undefined
}

export const shownWith = (content: Content, album: Album, origin: string): FeedShown => ({
  picture: pictureIn(content, album, origin),
  sound: soundOf(content, album, origin),
})

function pictureIn(content: Content, album: Album, origin: string): FeedPicture | undefined {
  const press = pressPictureOf(content, album)
  if (!press) return undefined
  const { crops, caption = '', credit = '', rights = '' } = press
  const { src, width, height, alt } = crops[0]
  const square = crops.at(-1) ?? crops[0]
  const said = { caption: caption || alt, credit, rights }
  return { url: `${origin}${src}`, width, height, ...said, square: `${origin}${square.src}` }
}

/** The first recording: an item has one enclosure. */
function soundOf({ body }: Content, album: Album, origin: string): FeedSound | undefined {
  const id = soundIn(body)
  const medium = id && ofKind(album, id, 'audio')
  if (!medium) return undefined
  const { bytes: length, type, duration: seconds } = medium
  return { url: `${origin}${filePath(medium)}`, length, type, seconds }
}
