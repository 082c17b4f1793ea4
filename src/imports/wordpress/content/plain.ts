import { decodeEntities } from '../text-fixes.ts'

export { decodeEntities }

const mostTags = 20_000
const deepest = 500

/** Whether HTML is so large or so deep that reading it properly would take unfairly long: the parser's time grows with their product. */
export function isTangled(html: string): boolean {
  if (html.length < 5000) return false
  let depth = 0
  let tags = 0
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z\d]*)/gi)) {
    if (voids.has(name?.toLowerCase() ?? '')) continue
    tags += 1
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest && tags > mostTags / 4) return true
    if (depth > 10_000) return true
  }
  return false
}

const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option'.split(
    ' ',
  ),
)

/** Words alone, by cutting tags away. */
export function strippedText(html: string): string {
  const bare = html.replace(/<!--[^]*?(?:-->|$)/g, ' ').replace(/<(script|style)\b[^]*?(?:<\/\1>|$)/gi, ' ')
  return decodeEntities(bare.replace(/<\/?[a-z][^<>]*>?/gi, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}
