// Slow: reads every post of real archives.
import assert from 'node:assert/strict'
import test from 'node:test'
import { parseBody } from '#document/check.ts'
import type { Block } from '#document/model.ts'
import { bodyText, childBlocks, mediaIn } from '#document/text.ts'
import { bytesOf, ownArchives, realArchives, withoutRealArchives } from '../archives.ts'
import { inspect, readPosts } from '../wxr.ts'
import { converted } from './convert.ts'

// The words of the source, found by cutting away what is not words, with none of the importer's code.
const inlineTags =
  'a|abbr|acronym|b|big|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var'
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  rsquo: '’',
  hellip: '…',
  euro: '€',
  agrave: 'à',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  ccedil: 'ç',
  acirc: 'â',
  ocirc: 'ô',
  ugrave: 'ù',
  oelig: 'œ',
  icirc: 'î',
  laquo: '«',
  raquo: '»',
  times: '×',
  copy: '©',
}

function rawWords(content: string): string[] {
  const text = content
    .replace(/<!--[^]*?-->|<!\[CDATA\[|\]\]>/g, '')
    // An address that only says what is shown there is no word, nor is the button that says `Download` again.
    .replace(/^\s*https?:\/\/\S+\s*$/gim, '\n')
    .replace(/\[([a-z]+)\b[^\]]*\]\s*https?:\/\/[^\s[]+\s*\[\/\1\]/g, ' ')
    .replace(/<a\s[^<>]*wp-block-file__button[^<>]*>[^<>]*<\/a>/g, ' ')
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, ' ')
    .replace(/<table\b[^]*?<\/table>\s*(?:<\/div>)?\s*<figcaption[^]*?<\/figcaption>/gi, captionFirst)
    .replace(/<sup data-fn=[^]*?<\/sup>/g, '')
    .replace(/\[\/?[a-z][\w-]*(?:[\s=][^\]]*)?\/?\]/gi, ' ')
    .replace(new RegExp(`</?(?:${inlineTags})(?:\\s[^<>]*)?>`, 'gi'), '')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => character(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&([a-z]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
  return words(text)
}

/** Half of a surrogate pair is no character. */
const character = (code: number): string =>
  code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code)

/** A table's caption is read before it. */
function captionFirst(whole: string): string {
  const caption = /<figcaption[^]*$/i.exec(whole)?.[0] ?? ''
  return caption + whole.slice(0, whole.length - caption.length)
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** The first word that does not come in its turn, or undefined. */
function lost(source: readonly string[], body: readonly string[]): string | undefined {
  let at = 0
  for (const [index, word] of source.entries()) {
    const found = body.indexOf(word, at)
    if (found < 0) return `…${source.slice(Math.max(0, index - 5), index + 3).join(' ')}…`
    at = found + 1
  }
  return undefined
}

/** Shortcodes that a reader would see, outside of code, where they are meant. */
function rawCodes(content: readonly Block[]): string[] {
  return content.flatMap((block) => {
    if (block.type === 'codeBlock') return []
    const own = 'content' in block && block.type !== 'foreign' ? textIn(block) : ''
    return [...(own.match(seenCode) ?? []), ...rawCodes(childBlocks(block))]
  })
}
const seenCode =
  /\[\/?(?:gallery|caption|wp_caption|embed|audio|video|playlist|youtube|vimeo|dailymotion|code|contact-form|[a-z]+_[a-z_]+)\b[^\]]*\]/g

/** The words of a block's own line, those in code left out. */
const textIn = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading' || block.type === 'figure'
    ? (block.content ?? [])
        .map((part) =>
          part.type === 'text' && !part.marks?.some(({ type }) => type === 'code') ? part.text : ' ',
        )
        .join('')
    : ''

async function compare(file: string): Promise<number> {
  const inspected = await inspect(bytesOf(file))
  if (!inspected.ok) return 0
  let compared = 0
  for await (const { post } of readPosts(bytesOf(file))) {
    if (post === null) continue
    const { body, mentions } = converted(
      post.content,
      post.meta.find((meta) => meta.key === 'footnotes')?.value,
    )
    assert.deepEqual(
      parseBody(body),
      { ok: true, value: body },
      `${file} ${post.id}: not a body in its normal form`,
    )
    const text = bodyText(body)
    const missing = lost(rawWords(post.content), words(text))
    assert.equal(missing, undefined, `${file}, post ${post.id}: lost a word in ${missing}`)
    // Posts about blocks write theirs with entities.
    if (!post.content.includes('&lt;!--'))
      assert.doesNotMatch(
        text,
        /<!--\s*\/?wp:|\/?wp:[a-z]+ -->/,
        `${file}, post ${post.id}: a block's comment is seen`,
      )
    assert.deepEqual(
      rawCodes(body.content).filter((code) => !post.content.includes(`[${code}]`)),
      [],
      `${file}, post ${post.id}: a shortcode is seen`,
    )
    // What is mentioned is in the body, and the other way about.
    assert.deepEqual(mediaIn(body).toSorted(), mentions.map(({ id }) => id).toSorted())
    compared += 1
  }
  return compared
}

test('no word of any real post is lost or moved', { skip: withoutRealArchives }, async () => {
  let posts = 0
  for (const file of realArchives()) posts += await compare(file)
  assert.ok(posts > 1000, `${posts} posts`)
})

test('no word of our own exports is lost or moved', async () => {
  for (const file of ownArchives()) assert.ok((await compare(file)) > 0)
})
