// What can be done with the place that was chosen: its forms, as the server drew them for the list.
import { button, made } from './canvas.ts'
import { isFillable } from './handles.ts'
import type { SlotName } from '#fronts/contract.ts'
import type { Deed } from './talk.ts'
import { words } from './words.ts'

export interface Chosen {
  readonly story: string
  readonly slot: string
  readonly place: string
  readonly name: string
  readonly headline: string
}
type Do = (deed: Deed) => void

interface Room {
  /** Where a story can be moved to by a press. */
  readonly slots: readonly SlotName[]
  readonly work: Do
  changed(): void
}

const chosenOf = (seat: HTMLElement): Chosen => {
  const { story = '', slot = '', place = '', name = '', headline = '' } = seat.dataset
  return { story, slot, place, name, headline }
}

export interface Panel {
  /** Where the next story from the shelf goes. */
  chosen(): Chosen | undefined
  choose(seat: HTMLElement): void
  close(): void
  /** What stands in that place now; what was typed and not done yet stays where it is to be kept. */
  refresh(isKept: boolean): void
}

export function openPanel(side: HTMLElement, { slots, work, changed }: Room): Panel {
  const panel = made('section', 'front-panel')
  panel.hidden = true
  side.prepend(panel)
  let chosen: Chosen | undefined

  const show = (next: Chosen | undefined): void => {
    chosen = next
    panel.hidden = next === undefined
    document.body.classList.toggle('has-chosen', next !== undefined)
    panel.replaceChildren(...(next ? contentOf(next, { slots, work, close }) : []))
    for (const seat of document.querySelectorAll<HTMLElement>('.front-layer .seat'))
      seat.classList.toggle('is-chosen', seat.dataset['story'] === next?.story)
    changed()
  }
  const close = (): void => {
    const story = chosen?.story ?? ''
    show(undefined)
    document.querySelector<HTMLElement>(`.front-layer [data-story="${story}"]`)?.focus()
  }
  return {
    chosen: () => chosen,
    choose: (seat) => {
      show(chosenOf(seat))
      side.classList.add('is-open')
      // Where the panel lies over the page, what was chosen stays in sight above it.
      if (getComputedStyle(side).position === 'fixed') seat.scrollIntoView({ block: 'start' })
      panel.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    },
    close,
    refresh: (isKept) => {
      if (!chosen || (isKept && isTyped(panel))) return
      const { slot, place } = chosen
      const now = document.querySelector<HTMLElement>(
        `.front-layer .seat[data-slot="${slot}"][data-place="${place}"]`,
      )
      show(now ? chosenOf(now) : undefined)
    },
  }
}

const isTyped = (panel: HTMLElement): boolean =>
  [...panel.querySelectorAll('input')].some((field) => field.value !== field.defaultValue)

type Doing = Pick<Room, 'slots' | 'work'>

function contentOf(chosen: Chosen, { slots, work, close }: Doing & { close(): void }): readonly Node[] {
  const { story, slot, place, name, headline } = chosen
  const head = made('div', 'front-panel-head')
  const title = made('h2', '', name)
  title.tabIndex = -1
  head.append(title, button('plain', words.close, close))
  const deeds = document.querySelector<HTMLElement>(`.place-deeds[data-story="${story}"]`)?.cloneNode(true) as
    | HTMLElement
    | undefined
  for (const details of deeds?.querySelectorAll('details') ?? []) details.open = true
  const replace = button('plain', words.replace, () => document.querySelector<HTMLElement>('#q')?.focus())
  // The server draws no forms for what fills a band by itself.
  const keep = button('plain', words.keep, () => work({ deed: 'pin', story, slot, place }))
  return [
    head,
    made('p', 'front-panel-story', headline),
    ...(deeds ? [deeds] : []),
    ...(isFillable(chosen) ? [replace] : []),
    ...(deeds || !isFillable(chosen) ? [] : [keep]),
    ways(story, slot, { slots, work }),
  ]
}

/** For a finger, and for whoever would rather press than drag. */
function ways(story: string, slot: string, { slots, work }: Doing): HTMLElement {
  const list = made('p', 'front-ways', `${words.moveTo} `)
  for (const { slot: to, name } of slots)
    if (to !== slot)
      list.append(
        button('plain', name, () => work({ deed: 'pin', story, slot: to, place: '0' })),
        ' ',
      )
  return list
}
