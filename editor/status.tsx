import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import { words } from './words.ts'

/** Whether what was typed is safe, who else is here, and how long it has become. */
export function Status({ session }: { session: Session }) {
  const line = useSignal(session.shownLine)
  const count = useSignal(session.count)
  const others = useSignal(session.others)
  const mayWrite = useSignal(session.mayWrite)
  const saying = useSignal(session.saying)
  return (
    <div className="status">
      <p className={`saved saved-${line === 'saving' ? 'online' : line}`} role="status">
        {mayWrite || line !== 'online' ? words.line[line] : words.readOnly}
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
        {words.wordCount(count)}
        {count > 0 && `, ${words.minutes(Math.max(1, Math.round(count / 230)))}`}
      </p>
    </div>
  )
}

export function Warning({ session }: { session: Session }) {
  const warning = useSignal(session.warning)
  return warning === null ? null : (
    <p className="said warned" role="alert">
      {warning}
    </p>
  )
}
