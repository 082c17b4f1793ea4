// The things an export holds, each as a small tree that is handed over when it ends: items, authors, terms, and the channel's own lines.
import { attributesOf, type Hearer, xmlReader } from './xml.ts'

export interface Leaf {
  /** By vocabulary, whatever the file's prefix for it: `wp:post_id`, `content:encoded`, `title`. */
  readonly name: string
  readonly attributes: string
  text: string
  /** Blank text around CDATA is layout. */
  hasCdata: boolean
  readonly inside: Leaf[]
}

/** An item of more characters than this is too large for anybody to read. */
const largest = 64 * 1024 * 1024
const records = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'])

export async function* recordsOf(
  letters: AsyncIterable<string>,
  most = largest,
): AsyncGenerator<Leaf | null, void> {
  const found: (Leaf | null)[] = []
  const reader = xmlReader(gathering((record) => found.push(record), most))
  for await (const piece of letters) {
    reader.write(piece)
    yield* found.splice(0)
  }
}

function gathering(found: (record: Leaf | null) => void, most: number): Hearer {
  const open: Leaf[] = []
  const names = namesInScope()
  let size = 0
  /** Where the channel's children stand: rss, channel, child. Some tools write no channel. */
  let childDepth = 3
  const root = (): Leaf | undefined => open[childDepth - 1]
  const isWanted = (): boolean => open.length === childDepth || records.has(root()?.name ?? '')
  const add = (text: string, isCdata: boolean): void => {
    const leaf = open.at(-1)
    if (!leaf || open.length < childDepth || !isWanted()) return
    size += text.length
    if (size <= most) append(leaf, text, isCdata)
  }
  return {
    open: (name, attributes) => {
      const leaf = { name: names.enter(name, attributes), attributes, text: '', hasCdata: false, inside: [] }
      if (open.length === 1) childDepth = leaf.name === 'channel' ? 3 : 2
      if (open.length >= childDepth && size <= most && isWanted()) open.at(-1)?.inside.push(leaf)
      open.push(leaf)
    },
    close: () => {
      names.leave()
      const leaf = open.pop()
      if (open.length !== childDepth - 1 || !leaf) return
      found(size > most ? null : leaf)
      size = 0
    },
    text: (text) => add(text, false),
    cdata: (text) => add(text, true),
  }
}

function append(leaf: Leaf, text: string, isCdata: boolean): void {
  const isBlank = text.trim() === ''
  if (isCdata && !leaf.hasCdata && leaf.text.trim() === '') leaf.text = ''
  if (isCdata) leaf.hasCdata = true
  if (isCdata || !leaf.hasCdata || !isBlank) leaf.text += text
}

/** A prefix means what the file declares; one that it does not declare means what it always does in an export. */
function namesInScope(): { enter(name: string, attributes: string): string; leave(): void } {
  const scopes: Scope[] = [{ uris: new Map(), known: new Map() }]
  return {
    enter: (name, attributes) => {
      const above = scopes.at(-1) ?? { uris: new Map(), known: new Map() }
      const here = attributes.includes('xmlns')
        ? { uris: new Map([...above.uris, ...declared(attributes)]), known: new Map<string, string>() }
        : above
      scopes.push(here)
      return here.known.get(name) ?? learned(name, here)
    },
    leave: () => void scopes.pop(),
  }
}

interface Scope {
  readonly uris: ReadonlyMap<string, string>
  readonly known: Map<string, string>
}

function learned(name: string, { uris, known }: Scope): string {
  const colon = name.indexOf(':')
  const prefix = name.slice(0, Math.max(0, colon))
  const vocabulary = vocabularyOf(prefix, uris.get(prefix))
  const whole = vocabulary === '' ? name.slice(colon + 1) : `${vocabulary}:${name.slice(colon + 1)}`
  known.set(kept(name), kept(whole))
  return whole
}

/** A copy of its own: what is cut out of a text holds all of the text in memory. */
export const kept = (text: string): string => Buffer.from(text).toString()

const declared = (attributes: string): [string, string][] =>
  [...attributesOf(attributes)].flatMap(([name, uri]): [string, string][] =>
    name === 'xmlns' ? [['', uri]] : name.startsWith('xmlns:') ? [[name.slice(6), uri]] : [],
  )

function vocabularyOf(prefix: string, uri: string | undefined): string {
  if (uri === undefined) return /^(?:|wp|content|excerpt|dc)$/.test(prefix) ? prefix : 'other'
  if (uri === '' && prefix === '') return ''
  if (/wordpress\.(?:org|com)\/export/i.test(uri)) return /excerpt/i.test(uri) ? 'excerpt' : 'wp'
  if (/purl\.org\/rss\/.*content/i.test(uri)) return 'content'
  return /purl\.org\/dc\//i.test(uri) ? 'dc' : 'other'
}

/** Of the first of that name. */
export function textIn({ inside }: Leaf, name: string): string {
  for (const leaf of inside) if (leaf.name === name) return leaf.text
  return ''
}
export const wordIn = (leaf: Leaf, name: string): string => textIn(leaf, name).trim()
