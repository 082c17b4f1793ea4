// Bytes of an export as text, piece by piece. Nothing of the importer's is used anywhere in this slice: a fault that both shared would
// be a fault that nobody sees.

export type Bytes = AsyncIterable<Uint8Array>

/** Control characters that no XML may hold and old editors leave behind: they are nobody's words. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g

export async function* lettersOf(bytes: Bytes): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    yield decoder.decode(chunk, { stream: true }).replace(forbidden, '')
  }
  yield decoder?.decode() ?? ''
}

/** By its mark, by the shape of its first bytes, by what it says of itself. What says UTF-16 in single bytes is not. */
function encodingOf(first: Uint8Array): string {
  const [one, two] = first
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le'
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be'
  const head = String.fromCharCode(...first.subarray(0, 200))
  const said = /<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? 'utf-8'
  return /^(?:utf-?(?:16|32)|ucs)/i.test(said) ? 'utf-8' : said
}
