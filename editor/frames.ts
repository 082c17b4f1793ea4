// What stands around the text of a block that is more than text: what is shown, and what is asked for in fields.
import { providedAt } from '#document/providers.ts'
import type { MediumShown } from '#writing/contract.ts'
import type { Media } from './media.ts'
import { putOver } from './lead.ts'
import { referenceFrames } from './reference-frames.ts'
import type { References } from './references.ts'
import { words } from './words.ts'

export type Attrs = Readonly<Record<string, unknown>>
export interface Frame {
  readonly tag: keyof HTMLElementTagNameMap
  readonly name: string
  /** What stands over the text of the block. */
  readonly head?: (attrs: Attrs) => HTMLElement | undefined
  /** The block's own text, where it has any. */
  readonly content?: keyof HTMLElementTagNameMap
  /** Said in a field under the block, by attribute. */
  readonly fields?: Readonly<Record<string, string>>
  readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The same as a day. */
  readonly days?: Readonly<Record<string, string>>
  readonly label?: (attrs: Attrs) => string
  /** Takes the block elsewhere with its text; whether it went, and so leaves the text. */
  readonly move?: { readonly name: string; readonly to: (attrs: Attrs, said: string) => boolean }
  /** Told after each change of attributes. */
  readonly dress?: (dom: HTMLElement, attrs: Attrs) => void
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export function framesWith(media: Media, references: References): Record<string, Frame> {
  const shownOf = (attrs: Attrs) => pictureOf(media, text(attrs['media']))
  const playerOf = (attrs: Attrs) => soundOrFilm(media, text(attrs['media']))
  return {
    figure: {
      tag: 'figure',
      name: 'figure',
      head: shownOf,
      content: 'figcaption',
      fields: { alt: words.alt, credit: words.credit },
      choices: { size: words.sizes },
      move: { name: words.putOver, to: (attrs, said) => overStory(media, attrs, said) },
      dress: (dom, attrs) => dressFigure(dom, attrs, media),
    },
    gallery: { tag: 'div', name: 'gallery', content: 'div', fields: { caption: words.caption } },
    embed: { tag: 'div', name: 'embed', head: cardOf, content: 'p', fields: { title: words.title } },
    audio: { tag: 'div', name: 'audio', head: playerOf, content: 'p', fields: { title: words.title } },
    video: { tag: 'div', name: 'video', head: playerOf, content: 'p', fields: { title: words.title } },
    file: {
      tag: 'div',
      name: 'file',
      head: (attrs) => nameOf(media, text(attrs['media'])),
      fields: { title: words.title },
    },
    pullQuote: { tag: 'blockquote', name: 'pull-quote', content: 'p', fields: { source: words.source } },
    blockquote: { tag: 'blockquote', name: 'quotation', content: 'div', fields: { source: words.source } },
    aside: { tag: 'aside', name: 'aside', content: 'div' },
    codeBlock: { tag: 'div', name: 'code', content: 'pre', fields: { language: words.language } },
    table: { tag: 'div', name: 'table', content: 'table', fields: { caption: words.caption } },
    foreign: {
      tag: 'div',
      name: 'foreign',
      label: (attrs) => words.foreign(text(attrs['kind'])),
      content: 'div',
    },
    adBreak: { tag: 'div', name: 'ad-break', label: () => words.advertisement },
    ...referenceFrames(references),
  }
}

export function still(tag: 'p' | 'div' | 'span', className: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.contentEditable = 'false'
  return element
}

function pictureOf(media: Media, id: string): HTMLElement {
  const holder = still('div', 'framed-picture')
  const show = (medium: MediumShown | undefined) => {
    if (!medium?.src) return void (holder.textContent = medium?.name ?? id)
    const image = document.createElement('img')
    image.src = medium.src
    image.alt = medium.alt
    if (medium.width) image.width = medium.width
    if (medium.height) image.height = medium.height
    image.draggable = false
    holder.replaceChildren(image)
  }
  media.ask(id, show)
  return holder
}

function overStory(media: Media, attrs: Attrs, leadCaption: string): boolean {
  const medium = media.known(text(attrs['media']))
  const said = { leadAlt: text(attrs['alt']), leadCredit: text(attrs['credit']), leadCaption }
  return medium !== undefined && putOver(medium, said)
}

function dressFigure(dom: HTMLElement, attrs: Attrs, media: Media): void {
  media.ask(text(attrs['media']), (medium) => {
    for (const [attr, missing] of [
      ['alt', words.altMissing],
      ['credit', words.creditMissing],
    ] as const) {
      const field = dom.querySelector<HTMLInputElement>(`[data-attr="${attr}"]`)
      const known = medium?.[attr] ?? ''
      if (!field) continue
      field.placeholder = known || missing
      field.classList.toggle('missing', known === '' && field.value === '')
    }
  })
  dom.classList.toggle('inset', attrs['size'] === 'inset')
  dom.classList.toggle('wide', attrs['size'] === 'wide')
}

function soundOrFilm(media: Media, id: string): HTMLElement {
  const holder = still('div', 'framed-player')
  media.ask(id, (medium) => {
    if (!medium?.plays) return void (holder.textContent = medium?.name ?? id)
    const player = document.createElement(medium.kind === 'video' ? 'video' : 'audio')
    player.controls = true
    player.preload = 'metadata'
    player.src = medium.plays
    holder.replaceChildren(player)
  })
  return holder
}

function nameOf(media: Media, id: string): HTMLElement {
  const holder = still('p', 'framed-name')
  media.ask(id, (medium) => (holder.textContent = medium?.name ?? id))
  return holder
}

function cardOf(attrs: Attrs): HTMLElement {
  const url = text(attrs['url'])
  const holder = still('div', 'framed-card')
  const name = document.createElement('strong')
  name.textContent = providedAt(url)?.provider ?? words.link
  const address = document.createElement('span')
  address.textContent = url
  holder.append(name, address)
  return holder
}
