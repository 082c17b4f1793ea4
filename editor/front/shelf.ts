// The stories beside the page: each can be taken up, or put where an editor has chosen a place.
import { button, made } from './canvas.ts'
import { isFillable } from './handles.ts'
import type { Chosen } from './panel.ts'
import { words } from './words.ts'

/** Handles for the stories of the list, drawn anew after the list was. */
export function drawShelf(chosen: Chosen | undefined, put: (story: string, chosen: Chosen) => void): void {
  for (const row of document.querySelectorAll<HTMLElement>('.candidates > li')) {
    const { story = '', headline = '' } = row.dataset
    row.querySelector('.shelf-deeds')?.remove()
    const deeds = made('div', 'shelf-deeds')
    const grip = button('seat-grip', '⠿', () => {}, words.lift(headline))
    Object.assign(grip.dataset, { lift: 'story', id: story, headline })
    grip.setAttribute('aria-describedby', 'front-keys')
    deeds.append(grip)
    if (chosen && isFillable(chosen) && chosen.story !== story)
      deeds.append(button('deed', words.here, () => put(story, chosen), words.putHere(headline, chosen.name)))
    row.prepend(deeds)
    Object.assign(row.dataset, { lift: 'story', id: story })
  }
}
