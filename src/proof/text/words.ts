// What counts as a word: what stands between blanks, as it stands. A comma that is lost is a difference too.

/** A word of the source, and whether a page may rightly leave it out. */
export interface Said {
  readonly text: string
  readonly mayBeMissing: boolean
}

// Soft hyphens and characters without width are layout.
// eslint-disable-next-line no-misleading-character-class
const unseen = /[\u00ad\u200b\u2060\ufeff\u200e\u200f]/g

export const plain = (text: string): string => text.replace(unseen, '').normalize('NFC')
export const wordsOf = (text: string): string[] => {
  const trimmed = plain(text).trim()
  return trimmed === '' ? [] : trimmed.split(/\s+/)
}

/** Gathers text in pieces that belong together or stand apart. */
export class Gathering {
  readonly said: Said[] = []
  #text = ''
  #mayBeMissing = false

  add(text: string, mayBeMissing = false): void {
    if (mayBeMissing !== this.#mayBeMissing) this.part()
    this.#mayBeMissing = mayBeMissing
    this.#text += text
  }
  /** What comes next begins a new word. */
  part(): void {
    for (const text of wordsOf(this.#text)) this.said.push({ text, mayBeMissing: this.#mayBeMissing })
    this.#text = ''
  }
}

/** The whole numbers in a text, in the digits of any script. */
export const numbersIn = (text: string): number[] =>
  (text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit))).match(/\d+/g) ?? []).map(Number)
/** The digits of a script stand in a row of ten, zero first. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  for (let zero = code; zero > code - 10; zero--)
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return code - zero
  return code % 10
}
