// A shortcode in its place: what has a block here becomes that, a word or two in a sentence stay in it, boxes open, and the rest is foreign
// with what can be read of it.
import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import { blocksOf, changed, type Place } from '../conversion.ts'
import { attribute, type Element } from '../dom.ts'
import { decodeEntities } from '../plain.ts'
import { hasWords } from '../pictures/captions.ts'
import { attributesOf, wordsAt } from './attributes.ts'
import type { Shortcode } from './shortcode.ts'
import { codeNames, isBox, isBuilder, isDrawn, isForm, isProgram, lookNames, noteNames } from './known.ts'
import { framedPicture, mediaReadings } from './media.ts'
import { unpacked } from './packed.ts'
import { isPassage, lookCode, noteCode, passageCode } from './passages.ts'
import { buttonOf, readable } from './readable.ts'
import { isOfSite, shownBy } from './sites.ts'

export function readShortcode(codes: readonly Shortcode[], element: Element, at: Place): void {
  const code = codes[Number(attribute(element, 'n'))]
  if (code === undefined) return
  const { name, inner } = code
  if (name.startsWith('/')) changed(at.conversion, 'stray-shortcode')
  else if (inner !== null && noteNames.has(name)) noteCode(inner, at)
  else if (inner !== null && codeNames.has(name)) codeCode(code, inner, at)
  else if (inner !== null && lookNames.has(name)) lookCode(code, inner, at)
  else if (!showCode(code, at)) otherCode(opened(code), at)
}

/** With what stands in it as somebody wrote it, where a builder has packed that. */
const opened = (code: Shortcode): Shortcode => ({
  ...code,
  inner: code.inner === null ? null : (unpacked(code.inner) ?? code.inner),
})

/** Pictures, players, quotations, and what is shown of other sites. */
function showCode(code: Shortcode, at: Place): boolean {
  const blocks = isOfSite(code.name)
    ? (embedBlocks(code, at) ?? mediaBlocks(code, at))
    : mediaBlocks(code, at)
  if (blocks === null) return false
  if (blocks.some(hasWords)) at.flow.blocks(blocks)
  else for (const block of blocks) at.flow.show(block, false)
  return true
}

const mediaBlocks = (code: Shortcode, at: Place): readonly Block[] | null =>
  mediaReadings.get(code.name)?.(code, at) ?? (code.inner === null ? null : framedPicture(code, at))

/** What stands between the tags is the address, or words about what the tag itself names. */
function embedBlocks(code: Shortcode, at: Place): readonly Block[] | null {
  const own = shownBy({ ...code, inner: null })
  const url = own ?? shownBy(code)
  if (url === null) return null
  const words = own === null || code.inner === null ? [] : blocksOf(code.inner, at, at.flow.beside())
  return [make.embed(url), ...words.filter((block) => block.type !== 'embed')]
}

function otherCode(code: Shortcode, at: Place): void {
  if (isProgram(code.name)) return at.flow.foreign(`shortcode ${code.name}`, code.source, [], false)
  const isOpened = isBox(code.name) && (code.inner !== null || isSpace(code.name))
  if (isOpened) boxCode(code, at)
  else if (code.inner !== null && isPassage(code.inner)) passageCode(code, code.inner, at)
  else if (!isBuilder(code.name) || !boxCode(code, at)) foreignCode(code, at)
}

const isSpace = (name: string): boolean =>
  /(?:^|_)(?:row|col|column|section|separator|divider|space|spacer|empty_space|gap|clear|clearfix|hr|br|line)(?:_|$)/.test(
    name,
  )

/** A box of a page builder opens; false where it has nothing in it that could be read. */
function boxCode(code: Shortcode, at: Place): boolean {
  const { before, after } = readable(code, at)
  if (code.inner === null && before.length + after.length === 0 && !isSpace(code.name)) return false
  changed(at.conversion, 'layout-shortcode')
  at.flow.blocks(before)
  const button = buttonOf(code)
  if (button) at.flow.block(button)
  else if (code.inner !== null) at.conversion.convert(code.inner, { ...at, marks: [], depth: at.depth + 10 })
  at.flow.blocks(after)
  return true
}

function codeCode(code: Shortcode, inner: string, { conversion, flow }: Place): void {
  changed(conversion, 'code-shortcode')
  const attributes = attributesOf(code)
  const named = wordsAt(attributes, 'lang', 'language', 'syntax')
  const language =
    named || (/^(?:code|sourcecode|source|crayon|pre|cci?|enlighter)$/.test(code.name) ? '' : code.name)
  const text = decodeEntities(inner.replace(/<br ?\/?>\n?/gi, '\n')).replace(/^\n+|\s+$/g, '')
  flow.block(make.codeBlock(text, language.replace(/[^\w+#-]/g, '')))
}

function foreignCode(code: Shortcode, at: Place): void {
  const { name, inner, source } = code
  const flow = at.flow.inForeign(at.flow.breaksLines)
  const { before, after } = isForm(name) || isDrawn(name) ? nothing : readable(code, { ...at, flow })
  const content = [...before, ...(inner === null ? [] : blocksOf(inner, at, flow)), ...after]
  at.flow.foreign(`${isForm(name) ? 'form' : 'shortcode'} ${name}`, source, content, content.some(hasWords))
}
const nothing = { before: [], after: [] }
