import type { Block } from '#document/model.ts'
import { blocksOf, type Place } from '../conversion.ts'
import { decodeEntities } from '../plain.ts'
import { percentDecoded, unpacked } from './packed.ts'
import type { Shortcode } from './shortcode.ts'

const value = `\\s*=\\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\\s"'\\]]+))`
const pair = new RegExp(`(?<!\\S)([\\w:-]+)${value}`, 'g')

/** All attributes that have names, in the order in which they are written. */
export function attributesOf({ attributes }: Shortcode): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, curly, bare] of plain(attributes).matchAll(pair)) {
    const key = name.toLowerCase()
    const written = (double ?? single ?? curly ?? bare ?? '').trim()
    if (!found.has(key)) found.set(key, unpacked(written) ?? spelled(written))
  }
  return found
}

/** `Low%20water`, as one builder keeps some of its words; an address stays as it is. */
const spelled = (written: string): string =>
  /%20|%[cde][\da-f]%/i.test(written) && !/\s|:|^%5B|^\/|\/\//.test(written)
    ? (percentDecoded(written) ?? written)
    : written

/** What stands without a name: `q66g-b_18uQ`, `=http://…`. */
export const bareWords = ({ attributes }: Shortcode): readonly string[] =>
  plain(attributes)
    .replace(/^[=:]/, '')
    .replace(pair, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^["'“”]|["'“”]$/g, ''))
    .filter((word) => word !== '')

/** Where there are no quotes but those written as entities, they are quotes. */
const plain = (attributes: string): string =>
  attributes.includes('&') && !/["']/.test(attributes)
    ? attributes.replace(/&(?:quot|#0?34|#x22|#82(?:16|17|20|21|43)|[lr]dquo);/gi, '"')
    : attributes

/** An attribute as text: its entities are characters. */
export function wordsAt(attributes: ReadonlyMap<string, string>, ...names: readonly string[]): string {
  for (const name of names) {
    const found = attributes.get(name)
    if (found) return decodeEntities(found)
  }
  return ''
}

/** `1, 2,3`, or `12|full`. */
export const numbersAt = (
  attributes: ReadonlyMap<string, string>,
  ...names: readonly string[]
): readonly number[] =>
  wordsAt(attributes, ...names)
    .split(',')
    .map((part) => part.trim().replace(/\|[a-z-]*$/, ''))
    .filter((part) => /^\d{1,15}$/.test(part))
    .map(Number)
    .filter((number) => number > 0)

export const numberAt = (
  attributes: ReadonlyMap<string, string>,
  ...names: readonly string[]
): number | null => numbersAt(attributes, ...names)[0] ?? null

/** Whether these are the attributes of a shortcode, and not a sentence with an equals sign. */
export function looksWritten(attributes: string): boolean {
  const whole = plain(attributes)
  const rest = whole.replace(pair, ' ').trim()
  if (rest.length === whole.trim().length) return false
  const others = rest === '' ? [] : rest.split(/\s+/)
  if (/=\s*["'“”″]/.test(whole))
    return others.length < 4 && others.every((word) => /^[\w.,:#/|-]+$/.test(word))
  return others.length === 0 && !/[,;!?]/.test(whole)
}

/** What stands between the tags, as blocks. */
export const innerOf = ({ inner }: Shortcode, at: Place): readonly Block[] =>
  inner === null || inner.trim() === '' ? [] : blocksOf(inner, at, at.flow.beside())
