// Where a line may end. Pure.

/** What stays together on a line, and whether a space stands before it when it is not the first. */
export interface Piece {
  readonly text: string
  readonly isSpaced: boolean
}

/** Scripts that are written without spaces. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** A line ends before none of these, and after none of those (the simple half of https://www.unicode.org/reports/tr14/). */
const closing = /^[\p{Pe}\p{Pf}、。，．：；！？…—·%]+$/u
const opening = /^[\p{Ps}\p{Pi}]+$/u

export function piecesOf(words: string, language: string): readonly Piece[] {
  return (
    words
      .trim()
      // A no-break space is none of these.
      .split(/[ \t\r\n\u2028\u2029]+/)
      .flatMap((word) => partsOf(word, language).map((text, at): Piece => ({ text, isSpaced: at === 0 })))
  )
}

function partsOf(word: string, language: string): readonly string[] {
  if (!unspaced.test(word)) return word.split(/(?<=\p{L}[-–—])(?=\p{L})/u)
  const parts: string[] = []
  let opened = ''
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(word)) {
    if (opening.test(segment)) opened += segment
    else if (closing.test(segment) && parts.length > 0) parts.push(`${parts.pop()}${segment}`)
    else {
      parts.push(opened + segment)
      opened = ''
    }
  }
  return opened === '' ? parts : [...parts, opened]
}

/** For a word that is longer than any line. */
export const lettersOf = (piece: Piece, language: string): readonly Piece[] =>
  [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(piece.text)].map(
    ({ segment }, at) => ({
      text: segment,
      isSpaced: piece.isSpaced && at === 0,
    }),
  )

export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isSpaced }, at) => (isSpaced && at > 0 ? ` ${text}` : text)).join('')
