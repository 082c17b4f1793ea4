// The handle at the block under the pointer, or at the one with the caret: pressed it says what can be done with the block, dragged it moves it.
import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { BlockMenu } from './block-menu.tsx'
import { useDragging } from './dragging.ts'
import { moveBlock } from './moving.ts'
import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import { undoneAlone } from './together.ts'
import { words } from './words.ts'

export function BlockHandle({ session }: { session: Session }) {
  const { editor, saying } = session
  const mayWrite = useSignal(session.mayWrite)
  const place = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const [menuAt, openMenu] = useState<number>()
  const block = useBlock(session, place, menuAt !== undefined)
  const move = (from: number, to: number) => {
    undoneAlone(editor.state)
    if (moveBlock(editor, from, to) === 'undecided') saying.set(words.cannotSuggest)
  }
  const index = () => (block.current ? indexOf(session, block.current) : undefined)
  const dragging = useDragging({ session, line, index, move })
  if (!mayWrite) return null
  return (
    <>
      <div ref={place} className="block-handle-place" hidden>
        <button
          type="button"
          className="block-handle"
          aria-label={words.handle}
          title={words.handle}
          aria-haspopup="menu"
          aria-expanded={menuAt !== undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => !dragging.hasMoved() && openMenu(menuAt === undefined ? index() : undefined)}
          onKeyDown={(event) => {
            const by = event.altKey ? steps[event.key] : undefined
            const from = by && index()
            if (by && from !== undefined) move(from, by < 0 ? from - 1 : from + 2)
            if (by) event.preventDefault()
          }}
          {...dragging.listeners}
        >
          <span aria-hidden="true" />
        </button>
        {menuAt !== undefined && (
          <BlockMenu session={session} index={menuAt} close={() => openMenu(undefined)} />
        )}
      </div>
      <div ref={line} className="block-drop" hidden />
    </>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** Which block of the text an element is. */
function indexOf({ editor: { view, state } }: Session, block: HTMLElement): number | undefined {
  if (!view.dom.contains(block)) return undefined
  return state.doc.resolve(Math.min(view.posAtDOM(block, 0), state.doc.content.size)).index(0)
}

/** Follows the pointer, and the caret when the hands rest: nothing is measured while somebody types. */
function useBlock(
  { editor }: Session,
  place: RefObject<HTMLDivElement | null>,
  isHeld: boolean,
): RefObject<HTMLElement | null> {
  const block = useRef<HTMLElement>(null)
  const held = useRef(isHeld)
  held.current = isHeld
  useEffect(() => {
    const show = (next: HTMLElement | null) => {
      if (held.current) return
      block.current = next
      if (place.current) placeAt(place.current, next)
    }
    return followed(editor, () => (block.current?.isConnected ? block.current : null), show)
  }, [editor, place])
  return block
}

/** Milliseconds for which a block that was pointed at is the one that is meant. */
const meant = 1500

/** Milliseconds after which nobody is typing any more. */
const handsRest = 300

/** Gives how to stop. */
function followed(
  editor: Editor,
  before: () => HTMLElement | null,
  show: (block: HTMLElement | null) => void,
): () => void {
  const { dom } = editor.view
  const holder = dom.parentElement?.parentElement ?? dom
  let [frame, pointed] = [0, 0]
  const point = ({ pointerType, clientY, buttons }: PointerEvent) => {
    if (pointerType !== 'mouse' || buttons !== 0) return
    pointed = performance.now()
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const next = blockAtHeight(dom, clientY)
      if (next && next !== before()) show(next)
    })
  }
  let soon: ReturnType<typeof setTimeout> | undefined
  const rest = () => {
    clearTimeout(soon)
    soon = setTimeout(() => {
      const isMeant = before() !== null && performance.now() - pointed < meant
      show(isMeant ? before() : (blockAtCaret(editor.view) ?? before()))
    }, handsRest)
  }
  const listening = new AbortController()
  const { signal } = listening
  const forget = () => (pointed = 0)
  /** A finger says which block is meant where it comes down, also where the caret is already. */
  const touch = ({ pointerType, clientY }: PointerEvent) => {
    forget()
    const next = pointerType === 'mouse' ? undefined : blockAtHeight(dom, clientY)
    if (next) show(next)
  }
  holder.addEventListener('pointermove', point, { signal })
  holder.addEventListener('keydown', forget, { signal })
  holder.addEventListener('pointerdown', touch, { signal })
  addEventListener('resize', rest, { signal })
  editor.on('transaction', rest)
  return () => {
    listening.abort()
    cancelAnimationFrame(frame)
    clearTimeout(soon)
    editor.off('transaction', rest)
  }
}

function blockAtCaret(view: Session['editor']['view']): HTMLElement | undefined {
  if (!view.hasFocus()) return undefined
  const { $from } = view.state.selection
  const at = $from.depth > 0 ? view.nodeDOM($from.before(1)) : view.nodeDOM($from.pos)
  return at instanceof HTMLElement ? at : undefined
}

/** At this height of the window, wherever in its line the pointer is. */
function blockAtHeight(dom: HTMLElement, y: number): HTMLElement | undefined {
  const { left, right } = dom.getBoundingClientRect()
  const hit = document.elementFromPoint((left + right) / 2, y)
  let at = hit instanceof HTMLElement ? hit : hit?.parentElement
  while (at && at.parentElement !== dom) at = at.parentElement
  return at ?? undefined
}

function placeAt(place: HTMLElement, block: HTMLElement | null): void {
  place.hidden = block === null
  if (!block || !place.offsetParent) return
  place.style.insetBlockStart = `${block.getBoundingClientRect().top - place.offsetParent.getBoundingClientRect().top}px`
}
