// What is in the hand, and where it can go: the same for the pointer and for keys.

export interface Load {
  readonly kind: 'story' | 'band'
  readonly id: string
  readonly headline: string
  /** Where it was taken up. */
  readonly from: HTMLElement
}
export type Target = HTMLElement

/** The element that can be taken up under this one. */
export const liftable = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-lift]') : null

export function loadOf(from: HTMLElement): Load {
  const { lift, id = '', headline = '' } = from.dataset
  return { kind: lift === 'band' ? 'band' : 'story', id, headline, from }
}

/** In the order of the page. A band goes where a band is; a story where an editor may put one. */
export function targetsFor({ kind }: Load): readonly Target[] {
  const where = kind === 'band' ? '.front-layer .band-handle' : '.front-layer .seat.is-fillable'
  return [...document.querySelectorAll<HTMLElement>(where)]
}

export function mark(target: Target | undefined): void {
  for (const one of document.querySelectorAll('.is-target')) one.classList.remove('is-target')
  target?.classList.add('is-target')
}
