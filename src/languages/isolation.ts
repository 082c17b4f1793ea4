import type { Direction } from './tag.ts'

const anyRightToLeft =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const anyLeftToRight =
  /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u

/**
 * A name inside a sentence of the other direction stands by itself: between FSI and PDI (UAX #9), or its neighbours change places.
 * A name of the same direction, and a number, are left as they are, so that nearly all text stays free of signs that nobody sees.
 */
export function isolated(text: string, around: Direction): string {
  const isForeign = around === 'ltr' ? anyRightToLeft : anyLeftToRight
  return isForeign.test(text) ? `\u2068${text}\u2069` : text
}
