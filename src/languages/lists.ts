// Lists and their order, as the language has them.
import { languageOf } from './tag.ts'

const formats = new Map<string, Intl.ListFormat>()
const collators = new Map<string, Intl.Collator>()

/** The pieces of `Ada, Piet and Noor`: names by their place in the list, and what stands between them. */
export function listIn<Part>(
  tag: string,
  parts: readonly Part[],
  nameOf: (part: Part) => string,
): readonly (string | Part)[] {
  if (parts.length < 2) return parts
  const left = [...parts]
  return formatOf(tag)
    .formatToParts(parts.map(nameOf))
    .map(({ type, value }) => {
      const part = type === 'element' ? left.shift() : undefined
      return part ?? (left.length === 1 ? lastJoint(tag, value) : value)
    })
}

/** CLDR has nothing but commas for Kazakh, where a list ends in a word as it does elsewhere. */
const lastJoint = (tag: string, joint: string): string => (languageOf(tag) === 'kk' ? ' және ' : joint)

function formatOf(tag: string): Intl.ListFormat {
  const known = formats.get(tag)
  if (known) return known
  const made = new Intl.ListFormat(tag, { type: 'conjunction' })
  formats.set(tag, made)
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
