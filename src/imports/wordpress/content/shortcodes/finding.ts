// Finds shortcodes before any HTML is read and puts an element in the place of each, so that one may span tags as WordPress lets it.
import { type Ends, endOf } from './ends.ts'
import { foundAt } from './recognising.ts'
import type { Shortcode } from './shortcode.ts'

export interface Extracted {
  readonly html: string
  readonly codes: readonly Shortcode[]
}

const placeholders = /<wp-shortcode n="(\d+)"><\/wp-shortcode>/g

/** The source again, from a piece of the HTML that `extracted` gave. */
export const restored = (html: string, codes: readonly Shortcode[]): string =>
  codes.length === 0
    ? html
    : html.replace(placeholders, (whole, n: string) => codes[Number(n)]?.source ?? whole)

export function extracted(source: string): Extracted {
  const hasNotes = source.includes('((')
  if (!hasNotes && !source.includes('[')) return { html: source, codes: [] }
  const marks = hasNotes ? /[<[]|\(\((?=[^\s()])/g : /[<[]/g
  const codes: Shortcode[] = []
  const ends: Ends = new Map()
  let html = ''
  let kept = 0
  for (let at = nextMark(marks, source, 0); at >= 0; at = nextMark(marks, source, at)) {
    if (source[at] === '<') {
      at = afterMarkup(source, at, ends)
      continue
    }
    const found = foundAt(source, at, ends)
    if (found === null) at += 1
    else {
      html += source.slice(kept, at) + found.html(codes.length)
      if (found.code) codes.push(found.code)
      at = found.end
      kept = at
    }
  }
  return { html: html + source.slice(kept), codes }
}

function nextMark(marks: RegExp, source: string, from: number): number {
  marks.lastIndex = from
  return marks.exec(source)?.index ?? -1
}

const literal = /<(pre|code|script|style|textarea|xmp|title|iframe|noembed|noframes)\b/iy

/** Behind a tag, a comment, or an element whose text is not to be looked into. */
function afterMarkup(source: string, at: number, ends: Ends): number {
  literal.lastIndex = at
  const raw = literal.exec(source)?.[1]?.toLowerCase()
  const closer = source.startsWith('<!--', at) ? '-->' : raw === undefined ? '>' : `</${raw}>`
  const end = endOf(source, closer, at, ends)
  const other = raw === undefined ? -1 : endOf(source, closer.toUpperCase(), at, ends)
  return [end, other].filter((one) => one >= 0).toSorted((one, two) => one - two)[0] ?? at + 1
}
