// Cuts the Latin part of the fonts that every page loads in two, core and rest (src/ui/theme/core-letters.ts), and leaves out weights that the
// paper does not use. Run by hand after a font has changed, by npm's Node: npm exec node scripts/cut-fonts.mjs. Writes src/ui/theme/fonts/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compress, decompress } from 'woff2-encoder'
import { coreRange } from '../src/ui/theme/core-letters.ts'

const cuts = [
  { font: 'newsreader', style: 'normal', weights: [400, 800] },
  { font: 'newsreader', style: 'italic', weights: [400, 700] },
  { font: 'libre-franklin', style: 'normal', weights: [400, 900] },
]
const require = createRequire(import.meta.url)
const into = new URL('../src/ui/theme/fonts/', import.meta.url)
const module = await WebAssembly.compile(
  readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
)
// It is never asked to read or write a file.
const system = Object.fromEntries(
  WebAssembly.Module.imports(module).map(({ module: from }) => [from, new Proxy({}, { get: () => () => 0 })]),
)
const { exports: harfbuzz } = await WebAssembly.instantiate(module, system)

mkdirSync(into, { recursive: true })
for (const { font, style, weights } of cuts) {
  const whole = await decompress(
    readFileSync(require.resolve(`@fontsource-variable/${font}/files/${font}-latin-wght-${style}.woff2`)),
  )
  const core = lettersIn(coreRange)
  const latin = lettersIn(
    JSON.parse(readFileSync(require.resolve(`@fontsource-variable/${font}/unicode.json`), 'utf8')).latin,
  )
  const rest = latin.filter((letter) => !core.includes(letter))
  for (const [name, letters] of Object.entries({ core, rest })) {
    const bytes = await compress(cut(whole, letters, weights))
    writeFileSync(new URL(`${font}-${name}-wght-${style}.woff2`, into), bytes)
    console.log(`${font} ${style} ${name}: ${bytes.length} bytes`)
  }
}

function lettersIn(range) {
  return range.split(',').flatMap((part) => {
    const [from, to = from] = part
      .trim()
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  })
}

/** https://harfbuzz.github.io/harfbuzz-hb-subset.html */
function cut(bytes, letters, [lightest, boldest]) {
  const at = harfbuzz.malloc(bytes.length)
  new Uint8Array(harfbuzz.memory.buffer).set(bytes, at)
  const writable = 2
  const face = harfbuzz.hb_face_create(harfbuzz.hb_blob_create(at, bytes.length, writable, 0, 0), 0)
  const wish = harfbuzz.hb_subset_input_create_or_fail()
  const set = harfbuzz.hb_subset_input_unicode_set(wish)
  for (const letter of letters) harfbuzz.hb_set_add(set, letter)
  const weight = 0x77676874
  harfbuzz.hb_subset_input_set_axis_range(wish, face, weight, lightest, boldest, Number.NaN)
  const made = harfbuzz.hb_subset_or_fail(face, wish)
  if (made === 0) throw new Error('HarfBuzz could not cut the font')
  const blob = harfbuzz.hb_face_reference_blob(made)
  const from = harfbuzz.hb_blob_get_data(blob, 0)
  return new Uint8Array(harfbuzz.memory.buffer).slice(from, from + harfbuzz.hb_blob_get_length(blob))
}
