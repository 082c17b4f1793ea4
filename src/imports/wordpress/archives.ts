// For tests only: real exports where they are at hand, and a counter of its own that reads them without any of the importer's code.
import { createReadStream, existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('../../../../shared/data/wordpress', import.meta.url))
const own = fileURLToPath(new URL('./fixtures', import.meta.url))

/** A reason to skip, or false: for the `skip` of a test that needs the real exports. */
export const withoutRealArchives = existsSync(shared) ? false : 'no real exports in ../shared/data/wordpress'
export const realArchives = (): string[] =>
  withoutRealArchives ? [] : globSync(`${shared}/**/*.xml`).toSorted()
export const ownArchives = (): string[] => globSync(`${own}/*.xml`).toSorted()
export const fixture = (name: string): string => `${own}/${name}`
export const bytesOf = (file: string): AsyncIterable<Uint8Array> => createReadStream(file)

export interface RawCount {
  readonly items: Record<string, number>
  readonly comments: number
  readonly authors: number
  readonly terms: number
  readonly contents: string[]
}

/** Counts by looking for tags in the text. Every piece of CDATA is put aside first, so that markup inside it is not counted. */
export function countRaw(file: string): RawCount {
  const cdata: string[] = []
  const text = readFileSync(file, 'utf8').replace(
    /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>/g,
    (whole, inner: string | undefined) =>
      whole.startsWith('<!--') ? '' : `@@${cdata.push(inner ?? '') - 1}@@`,
  )
  const value = (within: string, tag: string): string => {
    const raw = new RegExp(`<(?:\\w+:)?${tag}>([^<]*)<`).exec(within)?.[1] ?? ''
    return raw.trim().replace(/@@(\d+)@@/g, (_, at: string) => cdata[Number(at)] ?? '')
  }
  const pieces = text.split(/<item[\s>]/)
  const items: Record<string, number> = {}
  const contents: string[] = []
  for (const piece of pieces.slice(1)) {
    const item = piece.split('</item>')[0] ?? ''
    const kind = `${value(item, 'post_type').trim()} ${value(item, 'status').trim()}`
    items[kind] = (items[kind] ?? 0) + 1
    contents.push(value(item, 'content:encoded'))
  }
  const head = pieces[0] ?? ''
  return {
    items,
    comments: times(/<\w+:comment>/g, text),
    authors: times(/<wp:author>/g, head),
    terms: times(/<wp:(?:category|tag|term)>/g, text),
    contents,
  }
}

const times = (pattern: RegExp, within: string): number => within.match(pattern)?.length ?? 0
