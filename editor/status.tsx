import { useEffect, useState } from 'react'
import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import type { LineState } from './wire.ts'
import { words } from './words.ts'

/** Whether what was typed is safe, who else is here, and how long it has become. */
export function Status({ session }: { session: Session }) {
  const line = useLate(useSignal(session.line))
  const count = useSignal(session.count)
  const others = useSignal(session.others)
  const mayWrite = useSignal(session.mayWrite)
  const saying = useSignal(session.saying)
  return (
    <div className="status">
      <p className={`saved saved-${line.is}`} role="status">
        {mayWrite || line.is !== 'online' ? stateWords(line) : words.readOnly}
      </p>
      {saying && <p role="status">{saying}</p>}
      {others.length > 0 && (
        <p className="others">
          <span>{words.here}: </span>
          {others.map(({ id, name, colour }) => (
            <span key={id} className={`other colour-${colour}`}>
              {name}
            </span>
          ))}
        </p>
      )}
      <p className="length">
        {words.wordCount(count)}, {words.minutes(Math.max(1, Math.round(count / 230)))}
      </p>
    </div>
  )
}

/** What is on its way for less than a blink is not worth a word: only a state that lasts is shown, but a lost line at once. */
function useLate(line: LineState): LineState {
  const [shown, show] = useState(line)
  useEffect(() => {
    if (line.is !== shown.is || !line.waiting) return show(line)
    const late = setTimeout(() => show(line), 600)
    return () => clearTimeout(late)
  }, [line, shown.is])
  return shown
}

function stateWords({ is, waiting }: { is: string; waiting: boolean }): string {
  if (is === 'connecting') return words.connecting
  if (is === 'offline') return words.offline
  if (is === 'over') return words.over
  return waiting ? words.saving : words.saved
}

export function Warning({ session }: { session: Session }) {
  const warning = useSignal(session.warning)
  return warning === null ? null : (
    <p className="said warned" role="alert">
      {warning}
    </p>
  )
}
