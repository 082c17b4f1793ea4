import type { StoryId } from '#stories/index.ts'

/** What the index holds of a story: words only, in the form in which a question is asked. */
export interface SearchDocument {
  readonly storyId: StoryId
  readonly headline: string
  readonly standfirst: string
  readonly body: string
}

export const longestQuestion = 200
const mostTerms = 12
const word = /[\p{L}\p{N}]+/gu
// Scripts written without spaces: each sign is a word of its own, so that a part of a sentence finds it.
const unspaced =
  /[\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g

/** The form in which words are compared: lower case, without accents, signs of unspaced scripts apart. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(unspaced, ' $& ')

export const termsOf = (text: string): readonly string[] => folded(text).match(word) ?? []

/** A question's words; what is typed beyond a dozen of them is not asked. Operators of any engine are just letters here. */
export const questionOf = (typed: string): readonly string[] =>
  [...new Set(termsOf(typed.slice(0, longestQuestion)))].slice(0, mostTerms)

export interface Part {
  readonly text: string
  readonly hit: boolean
}

/** About `longest` characters of the text around the first word that was asked for, with the hits marked. */
export function excerptAround(text: string, terms: readonly string[], longest = 240): readonly Part[] {
  const first = [...text.matchAll(word)].find(([found]) => isHit(found, terms))?.index ?? 0
  const from = first < longest / 2 ? 0 : text.lastIndexOf(' ', first - longest / 3) + 1
  const cut = text.slice(from, from + longest)
  const end = from + longest < text.length ? cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)) : cut
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...marked(end, terms),
    ...(from + end.length < text.length ? [{ text: ' …', hit: false }] : []),
  ]
}

/** The text in parts, the asked words marked as hits. */
export function marked(text: string, terms: readonly string[]): readonly Part[] {
  const parts: Part[] = []
  let done = 0
  for (const match of text.matchAll(word)) {
    if (!isHit(match[0], terms)) continue
    if (match.index > done) parts.push({ text: text.slice(done, match.index), hit: false })
    parts.push({ text: match[0], hit: true })
    done = match.index + match[0].length
  }
  return done < text.length ? [...parts, { text: text.slice(done), hit: false }] : parts
}

const isHit = (found: string, terms: readonly string[]): boolean =>
  termsOf(found).some((term) =>
    terms.some((asked, at) => term === asked || (at === terms.length - 1 && term.startsWith(asked))),
  )
