import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Files } from '../facts.ts'
import { type Face, faceRule, faces, facesFor, fontBytes, scriptsFor } from './fonts.ts'
import { type Dressing, firstLook, pairs } from './look.ts'
import { slotRules } from './slots.ts'
import { standInRules } from './stand-ins.ts'
import { themes } from './themes.ts'
import { tokenRules } from './tokens.ts'

/** A file whose address carries its hash: browsers may keep it for good. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly bytes: Uint8Array
}
type Font = Asset & { readonly face: Face }

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
] as const
/** After whatever a theme does: what a script or a sheet of paper asks for holds in all of them. */
const lastSheets = ['scripts', 'print'] as const
/** No reader needs them. */
const deskSheets = ['newsroom', 'fronts', 'planning', 'editor', 'advertising', 'proof', 'record'] as const
const read = (name: string): Uint8Array => readFileSync(new URL(name, import.meta.url))
const rulesIn = (name: string): string => new TextDecoder().decode(read(`./${name}.css`))

const hashed = (name: string, ending: string, bytes: Uint8Array): string =>
  `/assets/${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${ending}`

const fontAsset = (face: Face): Font => {
  const bytes = fontBytes(face)
  return { face, path: hashed(face.file, 'woff2', bytes), type: 'font/woff2', bytes }
}

/** Without comments and indentation: it is read by browsers, and the files are read by people. */
const pressed = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim()

function sheet(dressing: Dressing, fonts: readonly Font[]): Asset {
  const names = [...sheets, `theme-${dressing.theme}`, ...lastSheets]
  const rules = [
    ...fonts.map(({ face, path }) => faceRule(face, path)),
    standInRules(familiesOf(fonts)),
    tokenRules(dressing),
    ...names.map(rulesIn),
    slotRules(),
  ]
  const bytes = new TextEncoder().encode(pressed(rules.join('\n')))
  return { path: hashed('broadsheet', 'css', bytes), type: 'text/css; charset=utf-8', bytes }
}
function deskSheet(): Asset {
  const bytes = new TextEncoder().encode(pressed(deskSheets.map(rulesIn).join('\n')))
  return { path: hashed('newsroom', 'css', bytes), type: 'text/css; charset=utf-8', bytes }
}
const familiesOf = (fonts: readonly Font[]) => [...new Set(fonts.map(({ face }) => face.family))]

function script(name: string): Asset {
  const bytes = read(`./${name}.js`)
  return { path: hashed(name, 'js', bytes), type: 'text/javascript; charset=utf-8', bytes }
}

/** A paper in one look. */
export interface Suit {
  readonly sheet: Asset
  /** What its pages in this language link: each asks first for the letters that it needs. */
  filesFor(language: string): Files
}

export interface Dress {
  /** What every look shares, and the sheet of the first. */
  readonly all: readonly Asset[]
  /** For pages that know no paper: the first look, in English. */
  readonly files: Files
  /** The first look, in this language. */
  filesFor(language: string): Files
  /** Made when it is first asked for; the latest few are kept. */
  inLook(dressing: Dressing): Suit
}

const mostSuits = 16

/** Every file the pages link. Reads files: call it once, at the start. */
export function assets(): Dress {
  const fonts = faces.map(fontAsset)
  const byFile = new Map(fonts.map((font) => [font.face, font]))
  const markBytes = read('./mark.svg')
  const mark = { path: hashed('mark', 'svg', markBytes), type: 'image/svg+xml', bytes: markBytes }
  const frames = script('frames')
  const passkey = script('passkey')
  const keys = script('keys')
  const bringing = script('bringing')
  const cropping = script('cropping')
  const desk = script('desk')
  const sheetOfDesk = deskSheet()
  const suits = new Map<string, Suit>()
  const inLook = (dressing: Dressing): Suit => {
    const { theme, pair, accent } = dressing
    const key = [theme, pair, accent?.light, accent?.dark].join()
    const suit =
      suits.get(key) ??
      suitOf(dressing, shown(dressing, byFile), {
        mark,
        frames,
        passkey,
        keys,
        bringing,
        cropping,
        desk,
        sheetOfDesk,
      })
    suits.delete(key)
    suits.set(key, suit)
    for (const oldest of [...suits.keys()].slice(0, -mostSuits)) suits.delete(oldest)
    return suit
  }
  const first = inLook(firstLook)
  const shared = [...new Map(fonts.map(({ path, type, bytes }) => [path, { path, type, bytes }])).values()]
  return {
    all: [first.sheet, sheetOfDesk, mark, frames, passkey, keys, bringing, cropping, desk, ...shared],
    files: first.filesFor('en'),
    filesFor: first.filesFor,
    inLook,
  }
}

const shown = ({ pair }: Dressing, fonts: ReadonlyMap<Face, Font>): readonly Font[] =>
  facesFor(pairs[pair].display, pairs[pair].text).flatMap((face) => fonts.get(face) ?? [])

function suitOf(
  dressing: Dressing,
  fonts: readonly Font[],
  {
    mark,
    frames,
    passkey,
    keys,
    bringing,
    cropping,
    desk,
    sheetOfDesk,
  }: Readonly<
    Record<'mark' | 'frames' | 'passkey' | 'keys' | 'bringing' | 'cropping' | 'desk' | 'sheetOfDesk', Asset>
  >,
): Suit {
  const made = sheet(dressing, fonts)
  const { light, dark } = themes[dressing.theme]
  const known = new Map<string, Files>()
  const filesFor = (language: string): Files => {
    const before = known.get(language)
    if (before) return before
    const scripts = scriptsFor(language)
    const first = fonts.filter(({ face }) => face.style === 'normal' && scripts.includes(face.script))
    const files = {
      stylesheet: made.path,
      deskSheet: sheetOfDesk.path,
      mark: mark.path,
      frames: frames.path,
      passkey: passkey.path,
      keys: keys.path,
      bringing: bringing.path,
      cropping: cropping.path,
      desk: desk.path,
      preload: first.map(({ path }) => path),
      papers: { light: light.paper, dark: dark.paper },
    }
    known.set(language, files)
    return files
  }
  return { sheet: made, filesFor }
}

/** For a page that stands alone: what it needs of the sheet, and the two faces that carry it, inside of it. */
export function inlineSheet(): string {
  const carried = facesFor('Text', 'Text').filter(
    ({ script, style }) => (script === 'core' || script === 'rest') && style === 'normal',
  )
  const rules = carried.map((face) =>
    faceRule(face, `data:font/woff2;base64,${Buffer.from(fontBytes(face)).toString('base64')}`),
  )
  const theme = ['tokens', 'type', 'theme-broadsheet', 'proof'].map(rulesIn)
  return pressed([...rules, standInRules(['Text', 'Furniture']), tokenRules(firstLook), ...theme].join('\n'))
}
