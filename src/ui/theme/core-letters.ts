/**
 * What nearly all English is set in: ASCII and the marks of good typesetting. A Latin font is cut in two by it (scripts/cut-fonts.mjs), so that a
 * page without accents travels with half of the bytes. As a stylesheet says it.
 */
export const coreRange =
  'U+20-7E,U+A0,U+A3,U+A9,U+AB,U+B7,U+BB,U+D7,U+2010-2011,U+2013-2014,U+2018-2019,U+201C-201E,U+2022,U+2026,U+2039-203A,U+20AC,U+2212'
