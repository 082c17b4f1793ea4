import { useState } from 'react'
import { Dialog } from './dialog.tsx'
import { insertBlocks } from './paste.ts'
import type { Session } from './session.ts'
import { completed } from './typing.ts'
import { words } from './words.ts'

export function EmbedForm({ session, close }: { session: Session; close(): void }) {
  const [typed, setTyped] = useState('')
  const address = completed(typed)
  const isFit = address !== undefined && /^https?:/.test(address)
  return (
    <Dialog name={words.embed} close={close}>
      <form
        className="tool-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isFit) return
          insertBlocks(session.editor, [{ type: 'embed', attrs: { url: address } }])
          close()
        }}
      >
        <label>
          {words.embedAddress}
          <input
            type="url"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            placeholder="https://"
          />
        </label>
        <button type="submit" className="tool" disabled={!isFit}>
          {words.insert}
        </button>
        <button type="button" className="tool" onClick={close}>
          {words.close}
        </button>
      </form>
    </Dialog>
  )
}
