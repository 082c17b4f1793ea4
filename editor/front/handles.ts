// A handle over each story and each band of the page.
import type { BandSeat, FrontShown, Seat } from '#fronts/contract.ts'
import { words } from './words.ts'

/** Where an editor may put a story. */
export const isFillable = ({ slot }: { readonly slot: string }): boolean => slot !== 'river'

export function drawHandles(layer: HTMLElement, page: Document, shown: FrontShown, scale: number): void {
  const articles = new Map<string, Element>()
  for (const article of page.querySelectorAll('article.teaser')) {
    const path = article.querySelector('.headline a')?.getAttribute('href')
    if (path && !articles.has(path)) articles.set(path, article)
  }
  const old = new Map([...layer.querySelectorAll<HTMLElement>('[data-key]')].map((one) => [keyOf(one), one]))
  const all = [
    ...shown.seats.flatMap((seat) => {
      const over = articles.get(seat.path)
      const key = `seat ${seat.story}`
      return over ? [placed(described(old.get(key) ?? seatHandle(key), seat), over, scale)] : []
    }),
    ...shown.bands.flatMap((band) => {
      const section = headingOf(page, band)?.closest('section')
      const key = `band ${band.id}`
      return section ? [placed(bandHandle(old.get(key), key, band), section, scale)] : []
    }),
  ]
  const kept = new Set(all)
  for (const one of old.values()) if (!kept.has(one)) one.remove()
  all.forEach((one, at) => {
    if (layer.children[at] !== one) layer.insertBefore(one, layer.children[at] ?? null)
  })
}

const keyOf = (element: HTMLElement): string => element.dataset['key'] ?? ''
const headingOf = (page: Document, { path }: BandSeat): Element | undefined =>
  [...page.querySelectorAll('section h2 a')].find((link) => link.getAttribute('href') === path)

/** Pixels that a finger needs, however small the page is shown. */
const smallest = 24

function placed(handle: HTMLElement, over: Element, scale: number): HTMLElement {
  const { left, top, width, height } = over.getBoundingClientRect()
  const { style } = handle
  const tall = Math.max(height * scale, smallest)
  style.left = `${left * scale}px`
  style.top = `${top * scale - (tall - height * scale) / 2}px`
  style.width = `${width * scale}px`
  style.height = `${tall}px`
  return handle
}

function seatHandle(key: string): HTMLElement {
  const handle = document.createElement('button')
  handle.type = 'button'
  handle.dataset['key'] = key
  handle.dataset['lift'] = 'story'
  const name = document.createElement('span')
  name.className = 'seat-name'
  handle.append(name)
  return handle
}

function described(handle: HTMLElement, seat: Seat): HTMLElement {
  const { slot, place, name, story, headline, pinned, how } = seat
  const kind = isFillable(seat) ? 'is-fillable' : 'is-source'
  const kept = handle.classList.contains('is-chosen') ? ' is-chosen' : ''
  handle.className = `seat ${kind}${pinned ? ' is-pinned' : ''}${kept}`
  Object.assign(handle.dataset, { story, slot, place: String(place), name, headline, id: story })
  handle.setAttribute('aria-label', words.seat(name, headline, how))
  handle.setAttribute('aria-describedby', 'front-keys')
  if (handle.firstChild) handle.firstChild.textContent = how ? `${name} · ${how}` : name
  return handle
}

function bandHandle(before: HTMLElement | undefined, key: string, band: BandSeat): HTMLElement {
  const handle = before ?? document.createElement('div')
  const { id, name, place } = band
  handle.className = 'band-handle'
  Object.assign(handle.dataset, { key, band: id, place: String(place), name })
  if (before) return handle
  const grip = control('seat-grip', name, words.liftBand(name))
  Object.assign(grip.dataset, { lift: 'band', id, headline: name, at: key })
  grip.setAttribute('aria-describedby', 'front-keys')
  const deeds = [
    ['↑', 'up', words.up(name)],
    ['↓', 'down', words.down(name)],
    [words.hide, 'hide', words.hideBand(name)],
  ] as const
  const bar = document.createElement('div')
  bar.className = 'band-tools'
  bar.append(
    grip,
    ...deeds.map(([text, to, label]) => {
      const one = control('', text, label)
      Object.assign(one.dataset, { deed: to, section: id })
      return one
    }),
  )
  handle.append(bar)
  return handle
}

function control(className: string, text: string, label: string): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = className
  element.textContent = text
  element.setAttribute('aria-label', label)
  return element
}
