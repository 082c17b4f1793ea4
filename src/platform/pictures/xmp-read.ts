import { SaxesParser } from 'saxes'
import type { OwnWords } from './model.ts'

/** https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata: the properties that are kept. */
const properties: Readonly<Record<string, keyof OwnWords>> = {
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/ AltTextAccessibility': 'alt',
  'http://purl.org/dc/elements/1.1/ description': 'caption',
  'http://purl.org/dc/elements/1.1/ creator': 'creators',
  'http://ns.adobe.com/photoshop/1.0/ Credit': 'credit',
  'http://purl.org/dc/elements/1.1/ rights': 'rights',
  'http://ns.adobe.com/xap/1.0/rights/ UsageTerms': 'terms',
  'http://ns.adobe.com/xap/1.0/rights/ WebStatement': 'statement',
  'http://ns.useplus.org/ldf/xmp/1.0/ LicensorName': 'licensor',
  'http://ns.useplus.org/ldf/xmp/1.0/ LicensorURL': 'licensorUrl',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/ DigitalSourceType': 'sourceType',
}
const longest = 1_000_000

interface Read {
  readonly words: Map<keyof OwnWords, string[]>
  /** The property that is open, how deep it was opened, and its text so far. */
  open: { readonly field: keyof OwnWords; readonly depth: number; text: string } | undefined
  depth: number
}

/** What a packet of XMP says. Broken ones say what they said before they broke; none can name an entity of its own. */
export function readXmp(packet: string): Partial<OwnWords> {
  if (packet.length > longest || packet.includes('<!')) return {}
  const read: Read = { words: new Map(), open: undefined, depth: 0 }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ uri, local, attributes }) =>
    opened(read, `${uri} ${local}`, Object.values(attributes)),
  )
  parser.on('text', (text) => {
    if (read.open) read.open.text += text
  })
  parser.on('closetag', () => closed(read))
  // Thrown past the parser: it would go on behind the first fault.
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(packet.replace(/<\?xpacket[^]*?\?>/g, '')).close()
  } catch {
    // What came before the fault stands.
  }
  return wordsOf(read)
}

interface Attribute {
  readonly uri: string
  readonly local: string
  readonly value: string
}
function opened(read: Read, name: string, attributes: readonly Attribute[]): void {
  read.depth += 1
  const field = properties[name]
  if (field !== undefined) read.open = { field, depth: read.depth, text: '' }
  // Each entry of a list is a value of its own.
  else if (read.open && name.endsWith('rdf-syntax-ns# li')) read.open.text = ''
  for (const { uri, local, value } of attributes) {
    const own = properties[`${uri} ${local}`]
    if (own !== undefined) note(read, own, value)
  }
}

function closed(read: Read): void {
  const { open } = read
  if (open) {
    note(read, open.field, open.text)
    open.text = ''
    if (read.depth <= open.depth) read.open = undefined
  }
  read.depth -= 1
}

function note({ words }: Read, field: keyof OwnWords, value: string): void {
  const text = value.trim()
  if (text !== '') words.set(field, [...(words.get(field) ?? []), text])
}

function wordsOf({ words }: Read): Partial<OwnWords> {
  const { creators, ...single } = Object.fromEntries(words)
  const first = Object.entries(single).map(([field, values]) => [field, values[0] ?? ''])
  return { ...Object.fromEntries(first), ...(creators && { creators: [...new Set(creators)] }) }
}
