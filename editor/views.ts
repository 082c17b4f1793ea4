// How the blocks look that are more than text: drawn by hand, because a framework between two keys would be felt.
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeView, NodeViewConstructor } from '@tiptap/pm/view'
import type { Media } from './media.ts'
import { words } from './words.ts'
import { type Frame, framesWith, still, text } from './frames.ts'

export const views = (media: Media): Extension =>
  Extension.create({
    name: 'views',
    addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews: allViews(media) } })],
  })

const allViews = (media: Media): Record<string, NodeViewConstructor> => ({
  ...Object.fromEntries(
    Object.entries(framesWith(media)).map(([type, frame]): [string, NodeViewConstructor] => [
      type,
      (node, view, getPos) => new FramedView(frame, node, view, getPos),
    ]),
  ),
  footnote: (node) => new FootnoteView(node),
})

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
