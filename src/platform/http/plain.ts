// Which requests are so plain that nothing but their address and their encodings matters. Everything else is node:http's to read.

/** A request without a body, a condition or a part; its header block, byte for byte, and where the next request begins. */
export interface Plain {
  /** The address as it was sent. */
  readonly target: string
  /** From the end of the first line to the end of the block. */
  readonly block: string
  readonly end: number
}

const opening = 'GET /'
const version = ' HTTP/1.1'
const longest = 8192

/** The request at `from`, where all of it is there and it looks plain; its block is still to be read by `acceptsIn`. */
export function plainAt(text: string, from: number): Plain | undefined {
  if (!text.startsWith(opening, from)) return undefined
  const lineEnd = text.indexOf('\r\n', from)
  if (lineEnd < 0 || !text.startsWith(version, lineEnd - version.length)) return undefined
  const blockEnd = text.indexOf('\r\n\r\n', lineEnd)
  if (blockEnd < 0 || blockEnd - from > longest) return undefined
  return {
    target: text.slice(from + opening.length - 1, lineEnd - version.length),
    block: text.slice(lineEnd + 2, blockEnd + 2),
    end: blockEnd + 4,
  }
}

/** What a browser or a proxy says of itself and of the reader, and what changes nothing in a page that is the same for everybody. */
const idle = new Set([
  'accept',
  'accept-language',
  'cache-control',
  'cookie',
  'dnt',
  'forwarded',
  'from',
  'origin',
  'pragma',
  'priority',
  'purpose',
  'referer',
  'save-data',
  'upgrade-insecure-requests',
  'user-agent',
  'via',
])
const idleFamilies = /^(?:sec-|x-)/
// RFC 9110, 5.1 and 5.5, without what it calls obsolete.
const field = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[\t ]*([\t\x20-\x7e\x80-\xff]*)$/
const host = /^[A-Za-z0-9._~-]+(?::\d{1,5})?$|^\[[0-9A-Fa-f:.]+\](?::\d{1,5})?$/

/**
 * What the reader of a plain request accepts, as the header says it ('' where there is none); undefined where the block holds anything that
 * could change the answer, or that node:http may read otherwise than we do: then it reads it.
 */
export function acceptsIn(block: string): string | undefined {
  const hosts: string[] = []
  const encodings: string[] = []
  for (const line of block.slice(0, -2).split('\r\n')) {
    const { name, value } = fieldIn(line)
    if (name === 'host') hosts.push(value)
    else if (name === 'accept-encoding') encodings.push(value)
    else if (!isIdle(name, value)) return undefined
  }
  const [accepts = '', ...more] = encodings
  return hosts.length === 1 && host.test(hosts[0] ?? '') && more.length === 0 ? accepts : undefined
}

/** What is none has no name. */
function fieldIn(line: string): { readonly name: string; readonly value: string } {
  const [, name = '', value = ''] = field.exec(line) ?? []
  return { name: name.toLowerCase(), value }
}

const isIdle = (name: string, value: string): boolean =>
  name === 'connection' ? /^keep-alive$/i.test(value) : idle.has(name) || idleFamilies.test(name)
