import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import { decodeEntities } from '../text-fixes.ts'
import { changed, type Place } from './conversion.ts'
import { attribute, type Element } from './dom.ts'
import { Flow, linkParagraph } from './flow.ts'
import { codeAttribute, type Shortcode } from './shortcodes.ts'

const codeNames = new Set(
  'code sourcecode source php css html js javascript xml sql python ruby java bash shell plain text'.split(
    ' ',
  ),
)
const fits = /^[^<>\n]*$/

/** A shortcode in its place: code as code, a word or two in a sentence as words, anything else as foreign with what can be read of it. */
export function readShortcode(codes: readonly Shortcode[], element: Element, at: Place): void {
  const code = codes[Number(attribute(element, 'n'))]
  if (code === undefined) return
  if (codeNames.has(code.name) && code.inner !== null) return codeShortcode(code, code.inner, at)
  if (isInline(code)) return inlineShortcode(code, code.inner ?? '', at)
  const flow = new Flow(at.flow.breaksLines, true)
  const content = [...innerOf(code, at, flow), ...addressOf(code)]
  at.flow.foreign(`shortcode ${code.name}`, code.source, content, (code.inner ?? '').trim() !== '')
}

function codeShortcode(code: Shortcode, inner: string, { conversion, flow }: Place): void {
  changed(conversion, 'code-shortcode')
  const language =
    codeAttribute(code, 'lang') || codeAttribute(code, 'language') || (code.name === 'code' ? '' : code.name)
  flow.block(
    make.codeBlock(decodeEntities(inner).replace(/^\n+|\s+$/g, ''), language.replace(/[^\w+#-]/g, '')),
  )
}

const isInline = ({ name, inner }: Shortcode): boolean =>
  inner !== null &&
  !players.has(name) &&
  inner.length < 1000 &&
  fits.test(inner) &&
  /\S/.test(inner) &&
  !inner.includes('[')

/** `[highlight]word[/highlight]` in a sentence: the sentence stays whole, the shortcode is kept behind it. */
function inlineShortcode(code: Shortcode, inner: string, at: Place): void {
  changed(at.conversion, 'inline-shortcode')
  at.flow.text(decodeEntities(inner), at.marks)
  at.flow.foreign(`shortcode ${code.name}`, code.source, [], false)
}

function innerOf({ name, inner, attributes }: Shortcode, at: Place, flow: Flow): readonly Block[] {
  if (inner !== null) at.conversion.convert(inner, { ...at, flow, marks: [], nesting: at.nesting + 1 })
  const caption = /(?:^|\s)caption\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)
  if (name.endsWith('caption') && caption) {
    flow.endParagraph()
    at.conversion.convert(caption[1] ?? caption[2] ?? '', { ...at, flow, marks: [], nesting: at.nesting + 1 })
  }
  return flow.end()
}

const players = new Set(
  'audio video embed playlist youtube vimeo dailymotion soundcloud flv swf googlevideo'.split(' '),
)
const sites: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  dailymotion: 'https://www.dailymotion.com/video/',
}
const addressNames = [
  'src',
  'url',
  'href',
  'mp4',
  'mp3',
  'm4v',
  'webm',
  'ogv',
  'ogg',
  'm4a',
  'wav',
  'flv',
  'link',
  'file',
]

function addressOf(code: Shortcode): Block[] {
  if ((code.inner ?? '').trim() !== '') return []
  const named = addressNames.map((name) => codeAttribute(code, name)).find((value) => value.includes('/'))
  const address = named ?? bareAddress(code)
  return address === '' ? [] : [linkParagraph(address, address)]
}

/** `[youtube q66g-b_18uQ]`, `[youtube=http://…]`, `[vimeo 123]`. */
function bareAddress(code: Shortcode): string {
  const bare = code.attributes.replace(/^=/, '').split(/\s/)[0] ?? ''
  if (/^https?:\/\//.test(bare)) return decodeEntities(bare)
  const id = codeAttribute(code, 'id') || bare
  const site = Object.hasOwn(sites, code.name) ? sites[code.name] : undefined
  return site !== undefined && /^[\w-]+$/.test(id) ? site + id : ''
}
