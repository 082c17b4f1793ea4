// Dragging, by mouse, pen or finger. A finger waits a moment before it takes something up: until then it scrolls.
import { made } from './canvas.ts'
import { liftable, type Load, loadOf, mark, type Target, targetsFor } from './load.ts'

interface Hands {
  lifted(load: Load): void
  dropped(load: Load, target: Target): void
  putBack(load: Load): void
}
/** Pixels that a hand may tremble, milliseconds that a finger waits, and how near the edge the page begins to run. */
const [tremble, patience, edge] = [5, 280, 90]

interface Press {
  readonly load: Load
  readonly x: number
  readonly y: number
  readonly byFinger: boolean
}

// There is one hand: what it has pressed, what it carries, what lies under it.
let hands: Hands
let press: Press | undefined
let waiting: ReturnType<typeof setTimeout> | undefined
let ghost: HTMLElement | undefined
let target: Target | undefined
let [x, y] = [0, 0]

export function carryByPointer(given: Hands): void {
  hands = given
  document.addEventListener('pointerdown', pressed)
  document.addEventListener('pointermove', moved)
  document.addEventListener('pointerup', () => end(true))
  document.addEventListener('pointercancel', () => end(false))
  // A page that scrolls under a carried story would take the pointer away.
  document.addEventListener('touchmove', (event) => ghost && event.preventDefault(), { passive: false })
  document.addEventListener('contextmenu', (event) => press?.byFinger && event.preventDefault())
  document.addEventListener('dragstart', (event) => liftable(event.target) && event.preventDefault())
  document.addEventListener('keydown', (event) => {
    if (!ghost || event.key !== 'Escape') return
    event.stopImmediatePropagation()
    end(false)
  })
}

function pressed(event: PointerEvent): void {
  const from = liftable(event.target)
  const isControl = (event.target as Element).closest('a, summary, input, select, label, [data-deed]')
  if (!from || isControl || event.button !== 0 || !event.isPrimary) return
  ;[x, y] = [event.clientX, event.clientY]
  const byFinger = event.pointerType === 'touch' && !from.classList.contains('seat-grip')
  press = { load: loadOf(from), x, y, byFinger }
  if (byFinger) waiting = setTimeout(lift, patience)
}

function moved(event: PointerEvent): void {
  if (!press) return
  ;[x, y] = [event.clientX, event.clientY]
  const far = Math.hypot(x - press.x, y - press.y) > tremble
  if (far && !ghost && press.byFinger) return end(false)
  if (far && !ghost) lift()
  follow()
}

function lift(): void {
  if (!press || ghost) return
  ghost = made('p', 'front-ghost', press.load.headline)
  document.body.append(ghost)
  document.body.classList.add('is-carrying')
  hands.lifted(press.load)
  follow()
  requestAnimationFrame(run)
}

function follow(): void {
  if (!press || !ghost) return
  ghost.style.left = `${x}px`
  ghost.style.top = `${y}px`
  target = under(press.load)
  mark(target)
}

/** Near an edge the page runs along. */
function run(): void {
  if (!ghost) return
  const speed = y < edge ? y - edge : y > innerHeight - edge ? y - innerHeight + edge : 0
  if (speed !== 0) {
    scrollBy(0, speed / 4)
    follow()
  }
  requestAnimationFrame(run)
}

function end(isDropped: boolean): void {
  const [load, over, wasCarrying] = [press?.load, target, ghost !== undefined]
  clearTimeout(waiting)
  ghost?.remove()
  mark(undefined)
  document.body.classList.remove('is-carrying')
  press = ghost = target = undefined
  if (!load || !wasCarrying) return
  stopNextClick()
  if (isDropped && over && over !== load.from) hands.dropped(load, over)
  else hands.putBack(load)
}

/** What lies under the hand: a place, or the shelf, where a story is let go. */
function under(load: Load): Target | undefined {
  const side = document.querySelector<HTMLElement>('.front-side')
  if (load.kind === 'story' && side && isUnder(side)) return side
  return targetsFor(load).find(isUnder)
}

function isUnder(element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return x >= left && x <= right && y >= top && y <= bottom
}

/** Letting go over a button is no press of it. */
function stopNextClick(): void {
  const stop = (event: Event): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', stop, { capture: true }))
}
