// A paragraph of Markdown line by line, for those in which a line can say something: `Credit: Ada Wren`.
import type { Paragraph, PhrasingContent } from 'mdast'
import { plain } from './markdown-inline.ts'

/** One line as typed. A forced break stays in its line. */
export type Line = readonly PhrasingContent[]

const keys = /^(gallery|audio|video|file|embed|title|credit|size|link|poster|subtitles):(?:\s+|$)/i

export interface Said {
  readonly key: string
  readonly value: string
}

/** Cut where the writer began a new line. */
export const linesIn = ({ children }: Paragraph): readonly Line[] => {
  const lines: PhrasingContent[][] = [[]]
  for (const part of children.flatMap(brokenUp)) {
    if (part === newLine) lines.push([])
    else lines.at(-1)?.push(part)
  }
  return lines
}

const newLine: PhrasingContent = { type: 'text', value: '\n' }
const brokenUp = (node: PhrasingContent): readonly PhrasingContent[] =>
  node.type !== 'text'
    ? [node]
    : node.value
        .split('\n')
        .flatMap((value, at) => [
          ...(at > 0 ? [newLine] : []),
          ...(value === '' ? [] : [{ type: 'text' as const, value }]),
        ])

/** What a line says, where it begins with one of our keys. */
export function saidIn(line: Line | undefined): Said | undefined {
  const [first] = line ?? []
  const key = first?.type === 'text' ? keys.exec(first.value)?.[1] : undefined
  if (line === undefined || key === undefined) return undefined
  const whole = line.map((node) => plain(node)).join('')
  return { key: key.toLowerCase(), value: whole.slice(key.length + 1).trim() }
}

/** What stands under a picture or a player: a few keys, each once, and the words that readers get. */
export interface Below {
  readonly said: ReadonlyMap<string, string>
  readonly words: readonly PhrasingContent[]
}

/** Undefined where a key does not belong here, or stands there twice. */
export function below(lines: readonly Line[], allowed: readonly string[]): Below | undefined {
  const said = new Map<string, string>()
  const words: Line[] = []
  for (const line of lines) {
    const one = saidIn(line)
    if (one === undefined) words.push(line)
    else if (!allowed.includes(one.key) || said.has(one.key)) return undefined
    else said.set(one.key, one.value)
  }
  return { said, words: inOneLine(words) }
}

export const inOneLine = (lines: readonly Line[]): readonly PhrasingContent[] =>
  lines.filter((line) => line.length > 0).flatMap((line, at) => (at === 0 ? line : [blank, ...line]))
const blank: PhrasingContent = { type: 'text', value: ' ' }
