// Where an advertisement can stand, and how much room is kept for it there: layout, so it is here. Which one stands there is #ads'.

export const sizes = ['250x250', '300x250', '320x100', '600x250', '728x90'] as const
export type Size = (typeof sizes)[number]

/** From this width of the place itself on (a column, not the window) these sizes fit; the first is taken where there is a choice. */
export interface Step {
  readonly from: number
  readonly sizes: readonly Size[]
}
export interface Slot {
  readonly page: PageKind
  readonly steps: readonly [Step, ...Step[]]
}
export type PageKind = 'front' | 'section' | 'story'

/** In the order in which a reader meets them on each kind of page. The sizes of a step are of one height, so that none wastes room. */
export const slots = {
  'front-side': {
    page: 'front',
    steps: [
      { from: 0, sizes: ['250x250'] },
      { from: 300, sizes: ['300x250', '250x250'] },
    ],
  },
  'front-band': {
    page: 'front',
    steps: [
      { from: 0, sizes: ['320x100'] },
      { from: 728, sizes: ['728x90'] },
    ],
  },
  'section-band': {
    page: 'section',
    steps: [
      { from: 0, sizes: ['320x100'] },
      { from: 728, sizes: ['728x90'] },
    ],
  },
  'story-inline': {
    page: 'story',
    steps: [
      { from: 0, sizes: ['300x250', '250x250'] },
      { from: 600, sizes: ['600x250', '300x250', '250x250'] },
    ],
  },
  'story-end': {
    page: 'story',
    steps: [
      { from: 0, sizes: ['300x250', '250x250'] },
      { from: 600, sizes: ['600x250', '300x250', '250x250'] },
    ],
  },
} as const satisfies Readonly<Record<string, Slot>>

export type SlotName = keyof typeof slots
export const slotNames = Object.keys(slots) as readonly SlotName[]
export const slotNamed = (name: SlotName): Slot => slots[name]
export const slotsOn = (page: PageKind): readonly SlotName[] =>
  slotNames.filter((name) => slots[name].page === page)

/** A slot on one page of the paper, when something could fill it. */
export interface Space {
  readonly slot: SlotName
  /** What stands in it is answered here, for each reader anew. */
  readonly address: string
  /** The steps at which something could; at the others the page keeps no room. */
  readonly fills: readonly number[]
}

export interface Pixels {
  readonly width: number
  readonly height: number
}
export function pixelsOf(size: Size): Pixels {
  const [width = 0, height = 0] = size.split('x').map(Number)
  return { width, height }
}

/** The room kept at a step: for the largest that may come, whatever comes. */
export const heightOf = ({ sizes }: Step): number => Math.max(...sizes.map((size) => pixelsOf(size).height))

/** The widths at which a step holds, as a condition of a media or a container query. */
export function widthsOf({ steps }: Slot, step: Step): string {
  const next = steps[steps.indexOf(step) + 1]
  const least = step.from === 0 ? [] : [`(min-width: ${step.from}px)`]
  // A place can be 599.5 px wide: up to the next step, and not to a pixel before it.
  const most = next === undefined ? [] : [`(max-width: ${(next.from - 0.02).toFixed(2)}px)`]
  return [...least, ...most].join(' and ') || '(min-width: 0px)'
}
