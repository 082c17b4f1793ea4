// Lists and their order, as the language has them.
import { languageOf } from './tag.ts'

const formats = new Map<string, Intl.ListFormat>()
const collators = new Map<string, Intl.Collator>()

/** The pieces of `Ada, Piet and Noor`: names by their place in the list, and what stands between them; narrow, with as few words as may be. */
export function listIn<Part>(
  tag: string,
  parts: readonly Part[],
  nameOf: (part: Part) => string,
  style: 'long' | 'narrow' = 'long',
): readonly (string | Part)[] {
  if (parts.length < 2) return parts
  const left = [...parts]
  return formatOf(tag, style)
    .formatToParts(parts.map(nameOf))
    .map(({ type, value }) => {
      const part = type === 'element' ? left.shift() : undefined
      return part ?? (left.length === 1 ? lastJoint(tag, value) : value)
    })
}

/** CLDR has nothing but commas for Kazakh, where a list ends in a word as it does elsewhere. */
const lastJoint = (tag: string, joint: string): string => (languageOf(tag) === 'kk' ? ' және ' : joint)

function formatOf(tag: string, style: 'long' | 'narrow'): Intl.ListFormat {
  const key = `${tag} ${style}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.ListFormat(tag, { type: 'conjunction', style })
  formats.set(key, made)
  return made
}

/** In the order of the language's dictionary; numbers in names count as numbers. */
export function sortedIn<Part>(
  tag: string,
  parts: readonly Part[],
  nameOf: (part: Part) => string,
): readonly Part[] {
  const collator = collators.get(tag) ?? new Intl.Collator(tag, { numeric: true })
  collators.set(tag, collator)
  return parts.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))
}
