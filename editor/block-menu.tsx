import { type RefObject, useEffect, useRef } from 'react'
import { placeOfBlock } from './anchors.ts'
import { deleteBlock, duplicateBlock, goToBlock, moveBlock, startOf } from './moving.ts'
import type { Session } from './session.ts'
import { blockNames, setBlock } from './block-kinds.ts'
import { undoneAlone } from './together.ts'
import { words } from './words.ts'

interface Props {
  readonly session: Session
  /** Which block of the text it is about. */
  readonly index: number
  close(): void
}

/** What can be done with one block. Arrows, Home and End go through it, Escape and Tab leave it. */
export function BlockMenu({ session, index, close }: Props) {
  const { editor } = session
  const menu = useRef<HTMLDivElement>(null)
  useLeaving(menu, close)
  const press = (work: () => void) => {
    close()
    undoneAlone(editor.state)
    work()
    editor.view.focus()
  }
  const turn = (block: string) => {
    goToBlock(editor, index)
    setBlock(editor, block)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus: its first item has it
    <div
      ref={menu}
      className="block-menu"
      role="menu"
      aria-label={words.blockMenu}
      onKeyDown={(event) => {
        const isLeft = event.key === 'Escape' || event.key === 'Tab'
        if (isLeft) press(() => goToBlock(editor, index))
        if (isLeft || stepIn(menu.current, event.key)) event.preventDefault()
      }}
    >
      {deedsOf(session, index).map(({ name, work }) => (
        <Item key={name} name={name} press={() => press(work)} />
      ))}
      <p className="block-menu-name" role="presentation">
        {words.turnInto}
      </p>
      {[...blockNames].map(([block, name]) => (
        <Item key={block} name={name} press={() => press(() => turn(block))} />
      ))}
    </div>
  )
}

function Item({ name, press }: { name: string; press(): void }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={press}>
      {name}
    </button>
  )
}

/** Its first item has the focus; whoever presses elsewhere has left it. */
function useLeaving(menu: RefObject<HTMLDivElement | null>, close: () => void): void {
  useEffect(() => menu.current?.querySelector('button')?.focus(), [menu])
  useEffect(() => {
    const away = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || !menu.current?.parentElement?.contains(target)) close()
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [menu, close])
}

interface Deed {
  readonly name: string
  work(): void
}

function deedsOf({ editor, saying }: Session, index: number): readonly Deed[] {
  const move = (to: number) => () => {
    if (moveBlock(editor, index, to) === 'undecided') saying.set(words.cannotSuggest)
  }
  return [
    ...(index > 0 ? [{ name: words.moveUp, work: move(index - 1) }] : []),
    ...(index < editor.state.doc.childCount - 1 ? [{ name: words.moveDown, work: move(index + 2) }] : []),
    { name: words.duplicate, work: () => duplicateBlock(editor, index) },
    { name: words.deleteBlock, work: () => deleteBlock(editor, index) },
    {
      name: words.copyLink,
      work: () => {
        const place = placeOfBlock(editor.state, startOf(editor.state.doc, index))
        const link = `${location.origin}${location.pathname}#at=${encodeURIComponent(place)}`
        navigator.clipboard.writeText(link).then(
          () => saying.set(words.linkCopied),
          () => saying.set(`${words.linkNotCopied} ${link}`),
        )
      },
    },
  ]
}

function stepIn(menu: HTMLElement | null, key: string): boolean {
  const items = [...(menu?.querySelectorAll('button') ?? [])]
  const at = items.findIndex((item) => item === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[key]
  if (to === undefined) return false
  items[to % items.length]?.focus()
  return true
}
