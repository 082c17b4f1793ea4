// A block is dragged by its handle with a mouse, a pen or a finger. The browser's own dragging knows no fingers.
import { type PointerEvent as Pressed, type RefObject, useEffect, useRef } from 'react'
import type { Session } from './session.ts'

interface Wish {
  readonly session: Session
  /** Shows where it would go. */
  readonly line: RefObject<HTMLElement | null>
  /** Of the block at the handle. */
  index(): number | undefined
  move(from: number, to: number): void
}
interface Drag {
  readonly block: HTMLElement
  readonly startY: number
  y: number
  isMoving: boolean
}

/** Pixels before a press becomes a drag. */
const slack = 5
/** From the window's edge, where the page begins to move along. */
const edge = 64

export function useDragging(wish: Wish) {
  const drag = useRef<Drag>(null)
  const moved = useRef(false)
  // Nothing is written onto the block itself: ProseMirror would draw it anew.
  const end = () => {
    drag.current = null
    if (wish.line.current) wish.line.current.hidden = true
  }
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && drag.current) end()
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  })
  const listeners = {
    onPointerDown: (event: Pressed<HTMLElement>) => {
      moved.current = false
      drag.current = begun(wish, event)
    },
    onPointerMove: ({ clientY }: Pressed<HTMLElement>) => {
      const { current } = drag
      if (!current) return
      current.y = clientY
      if (current.isMoving || Math.abs(clientY - current.startY) < slack) return
      current.isMoving = true
      moved.current = true
      follow(wish, () => drag.current)
    },
    onPointerUp: () => {
      const { current } = drag
      end()
      if (current?.isMoving) drop(wish, current)
    },
    onPointerCancel: end,
  }
  return { listeners, hasMoved: () => moved.current }
}

function begun({ session, index }: Wish, event: Pressed<HTMLElement>): Drag | null {
  const at = index()
  const block = at === undefined ? undefined : blocksIn(session.editor.view.dom)[at]
  if (event.button !== 0 || !block) return null
  event.currentTarget.setPointerCapture(event.pointerId)
  return { block, startY: event.clientY, y: event.clientY, isMoving: false }
}

/** Shows once a frame where it would go, and moves the page along at its edges. */
function follow(wish: Wish, drag: () => Drag | null): void {
  const current = drag()
  if (!current?.isMoving) return
  const by = current.y < edge ? -12 : current.y > innerHeight - edge ? 12 : 0
  if (by !== 0) scrollBy(0, by)
  showLine(wish.line.current, wish.session.editor.view.dom, current.y)
  requestAnimationFrame(() => follow(wish, drag))
}

/** By the element, not by its number: others write meanwhile. */
function drop({ session, move }: Wish, { block, y }: Drag): void {
  const blocks = blocksIn(session.editor.view.dom)
  const from = blocks.indexOf(block)
  if (from >= 0) move(from, targetAt(blocks, y))
}

/** Carets of others between blocks are none. */
const blocksIn = (dom: HTMLElement): HTMLElement[] =>
  [...dom.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && !child.matches('.ProseMirror-widget, .ProseMirror-gapcursor'),
  )

/** The block in whose upper half, or above which, this height is; after the last one: their count. */
function targetAt(blocks: readonly HTMLElement[], y: number): number {
  const at = blocks.findIndex((block) => {
    const { top, bottom } = block.getBoundingClientRect()
    return y < (top + bottom) / 2
  })
  return at < 0 ? blocks.length : at
}

function showLine(line: HTMLElement | null, dom: HTMLElement, y: number): void {
  if (!line) return
  const blocks = blocksIn(dom)
  const to = targetAt(blocks, y)
  line.hidden = false
  const holder = line.offsetParent?.getBoundingClientRect().top ?? 0
  line.style.insetBlockStart = `${borderAt(blocks, to) - holder}px`
}

/** In the middle between two blocks, or at the edge of the first or the last. */
function borderAt(blocks: readonly HTMLElement[], to: number): number {
  const ends = [blocks[to - 1]?.getBoundingClientRect().bottom, blocks[to]?.getBoundingClientRect().top]
  const known = ends.filter((end) => end !== undefined)
  return known.reduce((sum, end) => sum + end, 0) / Math.max(1, known.length)
}
