// What counts as a word: what stands between blanks, as it stands. A comma that is lost is a difference too.

/** A word. A loose one may stand there or not: a label of the paper's, the alternative text of a picture, an order in brackets. */
export interface Said {
  readonly text: string
  readonly isLoose: boolean
}

// Soft hyphens and characters without width are layout.
// eslint-disable-next-line no-misleading-character-class
const unseen = /[\u00ad\u200b\u2060\ufeff\u200e\u200f]/g

export const plain = (text: string): string => text.replace(unseen, '').normalize('NFC')
export const wordsOf = (text: string): string[] => {
  const trimmed = plain(text).trim()
  return trimmed === '' ? [] : trimmed.split(/\s+/)
}

/** Words of which each must stand there. */
export const firmWords = (text: string): Said[] =>
  wordsOf(text).map((word) => ({ text: word, isLoose: false }))

/** Gathers text in pieces that belong together or stand apart. */
export class Gathering {
  readonly said: Said[] = []
  #text = ''
  #isLoose = false
  #held: Said[] = []
  #isHolding = false
  readonly #notes: Said[] = []
  #isNote = false

  add(text: string, isLoose = false): void {
    if (isLoose !== this.#isLoose) this.part()
    this.#isLoose = isLoose
    this.#text += text
  }
  /** What comes next begins a new word. */
  part(): void {
    const to = this.#isNote ? this.#notes : this.#isHolding ? this.#held : this.said
    for (const text of wordsOf(this.#text)) to.push({ text, isLoose: this.#isLoose })
    this.#text = ''
  }
  /** A table's caption may stand before it or after it; HTML wants it first. What is held back is said behind the table. */
  hold(isHolding: boolean): void {
    this.part()
    this.#isHolding = isHolding
  }
  release(): void {
    this.hold(false)
    this.said.push(...this.#held.splice(0))
  }
  /** The words of a note stand where it is called, and are read behind the text. */
  note(isNote: boolean): void {
    this.part()
    this.#isNote = isNote
  }
  end(): void {
    this.note(false)
    this.release()
    this.said.push(...this.#notes.splice(0))
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
