// How the blocks look that are more than text: drawn by hand, because a framework between two keys would be felt.
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeView, NodeViewConstructor } from '@tiptap/pm/view'
import { nodeGrammar, required } from '#document/grammar.ts'
import type { Media } from './media.ts'
import { words } from './words.ts'
import type { References } from './references.ts'
import { type Frame, framesWith, still, text } from './frames.ts'

export const views = (media: Media, references: References): Extension =>
  Extension.create({
    name: 'views',
    addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews: allViews(media, references) } })],
  })

const allViews = (media: Media, references: References): Record<string, NodeViewConstructor> => ({
  ...Object.fromEntries(
    Object.entries(framesWith(media, references)).map(([type, frame]): [string, NodeViewConstructor] => [
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
    const { fields = {}, choices = {}, days = {} } = this.#frame
    if (Object.keys({ ...fields, ...choices, ...days }).length === 0) return
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
      row.append(this.#field(attr, attr === 'kind' ? words.noteKind : words.size, select))
    }
    for (const [attr, label] of Object.entries(days)) {
      const input = document.createElement('input')
      input.type = 'date'
      input.required = true
      row.append(this.#field(attr, label, input))
    }
    if (this.#frame.move) row.append(this.#mover(this.#frame.move))
    this.dom.append(row)
  }

  #mover({ name, to }: NonNullable<Frame['move']>): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = name
    button.addEventListener('click', () => {
      const pos = this.#getPos()
      if (pos === undefined || !this.#view.editable || !to(this.#node.attrs, this.#node.textContent)) return
      this.#view.dispatch(this.#view.state.tr.delete(pos, pos + this.#node.nodeSize))
    })
    return button
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
    // A day that is half typed is none, and what must be said is not taken away.
    if (said === null && nodeGrammar[this.#node.type.name]?.attrs?.[attr] === required) return
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
    for (const attr of ['media', 'url', 'story', 'correction'])
      if (node.attrs[attr] !== this.#node.attrs[attr]) return false
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
    this.#dress(node)
    this.contentDOM.className = 'footnote-text'
    this.dom.append(this.contentDOM)
  }
  update(node: Node): boolean {
    if (node.type.name !== this.#type) return false
    this.#dress(node)
    return true
  }
  #dress({ attrs }: Node): void {
    const { deed } = (attrs['proposed'] ?? {}) as { deed?: string }
    this.dom.className = deed === undefined ? 'footnote-here' : `footnote-here proposed-${deed}`
  }
}
