// A block that is written once and used in many posts: `<!-- wp:block {"ref":12} /-->`, and the words that one post puts into it.
import { changed, type Conversion, type Override, type Place, type Reused } from '../conversion.ts'
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

/** `"content":{"Name of a block":{"content":"Words"}}`, `{"url":"…","id":7,"text":"Words"}`. */
function overridesIn(attributes: Attributes): [string, Override][] {
  const given = Object.hasOwn(attributes, 'content') ? attributes['content'] : undefined
  if (!isRecord(given)) return []
  return Object.entries(given).flatMap(([name, values]): [string, Override][] => {
    if (!isRecord(values)) return []
    const words = textIn(values, 'content', 'text', 'caption')
    const url = textIn(values, 'url')
    return words === '' && url === '' ? [] : [[name, { words, url, picture: numberIn(values, 'id') }]]
  })
}

const nameOf = ({ metadata }: Attributes): string => (isRecord(metadata) ? textIn(metadata, 'name') : '')

export const isOverridden = (attributes: Attributes, { reused }: Place): boolean =>
  reused !== null && reused.overrides.size > 0 && reused.overrides.has(nameOf(attributes))

/** The block's own elements around the words that this post has put into it, leading where it says. */
export function overriddenBlock({ block, nodes }: Found, attributes: Attributes, at: Place): void {
  const override = at.reused?.overrides.get(nameOf(attributes))
  if (override === undefined) return
  const source = block.name === 'image' ? pictureOf(override) : redrawn(nodes, override, at)
  at.flow.endParagraph()
  at.conversion.convert(source, { ...at, reused: null, attachment: override.picture, depth: at.depth + 1 })
  at.flow.endParagraph()
}

const pictureOf = ({ words, url, picture }: Override): string =>
  `<figure><img src="${quoted(url)}"${picture === null ? '' : ` class="wp-image-${picture}"`}>` +
  `${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`

function redrawn(nodes: readonly Node[], { words, url }: Override, { conversion }: Place): string {
  const around = onlyElements(nodes)
  const starts = around
    .map((element) => /^<[^<>]*>/.exec(conversion.sourceOf(element))?.[0] ?? '')
    .map((start) => (url === '' ? start : start.replace(/\bhref="[^"]*"/, () => `href="${quoted(url)}"`)))
  const ends = around.map(({ tagName }) => `</${tagName}>`).toReversed()
  const inner =
    words ||
    around
      .at(-1)
      ?.childNodes.map((node) => conversion.sourceOf(node))
      .join('')
  return [...starts, inner ?? '', ...ends].join('')
}

const quoted = (address: string): string => address.replaceAll('"', '&quot;')

/** An element, the only one in it, the only one in that. */
function onlyElements(nodes: readonly Node[], depth = 0): readonly Element[] {
  const [only, ...others] = nodes.filter((node) => !isBlank(node))
  if (others.length > 0 || !only || !isElement(only) || depth > 3) return []
  return [only, ...onlyElements(childrenOf(only), depth + 1)]
}
