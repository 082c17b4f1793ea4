import sharp, { type Sharp } from 'sharp'
import { done, type Result } from '#kernel/result.ts'
import { openPicture } from './measuring.ts'
import type { NoPicture, Wish } from './model.ts'
import { ownWords } from './own-words.ts'
import { writeXmp } from './xmp-write.ts'

/**
 * One rendition, into a file. What the picture says of itself goes along in a packet of our own; everything else that was in the
 * file (where, when, which camera, thumbnails) stays behind.
 */
export async function render(wish: Wish): Promise<Result<null, NoPicture>> {
  const { words, turned } = await factsOf(wish.from)
  const picture = sized(openPicture(wish.from, wish.moving).autoOrient(), wish, turned)
  const xmp = writeXmp(words)
  const signed = xmp === undefined ? picture : picture.withXmp(xmp)
  await inFormat(signed, wish).toFile(wish.to)
  return done(null)
}

async function factsOf(from: string) {
  const facts = await sharp(from, { failOn: 'error', limitInputPixels: false }).metadata()
  return { words: ownWords(facts), turned: facts.autoOrient }
}

/** Made small first and cut then: a JPEG need not be unpacked at its full size. */
function sized(
  picture: Sharp,
  { width, height, frame }: Wish,
  whole: { width: number; height: number },
): Sharp {
  if (!frame) return picture.resize({ width, height, fit: 'fill' })
  const scale = width / frame.width
  const full = {
    width: Math.max(width, Math.round(whole.width * scale)),
    height: Math.max(height, Math.round(whole.height * scale)),
  }
  const left = Math.min(full.width - width, Math.round(frame.left * scale))
  const top = Math.min(full.height - height, Math.round(frame.top * scale))
  return picture.resize({ ...full, fit: 'fill' }).extract({ left, top, width, height })
}

/** Effort is chosen by the clock: one step more costs twice the time and saves three bytes in a hundred (docs/decisions/007). */
function inFormat(picture: Sharp, { format }: Wish): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 50, effort: 2, chromaSubsampling: '4:2:0' })
    case 'webp':
      return picture.webp({ quality: 76, effort: 3 })
    case 'gif':
      return picture.gif({ effort: 3 })
    case 'jpg':
      return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true })
  }
}
