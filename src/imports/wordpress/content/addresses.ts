// Addresses that stand for what is to be seen there.
import { isSafeUrl } from '#kernel/safe-url.ts'
import * as make from '#document/make.ts'
import type { Block, Inline, Paragraph } from '#document/model.ts'
import { watchUrl } from './embeds/watch.ts'
import { trimmed } from './trimmed.ts'

const spaces = /[ \t\n\r\f]+/g
const loneAddress = /^https?:\/\/[^\s<>"]+$/i

/** WordPress's rule for an address on a line of its own: it shows what is there, where it knows how, and links to it otherwise. */
export function withAddresses(line: readonly Inline[]): Block[] {
  if (!line.some(isAddress)) return [make.paragraph(line)]
  const blocks: Block[] = []
  let words: Inline[] = []
  const endWords = (): void => {
    const kept = trimmed(words)
    if (kept.length > 0) blocks.push(make.paragraph(kept))
    words = []
  }
  for (const [at, part] of line.entries()) {
    const isAlone = isBreak(line[at - 1]) && isBreak(line[at + 1])
    if (part.type !== 'text' || !isAlone || !isAddress(part)) words.push(part)
    else {
      const address = part.text.trim()
      const shown = watchUrl(address)
      if (shown === null) words.push(make.text(part.text, [make.link(address, undefined)]))
      else {
        endWords()
        blocks.push(make.embed(shown))
      }
    }
  }
  endWords()
  return blocks
}

const isBreak = (part: Inline | undefined): boolean => part === undefined || part.type === 'hardBreak'
const isAddress = (part: Inline): boolean =>
  part.type === 'text' && !part.marks && loneAddress.test(part.text.trim()) && isSafeUrl(part.text)

/** Where something was: its address, under the words that name it. */
export function linkParagraph(href: string, words: string): Paragraph {
  const address = href.startsWith('//') ? `https:${href}` : href
  const isLink = /^(?:https?:|\/|\.|[^:]*$)/i.test(address) && isSafeUrl(address) && address !== ''
  const named = words.replace(spaces, ' ').trim()
  return make.paragraph(
    named === '' ? [] : [make.text(named, isLink ? [make.link(make.cleanText(address), undefined)] : [])],
  )
}
