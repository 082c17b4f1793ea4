import type { OwnWords } from './model.ts'

/** https://www.iptc.org/std/IIM/4.2: the older form of the same words, which agencies still write. Record 2, by number. */
const fields: Readonly<Record<number, keyof OwnWords>> = {
  80: 'creators',
  110: 'credit',
  116: 'rights',
  120: 'caption',
}

/** What the block of Photoshop's resources in a JPEG says. */
export function readIim(block: Buffer): Partial<OwnWords> {
  const data = resource(block)
  const found = new Map<keyof OwnWords, string[]>()
  let isUtf8 = false
  for (const { record, number, value } of datasets(data)) {
    if (record === 1 && number === 90) isUtf8 = value.toString('latin1') === '\u001b%G'
    const field = record === 2 ? fields[number] : undefined
    if (field === undefined) continue
    const text = decoded(value, isUtf8).trim()
    if (text !== '') found.set(field, [...(found.get(field) ?? []), text])
  }
  const { creators, ...single } = Object.fromEntries(found)
  const first = Object.entries(single).map(([field, values]) => [field, values[0] ?? ''])
  return { ...Object.fromEntries(first), ...(creators && { creators }) }
}

/** Resource 0x0404 of the block; some files hold the datasets alone. */
function resource(block: Buffer): Buffer {
  if (block[0] === 0x1c) return block
  for (
    let at = block.indexOf('8BIM');
    at >= 0 && at + 12 <= block.length;
    at = block.indexOf('8BIM', at + 4)
  ) {
    if (block.readUInt16BE(at + 4) !== 0x0404) continue
    const nameLength = (block[at + 6] ?? 0) + 1
    const sizeAt = at + 6 + nameLength + (nameLength % 2)
    if (sizeAt + 4 > block.length) break
    return block.subarray(sizeAt + 4, sizeAt + 4 + block.readUInt32BE(sizeAt))
  }
  return Buffer.alloc(0)
}

function* datasets(data: Buffer): Generator<{ record: number; number: number; value: Buffer }> {
  for (let at = 0; at + 5 <= data.length && data[at] === 0x1c; ) {
    const length = data.readUInt16BE(at + 3)
    // Longer than any words: what has its length written otherwise is no text.
    if (length > 0x7fff) return
    yield {
      record: data[at + 1] ?? 0,
      number: data[at + 2] ?? 0,
      value: data.subarray(at + 5, at + 5 + length),
    }
    at += 5 + length
  }
}

/** Most of those that do not say so are UTF-8 all the same; the rest was written on Windows. */
function decoded(value: Buffer, isUtf8: boolean): string {
  const text = value.toString('utf8')
  return isUtf8 || !text.includes('\ufffd') ? text : new TextDecoder('windows-1252').decode(value)
}
