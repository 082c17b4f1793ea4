// What a plug-in's block says in its attributes only, because its site drew it anew for each reader: words, pictures, a link.
import type { Block } from '#document/model.ts'
import { blocksOf, type Place } from '../conversion.ts'
import { linkParagraph } from '../addresses.ts'
import { figureOfNumber } from '../pictures/numbered.ts'
import { type Attributes, isRecord, numberIn, textIn } from './attributes.ts'

const wordy =
  /(?:^|[_-])(?:title|heading|headline|sub(?:title|heading)|text|content|body|desc(?:ription)?|quote|caption|author|citation|label|question|answer|message|intro|summary|copy|html)$|[_-]name$/i
const pictured = /(?:^|[_-])(?:image|photo|picture|img)(?:_?id)?$/i
const deepest = 5
const most = 200

export function saidIn(attributes: Attributes, at: Place): readonly Block[] {
  // A block of custom fields keeps them apart from what it says of itself.
  const fields = attributes['data']
  const found = valuesIn(isRecord(fields) ? fields : attributes, 0)
  const blocks = found
    .slice(0, most)
    .flatMap((value) =>
      typeof value === 'number' ? figureOfNumber(value, at) : blocksOf(value, at, at.flow.beside()),
    )
  return blocks.length > 0 ? blocks : linkOf(attributes)
}

/** In the order in which they are written: HTML or words, and the numbers of pictures. */
function valuesIn(value: Attributes, depth: number): readonly (string | number)[] {
  if (depth > deepest) return []
  return Object.entries(value).flatMap(([name, inner]): readonly (string | number)[] => {
    if (name.startsWith('_') || name === 'metadata') return []
    if (isRecord(inner)) return valuesIn(inner, depth + 1)
    if (Array.isArray(inner)) return inner.filter(isRecord).flatMap((one) => valuesIn(one, depth + 1))
    const number = pictured.test(name) ? numberIn(value, name) : null
    if (number !== null) return [number]
    return typeof inner === 'string' && isSaid(name, inner) ? [inner] : []
  })
}

/** Words, not a name for machines, a colour or an address. */
const isSaid = (name: string, value: string): boolean =>
  wordy.test(name.replace(/(?<=[a-z])(?=[A-Z])/g, '_')) &&
  /\p{L}{2}/u.test(value) &&
  !/^(?:https?:|\/|#|\{|var\()|^[a-z\d_/-]*$/.test(value)

/** A block that is written as a link: `navigation-link`, `social-link`. */
function linkOf(attributes: Attributes): readonly Block[] {
  const url = textIn(attributes, 'url', 'href')
  const label = textIn(attributes, 'label', 'text', 'service')
  return url === '' || label === '' ? [] : [linkParagraph(url, label)]
}
