import { useState } from 'react'
import type { ThreadShown } from '#writing/contract.ts'
import { words } from './words.ts'

interface ThreadProps {
  readonly thread: ThreadShown
  readonly isHere: boolean
  choose(): void
  post(fields: Record<string, string>): Promise<boolean>
}

export function Thread({ thread: { id, quote, remarks, isResolved }, isHere, choose, post }: ThreadProps) {
  return (
    <div className={isHere ? 'thread thread-here' : 'thread'}>
      <button type="button" className="quote" onClick={choose}>
        {quote}
      </button>
      <ul>
        {remarks.map(({ id: remark, who, ago, at, text }) => (
          <li key={remark}>
            <p className="who">
              <strong>{who}</strong> <time dateTime={at}>{ago}</time>
            </p>
            <p className="text">{text}</p>
          </li>
        ))}
      </ul>
      {!isResolved && <Saying say={(text) => post({ thread: id, text })} />}
      <p className="thread-deeds">
        <button
          type="button"
          className="tool"
          onClick={() => void post({ thread: id, resolved: isResolved ? 'no' : 'yes' })}
        >
          {isResolved ? words.reopen : words.resolve}
        </button>
      </p>
    </div>
  )
}

interface SayingProps {
  readonly isNew?: boolean
  say(text: string): Promise<boolean>
  leave?: () => void
}

/** What could not be sent stays in the field. */
export function Saying({ isNew = false, say, leave }: SayingProps) {
  const [text, setText] = useState('')
  const send = async () => {
    if (text.trim() !== '' && (await say(text))) setText('')
  }
  return (
    <form
      className="saying"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus: it opened because somebody wants to type here
        autoFocus={isNew}
        rows={isNew ? 3 : 1}
        maxLength={2000}
        value={text}
        aria-label={isNew ? words.comment : words.reply}
        placeholder={isNew ? '' : words.reply}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave?.()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
        }}
      />
      {(isNew || text !== '') && (
        <button type="submit" className="tool" disabled={text.trim() === ''}>
          {words.say}
        </button>
      )}
      {leave && (
        <button type="button" className="tool" onClick={leave}>
          {words.close}
        </button>
      )}
    </form>
  )
}
