/** Where a picture stands in a row of so many. One or two have room for it at the end of their words. */
export const placeInRow = (count: number): 'quarter' | 'trio' | 'beside' =>
  count > 3 ? 'quarter' : count === 3 ? 'trio' : 'beside'

/**
 * How wide a picture stands in each place, as theme/*.css lays it out: what `sizes` says to a browser that has not read the sheet yet.
 * A test in a browser compares them with what is drawn.
 */
export const columns = {
  /** Over a story, and a body's wide picture: from the text's edge to the paper's; from edge to edge on a phone. */
  wide: '(min-width: 78rem) 58.5rem, (min-width: 68.75rem) calc(100vw - 19.5rem), (min-width: 48rem) calc(100vw - 4rem), 100vw',
  /** As wide as the text. */
  text: '(min-width: 40.5rem) 38.5rem, calc(100vw - 2rem)',
  /** Higher than wide. */
  tall: '(min-width: 32rem) 30rem, calc(100vw - 2rem)',
  /** Beside the text, and in the margin where there is one. */
  inset: '(min-width: 75rem) 15rem, (min-width: 40.5rem) 18rem, calc(100vw - 2rem)',
  /** The same, of a picture higher than wide: on a phone it would fill the screen. */
  insetTall: '(min-width: 75rem) 15rem, (min-width: 40.5rem) 18rem, 16rem',
  /** Over the first headline of the front. */
  front:
    '(min-width: 78rem) 34rem, (min-width: 68.75rem) calc(50vw - 5rem), (min-width: 48rem) calc(100vw - 4rem), 100vw',
  /** Beside the words of a front's first story, under its headline from edge to edge. */
  across:
    '(min-width: 78rem) 47.3rem, (min-width: 68.75rem) calc(66.6vw - 4.7rem), (min-width: 48rem) calc(100vw - 4rem), 100vw',
  /** Over a headline in a third of the paper; as in a quarter of it on a phone. */
  trio: '(min-width: 78rem) 22.7rem, (min-width: 68.75rem) calc(33.3vw - 3.3rem), (min-width: 48rem) calc(50vw - 3.5rem), (min-width: 40rem) calc(50vw - 2.5rem), 9.4rem',
  /** Over a headline in a quarter of the paper; beside it, and cut to a squarer shape, on a phone. */
  quarter:
    '(min-width: 78rem) 17rem, (min-width: 68.75rem) calc(25vw - 3.25rem), (min-width: 48rem) calc(50vw - 3.5rem), (min-width: 40rem) calc(50vw - 2.5rem), 9.4rem',
  /** The same over the first of a band, which has almost half of it. */
  third:
    '(min-width: 78rem) 29.6rem, (min-width: 68.75rem) calc(41.6vw - 3rem), (min-width: 48rem) calc(50vw - 3.5rem), (min-width: 40rem) calc(50vw - 2.5rem), 9.4rem',
  /** Over the first headline of a section. */
  half: '(min-width: 78rem) 41.4rem, (min-width: 68.75rem) calc(58.3vw - 4rem), (min-width: 48rem) calc(100vw - 4rem), 100vw',
  /** Beside the name of whoever wrote it. */
  face: '4.5rem',
  /** On their own page. */
  portrait: '10rem',
  /** At the end of a line of a list. */
  beside: '(min-width: 40rem) 9rem, 7rem',
} as const

const rounded = (number: number): number => Math.round(number * 1000) / 1000

/** A picture that has this share of a gallery's row; on a phone it may have the row to itself. */
export const shareOfRow = (share: number): string =>
  [
    `(min-width: 78rem) ${rounded(58.5 * share)}rem`,
    `(min-width: 68.75rem) calc((100vw - 19.5rem) * ${rounded(share)})`,
    `(min-width: 48rem) calc((100vw - 4rem) * ${rounded(share)})`,
    `(min-width: 40.5rem) ${rounded(100 * share)}vw`,
    '100vw',
  ].join(', ')
