// How the blocks look that are more than text: drawn by hand, because a framework between two keys would be felt.
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeView, NodeViewConstructor } from '@tiptap/pm/view'
import { providedAt } from '#document/providers.ts'
import type { MediumShown } from '#writing/contract.ts'
import type { Media } from './media.ts'
import { words } from './words.ts'

type Attrs = Readonly<Record<string, unknown>>
interface Frame {
  readonly tag: keyof HTMLElementTagNameMap
  readonly name: string
  /** What stands over the text of the block. */
  readonly head?: (attrs: Attrs) => HTMLElement | undefined
  /** The block's own text, where it has any. */
  readonly content?: keyof HTMLElementTagNameMap
  /** Said in a field under the block, by attribute. */
  readonly fields?: Readonly<Record<string, string>>
  readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly label?: (attrs: Attrs) => string
  /** Told after each change of attributes. */
  readonly dress?: (dom: HTMLElement, attrs: Attrs) => void
}

export const views = (media: Media): Extension =>
  Extension.create({
    name: 'views',
    addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews: allViews(media) } })],
  })

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function allViews(media: Media): Record<string, NodeViewConstructor> {
  const shownOf = (attrs: Attrs) => pictureOf(media, text(attrs['media']))
  const playerOf = (attrs: Attrs) => soundOrFilm(media, text(attrs['media']))
  const frames: Record<string, Frame> = {
    figure: {
      tag: 'figure',
      name: 'figure',
      head: shownOf,
      content: 'figcaption',
      fields: { alt: words.alt, credit: words.credit },
      choices: { size: words.sizes },
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
  }
  return {
    ...Object.fromEntries(
      Object.entries(frames).map(([type, frame]): [string, NodeViewConstructor] => [
        type,
        (node, view, getPos) => new FramedView(frame, node, view, getPos),
      ]),
    ),
    footnote: (node) => new FootnoteView(node),
  }
}

class FramedView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM?: HTMLElement
  readonly #frame: Frame
  readonly #view: EditorView
  readonly #getPos: () => number | undefined
  readonly #fields = new Map<string, HTMLInputElement | HTMLSelectElement>()
  #head: HTMLElement | undefined
  #label: HTMLElement | undefined
  #node: Node
  #late: ReturnType<typeof setTimeout> | undefined

  constructor(frame: Frame, node: Node, view: EditorView, getPos: () => number | undefined) {
    this.#frame = frame
    this.#node = node
    this.#view = view
    this.#getPos = getPos
    const { tag, name, content, label } = frame
    this.dom = document.createElement(tag)
    this.dom.className = `framed framed-${name}`
    if (label) this.dom.append((this.#label = still('p', 'framed-label')))
    this.#head = frame.head?.(node.attrs)
    if (this.#head) this.dom.append(this.#head)
    if (content) {
      this.contentDOM = document.createElement(content)
      if (content === 'table') {
        const table = this.contentDOM
        this.contentDOM = document.createElement('tbody')
        table.append(this.contentDOM)
        this.dom.append(table)
      } else this.dom.append(this.contentDOM)
    }
    this.#makeFields()
    this.#show()
  }

  #makeFields(): void {
    const { fields = {}, choices = {} } = this.#frame
    if (Object.keys(fields).length + Object.keys(choices).length === 0) return
    const row = still('div', 'framed-fields')
    for (const [attr, label] of Object.entries(fields)) {
      const input = document.createElement('input')
      input.type = 'text'
      input.maxLength = 1000
      input.placeholder = label
      row.append(this.#field(attr, label, input))
    }
    for (const [attr, options] of Object.entries(choices)) {
      const select = document.createElement('select')
      for (const [value, label] of Object.entries(options)) select.add(new Option(label, value))
      row.append(this.#field(attr, words.size, select))
    }
    this.dom.append(row)
  }

  #field(attr: string, label: string, field: HTMLInputElement | HTMLSelectElement): HTMLElement {
    field.setAttribute('aria-label', label)
    field.dataset['attr'] = attr
    field.addEventListener('input', () => {
      clearTimeout(this.#late)
      this.#late = setTimeout(() => this.#say(attr, field.value), 250)
    })
    field.addEventListener('change', () => this.#say(attr, field.value))
    this.#fields.set(attr, field)
    return field
  }

  #say(attr: string, value: string): void {
    clearTimeout(this.#late)
    const pos = this.#getPos()
    const said = value === '' ? null : value
    if (pos === undefined || this.#node.attrs[attr] === said || !this.#view.editable) return
    this.#view.dispatch(this.#view.state.tr.setNodeAttribute(pos, attr, said))
  }

  #show(): void {
    const { attrs } = this.#node
    for (const [attr, field] of this.#fields) {
      if (document.activeElement !== field) field.value = text(attrs[attr])
      if (field instanceof HTMLInputElement) field.readOnly = !this.#view.editable
      else field.disabled = !this.#view.editable
    }
    if (this.#label) this.#label.textContent = this.#frame.label?.(attrs) ?? ''
    const proposed = attrs['proposed'] as { deed?: string } | null
    this.dom.classList.toggle('proposed-insert', proposed?.deed === 'insert')
    this.dom.classList.toggle('proposed-delete', proposed?.deed === 'delete')
    this.#frame.dress?.(this.dom, attrs)
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    for (const attr of ['media', 'url']) if (node.attrs[attr] !== this.#node.attrs[attr]) return false
    const isOther = node.attrs !== this.#node.attrs
    this.#node = node
    if (isOther) this.#show()
    return true
  }

  /** What is typed into a field is the field's. */
  stopEvent(event: Event): boolean {
    return (
      event.target instanceof HTMLElement && event.target.closest('.framed-fields, audio, video') !== null
    )
  }
  ignoreMutation(mutation: { readonly type: string; readonly target: globalThis.Node }): boolean {
    if (mutation.type === 'selection') return false
    return this.contentDOM === undefined || !this.contentDOM.contains(mutation.target)
  }
  destroy(): void {
    clearTimeout(this.#late)
  }
}

/** The note stands where it is called, small; the page gathers the notes under the story. */
class FootnoteView implements NodeView {
  readonly dom = document.createElement('span')
  readonly contentDOM = document.createElement('span')
  readonly #type: string
  constructor(node: Node) {
    this.#type = node.type.name
    this.dom.className = 'footnote-here'
    this.contentDOM.className = 'footnote-text'
    this.dom.append(this.contentDOM)
  }
  update(node: Node): boolean {
    return node.type.name === this.#type
  }
}

function still(tag: 'p' | 'div' | 'span', className: string): HTMLElement {
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
