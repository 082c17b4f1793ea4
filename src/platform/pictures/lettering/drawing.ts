import { openCase } from './faces.ts'
import { composed } from './lines.ts'
import type { Lettering, Poster } from './model.ts'
import { type Line, setLine } from './setting.ts'

/** The whole picture as SVG that needs no font. */
export async function svgOf({ width, height, shapes, letterings }: Poster): Promise<string> {
  const words = await Promise.all(letterings.map(lettered))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}${words.join('')}</svg>`
}

async function lettered(given: Lettering): Promise<string> {
  const { box, colour, turn = 0 } = given
  const letters = await openCase(given)
  const words = Array.from(given.words)
    .filter((letter) => letters(letter) || /\p{M}|\p{Cf}/u.test(letter))
    .join('')
  const lettering = { ...given, words }
  const known = new Map<string, number>()
  const measure = (text: string): number => {
    const width = known.get(text) ?? setLine(text, lettering, letters).width
    known.set(text, width)
    return width
  }
  const { size, lines } = composed(lettering, measure)
  const paths = lines.map((line, at) => placed(setLine(line, lettering, letters), lettering, size, at))
  return `<g fill="${colour}" transform="translate(${box.left} ${box.top}) rotate(${turn})">${paths.join('')}</g>`
}

/** Of the size: how far the first line's foot is under the top of the box. Capitals then stand close under it. */
const capHeight = 0.74

function placed(line: Line, { box, align, direction, leading }: Lettering, size: number, at: number): string {
  const room = box.width - line.width * size
  const isAtLeft = align === 'start' ? direction === 'ltr' : direction === 'rtl'
  const left = align === 'middle' ? room / 2 : isAtLeft ? 0 : room
  const foot = (capHeight + at * leading) * size
  return line.glyphs
    .map(({ path, x, y, perUnit }) => {
      const scale = round(perUnit * size, 6)
      return `<path transform="translate(${round(left + x * size)} ${round(foot - y * size)}) scale(${scale} ${-scale})" d="${path}"/>`
    })
    .join('')
}

const round = (value: number, places = 2): number => Number(value.toFixed(places))
