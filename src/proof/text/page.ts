// A story's page as a reader has it before them: headline, names, time, words, pictures, what was said about it.
import { allIn, attribute, type Element, firstIn, hasClass, isElement, textIn, treeOf } from './tree.ts'
import { Gathering, numbersIn, type Said, wordsOf } from './words.ts'
import { plainText } from './html.ts'

export interface PageComment {
  readonly number: number
  readonly author: string
  readonly words: readonly Said[]
  readonly at: string
  /** Whom it answers, as the page shows it. */
  readonly parent: number | null
}
export interface PagePicture {
  readonly src: string
  readonly alt: string
}
export interface Page {
  readonly headline: string
  readonly standfirst: string
  readonly bylines: readonly string[]
  /** The moment, and the words for it that readers see. */
  readonly published: string
  readonly publishedText: string
  readonly words: readonly Said[]
  readonly lead: PagePicture | null
  readonly pictures: readonly PagePicture[]
  /** Where the text leads. */
  readonly links: readonly string[]
  /** Everything of the paper's own that it shows, plays or gives to take home, by its id. */
  readonly media: ReadonlySet<string>
  /** Sections and topics, by the last part of their address and by name. */
  readonly filed: ReadonlySet<string>
  readonly comments: readonly PageComment[]
  /** As the heading over them counts. */
  readonly commentCount: number
  readonly canonical: string
  /** A correction that readers are told of: then the words are not the archive's any more, and rightly. */
  readonly isCorrected: boolean
  readonly isStory: boolean
  /** Drawn as a fixed page. */
  readonly isFixed: boolean
}

export function pageOf(html: string): Page {
  const root = treeOf(html)
  const main = firstIn(root, named('main')) ?? root
  const article = firstIn(main, (element) => element.name === 'article' && hasClass(element, 'story'))
  const said = firstIn(main, (element) => attribute(element, 'id') === 'comments')
  return {
    ...headIn(article ?? nowhere),
    ...bodyIn((article && firstIn(article, classed('body'))) ?? nowhere),
    ...saidIn(said ?? nowhere),
    media: new Set(article ? mediaIn(article) : []),
    canonical: attribute(firstIn(root, isCanonical) ?? root, 'href'),
    isStory: article !== undefined,
    isFixed: article !== undefined && hasClass(article, 'fixed'),
  }
}
const nowhere: Element = { name: '', attributes: '', inside: [] }

const headIn = (article: Element) => ({
  headline: textOf(article, named('h1')),
  standfirst: textOf(article, (element) => hasClass(element, 'standfirst') || hasClass(element, 'intro')),
  bylines: [...allIn(article, rel('author'))].map(textIn).map(trimmed),
  published: attribute(firstIn(article, named('time')) ?? article, 'datetime'),
  publishedText: textOf(article, named('time')),
  filed: new Set(filedIn(article)),
  lead: leadIn(article),
  isCorrected: firstIn(article, classed('notices')) !== undefined,
})
const bodyIn = (body: Element) => ({
  words: bodyWords(body),
  pictures: picturesIn(body),
  links: [...allIn(body, named('a'))].map((link) => attribute(link, 'href')),
})
const saidIn = (section: Element) => ({
  comments: commentsIn(section),
  commentCount: numbersIn(textOf(section, named('h2')).replace(/(?<=\p{Nd})[.,\s](?=\p{Nd})/gu, ''))[0] ?? 0,
})

type Fits = (element: Element) => boolean
const named =
  (name: string): Fits =>
  (element) =>
    element.name === name
const classed =
  (name: string): Fits =>
  (element) =>
    hasClass(element, name)
const rel =
  (value: string): Fits =>
  (element) =>
    element.name === 'a' && attribute(element, 'rel').split(' ').includes(value)
const isCanonical: Fits = ({ name, attributes }) => name === 'link' && attributes.includes('canonical')
const trimmed = (text: string): string => wordsOf(text).join(' ')
const textOf = (root: Element, fits: Fits): string => {
  const element = firstIn(root, fits)
  return element ? trimmed(textIn(element)) : ''
}

const lastPart = (address: string): string => {
  const part = address.replace(/\/+$/, '').split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
function* filedIn(article: Element): Generator<string, void> {
  const isFiling: Fits = (element) =>
    element.name === 'a' && /href="\/(?:section|topic)\//.test(element.attributes)
  for (const link of allIn(article, isFiling)) {
    yield lastPart(attribute(link, 'href')).toLowerCase()
    yield trimmed(textIn(link)).toLowerCase()
  }
}

/** What stands in a body and is no word of its writer's. */
const furniture = new Set('script style template button form nav svg noscript dialog'.split(' '))
const isFurniture = (element: Element): boolean =>
  furniture.has(element.name) ||
  (element.attributes !== '' &&
    (hasClass(element, 'advertisement') || /role="doc-backlink"|aria-hidden="true"/.test(element.attributes)))

/** What the paper says in its own words, or in those of a picture's record: it may be the writer's too. */
const loose = 'absent embed-card player-title file-kind credit note-call unseen'.split(' ')
const isLoose = (element: Element): boolean =>
  element.attributes.includes('class') && loose.some((name) => hasClass(element, name))

const inline = new Set(
  'a abbr b bdi bdo cite code data del em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** An address in full may stand for the film that was embedded there. */
function bodyWords(body: Element): readonly Said[] {
  const words = new Gathering()
  read(words, body, false)
  words.release()
  return words.said.map((said) => (/^https?:\/\/./.test(said.text) ? { ...said, isLoose: true } : said))
}

function read(words: Gathering, element: Element, isAside: boolean): void {
  for (const node of element.inside) {
    if (!isElement(node)) words.add(plainText(node), isAside)
    else if (!isFurniture(node)) {
      if (!inline.has(node.name)) words.part()
      if (node.name === 'caption') words.hold(true)
      read(words, node, isAside || isLoose(node) || isBesides(node, element))
      if (node.name === 'caption') words.hold(false)
      if (node.name === 'table') words.release()
      if (!inline.has(node.name)) words.part()
    } else words.part()
  }
}

/** Under a player, the link to take it home. */
const isBesides = ({ name, attributes }: Element, parent: Element): boolean =>
  parent.name === 'figcaption' && name === 'a' && attributes.includes('href="/files/')

const pictureOf = (image: Element): PagePicture => ({
  src: attribute(image, 'src'),
  alt: attribute(image, 'alt'),
})
const picturesIn = (body: Element): readonly PagePicture[] =>
  [...allIn(body, (element) => element.name === 'img' || isFurniture(element))]
    .filter(named('img'))
    .map(pictureOf)

function* mediaIn(element: Element): Generator<string, void> {
  for (const [, medium = ''] of element.attributes.matchAll(/\/(?:pictures|files)\/(media_[\w-]+)/g))
    yield medium
  for (const node of element.inside) if (isElement(node)) yield* mediaIn(node)
}

/** Above the text. */
function leadIn(article: Element): PagePicture | null {
  const figure = firstIn(article, (element) => hasClass(element, 'lead-picture') || hasClass(element, 'body'))
  const image = figure && !hasClass(figure, 'body') ? firstIn(figure, named('img')) : undefined
  return image ? pictureOf(image) : null
}

const isComment: Fits = (element) => element.name === 'article' && hasClass(element, 'comment')

/** A thread is a list in a list; where it runs on flat, an answer names whom it answers. */
function commentsIn(section: Element): readonly PageComment[] {
  const found: PageComment[] = []
  const read = (element: Element, parent: number | null): void => {
    let above = parent
    for (const node of element.inside) {
      if (!isElement(node)) continue
      if (!isComment(node)) read(node, node.name === 'ol' ? above : parent)
      else {
        const comment = commentOf(node, parent)
        found.push(comment)
        above = comment.number
      }
    }
  }
  read(section, null)
  return found
}

function commentOf(article: Element, above: number | null): PageComment {
  const answers = firstIn(article, classed('answers'))
  const parent = answers ? numberIn(attribute(answers, 'href')) : above
  const texts = article.inside.filter(isElement).filter(({ name }) => name === 'div')
  return {
    number: numberIn(attribute(article, 'id')),
    author: textOf(article, classed('author')),
    at: attribute(firstIn(article, named('time')) ?? article, 'datetime'),
    words: texts.flatMap(bodyWords),
    parent,
  }
}
const numberIn = (text: string): number => Number(/comment-(-?\d+)$/.exec(text)?.[1] ?? Number.NaN)
