import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Session } from './session.ts'
import { choices, choose, type Slash, slashIn, type Wishes } from './slash.ts'
import { words } from './words.ts'

/** Under the caret; arrows, Enter and Escape work while the text keeps the focus. */
export function SlashMenu({ session, wishes }: { session: Session; wishes: Wishes }) {
  const { editor } = session
  const slash = useSlash(session)
  const [at, setAt] = useState(0)
  const menu = useRef<HTMLUListElement>(null)
  const query = slash?.query.toLowerCase() ?? ''
  const fitting = choices(wishes).filter(({ name, also }) => `${name} ${also}`.toLowerCase().includes(query))
  useEffect(() => setAt(0), [query])
  useEffect(() => {
    session.press = ({ key }) => {
      if (!slash || fitting.length === 0) return false
      const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
      const by = steps[key]
      if (by !== undefined) setAt((at + by + fitting.length) % fitting.length)
      const choice = key === 'Enter' || key === 'Tab' ? fitting[at] : undefined
      if (choice) choose(editor, slash, choice)
      return by !== undefined || choice !== undefined
    }
  })
  useLayoutEffect(() => {
    if (menu.current && slash) placeUnder(menu.current, editor.view.coordsAtPos(slash.from))
    menu.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  })
  if (!slash || fitting.length === 0) return null
  return (
    <ul ref={menu} className="slash-menu" role="listbox" aria-label={words.insert}>
      {fitting.map((choice, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events: the keys go to the text, which passes them on
        <li
          key={choice.name}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(editor, slash, choice)}
        >
          {choice.name}
        </li>
      ))}
    </ul>
  )
}

function useSlash({ editor }: Session): Slash | null {
  const [slash, setSlash] = useState<Slash | null>(null)
  useEffect(() => {
    const look = () => setSlash((before) => (same(before, slashIn(editor)) ? before : slashIn(editor)))
    editor.on('transaction', look)
    return () => void editor.off('transaction', look)
  }, [editor])
  return slash
}

/** Over the caret where there is no room under it. */
function placeUnder(
  menu: HTMLElement,
  { left, top, bottom }: { left: number; top: number; bottom: number },
): void {
  const holder = menu.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 }
  const isLow = bottom + menu.offsetHeight > innerHeight && top > menu.offsetHeight
  const from = Math.max(0, Math.min(left, innerWidth - menu.offsetWidth - 16) - holder.left)
  menu.style.insetInlineStart = `${from}px`
  menu.style.insetBlockStart = `${(isLow ? top - menu.offsetHeight - 4 : bottom + 4) - holder.top}px`
}

const same = (one: Slash | null, other: Slash | null): boolean =>
  one === other || (one?.from === other?.from && one?.query === other?.query && one?.to === other?.to)
