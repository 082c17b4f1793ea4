// The lines over the text: kicker, headline, standfirst. Each is written together as the text is.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { type Line, longest } from '#writing/contract.ts'
import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import { words } from './words.ts'

export function Lines({ session }: { session: Session }) {
  return ['kicker', 'headline', 'standfirst'].map((line) => (
    <LineField key={line} session={session} line={line as Line} />
  ))
}

function LineField({ session, line }: { session: Session; line: Line }) {
  const mayWrite = useSignal(session.mayWrite)
  const field = useRef<HTMLTextAreaElement>(null)
  const [value, write] = useLine(session.doc.getText(line), field)
  const over = value.length - longest[line]
  return (
    <label className={`line line-${line}`}>
      <span className="line-name">
        {words[line]}
        {over > 0 && <strong className="over"> {words.tooLong(over)}</strong>}
      </span>
      <textarea
        ref={field}
        rows={1}
        value={value}
        lang={session.setting.language}
        dir={session.setting.direction}
        readOnly={!mayWrite}
        spellCheck
        aria-label={words[line]}
        onChange={({ target }) => write(target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onwardFrom(event.currentTarget, session)
        }}
      />
    </label>
  )
}

/** The line as it stands, as high as it needs, with the caret where it belongs when somebody else writes before it. */
function useLine(
  text: Y.Text,
  field: RefObject<HTMLTextAreaElement | null>,
): [string, (wanted: string) => void] {
  const [value, setValue] = useState(text.toJSON())
  const caret = useRef<{ start: number; end: number } | null>(null)
  useEffect(() => {
    const hear = (event: Y.YTextEvent, { origin }: Y.Transaction) => {
      if (origin !== field.current) caret.current = moved(field.current, event)
      setValue(text.toJSON())
    }
    text.observe(hear)
    return () => text.unobserve(hear)
  }, [text, field])
  useLayoutEffect(() => {
    const { current } = field
    if (!current) return
    if (caret.current && document.activeElement === current)
      current.setSelectionRange(caret.current.start, caret.current.end)
    caret.current = null
    fit(current)
  }, [value, field])
  useEffect(() => {
    // A telephone that is turned has other lines, and a font that comes late too.
    const refit = (): void => void (field.current && fit(field.current))
    window.addEventListener('resize', refit)
    void document.fonts.ready.then(refit)
    return () => window.removeEventListener('resize', refit)
  }, [field])
  return [value, (wanted) => change(text, wanted, field.current)]
}

function fit(field: HTMLTextAreaElement): void {
  field.style.blockSize = 'auto'
  field.style.blockSize = `${field.scrollHeight + 2}px`
}

/** Enter goes on to the next line, and from the last one into the text. */
function onwardFrom(field: HTMLTextAreaElement, { editor }: Session): void {
  const all = [...document.querySelectorAll<HTMLTextAreaElement>('.line textarea')]
  const next = all[all.indexOf(field) + 1]
  if (next) next.focus()
  else editor.commands.focus('start')
}

/** Only what differs is changed, so that two who write in one line keep both. */
function change(text: Y.Text, wanted: string, origin: unknown): void {
  const before = text.toJSON()
  let start = 0
  while (start < before.length && start < wanted.length && before[start] === wanted[start]) start += 1
  const most = Math.min(before.length, wanted.length) - start
  let end = 0
  while (end < most && before[before.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1
  text.doc?.transact(() => {
    text.delete(start, before.length - start - end)
    text.insert(start, wanted.slice(start, wanted.length - end))
  }, origin)
}

/** Where the caret is after somebody else wrote before it. */
function moved(
  field: HTMLTextAreaElement | null,
  { delta }: Y.YTextEvent,
): { start: number; end: number } | null {
  if (!field) return null
  let [start, end, at] = [field.selectionStart, field.selectionEnd, 0]
  for (const { retain = 0, insert, delete: gone = 0 } of delta) {
    const length = typeof insert === 'string' ? insert.length : 0
    if (at <= start) start = Math.max(at, start + length - Math.min(gone, Math.max(0, start - at)))
    if (at <= end) end = Math.max(at, end + length - Math.min(gone, Math.max(0, end - at)))
    at += retain + length
  }
  return { start, end }
}
