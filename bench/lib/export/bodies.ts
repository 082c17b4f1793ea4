// What stories are written in: half in the block editor's markup, half in that of the one before it.
import { type Picture, pictureBlocks, pictureCodes } from './pictures.ts'
import { type Language, numbers, type Random, sentenceOf, wordOf } from './words.ts'

export interface Prose {
  readonly language: Language | null
  readonly paragraphs: number
  readonly pictures: readonly Picture[]
}

export const blockBody = (prose: Prose, random: Random): string =>
  parted(prose, random, block, pictureBlocks(prose.pictures, random), blockExtras)

export const classicBody = (prose: Prose, random: Random): string =>
  parted(prose, random, (_, html) => html, pictureCodes(prose.pictures, random), classicExtras)

type Dressed = (name: string, html: string) => string
const block: Dressed = (name, html) => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name.split(' ')[0]} -->`

function parted(
  { language, paragraphs }: Prose,
  random: Random,
  dress: Dressed,
  pictures: string,
  extras: readonly Extra[],
): string {
  const say = (): string => sentenceOf(language, random)
  const isBlocks = dress === block
  const line = (at: number): string => {
    const said = [say(), say(), say()]
    if (at % 2 === 0)
      said[1] = `<em>${said[1]}</em> <a href="https://elsewhere.example/${at}?a=1&amp;b=2">${wordOf(language, random)}</a>`
    if (at % 5 === 0 && !isBlocks) said[2] = `${wordOf(language, random)}\n${said[2]}`
    return isBlocks ? dress('paragraph', `<p>${said.join(' ')}</p>`) : said.join(' ')
  }
  const parts = numbers(paragraphs).map(line)
  parts.splice(2, 0, pictures)
  parts.splice(5, 0, dress('heading', `<h2>${wordOf(language, random)} ${wordOf(language, random)}</h2>`))
  const extra = extras[Math.floor(random() * 3 * extras.length)]
  if (extra) parts.push(extra(say))
  return parts.filter((part) => part !== '').join('\n\n')
}

type Extra = (say: () => string) => string

const blockExtras: readonly Extra[] = [
  (say) =>
    block(
      'list',
      `<ul class="wp-block-list">${[say(), say()].map((one) => block('list-item', `<li>${one}</li>`)).join('\n')}</ul>`,
    ),
  (say) =>
    block(
      'quote',
      `<blockquote class="wp-block-quote">${block('paragraph', `<p>${say()}</p>`)}<cite>${say()}</cite></blockquote>`,
    ),
  (say) =>
    block(
      'table',
      `<figure class="wp-block-table"><table><thead><tr><th>${say()}</th><th>1</th></tr></thead><tbody><tr><td>${say()}</td><td>2</td></tr></tbody></table></figure>`,
    ),
  () =>
    block(
      'embed {"url":"https://www.youtube.com/watch?v=aaaaaaaaaaa","type":"video","providerNameSlug":"youtube"}',
      '<figure class="wp-block-embed is-type-video is-provider-youtube"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=aaaaaaaaaaa\n</div></figure>',
    ),
  (say) => block('html', `<div class="box"><p>${say()}</p></div>`),
]

const classicExtras: readonly Extra[] = [
  (say) => `<ul>\n\t<li>${say()}</li>\n\t<li>${say()}</li>\n</ul>`,
  (say) => `<blockquote>${say()}\n\n${say()}</blockquote>`,
  (say) => `<table><tbody><tr><td>${say()}</td><td>${say()}</td></tr></tbody></table>`,
  () => 'https://www.youtube.com/watch?v=aaaaaaaaaaa',
  (say) => `<!--more-->\n\n${say()}`,
  (say) => `[pullquote]${say()}[/pullquote]`,
]
