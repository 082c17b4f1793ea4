import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { catalogue, type Spoken, spokenLanguages } from '#languages/catalogue.ts'
import { type Face, faces, fontBytes } from '#ui/theme/fonts.ts'

// What the paper itself says, and the letters of each alphabet that few sentences need.
const alphabets: Partial<Record<Spoken, string>> = {
  fr: 'àâæçéèêëîïôœùûüÿÀÉŒ«»’',
  de: 'äöüßÄÖÜ„“',
  es: 'áéíñóúü¿¡«»',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя«»',
  kk: 'әғқңөұүһіӘҒҚҢӨҰҮҺІёщъэ',
  ar: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي،؛؟٠١٢٣٤٥٦٧٨٩',
  fa: 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیٔ،؛؟۰۱۲۳۴۵۶۷۸۹',
}
const lettersOf = (tag: Spoken): readonly string[] => [
  ...new Set(`${JSON.stringify(catalogue[tag])}${alphabets[tag] ?? ''}`.match(/[\p{L}\p{N}\p{M}]/gu)),
]

const covers = ({ range }: Face, code: number): boolean =>
  range.split(',').some((part) => {
    const [from = '', to = from] = part.replace('U+', '').split('-')
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16)
  })

for (const family of ['Text', 'Source', 'Furniture'] as const)
  test(`${family}: every letter of every language but Chinese is drawn by a font that is served for it`, () => {
    const served = faces.filter((face) => face.family === family && face.style === 'normal')
    const held = new Map(served.map((face) => [face, codesIn(fontBytes(face))]))
    for (const tag of spokenLanguages.filter((one) => one !== 'zh')) {
      const missing = lettersOf(tag).filter((letter) => {
        const code = letter.codePointAt(0) ?? 0
        return !served.some((face) => covers(face, code) && held.get(face)?.has(code))
      })
      assert.deepEqual(missing, [], `${tag} in ${family}`)
    }
  })

/** The characters that a font holds, from its `cmap`: https://www.w3.org/TR/WOFF2/, https://learn.microsoft.com/typography/opentype/spec/cmap */
function codesIn(woff2: Uint8Array): ReadonlySet<number> {
  const view = new DataView(woff2.buffer, woff2.byteOffset, woff2.byteLength)
  const count = view.getUint16(12)
  let at = 48
  const base128 = (): number => {
    for (let value = 0; ; ) {
      const byte = view.getUint8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  let offset = 0
  let cmap: { readonly start: number; readonly length: number } | undefined
  for (let table = 0; table < count; table++) {
    const flags = view.getUint8(at++)
    const index = flags & 63
    if (index === 63) at += 4
    const original = base128()
    // Only glyf (10) and loca (11) are stored in another form, unless the flags say that they are not.
    const isTransformed = index === 10 || index === 11 ? flags >> 6 !== 3 : flags >> 6 !== 0
    const length = isTransformed ? base128() : original
    if (index === 0) cmap = { start: offset, length }
    offset += length
  }
  assert.ok(cmap, 'a font without a cmap')
  const bytes = brotliDecompressSync(woff2.subarray(at, at + view.getUint32(20)))
  return codesOfCmap(bytes.subarray(cmap.start, cmap.start + cmap.length))
}

function codesOfCmap(bytes: Uint8Array): ReadonlySet<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = Array.from({ length: view.getUint16(2) }, (_, table) => view.getUint32(8 + table * 8))
  const spans = tables.flatMap((start) => spansOf(view, start))
  return new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)))
}

type Span = readonly [from: number, to: number]
/** The two forms that fonts of today use; any other says the same again. */
function spansOf(view: DataView, start: number): readonly Span[] {
  const format = view.getUint16(start)
  const groups = format === 12 ? view.getUint32(start + 12) : 0
  const segments = format === 4 ? view.getUint16(start + 6) / 2 : 0
  return [
    ...Array.from({ length: groups }, (_, group): Span => {
      const at = start + 16 + group * 12
      return [view.getUint32(at), view.getUint32(at + 4)]
    }),
    ...Array.from({ length: segments }, (_, segment): Span => {
      const at = start + 14 + segment * 2
      return [view.getUint16(at + 2 + segments * 2), view.getUint16(at)]
    }),
  ]
}
