// The real page in a frame as tall as it is, and over it a layer of the same size where the handles stand. The page itself is not touched.
import type { FrontShown } from '#fronts/contract.ts'
import { drawHandles } from './handles.ts'
import { words } from './words.ts'

export type View = 'phone' | 'tablet' | 'desk' | 'list'
const widths = { phone: 390, tablet: 820, desk: 1280 } as const

export interface Canvas {
  /** Loads the page anew and shows it when it is there: nothing flickers meanwhile. */
  show(shown: FrontShown): Promise<void>
  view(view: View): void
}

export function openCanvas(main: HTMLElement): Canvas {
  const holder = made('div', 'front-canvas')
  const sheet = made('div', 'front-sheet')
  const layer = made('div', 'front-layer')
  sheet.append(layer)
  holder.append(sheet)
  main.prepend(holder)
  let frame: HTMLIFrameElement | undefined
  let shown: FrontShown | undefined
  let view = firstView(holder)

  const fit = (): void => {
    const page = frame?.contentDocument
    if (!frame || !page || !shown || view === 'list' || holder.clientWidth === 0) return
    const width = widths[view]
    const scale = Math.min(1, holder.clientWidth / width)
    frame.style.width = `${width}px`
    const height = Math.ceil(page.body.getBoundingClientRect().height)
    frame.style.height = `${height}px`
    frame.style.transform = `scale(${scale})`
    sheet.style.width = `${width * scale}px`
    sheet.style.height = `${height * scale}px`
    drawHandles(layer, page, shown, scale)
  }
  const watching = new ResizeObserver(fit)
  watching.observe(holder)

  return {
    view: (next) => {
      view = next
      main.dataset['view'] = next
      fit()
    },
    show: async (next) => {
      const fresh = await loaded(sheet, `${next.frame}?for=${next.seen}`)
      if (shown && next.seen < shown.seen) return fresh.remove()
      frame?.remove()
      frame = fresh
      shown = next
      const body = frame.contentDocument?.body
      if (body) watching.observe(body)
      fit()
      frame.classList.add('is-there')
    },
  }
}

/** The widest that can still be read. */
export function firstView({ clientWidth }: HTMLElement): View {
  if (clientWidth < 600) return 'phone'
  return clientWidth < 800 ? 'tablet' : 'desk'
}

function loaded(sheet: HTMLElement, address: string): Promise<HTMLIFrameElement> {
  const frame = made('iframe', 'front-frame')
  frame.title = words.page
  frame.inert = true
  frame.src = address
  sheet.prepend(frame)
  return new Promise((resolve) => frame.addEventListener('load', () => resolve(frame), { once: true }))
}

export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}

export function button(className: string, text: string, deed: () => void, label?: string): HTMLButtonElement {
  const element = made('button', className, text)
  element.type = 'button'
  if (label) element.setAttribute('aria-label', label)
  element.addEventListener('click', deed)
  return element
}
