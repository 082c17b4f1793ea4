import sharp from 'sharp'
import { done, type Result } from '#kernel/result.ts'
import type { Drawing, NoPicture } from './model.ts'
import { svgOf } from './lettering/drawing.ts'

/** Flat colours and edges: a palette says all of it, in a fifth of the bytes. */
export async function draw({ poster, to }: Drawing): Promise<Result<null, NoPicture>> {
  const svg = await svgOf(poster)
  await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .png({ palette: true, colours: 128, effort: 4 })
    .toFile(to)
  return done(null)
}
