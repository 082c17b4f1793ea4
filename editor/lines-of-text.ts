// The lines of the shared document, as Yjs has them: each a Y.XmlText somewhere under the root.
import * as Y from 'yjs'

/** A place in the words of one line. */
export interface Place {
  readonly text: Y.XmlText
  readonly index: number
}
interface Line {
  readonly text: Y.XmlText
  readonly words: string
}
type Type = Y.XmlFragment | Y.XmlText

export const rootOf = (type: Type): Type => (type.parent === null ? type : rootOf(type.parent as Type))

/** It, or what it stood in, was taken out. */
export const isOut = (type: Type): boolean => itemOf(type)?.deleted === true

const itemOf = (type: Type): Y.Item | undefined =>
  type.parent === null
    ? undefined
    : Y.getTypeChildren(type.parent).find(
        ({ content }) => content instanceof Y.ContentType && content.type === type,
      )

export function linesOf(type: Type): Y.XmlText[] {
  if (type instanceof Y.XmlText) return [type]
  if (!(type instanceof Y.XmlFragment)) return []
  return type.toArray().flatMap((child) => linesOf(child as Type))
}

/** Letter for letter as they are counted; what is no letter is one sign. */
export function wordsOf(line: Y.XmlText): string {
  const parts = line.toDelta() as { readonly insert: unknown }[]
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : noLetter)).join('')
}
export const noLetter = '\u{FFFC}'

/** So many letters on each side tell a place from any other. */
const context = 48
/** Fewer that agree may be chance. */
const enough = 6

/**
 * Where, in which of these lines, the letters stand around what stood after the first `after` letters of `seen`; on either side as many must
 * agree as `least` says, or as many as tell a place from another.
 */
export function landingIn(
  lines: readonly Line[],
  seen: string,
  after: number,
  least: { readonly before: number; readonly behind: number },
): Place | undefined {
  const [before, behind] = [
    seen.slice(Math.max(0, after - context), after),
    seen.slice(after, after + context),
  ]
  let best = Math.min(enough, before.length + behind.length, seen.length) - 1
  let place: Place | undefined
  if (seen === '') return undefined
  for (const { text, words } of lines) {
    for (let index = 0; index <= words.length; index += 1) {
      const [above, below] = [sameBefore(words, index, before), sameBehind(words, index, behind)]
      if (above < Math.min(least.before, enough) || below < Math.min(least.behind, enough)) continue
      if (above + below <= best) continue
      best = above + below
      place = { text, index }
    }
  }
  return place
}

function sameBefore(words: string, index: number, before: string): number {
  let count = 0
  while (count < before.length && count < index && words[index - 1 - count] === before.at(-1 - count))
    count += 1
  return count
}
function sameBehind(words: string, index: number, behind: string): number {
  let count = 0
  while (count < behind.length && words[index + count] === behind[count]) count += 1
  return count
}

/** Which block at the top would be the next one after where this line stands, or stood. */
export function blockAfter(line: Y.XmlText): number {
  const top = topOf(line)
  let count = 0
  for (const item of Y.getTypeChildren(rootOf(line))) {
    if (!item.deleted && item.countable) count += item.length
    if (item.content instanceof Y.ContentType && item.content.type === top) break
  }
  return count
}

const topOf = (type: Type): Type => (type.parent?.parent == null ? type : topOf(type.parent as Type))

/** These words as a paragraph of their own at the top. */
export function standAlone(root: Type, at: number, words: string): Y.XmlText {
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText(words)
  paragraph.insert(0, [text])
  if (root instanceof Y.XmlFragment) root.insert(at, [paragraph])
  return text
}
