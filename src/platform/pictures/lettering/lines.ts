// Words into lines: as large as fits, and then of much the same length. Pure; how long something is, is asked.
import type { Lettering } from './model.ts'
import { lettersOf, type Piece, piecesOf, textOf } from './pieces.ts'

/** How long a text is, for a size of 1. */
export type Measure = (text: string) => number

export interface Composed {
  readonly size: number
  readonly lines: readonly string[]
}

export function composed(lettering: Lettering, measure: Measure): Composed {
  const { words, language, sizes, leading, box } = lettering
  const pieces = piecesOf(words, language)
  const longest = Math.max(...pieces.map(({ text }) => measure(text)), 0)
  for (const size of sizes) {
    const width = box.width / size
    if (longest > width) continue
    const lines = broken(pieces, width, measure)
    if (lines.length * leading <= box.height / size)
      return { size, lines: balanced(pieces, lines, width, measure) }
  }
  return cutOff(lettering, pieces, measure)
}

/** As many words on each line as it takes. */
function broken(pieces: readonly Piece[], width: number, measure: Measure): readonly string[] {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line && measure(textOf([...line, piece])) <= width) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(textOf)
}

/** The narrowest column in which there are no more lines: the last one is then about as long as the others. */
function balanced(
  pieces: readonly Piece[],
  lines: readonly string[],
  width: number,
  measure: Measure,
): readonly string[] {
  let [narrow, wide] = [width / 2, width]
  for (let step = 0; step < 8; step++) {
    const middle = (narrow + wide) / 2
    const tried = broken(pieces, middle, measure)
    if (tried.length > lines.length || tried.some((line) => measure(line) > middle)) narrow = middle
    else wide = middle
  }
  return broken(pieces, wide, measure)
}

/** Too long at the smallest size: what does not fit is left out, and the reader is told. */
function cutOff(
  { language, sizes, leading, box }: Lettering,
  pieces: readonly Piece[],
  measure: Measure,
): Composed {
  const size = sizes.at(-1) ?? 1
  const width = box.width / size
  const fitting = pieces.flatMap((piece) =>
    measure(piece.text) > width ? lettersOf(piece, language) : [piece],
  )
  const most = Math.max(1, Math.floor(box.height / size / leading))
  const lines = broken(fitting, width, measure)
  if (lines.length <= most) return { size, lines }
  let last = lines[most - 1] ?? ''
  while (last !== '' && measure(`${last}…`) > width) last = last.slice(0, -1).trimEnd()
  return { size, lines: [...lines.slice(0, most - 1), `${last.replace(/[\s\p{P}]+$/u, '')}…`] }
}
