// The publisher's map: a file of JSON. What it does not say is as usual; a word that means nothing here is an error, not a guess.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { storyKinds } from '#stories/index.ts'
import { fixedFor, noWishes, type Wishes } from './archive-map.ts'
import { machineryTaxonomies, taxonomyWords } from './taxonomies.ts'

export type MapRead =
  | { readonly ok: true; readonly value: Wishes }
  /** What is wrong with it, in a sentence. */
  | { readonly ok: false; readonly sentence: string }

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, {
    error: ({ input }) => `“${String(input).slice(0, 60)}” is no word for it: it is ${listed(words)}`,
  })

const bases = z.union([z.string(), z.array(z.string())]).transform((said) => [said].flat().map(plainBase))
const plainBase = (base: string): string => base.replace(/^\/+|\/+$/g, '')

const shape = z.strictObject({
  types: z.record(z.string(), oneOf([...storyKinds, 'leave-out'])).optional(),
  taxonomies: z.record(z.string(), oneOf(taxonomyWords)).optional(),
  sections: z.record(z.string(), z.string().min(1, 'a section’s slug may not be empty')).optional(),
  bases: z
    .strictObject({ category: bases.optional(), tag: bases.optional(), author: bases.optional() })
    .optional(),
})

export async function readMap(file: string | null): Promise<MapRead> {
  if (file === null) return { ok: true, value: noWishes }
  const no = (why: string): MapRead => ({ ok: false, sentence: `The map ${file}: ${why}` })
  const text = await textOf(file)
  if (text === undefined) return no('there is no such file, or it cannot be read.')
  const json = jsonOf(text)
  if (json === undefined) return no('this is not JSON.')
  const parsed = shape.safeParse(json)
  if (!parsed.success) return no(`${parsed.error.issues.map(sentenceOfIssue).join('; ')}.`)
  const wishes = wishesOf(parsed.data)
  const wrong = [...wishes.types.keys()].find((type) => fixedFor(type)) ?? machinery(wishes)
  return wrong === undefined ? { ok: true, value: wishes } : no(`“${wrong}” is ${whyFixed(wrong)}`)
}

const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

const sentenceOfIssue = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? `“${issue.keys.join('”, “')}” means nothing here: a map has types, taxonomies, sections and bases (category, tag, author)`
    : `${issue.path.join(' → ') || 'it'}: ${issue.message}`

function wishesOf({ types = {}, taxonomies = {}, sections = {}, bases = {} }: z.infer<typeof shape>): Wishes {
  return {
    types: new Map(Object.entries(types)),
    taxonomies: new Map(Object.entries(taxonomies)),
    sections: new Map(Object.entries(sections)),
    bases: { category: bases.category ?? [], tag: bases.tag ?? [], author: bases.author ?? [] },
  }
}

const machinery = ({ taxonomies }: Wishes): string | undefined =>
  [...taxonomies.keys()].find((name) => machineryTaxonomies.has(name))

function whyFixed(name: string): string {
  const fixed = fixedFor(name)
  if (fixed?.as === 'nothing' && fixed.why === 'private')
    return 'what people sent or bought in private, and stays so.'
  return 'machinery of WordPress, and not for a map.'
}
