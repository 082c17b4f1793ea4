// What a body says, line by line, and what became of it in another: which words went, which came, and which stayed.
import { type Alignment, alignment } from '#kernel/alignment.ts'
import type { Line, LineKind, Token } from './lines.ts'
import type { MediaId } from './model.ts'

export interface Part {
  readonly how: 'same' | 'gone' | 'new'
  readonly text: string
  /** Where it leads, where that is not what it was: a link that was bent says so. */
  readonly href?: string | undefined
}
export interface LineChange {
  readonly how: 'same' | 'gone' | 'new' | 'changed'
  readonly kind: LineKind
  readonly parts: readonly Part[]
  /** What is shown there, before and after: pictures, recordings, files. */
  readonly media?: { readonly before?: MediaId | undefined; readonly after?: MediaId | undefined }
}

/** The second text as a change of the first, in the order of reading. */
export function changesBetween(before: readonly Line[], after: readonly Line[]): readonly LineChange[] {
  const { ofSource, ofPage } = alignment(before.map(keyOfLine), after.map(keyOfLine))
  const found: LineChange[] = []
  let [at, on] = [0, 0]
  while (at < before.length || on < after.length) {
    const gone = taken(before, ofSource, at)
    const come = taken(after, ofPage, on)
    found.push(...between(gone, come))
    ;[at, on] = [at + gone.length, on + come.length]
    const stays = after[on]
    if (stays)
      found.push({
        ...shownIn(stays, stays),
        how: 'same',
        kind: stays.kind,
        parts: plain('same', stays.tokens),
      })
    ;[at, on] = [at + 1, on + 1]
  }
  return found
}

/** From here on, those that have found no like. */
function taken(lines: readonly Line[], found: Uint8Array, from: number): readonly Line[] {
  let to = from
  while (to < lines.length && found[to] === 0) to += 1
  return lines.slice(from, to)
}

/** The lines between two that stayed: each that became another beside it, the rest gone or new. */
function between(gone: readonly Line[], come: readonly Line[]): readonly LineChange[] {
  const found: LineChange[] = []
  let on = 0
  for (const line of gone) {
    const like = come.findIndex((other, index) => index >= on && isAkin(line, other))
    if (like < 0)
      found.push({
        ...shownIn(line, undefined),
        how: 'gone',
        kind: line.kind,
        parts: plain('gone', line.tokens),
      })
    else {
      for (const other of come.slice(on, like)) found.push(newLine(other))
      const other = come[like]
      if (other)
        found.push({
          ...shownIn(line, other),
          how: 'changed',
          kind: other.kind,
          parts: partsBetween(line.tokens, other.tokens),
        })
      on = like + 1
    }
  }
  return [...found, ...come.slice(on).map(newLine)]
}
const newLine = (line: Line): LineChange => ({
  ...shownIn(undefined, line),
  how: 'new',
  kind: line.kind,
  parts: plain('new', line.tokens),
})
function shownIn(before: Line | undefined, after: Line | undefined): Pick<LineChange, 'media'> {
  return before?.media || after?.media ? { media: { before: before?.media, after: after?.media } } : {}
}

/** Whether a reader would call one the other, changed: the same kind of thing, and a third of its words. */
function isAkin(one: Line, other: Line): boolean {
  if (one.kind !== other.kind) return false
  const [words, others] = [wordsOf(one), wordsOf(other)]
  if (words.size === 0 || others.size === 0) return words.size === others.size
  const shared = [...words].filter((word) => others.has(word)).length
  return shared * 3 >= Math.min(words.size, others.size) && shared * 6 >= Math.max(words.size, others.size)
}
const wordsOf = ({ tokens }: Line): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ text }) => (isWord(text) ? text.toLowerCase() : [])))
const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** One line or field as a change of another. */
export function partsBetween(before: readonly Token[], after: readonly Token[]): readonly Part[] {
  const { ofSource, ofPage } = readable(before, after, alignment(before.map(keyOf), after.map(keyOf)))
  const found: Part[] = []
  let [at, on] = [0, 0]
  while (at < before.length || on < after.length) {
    const from = [at, on] as const
    while (at < before.length && ofSource[at] === 0) at += 1
    while (on < after.length && ofPage[on] === 0) on += 1
    found.push(...plain('gone', before.slice(from[0], at)), ...plain('new', after.slice(from[1], on)))
    const stays = after[on]
    if (stays) found.push(...plain('same', [stays]))
    ;[at, on] = [at + 1, on + 1]
  }
  return joined(found)
}

/** A space or a comma that stayed between two words that did not is no island to rest on: it goes and comes with them. */
function readable(before: readonly Token[], after: readonly Token[], found: Alignment): Alignment {
  const [ofSource, ofPage] = [found.ofSource.slice(), found.ofPage.slice()]
  for (const { at, on, length } of islands(found)) {
    const isInside = at > 0 && on > 0 && at + length < before.length && on + length < after.length
    if (!isInside || before.slice(at, at + length).some(({ text }) => isWord(text))) continue
    ofSource.fill(0, at, at + length)
    ofPage.fill(0, on, on + length)
  }
  return { ofSource, ofPage }
}

/** The runs that stayed, each where it stands in both. */
function islands({ ofSource, ofPage }: Alignment): readonly { at: number; on: number; length: number }[] {
  const found: { at: number; on: number; length: number }[] = []
  let [at, on] = [next(ofSource, 0), next(ofPage, 0)]
  while (at < ofSource.length && on < ofPage.length) {
    let length = 1
    while (ofSource[at + length] === 1 && ofPage[on + length] === 1) length += 1
    found.push({ at, on, length })
    ;[at, on] = [next(ofSource, at + length), next(ofPage, on + length)]
  }
  return found
}
function next(found: Uint8Array, from: number): number {
  const at = found.indexOf(1, from)
  return at < 0 ? found.length : at
}

const keyOf = ({ text, marks, href }: Token): string => `${marks}\0${href ?? ''}\0${text}`
const keyOfLine = ({ kind, tokens }: Line): string => `${kind}\0${tokens.map(keyOf).join('\0')}`

function plain(how: Part['how'], tokens: readonly Token[]): readonly Part[] {
  return joined(tokens.map(({ text, href }) => ({ how, text, href: how === 'same' ? undefined : href })))
}

/** Neighbours of one kind as one. */
function joined(parts: readonly Part[]): readonly Part[] {
  const found: Part[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (last?.how === part.how && last.href === part.href)
      found[found.length - 1] = { ...last, text: last.text + part.text }
    else found.push(part)
  }
  return found
}

/** How many words went and came. */
export function wordsChanged(changes: readonly Pick<LineChange, 'parts'>[]): {
  readonly gone: number
  readonly come: number
} {
  const count = (how: Part['how']): number =>
    changes
      .flatMap(({ parts }) => parts)
      .filter((part) => part.how === how)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
  return { gone: count('gone'), come: count('new') }
}
