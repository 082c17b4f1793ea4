// Shortcodes around a few words: how they looked, where they led, or the words of a note.
import * as make from '#document/make.ts'
import type { Mark } from '#document/model.ts'
import { isSafeUrl } from '#kernel/safe-url.ts'
import { blocksOf, changed, type Place } from '../conversion.ts'
import { textsOf } from '../notes.ts'
import { attributesOf, bareWords, wordsAt } from './attributes.ts'
import type { Shortcode } from './shortcode.ts'

const marks: Readonly<Record<string, Mark>> = {
  b: { type: 'bold' },
  strong: { type: 'bold' },
  bold: { type: 'bold' },
  i: { type: 'italic' },
  em: { type: 'italic' },
  italic: { type: 'italic' },
  u: { type: 'underline' },
  underline: { type: 'underline' },
  s: { type: 'strike' },
}

/** The words stay where they are; only their look is gone. */
export function lookCode(code: Shortcode, inner: string, at: Place): void {
  changed(at.conversion, 'inline-shortcode')
  const mark = /^(?:url|link|a)$/.test(code.name) ? linkOf(code, inner) : markOf(code.name)
  if (mark === undefined) return within(inner, at)
  const others = at.marks.filter(({ type }) => type !== mark.type)
  within(inner, { ...at, marks: [...others, mark] })
}

const markOf = (name: string): Mark | undefined => (Object.hasOwn(marks, name) ? marks[name] : undefined)

/** `[url=https://…]words[/url]`, `[url]https://…[/url]`, `[link href="…"]words[/link]`. */
function linkOf(code: Shortcode, inner: string): Mark | undefined {
  const named = wordsAt(attributesOf(code), 'href', 'url', 'to') || (bareWords(code)[0] ?? '')
  const href = make.cleanText(named || inner.trim())
  return /^(?:https?:|mailto:|\/|#)/i.test(href) && isSafeUrl(href) ? make.link(href, undefined) : undefined
}

export function noteCode(inner: string, at: Place): void {
  changed(at.conversion, 'note-shortcode')
  const words = textsOf(blocksOf(inner, at, at.flow.within()))
  if (words.length > 0) at.flow.inline(make.footnote(words))
}

const blockTags =
  /<\/?(?:p|div|h\d|ul|ol|li|dl|table|blockquote|figure|img|picture|iframe|object|embed|pre|hr|video|audio|section|article|aside|form|script|style)\b/i

/** Words that can stand in a sentence. */
export const isPassage = (inner: string): boolean =>
  inner.length < 1000 && /\S/.test(inner) && !/[\n[]/.test(inner) && !blockTags.test(inner)

/** `[highlight]word[/highlight]` in a sentence: the sentence stays whole, the shortcode is kept behind it. */
export function passageCode({ name, source }: Shortcode, inner: string, at: Place): void {
  changed(at.conversion, 'inline-shortcode')
  within(inner, at)
  at.flow.foreign(`shortcode ${name}`, source, [], false)
}

const within = (inner: string, at: Place): void =>
  at.conversion.convert(inner, { ...at, nesting: at.nesting + 1 })
