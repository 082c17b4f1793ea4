import sharp from 'sharp'
import { done, type Result } from '#kernel/result.ts'
import type { Drawing, NoPicture } from './model.ts'
import { svgOf } from './lettering/drawing.ts'

/** Without a palette: finding one takes six times as long as all the rest, for half the bytes. */
export async function draw({ poster, to }: Drawing): Promise<Result<null, NoPicture>> {
  const svg = await svgOf(poster)
  await sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).png().toFile(to)
  return done(null)
}
