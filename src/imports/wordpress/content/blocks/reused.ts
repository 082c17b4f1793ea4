// A block that is written once and used in many posts: `<!-- wp:block {"ref":12} /-->`, and the words that one post puts into it.
import { changed, type Conversion, type Place, type Reused } from '../conversion.ts'
import { childrenOf, type Element, isBlank, isElement, type Node } from '../dom.ts'
import { type Attributes, isRecord, numberIn, textIn } from './attributes.ts'
import type { Found } from './comment.ts'
import { kindOf } from './names.ts'

const deepestReuse = 5

export function reusedBlock({ block, first, last }: Found, attributes: Attributes, at: Place): void {
  const { conversion, reused } = at
  const ref = numberIn(attributes, 'ref') ?? 0
  const numbers = [...(reused?.numbers ?? []), ref]
  const markup = reused?.numbers.includes(ref) ? undefined : conversion.shared.reusable.get(ref)
  if (markup === undefined || numbers.length > deepestReuse || !isAfforded(markup, conversion)) {
    changed(conversion, 'missing-reusable-block')
    return at.flow.foreign(kindOf(block), conversion.sourceOf(first, last), [], true)
  }
  const inside: Reused = { numbers, overrides: new Map(overridesIn(attributes)) }
  at.flow.endParagraph()
  conversion.convert(markup, { ...at, reused: inside, marks: [], depth: at.depth + 5 })
  at.flow.endParagraph()
}

/** Blocks that use blocks could fill the memory with a few lines. */
function isAfforded(markup: string, { shared }: Conversion): boolean {
  shared.left -= markup.length + 100
  return shared.left > 0
}

/** `"content":{"Name of a block":{"content":"Words"}}`. */
function overridesIn(attributes: Attributes): [string, string][] {
  const given = Object.hasOwn(attributes, 'content') ? attributes['content'] : undefined
  if (!isRecord(given)) return []
  return Object.entries(given).flatMap(([name, values]): [string, string][] => {
    const words = isRecord(values) ? textIn(values, 'content', 'text') : ''
    return words === '' ? [] : [[name, words]]
  })
}

const nameOf = ({ metadata }: Attributes): string => (isRecord(metadata) ? textIn(metadata, 'name') : '')

export const isOverridden = (attributes: Attributes, { reused }: Place): boolean =>
  reused !== null && reused.overrides.size > 0 && reused.overrides.has(nameOf(attributes))

/** The block's own elements around the words that this post has put into it. */
export function overriddenBlock({ nodes }: Found, attributes: Attributes, at: Place): void {
  const words = at.reused?.overrides.get(nameOf(attributes)) ?? ''
  const around = onlyElements(nodes)
  const starts = around.map((element) => /^<[^<>]*>/.exec(at.conversion.sourceOf(element))?.[0] ?? '')
  const ends = around.map(({ tagName }) => `</${tagName}>`).toReversed()
  at.flow.endParagraph()
  at.conversion.convert([...starts, words, ...ends].join(''), { ...at, reused: null, depth: at.depth + 1 })
  at.flow.endParagraph()
}

/** An element, the only one in it, the only one in that. */
function onlyElements(nodes: readonly Node[], depth = 0): readonly Element[] {
  const [only, ...others] = nodes.filter((node) => !isBlank(node))
  if (others.length > 0 || !only || !isElement(only) || depth > 3) return []
  return [only, ...onlyElements(childrenOf(only), depth + 1)]
}
