import { useState } from 'react'
import type { Session } from './session.ts'
import { completed, setLink } from './typing.ts'
import { words } from './words.ts'

export function LinkBar({ session, href, close }: { session: Session; href: string; close(): void }) {
  const { editor } = session
  const [typed, setTyped] = useState(href)
  const isWrong = typed.trim() !== '' && completed(typed) === undefined
  const apply = () => {
    if (setLink(editor, typed)) close()
  }
  return (
    <form
      className="tool-form"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <label>
        {words.linkAddress}
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus: it opened because somebody wants to type here
          autoFocus
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && close()}
          aria-invalid={isWrong}
          placeholder="https://"
        />
      </label>
      <button type="submit" className="tool" disabled={isWrong || typed.trim() === ''}>
        {words.apply}
      </button>
      {href !== '' && (
        <button
          type="button"
          className="tool"
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
            close()
          }}
        >
          {words.remove}
        </button>
      )}
      {isWrong && <p role="alert">{words.unsafeLink}</p>}
    </form>
  )
}
