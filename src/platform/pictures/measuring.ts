import { parseFile } from 'music-metadata'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { done, type Result, refused } from '#kernel/result.ts'
import { filmSize } from './film-size.ts'
import {
  type MeasuredPicture,
  type MeasuredRecording,
  mostFrames,
  mostPixels,
  type NoPicture,
} from './model.ts'
import { ownWords } from './own-words.ts'

/** Opens a picture as carefully as it is ever opened: what is cut off or torn is refused, and so is what is larger than we take. */
export const openPicture = (from: string, moving: boolean): Sharp =>
  sharp(from, {
    failOn: 'error',
    limitInputPixels: mostPixels,
    sequentialRead: true,
    ...(moving && { pages: -1 }),
  })

export async function measurePicture(from: string): Promise<Result<MeasuredPicture, NoPicture>> {
  const facts = await sharp(from, { failOn: 'error', limitInputPixels: false }).metadata()
  const moving = (facts.pages ?? 1) > 1 && movesAt(facts)
  const why = tooMuch(facts, moving)
  if (why) return refused(why)
  // Read to its end once, small: whoever looks at it later shall not be the first to find that it is broken.
  await openPicture(from, moving).resize({ width: 32, height: 32, fit: 'inside' }).raw().toBuffer()
  return done({ ...sizeOf(facts), seconds: moving ? lasting(facts) : null, words: ownWords(facts) })
}

function tooMuch(
  { width, height, pages = 1, pageHeight = height }: Metadata,
  moving: boolean,
): NoPicture | undefined {
  if (width * pageHeight > mostPixels) return 'too-many-pixels'
  if (!moving) return undefined
  return pages > mostFrames || width * pageHeight * pages > mostPixels ? 'too-many-frames' : undefined
}

/** The pages of a TIFF do not move. */
const movesAt = ({ format }: Metadata): boolean => format === 'gif' || format === 'webp'

const sizeOf = ({ autoOrient, pageHeight, pages = 1 }: Metadata) => ({
  width: autoOrient.width,
  height: pages > 1 && pageHeight !== undefined ? pageHeight : autoOrient.height,
})

const lasting = ({ delay = [] }: Metadata): number =>
  Math.max(1, Math.round(delay.reduce((sum, one) => sum + one, 0) / 1000))

/** A hundred days: what claims to be longer lies, or is a stream without end. */
const longest = 100 * 24 * 3600

/** Sound and film: how long, and how large where the file says it cheaply. What cannot be read that way is played all the same. */
export async function measureRecording(from: string): Promise<Result<MeasuredRecording, NoPicture>> {
  const { format } = await parseFile(from, { skipCovers: true, duration: true })
  const video = format.trackInfo.map((track) => track.video).find((track) => track !== undefined)
  const seconds = format.duration === undefined ? null : Math.max(1, Math.round(format.duration))
  const said =
    video?.pixelWidth && video.pixelHeight ? { width: video.pixelWidth, height: video.pixelHeight } : null
  const size = said ?? (await filmSize(from))
  return done({
    seconds: seconds !== null && seconds < longest ? seconds : null,
    width: size?.width ?? null,
    height: size?.height ?? null,
  })
}
