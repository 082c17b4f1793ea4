import type { OwnWords } from './model.ts'

const artist = 0x013b
const copyright = 0x8298

/** Who and whose, of the first directory; nothing else in it is for readers. https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf */
export function readExif(block: Buffer): Partial<OwnWords> {
  const data = block.toString('latin1', 0, 4) === 'Exif' ? block.subarray(6) : block
  const order = data.toString('latin1', 0, 2)
  if (data.length < 8 || (order !== 'II' && order !== 'MM')) return {}
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const texts = firstDirectory(data, view, order === 'II')
  const [creator, rights] = [texts.get(artist), texts.get(copyright)]
  return { ...(creator && { creators: [creator] }), ...(rights && { rights }) }
}

function firstDirectory(data: Buffer, view: DataView, little: boolean): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  const start = view.getUint32(4, little)
  const count = start + 2 <= data.length ? view.getUint16(start, little) : 0
  for (let at = start + 2; at < start + 2 + count * 12 && at + 12 <= data.length; at += 12) {
    const tag = view.getUint16(at, little)
    const isText = view.getUint16(at + 2, little) === 2
    const length = view.getUint32(at + 4, little)
    const from = length > 4 ? view.getUint32(at + 8, little) : at + 8
    if (!isText || length > 10_000 || from + length > data.length) continue
    // The photographer's notice and the editor's are parted by a zero.
    const text = data
      .toString('utf8', from, from + length)
      .split('\0')
      .map((part) => part.trim())
    texts.set(tag, text.filter((part) => part !== '').join('; '))
  }
  return texts
}
