// The paper's faces for whoever draws letters instead of sending fonts: files, ranges, and by how much each is drawn larger.
import type { Typeface } from '#platform/pictures/lettering/model.ts'
import { type Face, faces, type FamilyName, fontPath } from './theme/fonts.ts'

export const typeface = (face: Face): Typeface => ({
  file: fontPath(face),
  range: face.range,
  scale: Number.parseFloat(face.adjust ?? '100') / 100,
})

export const typefaces = (family: FamilyName, style: Face['style'] = 'normal'): readonly Typeface[] =>
  faces.filter((face) => face.family === family && face.style === style).map(typeface)
