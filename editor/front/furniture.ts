// How wide the page is shown, and on a narrow screen the drawer under it.
import { button, firstView, made, type View } from './canvas.ts'
import { words } from './words.ts'

export function addViews(main: HTMLElement, view: (view: View) => void): void {
  const bar = made('div', 'front-views')
  bar.setAttribute('role', 'group')
  bar.setAttribute('aria-label', words.view)
  const choose = (chosen: View): void => {
    for (const one of bar.querySelectorAll('button'))
      one.setAttribute('aria-pressed', String(one.dataset['view'] === chosen))
    view(chosen)
  }
  for (const [name, text] of Object.entries(words.views)) {
    const one = button('plain', text, () => choose(name as View))
    one.dataset['view'] = name
    bar.append(one)
  }
  main.prepend(bar)
  choose(firstView(main))
}

/** Where there is no room beside the page, the stories lie under its lower edge. */
export function addDrawer(side: HTMLElement): void {
  const open = button('front-drawer', words.shelf, () => {
    const isOpen = side.classList.toggle('is-open')
    open.setAttribute('aria-expanded', String(isOpen))
  })
  open.setAttribute('aria-expanded', 'false')
  side.prepend(open)
}
