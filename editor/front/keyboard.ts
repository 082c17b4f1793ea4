// The same by keys: space takes up and puts down, arrows choose, Escape puts back.
import { liftable, type Load, loadOf, mark, type Target, targetsFor } from './load.ts'

interface Hands {
  lifted(load: Load): void
  over(load: Load, target: Target): void
  dropped(load: Load, target: Target): void
  putBack(load: Load): void
}
const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

// There is one keyboard: what it carries, and over which of the places.
let hands: Hands
let load: Load | undefined
let at = -1

export function carryByKey(root: HTMLElement, given: Hands): void {
  hands = given
  root.addEventListener('keydown', (event) => {
    const from = liftable(event.target)
    const isChord = event.ctrlKey || event.metaKey || event.altKey
    if (!from || event.target !== from || isChord || !isKey(event.key, from)) return
    event.preventDefault()
    event.stopPropagation()
  })
  // Some browsers press a button when space comes up again.
  root.addEventListener('keyup', (event) => {
    if (event.key === ' ' && liftable(event.target) === event.target) event.preventDefault()
  })
  root.addEventListener('focusout', (event) => {
    if (load && event.target === load.from) end(false)
  })
}

/** Whether this key does something here; then it has done it. */
const isKey = (key: string, from: HTMLElement): boolean =>
  load ? isKeyWhileCarrying(key, load) : isKeyBefore(key, from)

function isKeyWhileCarrying(key: string, carried: Load): boolean {
  const step = steps[key]
  if (step) choose(carried, step)
  else if (key === ' ' || key === 'Enter') end(true)
  else if (key === 'Escape') end(false)
  else return false
  return true
}

function isKeyBefore(key: string, from: HTMLElement): boolean {
  const step = steps[key]
  if (step) walk(from, step)
  else if (key === ' ') lift(from)
  else return false
  return true
}

function lift(from: HTMLElement): void {
  load = loadOf(from)
  const own = load.kind === 'band' ? from.closest<HTMLElement>('.band-handle') : from
  at = own ? targetsFor(load).indexOf(own) : -1
  from.classList.add('is-lifted')
  document.body.classList.add('is-carrying-by-key')
  hands.lifted(load)
}

function choose(carried: Load, step: number): void {
  const targets = targetsFor(carried)
  at = Math.max(0, Math.min(targets.length - 1, at + step))
  const target = targets[at]
  if (!target) return
  mark(target)
  target.scrollIntoView({ block: 'nearest' })
  hands.over(carried, target)
}

function end(isDropped: boolean): void {
  const [carried, target] = [load, load && targetsFor(load)[at]]
  load = undefined
  mark(undefined)
  document.body.classList.remove('is-carrying-by-key')
  carried?.from.classList.remove('is-lifted')
  if (!carried) return
  if (isDropped && target) hands.dropped(carried, target)
  else hands.putBack(carried)
}

/** From one handle to the next, in the order of the page. */
function walk(from: HTMLElement, step: number): void {
  const kind = from.dataset['lift'] ?? ''
  const all = [...document.querySelectorAll<HTMLElement>(`button[data-lift="${kind}"]`)].filter(
    (one) => one.closest('.front-layer') === from.closest('.front-layer'),
  )
  all[all.indexOf(from) + step]?.focus()
}
