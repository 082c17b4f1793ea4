import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Files } from '../facts.ts'
import { type Face, faceRule, faces, fontBytes, scriptsFor } from './fonts.ts'
import { slotRules } from './slots.ts'
import { standInRules } from './stand-ins.ts'

/** A file whose address carries its hash: browsers may keep it for good. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly bytes: Uint8Array
}

const sheets = [
  'tokens',
  'type',
  'frame',
  'teasers',
  'front',
  'story',
  'pictures',
  'comments',
  'furniture',
  'forms',
  'newsroom',
  'advertising',
  'scripts',
  'proof',
  'print',
]
const read = (name: string): Uint8Array => readFileSync(new URL(name, import.meta.url))

const hashed = (name: string, ending: string, bytes: Uint8Array): string =>
  `/assets/${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${ending}`

const fontAsset = (face: Face): Asset & { readonly face: Face } => {
  const bytes = fontBytes(face)
  return { face, path: hashed(face.file, 'woff2', bytes), type: 'font/woff2', bytes }
}

/** Without comments and indentation: it is read by browsers, and the files are read by people. */
const pressed = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim()

function sheet(fonts: readonly (Asset & { readonly face: Face })[]): string {
  const rules = fonts.map((font) => faceRule(font.face, font.path))
  const theme = sheets.map((name) => new TextDecoder().decode(read(`./${name}.css`)))
  return pressed([...rules, standInRules(), ...theme, slotRules()].join('\n'))
}

function script(name: string): Asset {
  const bytes = read(`./${name}.js`)
  return { path: hashed(name, 'js', bytes), type: 'text/javascript; charset=utf-8', bytes }
}

export interface Dress {
  readonly all: readonly Asset[]
  /** Their addresses for the frame of the desk's pages, which are in English. */
  readonly files: Files
  /** The same for the reader's pages in this language: each asks first for the letters that it needs. */
  filesFor(language: string): Files
}

/** Every file the pages link. Reads files: call it once, at the start. */
export function assets(): Dress {
  const fonts = faces.map(fontAsset)
  const styleBytes = new TextEncoder().encode(sheet(fonts))
  const style = {
    path: hashed('broadsheet', 'css', styleBytes),
    type: 'text/css; charset=utf-8',
    bytes: styleBytes,
  }
  const markBytes = read('./mark.svg')
  const mark = { path: hashed('mark', 'svg', markBytes), type: 'image/svg+xml', bytes: markBytes }
  const frames = script('frames')
  const known = new Map<string, Files>()
  const filesFor = (language: string): Files => {
    const before = known.get(language)
    if (before) return before
    const scripts = scriptsFor(language)
    const first = fonts.filter(
      ({ face: { script, style } }) => style === 'normal' && scripts.includes(script),
    )
    const files = {
      stylesheet: style.path,
      mark: mark.path,
      frames: frames.path,
      preload: first.map(({ path }) => path),
    }
    known.set(language, files)
    return files
  }
  return {
    all: [style, mark, frames, ...fonts.map(({ path, type, bytes }) => ({ path, type, bytes }))],
    files: filesFor('en'),
    filesFor,
  }
}

/** For a page that stands alone: what it needs of the sheet, and the two faces that carry it, inside of it. */
export function inlineSheet(): string {
  const carried = faces.filter(({ script, style }) => script === 'latin' && style === 'normal')
  const rules = carried.map((face) =>
    faceRule(face, `data:font/woff2;base64,${Buffer.from(fontBytes(face)).toString('base64')}`),
  )
  const theme = ['tokens', 'type', 'proof'].map((name) => new TextDecoder().decode(read(`./${name}.css`)))
  return pressed([...rules, standInRules(), ...theme].join('\n'))
}
