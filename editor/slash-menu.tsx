import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Session } from './session.ts'
import { choices, choose, type Slash, slashIn, type Wishes } from './slash.ts'
import { words } from './words.ts'

/** Under the caret; arrows, Enter and Escape work while the text keeps the focus. */
export function SlashMenu({ session, wishes }: { session: Session; wishes: Wishes }) {
  const { editor } = session
  const [slash, setSlash] = useState<Slash | null>(null)
  const [at, setAt] = useState(0)
  const menu = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const look = () => setSlash((before) => (same(before, slashIn(editor)) ? before : slashIn(editor)))
    editor.on('transaction', look)
    return () => void editor.off('transaction', look)
  }, [editor])
  const query = slash?.query.toLowerCase() ?? ''
  const fitting = choices(wishes).filter(({ name, also }) => `${name} ${also}`.toLowerCase().includes(query))
  useEffect(() => setAt(0), [query])
  useEffect(() => {
    session.press = ({ key }) => {
      if (!slash || fitting.length === 0) return false
      if (key === 'ArrowDown') setAt((at + 1) % fitting.length)
      else if (key === 'ArrowUp') setAt((at - 1 + fitting.length) % fitting.length)
      else if (key === 'Enter' || key === 'Tab') {
        const choice = fitting[at]
        if (choice) choose(editor, slash, choice)
      } else return false
      return true
    }
  })
  useLayoutEffect(() => {
    const { current } = menu
    if (!current || !slash) return
    const place = editor.view.coordsAtPos(slash.from)
    const holder = current.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 }
    const isLow = place.bottom + current.offsetHeight > innerHeight && place.top > current.offsetHeight
    current.style.insetInlineStart = `${Math.max(0, Math.min(place.left, innerWidth - current.offsetWidth - 16) - holder.left)}px`
    current.style.insetBlockStart = `${(isLow ? place.top - current.offsetHeight - 4 : place.bottom + 4) - holder.top}px`
    current.children[at]?.scrollIntoView({ block: 'nearest' })
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

const same = (one: Slash | null, other: Slash | null): boolean =>
  one === other || (one?.from === other?.from && one?.query === other?.query && one?.to === other?.to)
